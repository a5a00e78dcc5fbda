#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/store/experiment.h"

namespace likeness::ui {

/// What an experiment's curves are drawn from.
struct ExperimentCurves {
  std::filesystem::path folder;
  ExperimentInfo info;
  TrainingConfig config;
  std::vector<MetricsRow> metrics;
};

/// Reads an experiment's curves; takes its time, so call it in a task. Errors: those of the engine's readers.
ExperimentCurves readExperimentCurves(const std::filesystem::path& folder);

/// Whether values of two losses mean the same: the same kind, and margin, miner and distance or temperature
/// where they count.
bool lossesComparable(const LossConfig& a, const LossConfig& b);

}  // namespace likeness::ui
