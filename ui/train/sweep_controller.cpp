#include "ui/train/sweep_controller.h"

#include <algorithm>

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
void SweepController::run(Work work) {
  controls_.hurry(false);
  controls_.setMapInterval(mapIntervalSeconds);
  current_ = 0;
  seconds_ = 0;
  stopped_ = false;
  emit began();
  runner_.start(std::move(work));
  announceWork();
}

void SweepController::start(const SweepConfig& config) {
  if (active()) return;
  folder_ = freshExperimentFolder(experimentsFolder(), nameFor(config));
  run([this, config, folder = folder_](const std::stop_token& stop, const auto& report) {
    sweep(config, folder, controls_, stop, report);
  });
}

void SweepController::resume(const std::filesystem::path& folder) {
  if (active()) return;
  folder_ = folder;
  run([this, folder](const std::stop_token& stop, const auto& report) {
    resumeSweep(folder, controls_, stop, report);
  });
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
  std::vector<SweepRunEvent> moves;
  for (const SweepEvent& event : batch) {
    if (const auto* begin = std::get_if<SweepStarted>(&event)) {
      config_ = begin->config;
      emit started(*begin);
    } else if (const auto* move = std::get_if<SweepRunEvent>(&event)) {
      current_ = move->run;
      if (const auto* step = std::get_if<StepMetrics>(&move->event)) seconds_ = step->seconds;
      moves.push_back(*move);
    } else if (const auto* broken = std::get_if<SweepRunFailed>(&event)) {
      emit runFailed(int(broken->run), QString::fromStdString(broken->fault));
    } else if (const auto* finished = std::get_if<SweepFinished>(&event)) {
      stopped_ = finished->stopped;
    }
  }
  if (!moves.empty()) emit moved(moves);
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
