#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/store/experiment.h"

namespace likeness::ui {

/// What an experiment's curves are drawn from, and its map.
struct ExperimentCurves {
  std::filesystem::path folder;
  ExperimentInfo info;
  TrainingConfig config;
  std::vector<MetricsRow> metrics;
  std::optional<StoredMap> map;  // none where there is none, or it is broken
};

/// Reads an experiment's curves; takes its time, so call it in a task. Errors: those of the engine's readers,
/// but for those of the map.
ExperimentCurves readExperimentCurves(const std::filesystem::path& folder);

/// MAP@R of the test split; where that was not read, of the calibration split.
struct MapAtR {
  std::optional<double> own;
  std::optional<double> rawInput;
  std::optional<double> untrained;
  bool onTest = false;
};
MapAtR mapAtROf(const TrainingFinished& result);

/// Whether two maps show the same samples.
bool sameProbes(const LabelledSamples& a, const LabelledSamples& b);

}  // namespace likeness::ui
