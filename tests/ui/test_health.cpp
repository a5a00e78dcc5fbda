#include <QTest>

#include "ui/train/health.h"

using namespace likeness;
using ui::Health;
using ui::HealthLevel;

namespace {

LossConfig triplet() {
  LossConfig loss;
  loss.kind = LossKind::triplet;
  return loss;
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
  }

  void namesACollapse() {
    Health health;
    health.begin(triplet(), 500);
    for (int i = 1; i <= 60; ++i) health.add(step(i, i < 5 ? 0.3F : 0.2F, 0.3F / float(i), 0.31F / float(i)));
    QVERIFY(health.collapsed());
    QCOMPARE(health.verdict().level, HealthLevel::bad);
    QCOMPARE(health.readings().front().level, HealthLevel::bad);
  }

  void aLossAtTheMarginAloneIsNoCollapse() {
    Health health;
    health.begin(triplet(), 500);
    for (int i = 1; i <= 60; ++i) health.add(step(i, 0.2F, 0.9F, 0.9F));
    QVERIFY(!health.collapsed());
    QCOMPARE(health.verdict().level, HealthLevel::warning);
  }

  void praisesARunThatLearns() {
    Health health;
    health.begin(triplet(), 500);
    for (int i = 1; i <= 60; ++i) health.add(step(i, 0.08F, 0.3F, 1.2F));
    QCOMPARE(health.verdict().level, HealthLevel::good);
  }

  void namesOverfitting() {
    Health health;
    health.begin(triplet(), 500);
    for (int i = 1; i <= 60; ++i) health.add(step(i, 0.02F, 0.3F, 1.2F));
    health.add(ValidationMetrics{30, 1, 0.05F, 0.98F});
    health.add(ValidationMetrics{60, 2, 0.2F, 0.97F});
    QCOMPARE(health.verdict().level, HealthLevel::warning);
  }

  void contrastiveLossHasNoActiveShare() {
    Health health;
    health.begin(LossConfig{}, 500);
    for (int i = 1; i <= 60; ++i) health.add(step(i, 4.2F, 0.3F, 1.2F));
    QCOMPARE(health.readings().size(), std::size_t(3));
  }
};

QTEST_APPLESS_MAIN(TestHealth)
#include "test_health.moc"
