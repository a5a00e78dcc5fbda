#pragma once

#include <QWidget>
#include <filesystem>
#include <map>

#include "ui/core/page.h"
#include "ui/core/session.h"

class QStackedWidget;

namespace likeness::ui {

class AboutView;
class Rail;

/// The one window: the rail, the pages, notices above them and running work below. It only constructs; pages
/// subscribe themselves to what they show, and are built when they are first shown.
class MainWindow : public QWidget {
  Q_OBJECT

 public:
  explicit MainWindow(QWidget* parent = nullptr);
  ~MainWindow() override;

  Session& session() { return session_; }
  /// The page, built now if it was not yet.
  Page* page(PageId id);
  /// Pages that are not there yet are ignored.
  void showPage(PageId id);
  PageId currentPage() const { return current_; }
  /// After closing: whether all work had ended in time. What had not is as after a kill: its checkpoint is
  /// there.
  bool workEnded() const { return workEnded_; }
  void showAbout();
  /// Shows the faces of another library than the user's own.
  void openLibrary(const std::filesystem::path& file);

  /// The size and page of the last time.
  void restoreState();
  /// The experiment of the last time, if its folder is still there.
  void restoreExperiment();

 signals:
  void pageShown(likeness::ui::PageId id);

 protected:
  void closeEvent(QCloseEvent* event) override;

 private:
  Page* makePage(PageId id);
  void saveState();

  Session session_;
  Rail* rail_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  AboutView* about_ = nullptr;
  std::map<PageId, Page*> pages_;
  PageId current_ = PageId::train;
  bool workEnded_ = true;
};

}  // namespace likeness::ui
