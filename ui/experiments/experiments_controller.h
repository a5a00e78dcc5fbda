#pragma once

#include <QObject>
#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/core/task_runner.h"
#include "ui/experiments/experiment_curves.h"

namespace likeness::ui {

/// Where a deleted experiment went.
struct TrashedExperiment {
  std::filesystem::path folder;
  std::filesystem::path trashed;
};

/// Does with experiments what takes the disk, one thing after the other, away from the GUI thread.
class ExperimentsController : public QObject {
  Q_OBJECT

 public:
  explicit ExperimentsController(const std::filesystem::path& parentFolder, QObject* parent = nullptr);

  void list();
  void rename(const std::filesystem::path& folder, const std::string& name);
  void trash(const std::vector<std::filesystem::path>& folders);
  void restore(const std::vector<TrashedExperiment>& experiments);
  void exportTo(const std::filesystem::path& folder, const std::filesystem::path& target);
  /// Reads the curves of these; a request before it that is not answered yet is dropped.
  void readCurves(const std::vector<std::filesystem::path>& folders);

 signals:
  void listed(const std::vector<likeness::ExperimentEntry>& entries);
  void renamed();
  void trashed(const std::vector<likeness::ui::TrashedExperiment>& experiments);
  void restored(const std::vector<likeness::ui::TrashedExperiment>& experiments);
  void exported(const std::filesystem::path& target);
  void curvesRead(const std::vector<likeness::ui::ExperimentCurves>& curves);
  void curvesMissing(const likeness::Error& reason);
  void failed(const likeness::Error& reason);

 private:
  /// What is to be announced on the GUI thread when a job is done.
  using Announcement = std::function<void()>;
  using Job = std::function<Announcement()>;

  void add(Job job);
  void startNext();
  void startCurves();

  std::filesystem::path parentFolder_;
  std::deque<Job> jobs_;
  TaskRunner<Announcement> running_;
  std::optional<std::vector<std::filesystem::path>> wantedCurves_;  // while others are being read
  TaskRunner<std::vector<ExperimentCurves>> curves_;
};

}  // namespace likeness::ui
