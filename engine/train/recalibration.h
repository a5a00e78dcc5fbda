#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "engine/recognize/recognizer.h"
#include "engine/train/training_data.h"

namespace likeness {

/// How the threshold of an experiment is to be found anew.
struct RecalibrationWish {
  std::optional<OpenSetMethod> method;  // that of the experiment if not given
  std::optional<double> keep;  // share of the calibration pictures to accept; the experiment's if not given
  std::optional<double> falseAccept;  // share of `unknown` to accept at most; decides in place of `keep`
  std::string unknown;                // what is no digit, as openEvaluationSet takes it
};

struct Recalibration {
  Recognizer recognizer;  // with the new threshold, without what was taught
  TrainingData data;      // of the experiment
  std::optional<LabelledSamples> unknown;
};

/// Fits the threshold on the experiment's calibration split, which was not learnt from, and keeps it with the
/// experiment. Errors: those of reading it; dataSetUnusable for a false-acceptance rate without `unknown`,
/// and as fitOpenSetScorer for a method that cannot be fitted.
Recalibration recalibrate(const std::filesystem::path& experiment, const RecalibrationWish& wish,
                          int threads);

}  // namespace likeness
