#include "ui/experiments/experiments_controller.h"

#include <utility>

namespace likeness::ui {

namespace {

/// Does all, also when one fails, and returns the first error.
template <class Items, class Action>
std::optional<Error> forEach(const Items& items, const Action& action) {
  std::optional<Error> first;
  for (const auto& item : items) {
    try {
      action(item);
    } catch (...) {
      if (!first) first = currentError();
    }
  }
  return first;
}

}  // namespace

ExperimentsController::ExperimentsController(const std::filesystem::path& parentFolder, QObject* parent)
    : QObject(parent), parentFolder_(parentFolder) {
  running_.onEvents([](const std::vector<Announcement>& announcements) {
    for (const Announcement& announce : announcements) announce();
  });
  running_.onEnded([this](const std::optional<Error>& error) {
    if (error) emit failed(*error);
    startNext();
  });
  curves_.onEvents([this](const auto& answers) {
    if (!wantedCurves_) emit curvesRead(answers.back());
  });
  curves_.onEnded([this](const std::optional<Error>& error) {
    if (error && !wantedCurves_) emit curvesMissing(*error);
    startCurves();
  });
}

void ExperimentsController::add(Job job) {
  jobs_.push_back(std::move(job));
  if (!running_.active()) startNext();
}

void ExperimentsController::startNext() {
  if (jobs_.empty() || running_.active()) return;
  running_.start(
      [job = std::move(jobs_.front())](const std::stop_token&, const auto& report) { report(job()); });
  jobs_.pop_front();
}

void ExperimentsController::list() {
  add([this, folder = parentFolder_]() -> Announcement {
    return [this, entries = listExperiments(folder)] { emit listed(entries); };
  });
}

void ExperimentsController::rename(const std::filesystem::path& folder, const std::string& name) {
  add([this, folder, name]() -> Announcement {
    renameExperiment(folder, name);
    return [this] { emit renamed(); };
  });
}

void ExperimentsController::trash(const std::vector<std::filesystem::path>& folders) {
  add([this, folders]() -> Announcement {
    std::vector<TrashedExperiment> done;
    const auto error = forEach(folders, [&](const auto& folder) {
      done.push_back({folder, trashExperiment(folder)});
    });
    return [this, done, error] {
      if (!done.empty()) emit trashed(done);
      if (error) emit failed(*error);
    };
  });
}

void ExperimentsController::restore(const std::vector<TrashedExperiment>& experiments) {
  add([this, experiments]() -> Announcement {
    const auto error = forEach(experiments, [](const auto& experiment) {
      restoreExperiment(experiment.trashed, experiment.folder);
    });
    return [this, error, experiments] {
      emit restored(experiments);
      if (error) emit failed(*error);
    };
  });
}

void ExperimentsController::exportTo(const std::filesystem::path& folder,
                                     const std::filesystem::path& target) {
  add([this, folder, target]() -> Announcement {
    exportExperiment(folder, target);
    return [this, target] { emit exported(target); };
  });
}

void ExperimentsController::readCurves(const std::vector<std::filesystem::path>& folders) {
  wantedCurves_ = folders;
  if (curves_.active()) {
    curves_.requestStop();  // its end starts the next
  } else {
    startCurves();
  }
}

void ExperimentsController::startCurves() {
  const auto folders = std::exchange(wantedCurves_, std::nullopt);
  if (!folders) return;
  curves_.start([folders = *folders](const std::stop_token& stop, const auto& report) {
    std::vector<ExperimentCurves> curves;
    for (const auto& folder : folders) {
      if (stop.stop_requested()) return;
      curves.push_back(readExperimentCurves(folder));
    }
    report(std::move(curves));
  });
}

}  // namespace likeness::ui
