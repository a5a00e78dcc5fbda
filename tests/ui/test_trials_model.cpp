#include <QAbstractItemModelTester>
#include <QTest>
#include <memory>

#include "ui/core/setting_words.h"
#include "ui/plots/parallel_plot.h"
#include "ui/train/trials_model.h"

using namespace likeness;
using namespace likeness::ui;

/// The trials of a made-up search, as they come.
class TestTrialsModel : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    space_ = std::make_shared<const SearchSpace>(SearchSpace::fromTexts(
        {"optimizer.learningRate=0.001..0.1:log", "loss.miner={semi-hard,batch-all}"}, "test"));
  }

  void staysConsistent() {
    TrialsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.begin({space_, 3, {ended(1, 0.01, 0.7)}});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.columnCount(), TrialsModel::firstSetting + 2);
    QCOMPARE(model.best(), 1);
    model.add({2, {1.0, 0.02}});
    model.move({2, 1, 0.5, 0.6});
    QCOMPARE(text(model, 1, TrialsModel::state), TrialsModel::tr("running"));
    model.end({ended(2, 0.02, 0.8), 2, {}});
    QCOMPARE(model.best(), 2);
    QCOMPARE(text(model, 1, TrialsModel::state), TrialsModel::tr("best"));
    QCOMPARE(text(model, 0, TrialsModel::state), TrialsModel::tr("finished"));
    QCOMPARE(text(model, 1, TrialsModel::firstSetting), settingValue("loss.miner", "batch-all"));
    QVERIFY(text(model, 1, TrialsModel::firstSetting) != QStringLiteral("batch-all"));
    const auto header = [&](int role) {
      return model.headerData(TrialsModel::firstSetting, Qt::Horizontal, role).toString();
    };
    QCOMPARE(header(Qt::DisplayRole), QStringLiteral("Miner"));
    QVERIFY(header(Qt::ToolTipRole).contains(QStringLiteral("loss.miner")));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
  }

  void aFailedTrialHasNoScoreAndSaysWhy() {
    TrialsModel model;
    model.begin({space_, 2, {}});
    model.add({1, {std::nullopt, 0.1}});
    Trial failed;
    failed.number = 1;
    failed.point = {std::nullopt, 0.1};
    failed.state = TrialState::failed;
    failed.fault = "the loss is no number";
    model.end({failed, 0, {}});
    QCOMPARE(text(model, 0, TrialsModel::score), QStringLiteral("\u2013"));
    QCOMPARE(text(model, 0, TrialsModel::firstSetting), QStringLiteral("\u2013"));
    QVERIFY(model.index(0, TrialsModel::state).data(Qt::ToolTipRole).toString().contains("no number"));
    QVERIFY(!model.ended(0));
  }

  void sortsByNumbersAndNotByText() {
    TrialsModel model;
    model.begin({space_, 2, {ended(2, 0.1, 0.5), ended(10, 0.002, 0.9)}});
    QCOMPARE(model.index(1, TrialsModel::number).data(TrialsModel::sortRole).toInt(), 10);
    QVERIFY(model.index(0, TrialsModel::firstSetting + 1).data(TrialsModel::sortRole).toDouble() >
            model.index(1, TrialsModel::firstSetting + 1).data(TrialsModel::sortRole).toDouble());
  }

  void theMouseFindsTheLineOfATrial() {
    ParallelPlot plot(QStringLiteral("Settings and score"));
    plot.resize(400, 240);
    plot.show();
    plot.setAxes({{"a", "0", "1"}, {"b", "0", "1"}});
    plot.setLines({{7, {0.0, 0.0}, 0.2, "low"}, {9, {1.0, 1.0}, 0.9, "high"}});
    int chosen = -1;
    connect(&plot, &ParallelPlot::currentChanged, this, [&](int id) { chosen = id; });
    QPoint onLow;
    for (int y = 0; y < plot.height(); ++y) {
      if (plot.lineAt(QPointF(200, y)) == 7) onLow = QPoint(200, y);
    }
    QVERIFY(!onLow.isNull());
    QTest::mouseMove(&plot, onLow);
    QTRY_COMPARE(chosen, 7);
    plot.setFocus();
    QTest::keyClick(&plot, Qt::Key_Right);
    QCOMPARE(chosen, 9);
    QCOMPARE(plot.lineAt(QPointF(200, onLow.y() - 60)), -1);
  }

 private:
  static Trial ended(int number, double rate, double score) {
    Trial trial;
    trial.number = number;
    trial.point = {1.0, rate};  // in the order of the table of settings: the miner first
    trial.score = score;
    return trial;
  }
  static QString text(const TrialsModel& model, int row, int column) {
    return model.index(row, column).data().toString();
  }

  std::shared_ptr<const SearchSpace> space_;
};

QTEST_MAIN(TestTrialsModel)
#include "test_trials_model.moc"
