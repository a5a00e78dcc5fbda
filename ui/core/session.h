#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <functional>

namespace likeness::ui {

enum class PageId { train, explore, recognize, faces, experiments };

/// Running work as the strip at the bottom shows it.
struct WorkStatus {
  bool running = false;
  QString what;             // "Training mnist, step 1,200"
  double progress = -1;     // 0 to 1; below 0: not known
  double secondsLeft = -1;  // below 0: not known
  std::function<void()> stop;
  std::function<void()> pause =
      {};  // pauses it, or continues it when it is paused; empty: it cannot be paused
  bool paused = false;
  PageId page = PageId::train;  // whose work it is; each has at most one at a time
  bool besides = false;         // and one that is small beside it, such as a film of what it shows
};

/// A line in the page that comes and goes; with `undo` it offers to take back what was done.
struct Notice {
  QString text;
  bool isError = false;
  std::function<void()> undo;
};

/// What the pages share. Pages subscribe themselves; none knows another. Lives on the GUI thread.
class Session : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// The folder of the open experiment; empty when none is.
  const std::filesystem::path& experiment() const { return experiment_; }
  /// Tells every page to show this experiment, also when it is the open one and its files have changed.
  void openExperiment(const std::filesystem::path& folder);
  void closeExperiment();
  void announceExperimentsChanged() { emit experimentsChanged(); }
  void requestPage(PageId page) { emit pageRequested(page); }
  void postNotice(const Notice& notice) { emit noticePosted(notice); }
  void setWork(const WorkStatus& status) { emit workChanged(status); }

 signals:
  void experimentOpened(const std::filesystem::path& folder);
  void experimentClosed();
  void experimentsChanged();
  void pageRequested(likeness::ui::PageId page);
  void noticePosted(const likeness::ui::Notice& notice);
  void workChanged(const likeness::ui::WorkStatus& status);

 private:
  std::filesystem::path experiment_;
};

}  // namespace likeness::ui
