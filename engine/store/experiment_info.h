#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "engine/train/training_config.h"
#include "engine/train/training_event.h"

namespace likeness {

/// Version of the folder's layout and of the JSON files in it. A newer one is refused and left alone.
inline constexpr int experimentFormat = 1;

enum class ExperimentState {
  running,   // being written, or killed while it was
  stopped,   // by the user; complete and usable
  finished,  // its budget was used up
};

/// experiment.json
struct ExperimentInfo {
  std::string name;
  std::string createdAt;  // ISO 8601, UTC
  ExperimentState state = ExperimentState::running;
  TrainingFinished result;           // zeros while it runs
  std::optional<SplitReport> split;  // how its data were divided; none in older experiments
};

/// Now, as createdAt is written: "2026-01-31T23:59:59Z".
std::string currentTimeText();

/// Errors: those of readFile; fileDamaged, wrongType, impossibleValue, unknownSetting; newerVersion.
ExperimentInfo readExperimentInfo(const std::filesystem::path& folder);
void writeExperimentInfo(const std::filesystem::path& folder, const ExperimentInfo& info);
/// Reads, changes and writes it as one step for this process, so that a rename and the end of a run do not
/// undo each other. Errors: those of both.
void updateExperimentInfo(const std::filesystem::path& folder,
                          const std::function<void(ExperimentInfo&)>& change);

TrainingConfig readExperimentConfig(const std::filesystem::path& folder);
void writeExperimentConfig(const std::filesystem::path& folder, const TrainingConfig& config);

}  // namespace likeness
