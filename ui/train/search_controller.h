#pragma once

#include <QObject>
#include <QString>
#include <chrono>
#include <filesystem>
#include <optional>
#include <vector>

#include "engine/train/training_controls.h"
#include "engine/train/tune_config.h"
#include "engine/train/tune_event.h"
#include "ui/core/session.h"
#include "ui/core/task_runner.h"

namespace likeness::ui {

/// Runs searches for better settings: owns the task, tells the panel what happens and the session how far it
/// is.
class SearchController : public QObject {
  Q_OBJECT

 public:
  explicit SearchController(Session& session, QObject* parent = nullptr);

  bool active() const { return runner_.active(); }
  const std::filesystem::path& folder() const { return folder_; }

  /// Starts a search in a fresh folder among the user's experiments.
  void start(const TuneConfig& config);
  /// Goes on with a search that was stopped or killed.
  void resume(const std::filesystem::path& folder);
  /// Gently: what the trials found is kept, and the search can go on.
  void stop();
  bool finish(std::chrono::milliseconds atMost);

 signals:
  void began();
  void started(const likeness::TuneStarted& started);
  void trialBegan(const likeness::TrialStarted& trial);
  void trialMoved(const likeness::TrialProgress& progress);
  void trialEnded(const likeness::TrialEnded& trial);
  void winnerBegan(int number);
  void ended(const likeness::TuneFinished& finished);
  void failed(const QString& message);

 private:
  template <class Work>
  void run(Work work);
  void take(const TuneEvent& event);
  void end(const std::optional<Error>& error);
  void announceWork();

  Session& session_;
  std::filesystem::path folder_;
  int trials_ = 0;
  int trial_ = 0;  // that runs; 0: none
  int winner_ = 0;
  double progress_ = 0;  // of the running trial
  std::optional<TuneFinished> finished_;
  TrainingControls controls_;
  TaskRunner<TuneEvent> runner_;  // after what its work uses: it is joined first
};

}  // namespace likeness::ui
