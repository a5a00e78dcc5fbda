#pragma once

#include <cstdint>

#include "engine/metric/embedding_geometry.h"

namespace likeness {

enum class HealthVerdict {
  starting,             // the first steps say little
  learning,             // all is well
  nothingLeft,          // hardly a triplet breaks the margin any more
  overfitting,          // the validation loss rises again
  stalled,              // the loss has not left the value of equal embeddings; they are still apart
  collapsed,            // all embeddings draw together
  dimensionalCollapse,  // they lie on a line although there are many classes
  diverging,            // the loss grows far above where it began
  notANumber,
};
inline constexpr int healthVerdicts = 9;

/// Why, as far as the signals and the config tell.
enum class HealthCause {
  none,
  hardNegatives,    // the miner shows only triplets whose order is wrong: zero distance is the quick way out
  learningRate,     // steps too long
  squaredDistance,  // its slope goes to 0 with the distance
  unboundedLength,  // embeddings that are not normalised grow or shrink without bound
  margin,           // no two embeddings can be as far apart as it asks
  smallRate,        // steps too short
  unknown,
};
inline constexpr int healthCauses = 8;

/// Whether a run that is judged so needs help.
inline bool isAlarm(HealthVerdict verdict) {
  return verdict == HealthVerdict::collapsed || verdict == HealthVerdict::dimensionalCollapse ||
         verdict == HealthVerdict::stalled || verdict == HealthVerdict::diverging ||
         verdict == HealthVerdict::notANumber;
}

/// What the health monitor sees, every few steps and whenever its verdict changes.
struct HealthReport {
  std::int64_t step = 0;
  HealthVerdict verdict = HealthVerdict::starting;
  HealthCause cause = HealthCause::none;
  std::int64_t since = 0;  // the step at which what the verdict says began, as far as can be told
  float loss = 0;          // mean of the last steps, as the next two
  float activeShare = 0;
  float gradientNorm = 0;
  float equalLoss = 0;  // the loss if all embeddings were the same; 0 where it is not known yet
  float easyShare = 0;  // of the triplets of the last steps; all three 0 where none were looked at
  float semiHardShare = 0;
  float hardShare = 0;
  EmbeddingGeometry geometry;

  bool operator==(const HealthReport&) const = default;
};

/// English texts, translation context "Health": a title of one to four words; what it means; the cause.
const char* healthTitle(HealthVerdict verdict);
const char* healthSentence(HealthVerdict verdict);
/// Empty for HealthCause::none.
const char* healthCauseText(HealthCause cause);
/// "collapsed", "dimensional-collapse", ... as written to files and given on the command line.
const char* healthName(HealthVerdict verdict);
const char* healthName(HealthCause cause);

}  // namespace likeness
