#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "ui/train/cure_card.h"
#include "ui/train/health.h"
#include "ui/train/health_panel.h"
#include "ui/train/sparkline.h"

using namespace likeness;
using ui::Health;
using ui::HealthLevel;

namespace {

TrainingConfig tripletRun() {
  TrainingConfig config;
  config.loss.kind = LossKind::triplet;
  config.loss.miner = MinerKind::batchHard;
  return config;
}

HealthReport reportOf(HealthVerdict verdict, HealthCause cause, float loss = 0.2F) {
  HealthReport report;
  report.step = 81;
  report.verdict = verdict;
  report.cause = cause;
  report.since = 20;
  report.loss = loss;
  report.equalLoss = 0.2F;
  report.activeShare = 0.5F;
  report.gradientNorm = 1;
  report.geometry = {0.3F, 0.1F, 1.2F, 0.2F, 1, 8};
  return report;
}

StepMetrics step(int number, float loss, float within, float between) {
  StepMetrics metrics;
  metrics.step = number;
  metrics.seconds = number * 0.05;
  metrics.imagesSeen = number * 500;
  metrics.loss = loss;
  metrics.margin = 0.2F;
  metrics.activeShare = 0.5F;
  metrics.positiveDistance = within;
  metrics.negativeDistance = between;
  return metrics;
}

}  // namespace

class TestHealth : public QObject {
  Q_OBJECT

 private slots:
  void saysNothingBeforeTheFirstStep() {
    Health health;
    QVERIFY(health.empty());
    QVERIFY(health.readings().empty());
    QVERIFY(health.cures().empty());
  }

  void namesACollapseItsBeginningAndItsCause() {
    Health health;
    health.begin(tripletRun());
    health.add(reportOf(HealthVerdict::collapsed, HealthCause::hardNegatives));
    QVERIFY(health.collapsed());
    const auto verdict = health.verdict();
    QCOMPARE(verdict.level, HealthLevel::bad);
    QVERIFY(verdict.name.contains(QLatin1String("20")));
    QVERIFY(verdict.words.contains(QLatin1String("hardest")));
    QCOMPARE(health.readings().front().level, HealthLevel::bad);
    QCOMPARE(health.cures().front(), CureKind::semiHardMiner);
  }

  void praisesARunThatLearns() {
    Health health;
    health.begin(tripletRun());
    health.add(reportOf(HealthVerdict::learning, HealthCause::none, 0.1F));
    QCOMPARE(health.verdict().level, HealthLevel::good);
    QVERIFY(health.cures().empty());
  }

  void readingsHaveTheirCourse() {
    Health health;
    health.begin(tripletRun());
    for (int i = 0; i < 5; ++i)
      health.add(reportOf(HealthVerdict::learning, HealthCause::none, 0.2F - 0.02F * float(i)));
    const auto readings = health.readings();
    QCOMPARE(readings.front().history.size(), std::size_t(5));
    QVERIFY(readings.front().history.front() > readings.front().history.back());
  }

  void otherLossesHaveNoActiveTriplets() {
    Health health;
    health.begin(TrainingConfig{});
    health.add(reportOf(HealthVerdict::learning, HealthCause::none));
    const auto without = health.readings().size();
    health.begin(tripletRun());
    health.add(reportOf(HealthVerdict::learning, HealthCause::none));
    QCOMPARE(health.readings().size(), without + 1);
  }

  void aStoredRunWithoutItsHealthIsJudgedAgain() {
    Health health;
    health.begin(tripletRun());
    std::vector<StepMetrics> steps;
    for (int i = 1; i <= 150; ++i) {
      const float share = std::max(0.01F, std::exp(-float(i) / 20));
      steps.push_back(step(i, 0.2F + 0.5F * share, 1.1F * share, 1.2F * share));
      health.add(steps.back());
    }
    health.replay(steps);
    QVERIFY(health.collapsed());
    QVERIFY(!health.cures().empty());
  }

  void aCureTakesTheAlarmBack() {
    Health health;
    health.begin(tripletRun());
    health.add(reportOf(HealthVerdict::collapsed, HealthCause::hardNegatives));
    const auto config = cured(CureKind::semiHardMiner, tripletRun());
    health.begin(CureApplied{{}, std::make_shared<const TrainingConfig>(config)});
    QVERIFY(!health.alarmed());
    health.add(reportOf(HealthVerdict::collapsed, HealthCause::hardNegatives));
    QVERIFY(health.cures().front() != CureKind::semiHardMiner);  // it is in force
  }

  void thePanelOffersCuresAsButtons() {
    ui::HealthPanel panel;
    panel.show();
    Health health;
    health.begin(tripletRun());
    health.add(reportOf(HealthVerdict::learning, HealthCause::none));
    panel.setHealth(health);
    QVERIFY(!panel.cures()->isVisible());
    health.add(reportOf(HealthVerdict::collapsed, HealthCause::hardNegatives));
    panel.setHealth(health);
    QVERIFY(panel.cures()->isVisible());
    QCOMPARE(panel.cures()->buttons().size(), health.cures().size());
    QSignalSpy chosen(&panel, &ui::HealthPanel::cureChosen);
    auto* first = panel.cures()->buttons().front();
    QTest::mouseClick(first, Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.front().front().value<CureKind>(), CureKind::semiHardMiner);
    QTest::mouseClick(first, Qt::LeftButton);  // it is being applied
    QCOMPARE(chosen.count(), 1);
    health.add(reportOf(HealthVerdict::learning, HealthCause::none));
    panel.setHealth(health);
    QVERIFY(!panel.cures()->isVisible());
  }
};

QTEST_MAIN(TestHealth)
#include "test_health.moc"
