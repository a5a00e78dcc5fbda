#pragma once

#include <QWidget>

namespace likeness::ui {

class IndexRun;
class MessageCard;
class Session;

/// Tells the window how the search for faces goes, and the page at its end which files could not be looked
/// at.
class IndexReport : public QWidget {
  Q_OBJECT

 public:
  IndexReport(Session& session, IndexRun& run, QWidget* parent = nullptr);

  /// The files of the last search are of interest no more.
  void clear();
  /// Whether there is a folder in which the files can be looked for again.
  void setCanRetry(bool can) { canRetry_ = can; }

 signals:
  void retryWanted();

 private:
  void showWork();
  void showEnd();
  void showFailures();

  Session& session_;
  IndexRun& run_;
  bool canRetry_ = false;
  MessageCard* failures_ = nullptr;
};

}  // namespace likeness::ui
