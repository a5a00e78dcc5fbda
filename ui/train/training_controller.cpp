#include "ui/train/training_controller.h"

#include <QLocale>
#include <algorithm>
#include <utility>

#include "engine/store/experiment.h"
#include "engine/train/trainer.h"
#include "ui/core/error_text.h"
#include "ui/core/last_experiment.h"

namespace likeness::ui {

namespace {

constexpr float tripletIntervalSeconds = 0.5F;

/// A name for a run's folder, such as "mnist-supervised-contrastive".
std::string nameFor(const TrainingConfig& config) {
  const auto dataset = std::filesystem::path(config.dataset).filename().string();
  const auto* loss = lossChoices()[static_cast<std::size_t>(config.loss.kind)].name;
  return (dataset.empty() ? std::string("run") : dataset) + "-" + loss;
}

}  // namespace

TrainingController::TrainingController(Session& session, QObject* parent)
    : QObject(parent), session_(session) {
  runner_.onEvents([this](std::vector<TrainingEvent> batch) { take(std::move(batch)); });
  runner_.onEnded([this](const std::optional<Error>& error) { end(error); });
}

void TrainingController::start(const TrainingConfig& config, bool paused) {
  if (active()) return;
  config_ = config;
  folder_ = freshExperimentFolder(experimentsFolder(), nameFor(config));
  if (paused) {
    controls_.pause();
  } else {
    controls_.resume();
  }
  controls_.setLearningRateFactor(1);
  controls_.setMargin(-1);
  run([this, config, folder = folder_](
          const auto& stop, const auto& report) { train(config, folder, controls_, stop, report); },
      false);
  if (paused) setState(State::paused);
}

void TrainingController::resume(const std::filesystem::path& folder, const TrainingConfig& config) {
  if (active()) return;
  config_ = config;
  folder_ = folder;
  controls_.resume();
  run([this, folder](const auto& stop,
                     const auto& report) { resumeTraining(folder, 0, 0, controls_, stop, report); },
      true);
}

void TrainingController::applyCure(CureKind cure, const std::filesystem::path& folder,
                                   const TrainingConfig& config) {
  if (state_ == State::stopping) return;
  if (cure == CureKind::reachableMargin)
    controls_.setMargin(-1);  // what was turned by hand would go before it
  controls_.applyCure(cure);
  if (!active()) resume(folder, config);
}

void TrainingController::run(const Train& train, bool resumed) {
  controls_.setMapInterval(usualMapInterval);
  controls_.setTripletInterval(tripletIntervalSeconds);
  controls_.hurry(false);
  finished_.reset();
  last_ = {};
  trainingPictures_ = 0;
  phase_ = TrainingPhase::loading;
  emit runBegan(resumed);
  setState(State::running);
  runner_.start([train](const std::stop_token& stop, const auto& report) { train(stop, report); });
}

void TrainingController::pause() {
  if (state_ != State::running) return;
  controls_.pause();
  setState(State::paused);
}

void TrainingController::unpause() {
  if (state_ != State::paused) return;
  controls_.resume();
  setState(State::running);
}

void TrainingController::step() {
  if (state_ == State::running) pause();
  if (state_ == State::paused) controls_.step();
}

void TrainingController::stop() {
  if (!active() || state_ == State::stopping) return;
  runner_.requestStop();
  setState(State::stopping);
}

bool TrainingController::finish(std::chrono::milliseconds atMost) {
  controls_.hurry(true);
  stop();
  return runner_.finish(atMost);
}

double TrainingController::progress() const {
  if (phase_ != TrainingPhase::training) return -1;
  double share = -1;
  if (config_.budget.seconds > 0) share = last_.seconds / config_.budget.seconds;
  if (config_.budget.epochs > 0 && trainingPictures_ > 0) {
    const double all = config_.budget.epochs * double(trainingPictures_);
    share = std::max(share, double(last_.imagesSeen) / all);
  }
  return std::min(share, 1.0);
}

double TrainingController::secondsLeft() const {
  const double done = progress();
  if (done <= 0 || state_ != State::running) return -1;
  return last_.seconds * (1 - done) / done;
}

void TrainingController::setState(State state) {
  state_ = state;
  announceWork();
  emit stateChanged();
}

void TrainingController::take(std::vector<TrainingEvent> batch) {
  std::vector<StepMetrics> steps;
  // Steps are handed on together, and before whatever was measured after them.
  const auto flush = [&] {
    if (!steps.empty()) emit stepsDone(std::exchange(steps, {}));
  };
  for (const auto& event : batch) {
    if (const auto* step = std::get_if<StepMetrics>(&event)) {
      steps.push_back(*step);
      last_ = *step;
      continue;
    }
    flush();
    if (const auto* phase = std::get_if<PhaseChanged>(&event)) {
      phase_ = phase->phase;
      emit phaseChanged(phase_);
    } else if (const auto* started = std::get_if<TrainingStarted>(&event)) {
      trainingPictures_ = started->trainingPictures;
      setLastExperiment(folder_);  // a run that is killed can be continued after the next start
      emit dataLoaded(*started);
    } else if (const auto* baselines = std::get_if<BaselineScores>(&event)) {
      emit baselinesMeasured(*baselines);
    } else if (const auto* validation = std::get_if<ValidationMetrics>(&event)) {
      emit validated(*validation);
    } else if (const auto* frame = std::get_if<MapFrame>(&event)) {
      emit mapMoved(*frame);
    } else if (const auto* health = std::get_if<HealthReport>(&event)) {
      emit healthReported(*health);
    } else if (const auto* cure = std::get_if<CureApplied>(&event)) {
      config_ = *cure->config;
      emit cureApplied(*cure);
    } else if (const auto* sample = std::get_if<std::shared_ptr<const TripletSample>>(&event)) {
      emit tripletsSeen(*sample);
    } else if (const auto* triplets = std::get_if<std::shared_ptr<const MapTriplets>>(&event)) {
      emit mapTripletsSeen(*triplets);
    } else if (const auto* finished = std::get_if<TrainingFinished>(&event)) {
      finished_ = *finished;
    }
  }
  flush();
  announceWork();
}

void TrainingController::end(const std::optional<Error>& error) {
  setState(State::idle);
  session_.announceExperimentsChanged();
  if (error) {
    emit runFailed(errorMessage(*error));
  } else if (finished_) {
    emit runEnded(*finished_);
  }
}

void TrainingController::announceWork() {
  WorkStatus status;
  status.running = active();
  if (status.running) {
    status.what = whatRuns();
    status.progress = progress();
    status.secondsLeft = secondsLeft();
    if (state_ != State::stopping) status.stop = [this] { stop(); };
  }
  session_.setWork(status);
}

QString TrainingController::whatRuns() const {
  const QString steps = QLocale().toString(qlonglong(last_.step));
  switch (phase_) {
    case TrainingPhase::loading:
      return tr("Reading the data set");
    case TrainingPhase::baselines:
      return tr("Measuring what needs no learning");
    case TrainingPhase::evaluating:
      return tr("Scoring what was learnt");
    case TrainingPhase::saving:
      return tr("Saving the experiment");
    case TrainingPhase::training:
      break;
  }
  if (state_ == State::stopping) return tr("Stopping after step %1").arg(steps);
  if (state_ == State::paused) return tr("Training paused at step %1").arg(steps);
  return tr("Training, step %1").arg(steps);
}

}  // namespace likeness::ui
