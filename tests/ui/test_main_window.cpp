#include <QApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "engine/faces/face_pack.h"
#include "tests/support/tiny_experiment.h"
#include "ui/core/notice_bar.h"
#include "ui/core/style.h"
#include "ui/core/work_strip.h"
#include "ui/main_window.h"
#include "ui/train/recipe_panel.h"
#include "ui/train/train_page.h"

using namespace likeness;
using namespace likeness::ui;

class TestMainWindow : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QVERIFY(home_.isValid());
    qputenv("LIKENESS_DATA_DIR", home_.path().toUtf8());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home_.path());
    QApplication::setOrganizationName(QStringLiteral("likeness"));
    QApplication::setApplicationName(QStringLiteral("likeness-test"));
    applyColorScheme(Scheme::light);
  }
  void init() { QSettings().clear(); }

  void everyPageIsReachedByMouseAndByKeyboard() {
    MainWindow window;
    window.restoreState();
    show(window);
    QVERIFY(window.currentPage() == PageId::train);
    for (const auto id :
         {PageId::explore, PageId::recognize, PageId::faces, PageId::experiments, PageId::train}) {
      auto* entry = window.findChild<QToolButton*>(QStringLiteral("rail-") + pageName(id));
      QTest::mouseClick(entry, Qt::LeftButton);
      QVERIFY(window.currentPage() == id && window.page(id)->isVisible() && entry->isChecked());
    }
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(window.currentPage() == PageId::explore);
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    QVERIFY(window.currentPage() == PageId::recognize);
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(window.currentPage() == PageId::train);
  }

  void aboutShowsTheLicencesOfTheFaceModels() {
    MainWindow window;
    window.showAbout();
    const auto* card = window.findChild<QWidget*>(QStringLiteral("facePacks"));
    QVERIFY(card);
    QString shown;
    for (const auto* label : card->findChildren<QLabel*>()) shown += label->text() + QLatin1Char('\n');
    const auto packs = likeness::listFacePacks(likeness::facePacksFolder());
    QCOMPARE(packs.size(), 3U);
    for (const auto& pack : packs) {
      QVERIFY(shown.contains(QString::fromStdString(pack.title)));
      QVERIFY(shown.contains(QString::fromStdString(pack.licence)));
      QVERIFY(shown.contains(QString::fromStdString(pack.source)));
    }
  }

  void aPageAsksForAnother() {
    MainWindow window;
    window.showPage(PageId::train);
    window.session().requestPage(PageId::explore);
    QVERIFY(window.currentPage() == PageId::explore);
  }

  void remembersPageAndExperiment() {
    const auto folder = std::filesystem::path(home_.path().toStdString()) / "experiment";
    std::filesystem::create_directories(folder);
    {
      MainWindow window;
      window.restoreState();
      show(window);
      window.showPage(PageId::experiments);
      window.session().openExperiment(folder);
      window.close();
    }
    MainWindow window;
    window.restoreState();
    window.restoreExperiment();
    QVERIFY(window.currentPage() == PageId::experiments);
    QCOMPARE(window.session().experiment().string(), folder.string());
    std::filesystem::remove(folder);
    MainWindow later;
    later.restoreExperiment();
    QVERIFY(later.session().experiment().empty());
  }

  void closingDuringARunKeepsWhatWasLearnt() {
    const auto data = std::filesystem::path(home_.path().toStdString()) / "signs";
    tests::writeTinyData(data);
    TrainingConfig config = tests::tinyConfig(data);
    config.budget = {0, 100000};
    MainWindow window;
    window.restoreState();
    show(window);
    auto& page = static_cast<TrainPage&>(*window.page(PageId::train));
    page.recipe()->setConfig(config);
    QSignalSpy stepped(&page.controller(), &TrainingController::stepsDone);
    QTest::mouseClick(window.findChild<QPushButton*>(QStringLiteral("startButton")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(stepped.count() > 0, 60000);
    window.close();
    QVERIFY(!window.isVisible());
    QVERIFY(window.workEnded());
    const auto folder = page.controller().folder();
    QCOMPARE(readExperimentInfo(folder).state, ExperimentState::stopped);
    QVERIFY(loadRecognizer(folder));
  }

  void noticesComeAndGoWithUndo() {
    MainWindow window;
    window.restoreState();
    show(window);
    auto* bar = window.findChild<NoticeBar*>();
    QVERIFY(!bar->isVisible());
    bool undone = false;
    window.session().postNotice({QStringLiteral("Deleted"), false, [&] { undone = true; }});
    QVERIFY(bar->isVisible());
    QTest::mouseClick(bar->findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(undone && !bar->isVisible());
    window.session().postNotice({QStringLiteral("It failed"), true, {}});
    QVERIFY(bar->isVisible() && !bar->findChild<QPushButton*>()->isVisible());
    QTest::keyClick(bar, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
  }

  void theStripShowsRunningWorkFromEveryPage() {
    MainWindow window;
    window.restoreState();
    show(window);
    auto* strip = window.findChild<WorkStrip*>();
    QVERIFY(!strip->isVisible());
    bool stopped = false;
    window.session().setWork({true, QStringLiteral("Training"), 0.25, 70, [&] { stopped = true; }});
    window.showPage(PageId::experiments);
    QVERIFY(strip->isVisible());
    QCOMPARE(strip->findChild<QProgressBar*>()->value(), 250);
    QVERIFY(!strip->findChild<QPushButton*>(QStringLiteral("pauseWork"))->isVisible());
    QTest::mouseClick(strip->findChild<QPushButton*>(QStringLiteral("stopWork")), Qt::LeftButton);
    QVERIFY(stopped);
    // Another page's work comes to the front and leaves this one behind.
    WorkStatus faces{true, QStringLiteral("Finding faces"), 0.5, 9, {}};
    faces.page = PageId::faces;
    window.session().setWork(faces);
    window.session().setWork({true, QStringLiteral("Training"), 0.3, 60, {}});
    QCOMPARE(strip->findChild<QProgressBar*>()->value(), 500);
    faces.running = false;
    window.session().setWork(faces);
    QCOMPARE(strip->findChild<QProgressBar*>()->value(), 300);
    window.session().setWork({});
    QVERIFY(!strip->isVisible());
  }

  void saysHowLongWorkTakes() {
    QCOMPARE(timeLeftText(-1), QString());
    QCOMPARE(timeLeftText(9.2), QStringLiteral("10 s left"));
    QCOMPARE(timeLeftText(200), QStringLiteral("3 min 20 s left"));
    QCOMPARE(timeLeftText(7260), QStringLiteral("2 h 1 min left"));
  }

  void fitsASmallWindow() {
    MainWindow window;
    window.restoreState();
    window.resize(960, 600);
    show(window);
    for (const auto id : {PageId::train, PageId::recognize, PageId::faces, PageId::experiments}) {
      window.showPage(id);
      QTest::qWait(50);
      QCOMPARE(window.size(), QSize(960, 600));  // no page asks for more
    }
  }

 private:
  static void show(MainWindow& window) {
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
  }

  QTemporaryDir home_;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
