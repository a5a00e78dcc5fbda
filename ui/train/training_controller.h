#pragma once

#include <QObject>
#include <QString>
#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "engine/train/training_config.h"
#include "engine/train/training_controls.h"
#include "engine/train/training_event.h"
#include "ui/core/session.h"
#include "ui/core/task_runner.h"

namespace likeness::ui {

/// Runs trainings: owns the task and its controls, tells the page what happens and the session how far it is.
class TrainingController : public QObject {
  Q_OBJECT

 public:
  enum class State { idle, running, paused, stopping };

  explicit TrainingController(Session& session, QObject* parent = nullptr);

  State state() const { return state_; }
  bool active() const { return state_ != State::idle; }
  /// The folder of the run that goes on, or of the last one.
  const std::filesystem::path& folder() const { return folder_; }
  const TrainingConfig& config() const { return config_; }

  /// Starts a run in a fresh folder among the user's experiments. With `paused` it waits before its first
  /// step.
  void start(const TrainingConfig& config, bool paused = false);
  /// Goes on with a run from its checkpoint; a finished one gets its budget once more.
  void resume(const std::filesystem::path& folder, const TrainingConfig& config);
  void pause();
  void unpause();
  void step();
  /// Gently: what was learnt is scored and saved.
  void stop();
  /// Stops and waits; false when the run had not ended within the time.
  bool finish(std::chrono::milliseconds atMost);

  /// The run that goes on, or the one in `folder`, goes on from its last healthy state with a cure.
  void applyCure(CureKind cure, const std::filesystem::path& folder, const TrainingConfig& config);
  void setLearningRateFactor(double factor) { controls_.setLearningRateFactor(float(factor)); }
  void setMargin(double margin) { controls_.setMargin(float(margin)); }

  /// How far the run is, from 0 to 1, and how long it still takes; below 0 where that is not known.
  double progress() const;
  double secondsLeft() const;

 signals:
  void stateChanged();
  /// A run has begun: everything that is shown starts anew, or goes on where a resumed one was.
  void runBegan(bool resumed);
  void phaseChanged(likeness::TrainingPhase phase);
  void dataLoaded(const likeness::TrainingStarted& started);
  void baselinesMeasured(const likeness::BaselineScores& baselines);
  void stepsDone(const std::vector<likeness::StepMetrics>& steps);
  void validated(const likeness::ValidationMetrics& validation);
  void mapMoved(const likeness::MapFrame& frame);
  void healthReported(const likeness::HealthReport& report);
  void cureApplied(const likeness::CureApplied& cure);
  void tripletsSeen(const std::shared_ptr<const likeness::TripletSample>& sample);
  void mapTripletsSeen(const std::shared_ptr<const likeness::MapTriplets>& triplets);
  void runEnded(const likeness::TrainingFinished& finished);
  void runFailed(const QString& message);

 private:
  using Train = std::function<void(const std::stop_token&, const std::function<void(TrainingEvent)>&)>;

  void run(const Train& train, bool resumed);
  void setState(State state);
  void take(std::vector<TrainingEvent> batch);
  void end(const std::optional<Error>& error);
  void announceWork();
  QString whatRuns() const;

  Session& session_;
  State state_ = State::idle;
  std::filesystem::path folder_;
  TrainingConfig config_;
  TrainingPhase phase_ = TrainingPhase::loading;
  std::size_t trainingPictures_ = 0;
  StepMetrics last_;
  std::optional<TrainingFinished> finished_;
  TrainingControls controls_;
  TaskRunner<TrainingEvent> runner_;  // after what its work uses: it is joined first
};

}  // namespace likeness::ui
