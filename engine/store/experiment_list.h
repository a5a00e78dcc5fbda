#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/store/experiment_info.h"

namespace likeness {

/// Folder with all experiments of the user: userDataFolder()/experiments.
std::filesystem::path experimentsFolder();

/// A folder name for a new experiment, made from a name; it does not exist yet.
std::filesystem::path freshExperimentFolder(const std::filesystem::path& parent, const std::string& name);

/// One experiment of a list; `problem` says why it cannot be opened, and the rest is then empty. One whose
/// config alone cannot be read has none.
struct ExperimentEntry {
  std::filesystem::path folder;
  ExperimentInfo info;
  std::optional<Error> problem;
  std::optional<TrainingConfig> config = std::nullopt;
};

/// All experiments in a folder, newest first, those with a problem last. A folder that is missing is an
/// empty list.
std::vector<ExperimentEntry> listExperiments(const std::filesystem::path& parent);

void renameExperiment(const std::filesystem::path& folder, const std::string& name);

/// Moves to <parent>/.trash/ and returns the new place, so that it can be undone with restoreExperiment.
/// Errors: experimentBusy while a run writes it; fileUnwritable.
std::filesystem::path trashExperiment(const std::filesystem::path& folder);

/// Error fileUnwritable when there is something at `folder` by now.
void restoreExperiment(const std::filesystem::path& trashed, const std::filesystem::path& folder);

/// Deletes what was trashed longer ago than a day; called at start.
void emptyOldTrash(const std::filesystem::path& parent);

/// Copies a complete experiment (without its checkpoint) to a new folder; it is there as a whole or not at
/// all. Errors: fileUnreadable when its run has not ended; fileUnwritable when the target exists; diskFull.
void exportExperiment(const std::filesystem::path& folder, const std::filesystem::path& target);

}  // namespace likeness
