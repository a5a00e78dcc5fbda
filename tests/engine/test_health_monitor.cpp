#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <functional>
#include <numbers>

#include "engine/core/files.h"
#include "engine/metric/embedding_probe.h"
#include "engine/metric/loss_function.h"
#include "engine/metric/torch.h"
#include "engine/train/health_log.h"
#include "engine/train/health_monitor.h"
#include "tests/support/test_files.h"

using namespace likeness;
using tests::errorOf;

namespace {

TrainingConfig tripletRun() {
  TrainingConfig config;
  config.loss.kind = LossKind::triplet;
  config.loss.miner = MinerKind::batchHard;
  return config;
}

struct Step {
  float loss, within, between;
};

/// Feeds a run whose course is a function of its step; the first step whose verdict is `wanted`, or 0.
std::int64_t firstStepOf(HealthMonitor& monitor, HealthVerdict wanted, int steps,
                         const std::function<Step(int)>& course, float rank = 8) {
  for (int i = 1; i <= steps; ++i) {
    const Step now = course(i);
    StepMetrics metrics;
    metrics.step = i;
    metrics.loss = now.loss;
    metrics.margin = 0.2F;
    metrics.activeShare = 0.5F;
    metrics.learningRate = 1e-3F;
    metrics.gradientNorm = 1;
    metrics.positiveDistance = now.within;
    metrics.negativeDistance = now.between;
    EmbeddingGeometry geometry;
    geometry.length = 1;
    geometry.effectiveRank = rank;
    if (i % 10 == 1) monitor.setGeometry(geometry);
    monitor.add(metrics);
    if (monitor.report().verdict == wanted) return i;
  }
  return 0;
}

HealthMonitor monitorOf(const TrainingConfig& config) {
  return HealthMonitor(config, 10, 80);
}

/// Distances that fall to a hundredth within some steps, while the loss comes down to the margin.
Step shrinking(int step) {
  const float share = std::max(0.01F, std::exp(-static_cast<float>(step) / 20));
  return {0.2F + 0.6F * share, 1.1F * share, 1.2F * share};
}

}  // namespace

class TestHealthMonitor : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void formulasAreWhatTheLossesGiveForEqualEmbeddings_data();
  void formulasAreWhatTheLossesGiveForEqualEmbeddings();
  void announcesACollapseWithItsCause();
  void aCollapseOfSeparableClassesNeedsMorePatience();
  void announcesACollapseWhoseDistancesFlicker();
  void aLossThatStaysAtTheMarginIsAStallHoweverFarApartClassesAre();
  void doesNotAnnounceDistancesThatGrowAgain();
  void aLearningRunIsSound();
  void aLossAtTheMarginAloneIsAStall();
  void aDipThatKeepsTheClassesApartIsNoCollapse();
  void seesALine();
  void fewClassesMayLieOnALine();
  void seesDivergence();
  void takesNotANumber();
  void seesOverfitting();
  void takesALossBelowZeroForNoOverfitting();
  void takesTheVerdictBackWhenItIsOver();
  void effectiveRankCountsDirections();
  void probeLeavesOutsidersOut();
  void probeOfEqualRowsFarFromTheOriginIsAPoint();
  void logComesBackAsItWas();
  void logIsCutAfterAStep();
  void logOfALongRunStaysSmall();
  void refusesBrokenLogs_data();
  void refusesBrokenLogs();
};

void TestHealthMonitor::formulasAreWhatTheLossesGiveForEqualEmbeddings_data() {
  QTest::addColumn<int>("kind");
  QTest::addColumn<int>("margin");
  QTest::addColumn<double>("value");
  QTest::newRow("hinge") << int(LossKind::triplet) << int(MarginKind::hinge) << 0.2;
  QTest::newRow("soft") << int(LossKind::triplet) << int(MarginKind::soft) << std::numbers::ln2;
  QTest::newRow("SupCon") << int(LossKind::supervisedContrastive) << 0 << std::log(11.0);
}

void TestHealthMonitor::formulasAreWhatTheLossesGiveForEqualEmbeddings() {
  QFETCH(int, kind);
  QFETCH(int, margin);
  QFETCH(double, value);
  LossConfig loss = defaultLoss(LossKind(kind));
  loss.marginKind = MarginKind(margin);
  const auto formula = lossOfEqualEmbeddings(loss, loss.margin, 12);
  QVERIFY(formula);
  QVERIFY(std::abs(double(*formula) - value) < 1e-6);
  const auto rows = torch::nn::functional::normalize(torch::ones({12, 4}));
  std::vector<int> labels;
  for (int i = 0; i < 12; ++i) labels.push_back(i % 3);
  Random random(1);
  const LossFunction function(loss, 4, {1, 1, 1}, 1);
  const double real = function.forward(rows, labels, loss, random).loss.item<double>();
  QVERIFY2(std::abs(real - value) < 1e-3, std::to_string(real).c_str());
}

void TestHealthMonitor::announcesACollapseWithItsCause() {
  auto monitor = monitorOf(tripletRun());
  const auto at = firstStepOf(monitor, HealthVerdict::collapsed, 300, shrinking);
  QVERIFY(at > 0 && at < 100);
  QCOMPARE(monitor.report().cause, HealthCause::hardNegatives);
  QVERIFY(monitor.report().since < at);
  QVERIFY(!monitor.sound());
}

void TestHealthMonitor::aCollapseOfSeparableClassesNeedsMorePatience() {
  auto monitor = monitorOf(tripletRun());
  const auto at = firstStepOf(monitor, HealthVerdict::collapsed, 300, [](int step) {
    return step < 10 ? Step{0.4F, 0.5F, 0.6F} : Step{0.2F, 0.001F, 0.004F};
  });
  QVERIFY(at > 90 && at < 170);
}

void TestHealthMonitor::announcesACollapseWhoseDistancesFlicker() {
  auto monitor = monitorOf(tripletRun());
  const auto at = firstStepOf(monitor, HealthVerdict::collapsed, 400, [](int step) {
    const float spread = step % 40 < 20 ? 0.004F : 0.006F;
    return Step{0.2F, spread / 2, spread};
  });
  QVERIFY(at > 100 && at < 250);
}

void TestHealthMonitor::aLossThatStaysAtTheMarginIsAStallHoweverFarApartClassesAre() {
  auto monitor = monitorOf(tripletRun());
  const auto at = firstStepOf(monitor, HealthVerdict::stalled, 500, [](int) {
    return Step{0.2F, 0.05F, 0.6F};
  });
  QVERIFY(at >= 300 && at < 330);
}

void TestHealthMonitor::doesNotAnnounceDistancesThatGrowAgain() {
  auto monitor = monitorOf(tripletRun());
  const auto at = firstStepOf(monitor, HealthVerdict::collapsed, 400, [](int step) {
    const float spread = 0.001F * std::exp(static_cast<float>(step) / 60);
    return Step{0.2F, spread, 1.3F * spread};
  });
  QCOMPARE(at, std::int64_t(0));
}

void TestHealthMonitor::aLearningRunIsSound() {
  auto monitor = monitorOf(tripletRun());
  const auto alarm = firstStepOf(monitor, HealthVerdict::collapsed, 200, [](int step) {
    const float done = std::min(1.0F, static_cast<float>(step) / 50);
    return Step{0.4F - 0.35F * done, 0.9F - 0.5F * done, 1.0F + 0.3F * done};
  });
  QCOMPARE(alarm, std::int64_t(0));
  QCOMPARE(monitor.report().verdict, HealthVerdict::learning);
  QVERIFY(monitor.sound());
}

void TestHealthMonitor::aLossAtTheMarginAloneIsAStall() {
  auto monitor = monitorOf(tripletRun());
  const auto course = [](int) { return Step{0.2F, 0.9F, 0.91F}; };
  const auto at = firstStepOf(monitor, HealthVerdict::stalled, 300, course);
  QVERIFY(at >= 130 && at <= 200);
  QVERIFY(!monitor.sound());
}

void TestHealthMonitor::aDipThatKeepsTheClassesApartIsNoCollapse() {
  auto monitor = monitorOf(tripletRun());
  const auto course = [](int step) {
    return step > 20 && step < 110 ? Step{0.21F, 0.15F, 0.4F} : Step{0.4F, 0.9F, 1.2F};
  };
  QCOMPARE(firstStepOf(monitor, HealthVerdict::collapsed, 200, course), std::int64_t(0));
}

void TestHealthMonitor::seesALine() {
  auto monitor = monitorOf(tripletRun());
  const auto course = [](int) { return Step{0.1F, 0.3F, 0.8F}; };
  const auto at = firstStepOf(monitor, HealthVerdict::dimensionalCollapse, 300, course, 1.05F);
  QVERIFY(at > 0 && at < 120);
}

void TestHealthMonitor::fewClassesMayLieOnALine() {
  HealthMonitor monitor(tripletRun(), 3, 80);
  const auto course = [](int) { return Step{0.1F, 0.3F, 0.8F}; };
  QCOMPARE(firstStepOf(monitor, HealthVerdict::dimensionalCollapse, 300, course, 1.05F), std::int64_t(0));
}

void TestHealthMonitor::seesDivergence() {
  TrainingConfig config = tripletRun();
  config.network.normalized = false;
  auto monitor = monitorOf(config);
  const auto at = firstStepOf(monitor, HealthVerdict::diverging, 300, [](int step) {
    return Step{0.3F * std::exp(static_cast<float>(step) / 20), 2, 2};
  });
  QVERIFY(at > 0 && at < 120);
  QCOMPARE(monitor.report().cause, HealthCause::unboundedLength);
}

void TestHealthMonitor::takesNotANumber() {
  auto monitor = monitorOf(tripletRun());
  monitor.addNotANumber(17);
  QCOMPARE(monitor.report().verdict, HealthVerdict::notANumber);
  QCOMPARE(monitor.report().step, std::int64_t(17));
  QVERIFY(isAlarm(monitor.report().verdict));
  QVERIFY(monitor.report().cause != HealthCause::none);
}

void TestHealthMonitor::seesOverfitting() {
  auto monitor = monitorOf(tripletRun());
  monitor.add(ValidationMetrics{10, 1, 0.05F, 0.9F});
  monitor.add(ValidationMetrics{20, 2, 0.2F, 0.9F});
  const auto course = [](int) { return Step{0.05F, 0.3F, 0.8F}; };
  QVERIFY(firstStepOf(monitor, HealthVerdict::overfitting, 60, course) > 0);
  QVERIFY(!isAlarm(HealthVerdict::overfitting));
}

void TestHealthMonitor::takesALossBelowZeroForNoOverfitting() {
  auto monitor = monitorOf(tripletRun());
  monitor.add(ValidationMetrics{10, 1, -32.9F, 0.9F});
  monitor.add(ValidationMetrics{20, 2, -32.8F, 0.9F});
  const auto course = [](int) { return Step{0.05F, 0.3F, 0.8F}; };
  QCOMPARE(firstStepOf(monitor, HealthVerdict::overfitting, 60, course), std::int64_t(0));
  monitor.add(ValidationMetrics{30, 3, -20, 0.9F});
  QVERIFY(firstStepOf(monitor, HealthVerdict::overfitting, 60, course) > 0);
}

void TestHealthMonitor::takesTheVerdictBackWhenItIsOver() {
  auto monitor = monitorOf(tripletRun());
  const auto course = [](int step) { return step < 150 ? shrinking(step) : Step{0.05F, 0.3F, 1.2F}; };
  QVERIFY(firstStepOf(monitor, HealthVerdict::collapsed, 149, course) > 0);
  const auto later = [&](int step) { return course(step + 150); };
  const auto back = firstStepOf(monitor, HealthVerdict::learning, 100, later);
  QVERIFY(back >= 20 && back < 60);
}

void TestHealthMonitor::effectiveRankCountsDirections() {
  QVERIFY(std::abs(effectiveRank(torch::eye(5)) - 5) < 1e-5F);
  QVERIFY(std::abs(effectiveRank(torch::ones({7, 3})) - 1) < 1e-5F);
  QCOMPARE(effectiveRank(torch::zeros({4, 3})), 0.0F);
  // Singular values 3 and 1: exp(-(3/4 ln 3/4 + 1/4 ln 1/4)).
  const auto two = torch::tensor({{3.0F, 0.0F}, {0.0F, 1.0F}});
  QVERIFY(std::abs(effectiveRank(two) - 1.7548F) < 1e-3F);
  QVERIFY(std::abs(effectiveRank(two.t().contiguous()) - effectiveRank(two)) < 1e-6F);
}

void TestHealthMonitor::probeLeavesOutsidersOut() {
  const auto rows = torch::tensor({{0.0F, 0.0F}, {3.0F, 4.0F}, {0.0F, 1.0F}, {90.0F, 90.0F}});
  const auto geometry = probeEmbeddings(rows, {0, 1, 0, -1});
  QVERIFY(std::abs(geometry.withinMean - 1) < 1e-5F);
  QVERIFY(std::abs(geometry.betweenMean - (5 + std::sqrt(18.0F)) / 2) < 1e-5F);
  QVERIFY(std::abs(geometry.betweenDeviation - (5 - std::sqrt(18.0F)) / 2) < 1e-5F);
  QVERIFY(std::abs(geometry.length - std::sqrt(26.0F / 3)) < 1e-5F);
}

void TestHealthMonitor::probeOfEqualRowsFarFromTheOriginIsAPoint() {
  const auto geometry = probeEmbeddings(torch::full({20, 8}, 1000.0F), std::vector<int>(20, 1));
  QVERIFY(geometry.withinMean < 1e-3F);
  QCOMPARE(geometry.effectiveRank, 0.0F);
  QCOMPARE(probeEmbeddings(torch::ones({1, 3}), {0}), EmbeddingGeometry{});
}

void TestHealthMonitor::logComesBackAsItWas() {
  QTemporaryDir folder;
  HealthReport report;
  report.step = 31;
  report.verdict = HealthVerdict::collapsed;
  report.cause = HealthCause::hardNegatives;
  report.since = 7;
  report.loss = 0.19F;
  report.geometry = {0.1F, 0.01F, 0.2F, 0.02F, 1, 1.5F};
  report.hardShare = 0.75F;
  HealthLog log(folder.path().toStdString(), 0);
  log.add(report);
  log.write();
  const auto read = readHealthLog(folder.path().toStdString());
  QCOMPARE(read.size(), std::size_t(1));
  QCOMPARE(read.front(), report);
}

void TestHealthMonitor::logIsCutAfterAStep() {
  QTemporaryDir folder;
  HealthLog log(folder.path().toStdString(), 0);
  for (int step = 1; step <= 100; step += 10) {
    HealthReport report;
    report.step = step;
    log.add(report);
  }
  log.write();
  HealthLog resumed(folder.path().toStdString(), 50);
  resumed.write();
  QCOMPARE(readHealthLog(folder.path().toStdString()).back().step, std::int64_t(41));
}

void TestHealthMonitor::logOfALongRunStaysSmall() {
  QTemporaryDir folder;
  HealthLog log(folder.path().toStdString(), 0);
  for (int step = 1; step <= 200000; step += 10) {
    HealthReport report;
    report.step = step;
    log.add(report);
  }
  log.write();
  const auto read = readHealthLog(folder.path().toStdString());
  QVERIFY(read.size() <= 4000 && read.size() > 1000);
  QVERIFY(read.back().step > 190000);
}

void TestHealthMonitor::refusesBrokenLogs_data() {
  QTest::addColumn<QByteArray>("line");
  QTest::newRow("columns") << QByteArray("1,learning,none,1,0.1");
  QTest::newRow("number") << QByteArray("1,learning,none,1,x,0,0,0,0,0,0,0,0,0,0,0,0");
  QTest::newRow("verdict") << QByteArray("1,splendid,none,1,0,0,0,0,0,0,0,0,0,0,0,0,0");
  QTest::newRow("many") << QByteArray("1,learning,none,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0");
}

void TestHealthMonitor::refusesBrokenLogs() {
  QFETCH(QByteArray, line);
  QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  HealthLog(path, 0).write();
  const std::string head = readTextFile(path / "health.csv", 1 << 20);
  writeFileAtomically(path / "health.csv", head + line.toStdString() + '\n');
  const auto error = errorOf([&] { readHealthLog(path); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QVERIFY(error->arguments()[1].starts_with("line 2"));
  HealthLog(path, 5).write();  // a run goes on all the same
  QVERIFY(readHealthLog(path).empty());
}

QTEST_APPLESS_MAIN(TestHealthMonitor)
#include "test_health_monitor.moc"
