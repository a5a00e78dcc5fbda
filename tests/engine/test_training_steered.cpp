#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <filesystem>
#include <variant>
#include <vector>

#include "engine/data/dataset.h"
#include "engine/metric/torch.h"
#include "engine/store/experiment.h"
#include "engine/train/trainer.h"
#include "engine/train/validation.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/tiny_idx.h"

namespace fs = std::filesystem;
using namespace likeness;

namespace {

struct Recording {
  std::vector<float> losses;
  std::vector<float> rates;
  std::vector<ValidationMetrics> validations;
  TrainingFinished finished;
  TrainingControls controls;
  std::stop_source stop;
  std::int64_t stopAfter = -1;

  void take(const TrainingEvent& event) {
    if (const auto* validation = std::get_if<ValidationMetrics>(&event)) validations.push_back(*validation);
    const auto* step = std::get_if<StepMetrics>(&event);
    if (!step) return;
    losses.push_back(step->loss);
    rates.push_back(step->learningRate);
    if (step->step == stopAfter) stop.request_stop();
  }
  void start(const TrainingConfig& config, const fs::path& folder) {
    finished = train(config, folder, controls, stop.get_token(), [this](const TrainingEvent& e) { take(e); });
  }
  void resume(const fs::path& folder) {
    finished =
        resumeTraining(folder, 0, 0, controls, stop.get_token(), [this](const TrainingEvent& e) { take(e); });
  }
};

template <class T>
std::vector<T> joined(std::vector<T> first, const std::vector<T>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

}  // namespace

/// Runs that their scores steer: plateaus, early stopping; and the optimisers, on and on.
class TestTrainingSteered : public QObject {
  Q_OBJECT

  QTemporaryDir scratch_;
  int folders_ = 0;

  fs::path dataFolder() const { return fs::path(scratch_.path().toStdString()) / "data"; }
  fs::path freshFolder() { return fs::path(scratch_.path().toStdString()) / std::to_string(++folders_); }

  /// Ten steps an epoch.
  TrainingConfig smallConfig(double epochs) const {
    TrainingConfig config;
    config.dataset = dataFolder().string();
    config.outsiders.poolSize = 100;  // they are made anew by every run
    config.calibrationShare = 0.25;
    config.network.widths = {8, 16};
    config.network.residualLayers = {0, 0};
    config.network.embeddingDimension = 8;
    config.sampler = {10, 3};
    config.budget = {0, epochs};
    config.device = "cpu";
    config.threads = 1;
    return config;
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(scratch_.isValid());
    tests::writeIdxPart(dataFolder(), "train", tests::syntheticDigits(400, 1));
    tests::writeIdxPart(dataFolder(), "t10k", tests::syntheticDigits(100, 2));
  }

  void aResumedRunGoesOnTheSame_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("schedule");
    QTest::newRow("AdamW, plateau") << 0 << static_cast<int>(ScheduleKind::plateau);
    QTest::newRow("Adam, step") << 1 << static_cast<int>(ScheduleKind::step);
    QTest::newRow("SGD, one cycle") << 2 << static_cast<int>(ScheduleKind::oneCycle);
  }
  void aResumedRunGoesOnTheSame() {
    QFETCH(int, kind);
    QFETCH(int, schedule);
    TrainingConfig config = smallConfig(6);
    config.optimizer.kind = static_cast<OptimizerKind>(kind);
    config.optimizer.schedule = static_cast<ScheduleKind>(schedule);
    config.optimizer.weightDecay = 0.01F;
    config.optimizer.gradientLimit = 2;
    config.optimizer.patience = 1;
    config.optimizer.factor = 0.7F;
    Recording whole;
    whole.start(config, freshFolder());
    QCOMPARE(whole.losses.size(), 60U);
    if (config.optimizer.schedule == ScheduleKind::plateau) {
      // It fell before the stop and after it; only a remembered fall makes the two equal.
      QVERIFY(whole.rates[34] < 0.99F * config.optimizer.learningRate);
      QVERIFY(whole.rates[59] < 0.99F * whole.rates[34]);
    }
    const fs::path folder = freshFolder();
    Recording first;
    first.stopAfter = 35;
    first.start(config, folder);
    QVERIFY(first.finished.stopped);
    Recording second;
    second.resume(folder);
    QCOMPARE(joined(first.losses, second.losses), whole.losses);
    QCOMPARE(joined(first.rates, second.rates), whole.rates);
  }

  void earlyStoppingEndsAndKeepsTheBest() {
    TrainingConfig config = smallConfig(30);
    config.budget.earlyStopping = 3;
    const fs::path folder = freshFolder();
    Recording run;
    run.start(config, folder);
    QVERIFY(run.finished.finishedEarly);
    QVERIFY(!run.finished.stopped);
    QVERIFY(run.finished.steps < 300);
    const auto best =
        std::max_element(run.validations.begin(), run.validations.end(), [](const auto& a, const auto& b) {
          return validationScore(a) < validationScore(b);
        });  // the first of equals
    QCOMPARE(run.finished.savedStep, best->step);
    QCOMPARE(run.finished.validation.knnAccuracy, best->knnAccuracy);
    QCOMPARE(run.validations.back().step, run.finished.steps);
    QCOMPARE(run.validations.end() - best, 4);  // three that were no better

    const ExperimentInfo info = readExperimentInfo(folder);
    QVERIFY(info.state == ExperimentState::finished);
    QVERIFY(info.result.finishedEarly);
    QCOMPARE(info.result.savedStep, best->step);

    // Stopped on the way it ends at the same step, with the same best.
    const fs::path other = freshFolder();
    Recording first;
    first.stopAfter = best->step + 1;
    first.start(config, other);
    Recording second;
    second.resume(other);
    QCOMPARE(joined(first.losses, second.losses), run.losses);
    QVERIFY(second.finished.finishedEarly);
    QCOMPARE(second.finished.savedStep, best->step);
    QCOMPARE(second.finished.validation.knnAccuracy, best->knnAccuracy);

    // Who asks for more gets more.
    Recording more;
    more.resume(folder);
    QVERIFY(more.finished.steps > run.finished.steps);
  }

  void withoutItAllOfTheBudgetIsUsed() {
    Recording run;
    run.start(smallConfig(3), freshFolder());
    QVERIFY(!run.finished.finishedEarly);
    QCOMPARE(run.finished.steps, 30);
    QCOMPARE(run.finished.savedStep, 30);
  }
};

QTEST_GUILESS_MAIN(TestTrainingSteered)
#include "test_training_steered.moc"
