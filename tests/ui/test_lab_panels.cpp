#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/tiny_experiment.h"
#include "ui/core/message_card.h"
#include "ui/plots/run_tile.h"
#include "ui/train/heads_panel.h"
#include "ui/train/search_form.h"
#include "ui/train/search_panel.h"
#include "ui/train/sweep_panel.h"
#include "ui/train/trials_model.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

constexpr int patience = 60000;

}  // namespace

/// Sweeps, searches and heads on real, tiny trainings, started by the mouse.
class TestLabPanels : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QVERIFY(home_.isValid());
    qputenv("LIKENESS_DATA_DIR", home_.path().toUtf8());
    data_ = home_.path().toStdString() + "/signs";
    tests::writeTinyData(data_);
  }

  void aSweepFillsItsTiles() {
    Session session;
    SweepPanel panel(session);
    panel.resize(900, 700);
    panel.show();
    panel.setRecipe([this] { return recipe(); });
    auto* values = panel.findChild<QLineEdit*>(QStringLiteral("sweepValues"));
    values->selectAll();
    QTest::keyClicks(values, QStringLiteral("0.001, 0.003"));
    panel.setSweep("optimizer.learningRate", {"0.001", "0.003"});
    QSignalSpy ended(&panel.controller(), &SweepController::ended);
    click(panel, "startSweep");
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QCOMPARE(panel.tiles().size(), std::size_t{2});
    for (const RunTile* tile : panel.tiles())
      QVERIFY2(tile->scores().contains(QStringLiteral("MAP@R")), "scored");
  }

  void aSweepRefusesWhatItsSettingIsNot() {
    Session session;
    SweepPanel panel(session);
    panel.show();
    panel.setRecipe([this] { return recipe(); });
    panel.setSweep("optimizer.learningRate", {"0.001", "much"});
    click(panel, "startSweep");
    QVERIFY(!panel.controller().active());
    panel.setSweep("optimizer.learningRate", {"0.001"});
    click(panel, "startSweep");
    QVERIFY(!panel.controller().active());
  }

  void aSearchListsItsTrialsAndTrainsTheBest() {
    Session session;
    SearchPanel panel(session);
    panel.resize(900, 700);
    panel.show();
    panel.setRecipe([this] { return recipe(); });
    panel.form()->setSearch({"optimizer.learningRate=0.001..0.01:log"});
    panel.form()->setTrials(2);
    panel.form()->setTrialSeconds(1);
    QSignalSpy ended(&panel.controller(), &SearchController::ended);
    click(panel, "startSearch");
    QVERIFY(panel.controller().active());
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QCOMPARE(panel.trials()->rowCount(), 2);
    QVERIFY(panel.trials()->best() > 0);
    QVERIFY(std::filesystem::exists(panel.controller().folder() / "experiment.json"));
  }

  void aSearchRefusesAnEmptyRangeBesideItsField() {
    Session session;
    SearchPanel panel(session);
    panel.show();
    panel.setRecipe([this] { return recipe(); });
    panel.form()->setSearch({"optimizer.learningRate=0.1..0.001"});
    click(panel, "startSearch");
    QVERIFY(!panel.controller().active());
  }

  void headsStandBesideTheMajorityClass() {
    Session session;
    HeadsPanel panel(session);
    panel.resize(700, 500);
    panel.show();
    panel.setRecipe([this] { return recipe(); });
    click(panel, "compareHeads");
    QTRY_VERIFY_WITH_TIMEOUT(panel.report().has_value(), patience);
    QCOMPARE(panel.report()->comparison.heads.size(), std::size_t{4});
    QVERIFY(panel.report()->comparison.majorityClass < 0.5);
    QTRY_VERIFY_WITH_TIMEOUT(!panel.active(), patience);
  }

  void headsOnAnEmbeddingNeedAnExperiment() {
    Session session;
    HeadsPanel panel(session);
    panel.show();
    panel.setRecipe([this] { return recipe(); });
    panel.setOnEmbedding(true);
    click(panel, "compareHeads");
    QVERIFY(!panel.active());
    QVERIFY(!panel.findChild<MessageCard*>()->text().isEmpty());
  }

 private:
  TrainingConfig recipe() const {
    TrainingConfig config = tests::tinyConfig(data_);
    config.budget = {0, 4};
    return config;
  }
  static void click(QWidget& panel, const char* name) {
    QTest::mouseClick(panel.findChild<QPushButton*>(QString::fromLatin1(name)), Qt::LeftButton);
  }

  QTemporaryDir home_;
  std::string data_;
};

QTEST_MAIN(TestLabPanels)
#include "test_lab_panels.moc"
