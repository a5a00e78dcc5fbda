#pragma once

#include <QString>
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

/// Why the losses of two runs are not to be compared, in the user's language; empty where they can be.
QString whyLossesDifferText(const TrainingConfig& a, const TrainingConfig& b);

}  // namespace likeness::ui
