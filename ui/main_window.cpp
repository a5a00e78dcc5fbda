#include "ui/main_window.h"

#include <QCloseEvent>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "engine/faces/face_places.h"
#include "ui/about/about_view.h"
#include "ui/core/last_experiment.h"
#include "ui/core/notice_bar.h"
#include "ui/core/work_strip.h"
#include "ui/experiments/experiments_page.h"
#include "ui/explore/explore_page.h"
#include "ui/faces/faces_page.h"
#include "ui/faces/program_engine.h"
#include "ui/rail.h"
#include "ui/recognize/recognize_page.h"
#include "ui/train/train_page.h"

namespace likeness::ui {

namespace {

/// The pages in the order of the rail.
constexpr std::array railPages = {PageId::train, PageId::explore, PageId::recognize, PageId::faces,
                                  PageId::experiments};

const QString geometryKey = QStringLiteral("window/geometry");
const QString pageKey = QStringLiteral("window/page");

}  // namespace

MainWindow::MainWindow(QWidget* parent) : QWidget(parent), rail_(new Rail), stack_(new QStackedWidget) {
  setWindowTitle(tr("Likeness"));
  setWindowIcon(QIcon(QStringLiteral(":/icons/likeness.svg")));
  setMinimumSize(960, 600);
  resize(1280, 800);

  auto* column = new QVBoxLayout;
  column->setSpacing(0);
  column->addWidget(new NoticeBar(session_));
  column->addWidget(stack_, 1);
  column->addWidget(new WorkStrip(session_));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(rail_);
  row->addLayout(column, 1);

  for (const auto id : railPages) rail_->addPage(id);
  rail_->addAbout();
  connect(rail_, &Rail::pageChosen, this, &MainWindow::showPage);
  connect(rail_, &Rail::aboutChosen, this, &MainWindow::showAbout);
  connect(&session_, &Session::pageRequested, this, &MainWindow::showPage);
  connect(new QShortcut(QKeySequence::Quit, this), &QShortcut::activated, this, &QWidget::close);

  // At once and not on closing: a program that was killed should find its experiment again.
  connect(&session_, &Session::experimentOpened, this, &setLastExperiment);
  connect(&session_, &Session::experimentClosed, this, [] { setLastExperiment({}); });
}

MainWindow::~MainWindow() {
  // Pages refer to the session, which would otherwise go before them.
  for (const auto& [id, page] : pages_) delete page;
}

Page* MainWindow::page(PageId id) {
  if (const auto found = pages_.find(id); found != pages_.end()) return found->second;
  auto* page = makePage(id);
  pages_[id] = page;
  stack_->addWidget(page);
  return page;
}

void MainWindow::showPage(PageId id) {
  if (std::find(railPages.begin(), railPages.end(), id) == railPages.end()) return;
  current_ = id;
  stack_->setCurrentWidget(page(id));
  rail_->setCurrent(id);
  emit pageShown(id);
}

void MainWindow::showAbout() {
  if (!about_) {
    about_ = new AboutView;
    stack_->addWidget(about_);
  }
  stack_->setCurrentWidget(about_);
  rail_->setAboutCurrent();
}

void MainWindow::openLibrary(const std::filesystem::path& file) {
  showPage(PageId::faces);
  static_cast<FacesPage*>(page(PageId::faces))->openLibrary(file);
}

void MainWindow::restoreState() {
  const QSettings settings;
  restoreGeometry(settings.value(geometryKey).toByteArray());
  showPage(pageFromName(settings.value(pageKey).toString()).value_or(PageId::train));
}

void MainWindow::restoreExperiment() {
  const auto folder = lastExperiment();
  std::error_code ignored;
  if (!folder.empty() && std::filesystem::is_directory(folder, ignored)) session_.openExperiment(folder);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  saveState();
  hide();  // at once: scoring what was learnt may take seconds
  workEnded_ = true;
  for (const auto& [id, page] : pages_) workEnded_ = page->finishWork() && workEnded_;
  event->accept();
}

Page* MainWindow::makePage(PageId id) {
  switch (id) {
    case PageId::explore:
      return new ExplorePage(session_);
    case PageId::recognize:
      return new RecognizePage(session_);
    case PageId::faces:
      return new FacesPage(session_, programFacesEngine(), defaultFaceLibrary());
    case PageId::experiments:
      return new ExperimentsPage(session_);
    default:
      return new TrainPage(session_);
  }
}

void MainWindow::saveState() {
  QSettings settings;
  settings.setValue(geometryKey, saveGeometry());
  settings.setValue(pageKey, pageName(current_));
}

}  // namespace likeness::ui
