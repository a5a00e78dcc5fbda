#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "tests/support/tiny_experiment.h"
#include "ui/core/message_card.h"
#include "ui/plots/scatter_map.h"
#include "ui/train/recipe_panel.h"
#include "ui/train/train_page.h"
#include "ui/train/training_charts.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

constexpr int patience = 60000;

}  // namespace

/// Drives the page with the mouse through real, tiny trainings.
class TestTrainPage : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QVERIFY(home_.isValid());
    qputenv("LIKENESS_DATA_DIR", home_.path().toUtf8());
    data_ = home_.path().toStdString() + "/signs";
    tests::writeTinyData(data_);
  }

  void startsEmptyWithOneThingToDo() {
    Session session;
    TrainPage page(session);
    show(page);
    QVERIFY(!page.charts()->isVisible());
    QVERIFY(button(page, "startButton")->isEnabled());
    QVERIFY(!button(page, "stopButton")->isEnabled());
    QVERIFY(!button(page, "continueButton")->isVisible());
  }

  void trainsToTheEndAndSuggestsToDraw() {
    Session session;
    TrainPage page(session);
    show(page);
    page.recipe()->setConfig(tinyRecipe(6));
    QSignalSpy opened(&session, &Session::experimentOpened);
    QSignalSpy requested(&session, &Session::pageRequested);
    click(page, "startButton");
    QVERIFY(page.controller().active());
    QVERIFY(page.charts()->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
    QVERIFY(page.charts()->map()->hasFrame());
    QVERIFY(page.message()->isVisible());
    QTest::mouseClick(page.message()->button(), Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
  }

  void pausesStepsAndStops() {
    Session session;
    TrainPage page(session);
    show(page);
    page.recipe()->setConfig(tinyRecipe(100000));
    int steps = 0;
    connect(&page.controller(), &TrainingController::stepsDone, this,
            [&](const std::vector<StepMetrics>& done) { steps += int(done.size()); });
    click(page, "stepButton");  // from nothing: one step, then it waits
    QTRY_COMPARE_WITH_TIMEOUT(steps, 1, patience);
    QTest::qWait(200);
    QCOMPARE(steps, 1);
    click(page, "stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(steps, 2, patience);
    click(page, "startButton");  // goes on
    QTRY_VERIFY_WITH_TIMEOUT(steps > 10, patience);
    click(page, "startButton");  // pauses
    QVERIFY(page.controller().state() == TrainingController::State::paused);
    click(page, "stopButton");
    QTRY_VERIFY_WITH_TIMEOUT(!page.controller().active(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(button(page, "continueButton")->isVisible(), patience);
  }

  void continuesAStoppedRun() {
    Session session;
    const auto folder = stoppedRun();
    TrainPage page(session);
    show(page);
    session.openExperiment(folder);
    QTRY_VERIFY_WITH_TIMEOUT(button(page, "continueButton")->isVisible(), patience);
    QVERIFY(page.charts()->map()->hasFrame());
    QSignalSpy stepped(&page.controller(), &TrainingController::stepsDone);
    click(page, "continueButton");
    QTRY_VERIFY_WITH_TIMEOUT(stepped.count() > 0, patience);
    page.finishWork();
    QVERIFY(!page.controller().active());
  }

  void resetClearsThePage() {
    Session session;
    TrainPage page(session);
    show(page);
    session.openExperiment(stoppedRun());
    QTRY_VERIFY_WITH_TIMEOUT(page.charts()->isVisible(), patience);
    click(page, "resetButton");
    QVERIFY(!page.charts()->isVisible());
    QVERIFY(session.experiment().empty());
  }

  void aWrongEntryIsShownAndNothingStarts() {
    Session session;
    TrainPage page(session);
    show(page);
    auto config = tinyRecipe(1);
    config.dataset = "/no/such/folder";
    page.recipe()->setConfig(config);
    click(page, "startButton");
    QVERIFY(!page.controller().active());
  }

  void aDataSetThatIsMissingIsNamedInThePage() {
    Session session;
    TrainPage page(session);
    show(page);
    page.recipe()->setConfig({});  // mnist, which is not in this home
    click(page, "startButton");
    QTRY_VERIFY_WITH_TIMEOUT(!page.controller().active(), patience);
    QVERIFY(page.message()->text().contains(QStringLiteral("mnist")));
    QVERIFY(!page.charts()->isVisible());
  }

  void aDamagedExperimentIsNamedInThePage() {
    const auto folder = std::filesystem::path(home_.path().toStdString()) / "damaged";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "experiment.json") << "{";
    Session session;
    TrainPage page(session);
    show(page);
    session.openExperiment(folder);
    QTRY_VERIFY_WITH_TIMEOUT(page.message()->text().contains(QStringLiteral("experiment.json")), patience);
  }

  void turningTheRateReachesTheRun() {
    Session session;
    TrainPage page(session);
    show(page);
    page.recipe()->setConfig(tinyRecipe(100000));
    float rate = 0;
    connect(&page.controller(), &TrainingController::stepsDone, this,
            [&](const std::vector<StepMetrics>& done) { rate = done.back().learningRate; });
    click(page, "startButton");
    QTRY_VERIFY_WITH_TIMEOUT(rate > 1e-4F, patience);
    auto* slider = page.findChild<QWidget*>(QStringLiteral("learningRateFactor"));
    QVERIFY(slider->isVisible());
    QTest::keyClick(slider, Qt::Key_Home);  // a hundredth
    QTRY_VERIFY_WITH_TIMEOUT(rate < 1e-4F, patience);
    page.finishWork();
  }

 private:
  static void show(TrainPage& page) {
    page.resize(1200, 760);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
  }
  static QPushButton* button(const TrainPage& page, const char* name) {
    return page.findChild<QPushButton*>(QString::fromLatin1(name));
  }
  static void click(const TrainPage& page, const char* name) {
    QTest::mouseClick(button(page, name), Qt::LeftButton);
  }

  TrainingConfig tinyRecipe(double epochs) const {
    TrainingConfig config = tests::tinyConfig(data_);
    config.budget = {0, epochs};
    return config;
  }
  /// An experiment that was stopped before its budget was used up.
  std::filesystem::path stoppedRun() const {
    const auto folder = freshExperimentFolder(experimentsFolder(), "stopped");
    TrainingControls controls;
    std::stop_source stop;
    train(tinyRecipe(100000), folder, controls, stop.get_token(), [&](const TrainingEvent& event) {
      const auto* step = std::get_if<StepMetrics>(&event);
      if (step && step->step == 20) stop.request_stop();
    });
    return folder;
  }

  QTemporaryDir home_;
  std::filesystem::path data_;
};

QTEST_MAIN(TestTrainPage)
#include "test_train_page.moc"
