#include <QtTest>
#include <cmath>
#include <functional>
#include <numbers>

#include "engine/train/schedule.h"

using namespace likeness;

namespace {

constexpr float top = 0.02F;

Schedule scheduleOf(ScheduleKind kind, const std::function<void(OptimizerConfig&)>& change = {},
                    BudgetConfig budget = {100, 0}) {
  OptimizerConfig config;
  config.learningRate = top;
  config.schedule = kind;
  if (change) change(config);
  return {config, budget, 1000, 50};
}

bool near(float a, double b) {
  return std::abs(a - b) <= 1e-5 * top + 1e-5 * std::abs(b);
}

constexpr ScheduleKind everyKind[] = {ScheduleKind::cosine, ScheduleKind::constant, ScheduleKind::step,
                                      ScheduleKind::oneCycle, ScheduleKind::plateau};

}  // namespace

class TestSchedule : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void progressIsWhatIsFurther() {
    const Schedule both = scheduleOf(ScheduleKind::cosine, {}, {100, 2});  // 40 steps
    QCOMPARE(both.progress(10, 0), 0.25);
    QCOMPARE(both.progress(10, 50), 0.5);
    QCOMPARE(both.progress(40, 1), 1.0);
    QCOMPARE(scheduleOf(ScheduleKind::cosine).progress(1'000'000, 20), 0.2);
  }

  void cosineFallsToItsShare() {
    const Schedule schedule = scheduleOf(ScheduleKind::cosine, [](OptimizerConfig& config) {
      config.warmUpShare = 0.2F;
      config.finalShare = 0.1F;
    });
    QVERIFY(near(schedule.learningRate(0.1), 0.5 * top));
    QVERIFY(near(schedule.learningRate(0.2), top));
    QVERIFY(near(schedule.learningRate(0.6), 0.55 * top));  // half way between 1 and 0.1
    QVERIFY(near(schedule.learningRate(0.4), top * (0.1 + 0.9 * 0.5 * (1 + std::sqrt(0.5)))));
    QVERIFY(near(schedule.learningRate(1), 0.1 * top));
    QVERIFY(near(schedule.learningRate(3), 0.1 * top));
  }

  void constantAndPlateauStay() {
    for (const auto kind : {ScheduleKind::constant, ScheduleKind::plateau}) {
      const Schedule schedule = scheduleOf(kind);
      QVERIFY(near(schedule.learningRate(0.05), 0.5 * top));
      for (const double progress : {0.1, 0.5, 1.0, 2.0}) QVERIFY(near(schedule.learningRate(progress), top));
    }
  }

  void stepFallsInStairs() {
    const Schedule schedule = scheduleOf(ScheduleKind::step, [](OptimizerConfig& config) {
      config.stepShare = 0.25F;
      config.factor = 0.5F;
    });
    QVERIFY(near(schedule.learningRate(0.24), top));
    QVERIFY(near(schedule.learningRate(0.25), top / 2));
    QVERIFY(near(schedule.learningRate(0.49), top / 2));
    QVERIFY(near(schedule.learningRate(0.75), top / 8));
    QVERIFY(near(schedule.learningRate(5), top / 16));
  }

  void oneCycleRisesAndFalls() {
    // Warm-up is its own.
    const Schedule schedule =
        scheduleOf(ScheduleKind::oneCycle, [](OptimizerConfig& config) { config.warmUpShare = 0.9F; });
    QVERIFY(near(schedule.learningRate(0), top / 25));
    QVERIFY(near(schedule.learningRate(0.15), top * (1.0 / 25 + 1) / 2));
    QVERIFY(near(schedule.learningRate(0.3), top));
    QVERIFY(near(schedule.learningRate(0.65), top * (1 + 1e-4) / 2));
    QVERIFY(near(schedule.learningRate(1), 1e-4 * top));
    QVERIFY(schedule.learningRate(1) > 0);
    QVERIFY(!schedule.warmingUp(0));
  }

  void withoutWarmUpItBeginsAtTheTop() {
    for (const auto kind : everyKind) {
      if (kind == ScheduleKind::oneCycle) continue;
      const Schedule schedule = scheduleOf(kind, [](OptimizerConfig& config) { config.warmUpShare = 0; });
      QVERIFY(near(schedule.learningRate(0), top));
      QVERIFY(!schedule.warmingUp(0));
    }
  }

  void neverLeavesItsRange() {
    for (const auto kind : everyKind) {
      for (const float warmUp : {0.0F, 0.1F, 0.9F}) {
        const Schedule schedule =
            scheduleOf(kind, [&](OptimizerConfig& config) { config.warmUpShare = warmUp; });
        for (double progress = 0; progress <= 2; progress += 0.01) {
          const float rate = schedule.learningRate(progress);
          QVERIFY(rate >= 0 && rate <= top * 1.00001F);
        }
      }
    }
  }

  void steeredRunsMeasureAtTheSameSteps() {
    QCOMPARE(scheduleOf(ScheduleKind::plateau, {}, {0, 30}).measuringGap(), 20);  // 600 steps
    QCOMPARE(scheduleOf(ScheduleKind::plateau, {}, {0, 0.1}).measuringGap(), 1);
    QCOMPARE(scheduleOf(ScheduleKind::plateau).measuringGap(), 0);
  }
};

QTEST_GUILESS_MAIN(TestSchedule)
#include "test_schedule.moc"
