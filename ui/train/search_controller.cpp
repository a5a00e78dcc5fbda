#include "ui/train/search_controller.h"

#include "engine/store/experiment.h"
#include "engine/train/tuner.h"
#include "ui/core/error_text.h"

namespace likeness::ui {

namespace {

std::string nameFor(const TuneConfig& config) {
  const auto dataset = std::filesystem::path(config.base.dataset).filename().string();
  return (dataset.empty() ? std::string("data") : dataset) + "-search";
}

}  // namespace

SearchController::SearchController(Session& session, QObject* parent) : QObject(parent), session_(session) {
  runner_.onEvents([this](const std::vector<TuneEvent>& batch) {
    for (const TuneEvent& event : batch) take(event);
    announceWork();
  });
  runner_.onEnded([this](const std::optional<Error>& error) { end(error); });
}

template <class Work>
void SearchController::run(Work work) {
  controls_.hurry(false);
  finished_.reset();
  trials_ = trial_ = winner_ = 0;
  progress_ = 0;
  emit began();
  runner_.start(std::move(work));
  announceWork();
}

void SearchController::start(const TuneConfig& config) {
  if (active()) return;
  folder_ = freshExperimentFolder(experimentsFolder(), nameFor(config));
  run([this, config, folder = folder_](const std::stop_token& stop, const auto& report) {
    tune(config, folder, controls_, stop, report);
  });
}

void SearchController::resume(const std::filesystem::path& folder) {
  if (active()) return;
  folder_ = folder;
  run([this, folder](const std::stop_token& stop, const auto& report) {
    resumeTuning(folder, 0, controls_, stop, report);
  });
}

void SearchController::stop() {
  if (active()) runner_.requestStop();
}

bool SearchController::finish(std::chrono::milliseconds atMost) {
  controls_.hurry(true);
  stop();
  return runner_.finish(atMost);
}

void SearchController::take(const TuneEvent& event) {
  if (const auto* begin = std::get_if<TuneStarted>(&event)) {
    trials_ = begin->trials;
    emit started(*begin);
  } else if (const auto* trial = std::get_if<TrialStarted>(&event)) {
    trial_ = trial->number;
    progress_ = 0;
    emit trialBegan(*trial);
  } else if (const auto* progress = std::get_if<TrialProgress>(&event)) {
    progress_ = progress->progress;
    emit trialMoved(*progress);
  } else if (const auto* done = std::get_if<TrialEnded>(&event)) {
    emit trialEnded(*done);
  } else if (const auto* winner = std::get_if<WinnerStarted>(&event)) {
    winner_ = winner->number;
    emit winnerBegan(winner->number);
  } else if (const auto* finished = std::get_if<TuneFinished>(&event)) {
    finished_ = *finished;
  }
}

void SearchController::end(const std::optional<Error>& error) {
  announceWork();
  session_.announceExperimentsChanged();
  if (error) {
    emit failed(errorMessage(*error));
  } else if (finished_) {
    emit ended(*finished_);
  }
}

void SearchController::announceWork() {
  WorkStatus status;
  status.running = active();
  if (status.running) {
    if (winner_ > 0) {
      status.what = tr("Training with the settings of trial %1").arg(winner_);
    } else if (trial_ > 0) {
      status.what = tr("Searching, trial %1 of %2").arg(trial_).arg(trials_);
      status.progress = trials_ > 0 ? (trial_ - 1 + progress_) / trials_ : -1;
    } else {
      status.what = tr("Searching for better settings");
    }
    status.stop = [this] { stop(); };
  }
  session_.setWork(status);
}

}  // namespace likeness::ui
