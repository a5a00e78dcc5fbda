#include "ui/train/sweep_controller.h"

#include <algorithm>
#include <utility>

#include "engine/store/experiment.h"
#include "ui/core/error_text.h"

namespace likeness::ui {

namespace {

constexpr float mapIntervalSeconds = 0.5F;

std::string nameFor(const SweepConfig& config) {
  const auto dataset = std::filesystem::path(config.base.dataset).filename().string();
  const std::string setting = config.key.substr(config.key.rfind('.') + 1);
  return (dataset.empty() ? std::string("data") : dataset) + "-by-" + setting;
}

}  // namespace

SweepController::SweepController(Session& session, QObject* parent) : QObject(parent), session_(session) {
  runner_.onEvents([this](const std::vector<SweepEvent>& batch) { take(batch); });
  runner_.onEnded([this](const std::optional<Error>& error) {
    announceWork();
    session_.announceExperimentsChanged();
    if (error) {
      emit failed(errorMessage(*error));
    } else {
      emit ended(stopped_);
    }
  });
}

template <class Work>
void SweepController::run(Work work, bool resumed) {
  controls_.hurry(false);
  controls_.setMapInterval(mapIntervalSeconds);
  current_ = 0;
  seconds_ = 0;
  stopped_ = false;
  emit began(config_, resumed);
  runner_.start(std::move(work));
  announceWork();
}

void SweepController::start(const SweepConfig& config) {
  if (active()) return;
  config_ = config;
  folder_ = freshExperimentFolder(experimentsFolder(), nameFor(config));
  run(
      [this, config, folder = folder_](const std::stop_token& stop, const auto& report) {
        runSweep(config, folder, controls_, stop, report);
      },
      /*resumed=*/false);
}

void SweepController::resume() {
  if (active() || folder_.empty()) return;
  run([this, folder = folder_](const std::stop_token& stop,
                               const auto& report) { resumeSweep(folder, controls_, stop, report); },
      /*resumed=*/true);
}

void SweepController::stop() {
  if (active()) runner_.requestStop();
}

bool SweepController::finish(std::chrono::milliseconds atMost) {
  controls_.hurry(true);
  stop();
  return runner_.finish(atMost);
}

void SweepController::take(const std::vector<SweepEvent>& batch) {
  std::vector<SweepProgress> moves;
  // What moved is handed on before what ended after it.
  const auto flush = [&] {
    if (!moves.empty()) emit moved(std::exchange(moves, {}));
  };
  for (const SweepEvent& event : batch) {
    if (const auto* begun = std::get_if<SweepRunStarted>(&event)) {
      current_ = begun->run;
      seconds_ = 0;
    } else if (const auto* move = std::get_if<SweepProgress>(&event)) {
      if (const auto* step = std::get_if<StepMetrics>(&move->event)) seconds_ = step->seconds;
      moves.push_back(*move);
    } else if (const auto* run = std::get_if<SweepRunEnded>(&event)) {
      flush();
      emit runEnded(*run);
    } else if (const auto* finished = std::get_if<SweepFinished>(&event)) {
      stopped_ = finished->stopped;
    }
  }
  flush();
  announceWork();
}

void SweepController::announceWork() {
  WorkStatus status;
  status.running = active();
  if (status.running) {
    const auto runs = config_.values.size();
    status.what =
        runs == 0 ? tr("Preparing the runs") : tr("Training run %1 of %2").arg(current_ + 1).arg(runs);
    const double budget = config_.base.budget.seconds;
    if (runs > 0 && budget > 0) {
      const double share = std::min(seconds_ / budget, 1.0);
      status.progress = (double(current_) + share) / double(runs);
      status.secondsLeft = budget * (double(runs) - double(current_) - share);
    }
    status.stop = [this] { stop(); };
  }
  session_.setWork(status);
}

}  // namespace likeness::ui
