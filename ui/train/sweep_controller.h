#pragma once

#include <QObject>
#include <QString>
#include <chrono>
#include <filesystem>
#include <vector>

#include "engine/train/sweep.h"
#include "engine/train/training_controls.h"
#include "ui/core/session.h"
#include "ui/core/task_runner.h"

namespace likeness::ui {

/// Trains one setting at several values: owns the task, tells the panel what happens and the session how far
/// it is.
class SweepController : public QObject {
  Q_OBJECT

 public:
  explicit SweepController(Session& session, QObject* parent = nullptr);

  bool active() const { return runner_.active(); }
  const std::filesystem::path& folder() const { return folder_; }

  /// Starts in a fresh folder among the user's experiments.
  void start(const SweepConfig& config);
  /// Goes on with the sweep that was stopped.
  void resume();
  /// Gently: runs that have ended are kept, and the sweep can go on.
  void stop();
  bool finish(std::chrono::milliseconds atMost);

 signals:
  /// A sweep starts, or goes on.
  void began(const likeness::SweepConfig& config, bool resumed);
  /// In batches, so that a panel redraws once for many steps.
  void moved(const std::vector<likeness::SweepProgress>& events);
  void runEnded(const likeness::SweepRunEnded& run);
  void ended(bool stopped);
  void failed(const QString& message);

 private:
  template <class Work>
  void run(Work work, bool resumed);
  void take(const std::vector<SweepEvent>& batch);
  void announceWork();

  Session& session_;
  std::filesystem::path folder_;
  SweepConfig config_;
  std::size_t current_ = 0;
  double seconds_ = 0;  // of the current run
  bool stopped_ = false;
  TrainingControls controls_;
  TaskRunner<SweepEvent> runner_;  // after what its work uses: it is joined first
};

}  // namespace likeness::ui
