#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/train/health_report.h"
#include "engine/train/training_config.h"

namespace likeness {

/// What helps against a fault of a run, each a change of its config.
enum class CureKind {
  semiHardMiner,
  randomMiner,
  lowerLearningRate,  // a fifth of what it was
  normalizedOutput,
  euclideanDistance,
  largerBatch,         // twice as many samples a class
  reachableMargin,     // of normalised embeddings: 0.2
  gradientLimit,       // gradients are cut to length 1
  higherLearningRate,  // five times as high
};

struct CureText {
  CureKind kind;
  const char* name;      // on the command line and in cures.json: "semi-hard-miner"
  const char* title;     // English, translation context "Cure": a button
  const char* sentence;  // English, translation context "Cure": why it helps
};

/// Every cure, in the order of CureKind.
const std::vector<CureText>& cureTexts();
/// Error impossibleValue that names `origin` where there is none of the name.
CureKind cureByName(std::string_view name, const char* origin);

/// The config after a cure; unchanged where the cure is in force already.
TrainingConfig cured(CureKind kind, TrainingConfig config);

/// The cures of a cause that change anything of this config, the recommended one first.
std::vector<CureKind> curesFor(HealthCause cause, const TrainingConfig& config);

/// The settings that differ, as "loss.miner: batch-hard → semi-hard", for people.
std::vector<std::string> changedSettings(const TrainingConfig& before, const TrainingConfig& after);

}  // namespace likeness
