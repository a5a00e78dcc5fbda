#include "ui/recognize/taught_controller.h"

#include <utility>

#include "ui/core/error_text.h"

namespace likeness::ui {

TaughtController::TaughtController(Session& session, RecognizeController& recognize, QObject* parent)
    : QObject(parent), session_(session), recognize_(recognize) {
  connect(&recognize_, &RecognizeController::opened, this, &TaughtController::follow);
  connect(&recognize_, &RecognizeController::closed, this, [this] {
    folder_.clear();
    state_ = {};
    learning_.requestStop();
    emit changed();
  });
  files_.onEvents([this](const std::vector<Done>& done) { take(done.back()); });
  files_.onEnded([this](const std::optional<Error>& error) {
    if (error) session_.postNotice({errorMessage(*error), true, {}});
    startNext();
  });
  learning_.onEvents(
      [this](const std::vector<LearnProgress>& progress) { emit learningProgressed(progress.back()); });
  learning_.onEnded([this](const std::optional<Error>& error) {
    if (error) session_.postNotice({errorMessage(*error), true, {}});
    emit learningEnded();
    if (!error && !folder_.empty()) recognize_.open(folder_);
  });
}

void TaughtController::follow(const LoadedRecognizer& loaded) {
  folder_ = loaded.folder;
  run([] { return Notice{}; }, /*reload=*/false);  // the state alone
}

void TaughtController::run(Work work, bool reload) {
  if (folder_.empty()) return;
  waiting_.emplace_back(std::move(work), reload);
  if (!files_.active()) startNext();
}

void TaughtController::startNext() {
  if (waiting_.empty()) return;
  auto [work, reload] = std::move(waiting_.front());
  waiting_.pop_front();
  files_.start([work = std::move(work), reload = reload, folder = folder_](const std::stop_token&,
                                                                           const auto& report) {
    Done done;
    done.notice = work();
    done.folder = folder;
    done.state = {readTaught(folder), readLearntVersions(folder)};
    done.reload = reload;
    report(std::move(done));
  });
}

void TaughtController::take(const Done& done) {
  if (!done.notice.text.isEmpty()) session_.postNotice(done.notice);
  if (done.folder != folder_) return;
  state_ = done.state;
  emit changed();
  if (done.reload) recognize_.open(folder_);
}

void TaughtController::teach(const QString& className, const GrayImage& picture) {
  run(
      [this, folder = folder_, name = className.trimmed(), picture] {
        const std::uint64_t id = likeness::teach(folder, name.toStdString(), {picture}).front().id;
        return Notice{tr("Taught: it is \"%1\".").arg(name), false, [this, id] { remove({id}); }};
      },
      /*reload=*/true);
}

void TaughtController::remove(const std::vector<std::uint64_t>& ids) {
  run(
      [this, folder = folder_, ids] {
        const TaughtDrawings removed = forgetTaught(folder, ids);
        if (removed.empty()) return Notice{};
        return Notice{tr("%Ln drawing(s) no longer taught.", nullptr, int(removed.size())), false,
                      [this, removed, folder] {
                        run(
                            [folder, removed] {
                              restoreTaught(folder, removed);
                              return Notice{};
                            },
                            /*reload=*/true);
                      }};
      },
      /*reload=*/true);
}

void TaughtController::learn(double seconds) {
  if (folder_.empty() || learning_.active()) return;
  learning_.start([folder = folder_, seconds](const std::stop_token& stop, const auto& report) {
    learnFromTaught(folder, {seconds, 0}, stop, report);
  });
}

void TaughtController::takeBack() {
  run(
      [folder = folder_] {
        const bool taken = takeBackLearntVersion(folder);
        return taken ? Notice{tr("The network is what it was before it learnt from the drawings."), false, {}}
                     : Notice{};
      },
      /*reload=*/true);
}

void TaughtController::exportTo(const std::filesystem::path& folder, ExportFormat format) {
  run(
      [folder, format, recognizer = recognize_.recognizer()] {
        if (!recognizer) return Notice{};
        exportRecognizer(*recognizer, format, folder);
        return Notice{tr("The network is in %1; README.txt there says how to use it.").arg(toQString(folder)),
                      false,
                      {}};
      },
      /*reload=*/false);
}

}  // namespace likeness::ui
