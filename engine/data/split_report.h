#pragma once

#include <cstddef>
#include <optional>

#include "engine/data/labelled_samples.h"

namespace likeness {

/// What one split holds.
struct SplitPart {
  std::size_t samples = 0;
  std::size_t classes = 0;     // of which it has at least one sample
  std::size_t identities = 0;  // see LabelledSamples::identity()

  bool operator==(const SplitPart&) const = default;
};

/// How a data set was really divided, counted from the splits themselves and not from what was planned. What
/// two splits share makes scores better than they are: such counts must read 0.
struct SplitReport {
  SplitPart training;
  SplitPart calibration;
  SplitPart test;
  /// People (or other identities) in more than one split; nothing where the data do not say who is who, such
  /// as MNIST.
  std::optional<std::size_t> sharedIdentities;
  /// Samples of which another split has an exact copy, pixel for pixel or number for number.
  std::size_t sharedSamples = 0;
  /// Such copies that were left out of training and calibration before (see DataConfig::dropDuplicates).
  std::size_t droppedCopies = 0;
  bool byIdentity = false;  // the splits were drawn by identity

  /// Whether a score on one split says what it seems to say. Shared identities are a leak only where the
  /// question is about people never seen: the window shows them in red all the same.
  bool clean() const { return sharedSamples == 0 && sharedIdentities.value_or(0) == 0; }
  bool operator==(const SplitReport&) const = default;
};

/// Counts. `identitiesKnown`: classes are identities, or identities() says who is who. `test` may be empty.
SplitReport reportSplit(const LabelledSamples& training, const LabelledSamples& calibration,
                        const LabelledSamples& test, bool identitiesKnown);

}  // namespace likeness
