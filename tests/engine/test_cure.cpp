#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <nlohmann/json.hpp>
#include <variant>

#include "engine/core/files.h"
#include "engine/data/dataset.h"
#include "engine/store/experiment.h"
#include "engine/store/experiment_files.h"
#include "engine/train/cure_history.h"
#include "engine/train/health_log.h"
#include "engine/train/trainer.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_files.h"
#include "tests/support/tiny_idx.h"

namespace fs = std::filesystem;
using namespace likeness;
using tests::errorOf;

namespace {

TrainingConfig hardRun() {
  TrainingConfig config;
  config.loss.kind = LossKind::triplet;
  config.loss.miner = MinerKind::batchHard;
  config.loss.distance = DistanceKind::squaredEuclidean;
  return config;
}

}  // namespace

class TestCure : public QObject {
  Q_OBJECT

  QTemporaryDir scratch_;
  int folders_ = 0;

  fs::path dataFolder() const { return fs::path(scratch_.path().toStdString()) / "data"; }
  fs::path freshFolder() {
    const auto folder = fs::path(scratch_.path().toStdString()) / std::to_string(++folders_);
    fs::create_directories(folder);
    return folder;
  }
  /// A small network on ten drawn digits, ten steps an epoch.
  TrainingConfig smallConfig(double epochs) const {
    TrainingConfig config = hardRun();
    config.dataset = dataFolder().string();
    config.outsiders.poolSize = 100;  // they are made anew by every run
    config.calibrationShare = 0.25;
    config.network.widths = {8};
    config.network.residualLayers = {};
    config.network.embeddingDimension = 8;
    config.sampler = {10, 3};
    config.budget = {0, epochs};
    config.device = "cpu";
    config.threads = 1;
    return config;
  }

 private Q_SLOTS:
  void initTestCase() {
    tests::writeIdxPart(dataFolder(), "train", tests::syntheticDigits(400, 1));
    tests::writeIdxPart(dataFolder(), "t10k", tests::syntheticDigits(40, 2));
  }
  void everyCureChangesWhatItSays();
  void hardNegativesAreCuredBySemiHardOnes();
  void curesThatAreInForceAreNotOffered();
  void everyAlarmHasACureToBeginWith();
  void namesAreRead();
  void historyComesBack();
  void refusesBrokenHistories_data();
  void refusesBrokenHistories();
  void aRunGoesOnWithACure();
  void aCureGoesOnFromTheLastHealthyState();
  void aPausedRunIsCured();
  void aRunThatEndedIsCured();
  void notANumberIsReportedAndCured();
};

void TestCure::everyCureChangesWhatItSays() {
  TrainingConfig config = hardRun();
  config.network.normalized = false;
  config.loss.margin = 3;
  for (const CureText& text : cureTexts()) {
    QCOMPARE(&text - cureTexts().data(), std::ptrdiff_t(text.kind));
    const TrainingConfig changed = cured(text.kind, config);
    QVERIFY2(changed != config, text.name);
    QVERIFY2(!changedSettings(config, changed).empty(), text.name);
    // What it gives is a config that can be stored and read.
    QCOMPARE(trainingConfigFromJson(toJson(changed), "test"), changed);
  }
}

void TestCure::hardNegativesAreCuredBySemiHardOnes() {
  const auto cures = curesFor(HealthCause::hardNegatives, hardRun());
  QCOMPARE(cures.front(), CureKind::semiHardMiner);
  QCOMPARE(cured(cures.front(), hardRun()).loss.miner, MinerKind::semiHard);
  const auto changes = changedSettings(hardRun(), cured(cures.front(), hardRun()));
  QCOMPARE(changes, std::vector<std::string>{"loss.miner: batch-hard → semi-hard"});
}

void TestCure::curesThatAreInForceAreNotOffered() {
  TrainingConfig config = hardRun();
  config.loss.miner = MinerKind::semiHard;
  config.loss.distance = DistanceKind::euclidean;
  for (const CureKind cure : curesFor(HealthCause::hardNegatives, config)) {
    QVERIFY(cure != CureKind::semiHardMiner);
    QVERIFY(cure != CureKind::euclideanDistance);
    QVERIFY(cure != CureKind::normalizedOutput);
  }
  config.loss.kind = LossKind::supervisedContrastive;
  for (const CureKind cure : curesFor(HealthCause::learningRate, config)) {
    QVERIFY(cure != CureKind::randomMiner);
  }
}

void TestCure::everyAlarmHasACureToBeginWith() {
  for (int cause = 1; cause < healthCauses; ++cause)
    QVERIFY(!curesFor(HealthCause(cause),
                      [] {
                        auto config = hardRun();
                        config.loss.margin = 3;
                        return config;
                      }())
                 .empty());
  QVERIFY(curesFor(HealthCause::none, hardRun()).empty());
}

void TestCure::namesAreRead() {
  for (const CureText& text : cureTexts()) QCOMPARE(cureByName(text.name, "--cure"), text.kind);
  const auto error = errorOf([] { cureByName("snake-oil", "--cure"); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::impossibleValue);
}

void TestCure::historyComesBack() {
  const fs::path folder = freshFolder();
  QVERIFY(readCures(folder).empty());
  const std::vector<CureRecord> cures = {
      {120, 0, HealthVerdict::collapsed, HealthCause::hardNegatives, CureKind::semiHardMiner, {"a: 1 → 2"}},
      {500,
       300,
       HealthVerdict::diverging,
       HealthCause::learningRate,
       CureKind::lowerLearningRate,
       {"b", "c"}}};
  writeCures(folder, cures);
  QVERIFY(readCures(folder) == cures);
}

void TestCure::refusesBrokenHistories_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<int>("code");
  const auto damaged = int(ErrorCode::fileDamaged);
  QTest::newRow("no json") << QByteArray("{") << damaged;
  QTest::newRow("newer") << QByteArray(R"({"format": 99, "cures": []})") << int(ErrorCode::newerVersion);
  QTest::newRow("no list") << QByteArray(R"({"format": 1, "cures": 3})") << damaged;
  QTest::newRow("no object") << QByteArray(R"({"format": 1, "cures": [3]})") << int(ErrorCode::wrongType);
  QTest::newRow("cure") << QByteArray(R"({"format": 1, "cures": [{"step": 1, "cure": "snake-oil"}]})")
                        << int(ErrorCode::impossibleValue);
  QTest::newRow("unknown") << QByteArray(R"({"format": 1, "cures": [{"stp": 1}]})")
                           << int(ErrorCode::unknownSetting);
  QTest::newRow("huge step") << QByteArray(R"({"format": 1, "cures": [{"step": 18446744073709551615}]})")
                             << int(ErrorCode::impossibleValue);
  QTest::newRow("order") << QByteArray(R"({"format": 1, "cures": [{"step": 5}, {"step": 4}]})") << damaged;
}

void TestCure::refusesBrokenHistories() {
  QFETCH(QByteArray, text);
  QFETCH(int, code);
  const fs::path folder = freshFolder();
  writeFileAtomically(folder / "cures.json", text.toStdString());
  const auto error = errorOf([&] { readCures(folder); });
  QVERIFY(error);
  QCOMPARE(int(error->code()), code);
  QVERIFY(error->arguments()[0].find("cures.json") != std::string::npos);
}

void TestCure::aRunGoesOnWithACure() {
  const fs::path folder = freshFolder() / "run";
  TrainingControls controls;
  std::vector<std::int64_t> steps;
  std::vector<CureApplied> applied;
  const auto finished = train(smallConfig(4), folder, controls, {}, [&](const TrainingEvent& event) {
    if (const auto* cure = std::get_if<CureApplied>(&event)) applied.push_back(*cure);
    const auto* step = std::get_if<StepMetrics>(&event);
    if (!step) return;
    steps.push_back(step->step);
    if (step->step == 15) controls.applyCure(CureKind::semiHardMiner);
  });
  QCOMPARE(applied.size(), std::size_t(1));
  QCOMPARE(applied[0].record.step, std::int64_t(15));
  QCOMPARE(applied[0].record.fromStep, std::int64_t(0));  // there was no healthy state yet: it began anew
  // Steps go on being counted, and the 15 that were lost are given back.
  for (std::size_t i = 0; i < steps.size(); ++i) QCOMPARE(steps[i], std::int64_t(i + 1));
  QCOMPARE(finished.steps, std::int64_t(55));
  const TrainingConfig stored = readExperimentConfig(folder);
  QCOMPARE(stored.loss.miner, MinerKind::semiHard);
  QCOMPARE(stored.budget.epochs, 5.5);
  QVERIFY(readCures(folder) == std::vector{applied[0].record});
  QCOMPARE(readMetrics(folder).size(), std::size_t(55));
  QVERIFY(!readHealthLog(folder).empty());
}

void TestCure::aCureGoesOnFromTheLastHealthyState() {
  const fs::path folder = freshFolder() / "run";
  TrainingConfig config = smallConfig(16);
  config.loss = defaultLoss(LossKind::supervisedContrastive);
  TrainingControls controls;
  std::optional<CureApplied> applied;
  train(config, folder, controls, {}, [&](const TrainingEvent& event) {
    if (const auto* cure = std::get_if<CureApplied>(&event)) applied = *cure;
    const auto* step = std::get_if<StepMetrics>(&event);
    const bool healthy = fs::exists(folder / healthyCheckpointFileName);
    if (step && healthy && !applied) controls.applyCure(CureKind::lowerLearningRate);
  });
  QVERIFY(applied);
  QVERIFY(applied->record.fromStep > 0);
  QVERIFY(applied->record.fromStep + 90 < applied->record.step);  // healthy is known in hindsight only
}

void TestCure::aPausedRunIsCured() {
  const fs::path folder = freshFolder() / "run";
  TrainingControls controls;
  bool cured = false;
  train(smallConfig(2), folder, controls, {}, [&](const TrainingEvent& event) {
    const auto* step = std::get_if<StepMetrics>(&event);
    if (step && step->step == 5) {
      controls.pause();
      controls.applyCure(CureKind::randomMiner);
    }
    if (std::holds_alternative<CureApplied>(event)) {
      cured = true;
      QVERIFY(controls.paused());
      controls.resume();
    }
  });
  QVERIFY(cured);
}

void TestCure::aRunThatEndedIsCured() {
  const fs::path folder = freshFolder() / "run";
  TrainingControls controls;
  const auto ignore = [](const TrainingEvent&) {};
  train(smallConfig(1), folder, controls, {}, ignore);
  controls.applyCure(CureKind::euclideanDistance);
  const auto finished = resumeTraining(folder, 0, 0, controls, {}, ignore);
  QCOMPARE(finished.steps, std::int64_t(20));
  QCOMPARE(readExperimentConfig(folder).loss.distance, DistanceKind::euclidean);
  QCOMPARE(readCures(folder).size(), std::size_t(1));
  QVERIFY(!controls.takeCure());
}

void TestCure::notANumberIsReportedAndCured() {
  const fs::path folder = freshFolder() / "run";
  TrainingConfig config = smallConfig(2);
  config.network.normalized = false;
  // The slope of squared distances grows with them, and that of plain descent with the slope.
  config.loss = defaultLoss(LossKind::triplet);
  config.loss.distance = DistanceKind::squaredEuclidean;
  config.optimizer.kind = OptimizerKind::sgd;
  config.optimizer.learningRate = 10;
  TrainingControls controls;
  controls.setLearningRateFactor(1e6F);
  bool reported = false;
  const auto error = errorOf([&] {
    train(config, folder, controls, {}, [&](const TrainingEvent& event) {
      const auto* health = std::get_if<HealthReport>(&event);
      if (health && health->verdict == HealthVerdict::notANumber) {
        reported = true;
        controls.setLearningRateFactor(1e-3F);
        controls.applyCure(CureKind::normalizedOutput);
      }
    });
  });
  QVERIFY2(!error, error ? error->what() : "");
  QVERIFY(reported);
  QVERIFY(readExperimentConfig(folder).network.normalized);
}

QTEST_APPLESS_MAIN(TestCure)
#include "test_cure.moc"
