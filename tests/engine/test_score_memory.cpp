#include <QtTest>

#include "engine/core/error.h"
#include "engine/metric/network_tensors.h"
#include "engine/metric/torch.h"
#include "engine/train/score_memory.h"
#include "tests/support/test_files.h"

using namespace likeness;

namespace {

TrainingConfig configOf(int patienceToFall, int patienceToEnd) {
  TrainingConfig config;
  config.network.widths = {4};
  config.network.residualLayers = {0};
  config.network.embeddingDimension = 3;
  if (patienceToFall > 0) config.optimizer.schedule = ScheduleKind::plateau;
  config.optimizer.patience = patienceToFall;
  config.optimizer.factor = 0.5F;
  config.budget.earlyStopping = patienceToEnd;
  return config;
}

/// A memory beside the average that is measured.
struct Bench {
  TrainingConfig config;
  EmbeddingNetwork network{config.network, SampleShape{}, 1};
  WeightAverage average{network, 0, "cpu"};
  ScoreMemory memory{config, network, "cpu"};
  std::int64_t step = 0;

  explicit Bench(int patienceToFall, int patienceToEnd) : config(configOf(patienceToFall, patienceToEnd)) {}

  void measure(std::initializer_list<float> scores, bool warmingUp = false) {
    for (const float score : scores) memory.add(score, warmingUp, ++step, average);
  }
  void setWeights(float value) {
    const torch::NoGradGuard noGrad;
    for (auto& parameter : average.network().parameters()) parameter.fill_(value);
  }
};

template <class Call>
bool isRefused(const Call& call) {
  const auto error = tests::errorOf(call);
  return error && error->code() == ErrorCode::fileDamaged;
}

}  // namespace

class TestScoreMemory : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theRateFallsOnEveryPlateau() {
    Bench bench(3, 0);
    bench.measure({0.5F, 0.6F, 0.6F, 0.55F});
    QCOMPARE(bench.memory.rateFactor(), 1.0F);
    bench.measure({0.6F});  // the third that is no better
    QCOMPARE(bench.memory.rateFactor(), 0.5F);
    bench.measure({0.6F, 0.6F});
    QCOMPARE(bench.memory.rateFactor(), 0.5F);
    bench.measure({0.6F});
    QCOMPARE(bench.memory.rateFactor(), 0.25F);
    bench.measure({0.7F, 0.6F, 0.6F, 0.71F, 0.6F, 0.6F});
    QCOMPARE(bench.memory.rateFactor(), 0.25F);
    QVERIFY(!bench.memory.exhausted());
  }

  void warmUpIsNoPlateau() {
    Bench bench(2, 0);
    bench.measure({0.6F, 0.5F, 0.5F, 0.5F}, /*warmingUp=*/true);
    QCOMPARE(bench.memory.rateFactor(), 1.0F);
    bench.measure({0.5F, 0.5F});
    QCOMPARE(bench.memory.rateFactor(), 0.5F);
  }

  void otherSchedulesDoNotFall() {
    Bench bench(0, 0);
    bench.measure({0.6F, 0.5F, 0.5F, 0.5F});
    QCOMPARE(bench.memory.rateFactor(), 1.0F);
    QVERIFY(!bench.memory.steers());
    QVERIFY(!bench.memory.bestModel());
  }

  void endsWhenNothingRises() {
    Bench bench(0, 3);
    QVERIFY(bench.memory.steers());
    bench.measure({0.5F, 0.5F, 0.4F});
    QVERIFY(!bench.memory.exhausted());
    bench.measure({0.51F, 0.5F, 0.5F});
    QVERIFY(!bench.memory.exhausted());
    bench.measure({0.5F});
    QVERIFY(bench.memory.exhausted());
    QCOMPARE(bench.memory.bestStep(), 4);
    bench.memory.forgetExhaustion();
    QVERIFY(!bench.memory.exhausted());
    bench.measure({0.5F, 0.5F, 0.5F});
    QVERIFY(bench.memory.exhausted());
  }

  void theBestWeightsAreKept() {
    Bench bench(0, 5);
    QVERIFY(!bench.memory.bestModel());
    bench.setWeights(1);
    bench.measure({0.5F});
    bench.setWeights(2);
    bench.measure({0.6F});
    bench.setWeights(3);
    bench.measure({0.55F, 0.6F});
    TensorFile content;
    bench.memory.store(content);
    for (const auto& item : bench.network.named_parameters()) {
      for (const float value : content.tensors.at("best." + item.key()).floats) QCOMPARE(value, 2.0F);
    }
    QVERIFY(bench.memory.bestModel());
    QCOMPARE(bench.memory.bestStep(), 2);
    QCOMPARE(bench.memory.bestScore(), 0.6F);
  }

  void aLoadedMemoryGoesOn() {
    Bench first(2, 4);
    first.setWeights(2);
    first.measure({0.5F, 0.6F, 0.6F, 0.6F, 0.6F});
    QCOMPARE(first.memory.rateFactor(), 0.5F);
    TensorFile content;
    first.memory.store(content);
    Bench second(2, 4);
    second.memory.load(content, "checkpoint");
    QCOMPARE(second.memory.rateFactor(), 0.5F);
    QCOMPARE(second.memory.bestStep(), 2);
    QCOMPARE(second.memory.bestScore(), 0.6F);
    second.measure({0.6F});
    QCOMPARE(second.memory.rateFactor(), 0.25F);
    QVERIFY(second.memory.exhausted());
    TensorFile again;
    second.memory.store(again);
    for (const auto& [name, tensor] : content.tensors) {
      if (name.starts_with("best.")) QVERIFY(again.tensors.at(name).floats == tensor.floats);
    }
  }

  void oldCheckpointsAndDamagedOnes() {
    Bench bench(2, 4);
    bench.memory.load(TensorFile{}, "checkpoint");
    QVERIFY(!bench.memory.bestModel());
    bench.measure({0.5F});
    TensorFile content;
    bench.memory.store(content);
    TensorFile negative = content;
    negative.tensors.at("scores.counts").integers[1] = -1;
    QVERIFY(isRefused([&] { bench.memory.load(negative, "checkpoint"); }));
    TensorFile without = content;
    without.tensors.erase("scores.best");
    QVERIFY(isRefused([&] { bench.memory.load(without, "checkpoint"); }));
  }
};

QTEST_GUILESS_MAIN(TestScoreMemory)
#include "test_score_memory.moc"
