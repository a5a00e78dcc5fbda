#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/project/projection.h"
#include "engine/recognize/recognizer.h"
#include "engine/train/training_config.h"
#include "engine/train/training_event.h"

namespace likeness {

/// An experiment is a folder:
///   experiment.json    format version, name, when it was made, state, scores with their baselines
///   config.json        TrainingConfig
///   metrics.csv        a line a step; validation columns filled where it was measured
///   model.pt           weights (torch archive)
///   gallery.npy, gallery-images.idx, gallery-labels.idx
///   thresholds.json    Calibration
///   map.json           the last map frame with its projection; probe pictures' places are in it
///   checkpoint.pt      where to go on (present while there is something to go on from)
/// Every file is written to a temporary name, flushed and renamed.
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
  TrainingFinished result;  // zeros while it runs
};

/// A line of metrics.csv.
struct MetricsRow {
  StepMetrics step;
  std::optional<ValidationMetrics> validation;
};

/// Folder with all experiments of the user: userDataFolder()/experiments.
std::filesystem::path experimentsFolder();

/// A folder name for a new experiment, made from a name; it does not exist yet.
std::filesystem::path freshExperimentFolder(const std::filesystem::path& parent, const std::string& name);

ExperimentInfo readExperimentInfo(const std::filesystem::path& folder);
void writeExperimentInfo(const std::filesystem::path& folder, const ExperimentInfo& info);
TrainingConfig readExperimentConfig(const std::filesystem::path& folder);
void writeExperimentConfig(const std::filesystem::path& folder, const TrainingConfig& config);

/// A half line at the end (the program was killed while it wrote) is left out; any other fault is fileDamaged
/// with its line.
std::vector<MetricsRow> readMetrics(const std::filesystem::path& folder);

/// Appends to metrics.csv; lines reach the disk about once a second.
class MetricsWriter {
 public:
  /// `afterStep`: lines of later steps are cut off, so that a resumed run does not write them twice.
  MetricsWriter(const std::filesystem::path& folder, std::int64_t afterStep);
  ~MetricsWriter();
  void add(const MetricsRow& row);
  void flush();

 private:
  struct File;
  std::unique_ptr<File> file_;
};

/// The recogniser of an experiment. Errors name the file that is missing or damaged; newerVersion.
std::shared_ptr<const Recognizer> loadRecognizer(const std::filesystem::path& folder);
/// Writes gallery.*, thresholds.json and model.pt.
void saveRecognizer(const std::filesystem::path& folder, const Recognizer& recognizer);

/// The stored map: probe pictures with their places.
struct StoredMap {
  std::shared_ptr<const LabelledImages> probes;
  MapFrame frame;
};
void saveMap(const std::filesystem::path& folder, const StoredMap& map);
/// Empty when the experiment has none yet; fileDamaged when it is broken.
std::optional<StoredMap> loadMap(const std::filesystem::path& folder);

/// One experiment of a list; `problem` says why it cannot be opened, and the rest is then empty.
struct ExperimentEntry {
  std::filesystem::path folder;
  ExperimentInfo info;
  std::optional<Error> problem;
};
/// All experiments in a folder, newest first. A folder that is missing is an empty list.
std::vector<ExperimentEntry> listExperiments(const std::filesystem::path& parent);

void renameExperiment(const std::filesystem::path& folder, const std::string& name);
/// Moves to <parent>/.trash/ and returns the new place, so that it can be undone with restoreExperiment.
std::filesystem::path trashExperiment(const std::filesystem::path& folder);
void restoreExperiment(const std::filesystem::path& trashed, const std::filesystem::path& folder);
/// Deletes what was trashed longer ago than a day; called at start.
void emptyOldTrash(const std::filesystem::path& parent);
/// Copies a complete experiment (without its checkpoint) to a new folder.
void exportExperiment(const std::filesystem::path& folder, const std::filesystem::path& target);

}  // namespace likeness
