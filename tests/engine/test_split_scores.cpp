#include <QtTest>
#include <cmath>

#include "engine/core/random.h"
#include "engine/metric/runtime.h"
#include "engine/metric/torch.h"
#include "engine/train/split_scores.h"
#include "engine/train/weight_average.h"

using namespace likeness;

namespace {

/// Vectors round a centre a class, 20 a class, of classes [first, last) of eight; `spread` apart from it.
LabelledSamples clouds(int first, int last, float spread, std::uint64_t seed) {
  Random random(seed);
  LabelledSamples samples;
  samples.shape.dimension = 8;
  for (int label = 0; label < 8; ++label) samples.classNames.push_back("class " + std::to_string(label));
  for (int i = 0; i < 20; ++i) {
    for (int label = first; label < last; ++label) {
      std::vector<float> vector(8);
      for (float& value : vector) value = spread * random.normal();
      vector[static_cast<std::size_t>(label)] += 1;
      samples.addVector(vector, label);
    }
  }
  return samples;
}

TrainingConfig linearConfig() {
  TrainingConfig config;
  config.network.kind = NetworkKind::linear;
  config.network.embeddingDimension = 8;
  config.threads = 1;
  return config;
}

TrainingData dataOf(LabelledSamples training, LabelledSamples calibration) {
  TrainingData data;
  data.training = std::move(training);
  data.calibration = std::move(calibration);
  for (std::size_t i = 0; i < data.training.size(); ++i) data.gallery.push_back(i);
  return data;
}

ScoreTable scored(const TrainingData& data, const LabelledSamples& probes, std::size_t mostProbes = 0) {
  const TrainingConfig config = linearConfig();
  const WeightAverage network(EmbeddingNetwork(config.network, data.shape(), 77), 0, "cpu");
  return scoreSplit(config, data, probes, *network.model(), {"test split of clouds", 1, mostProbes});
}

}  // namespace

class TestSplitScores : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { prepareRuntime(); }
  void baselinesComeWithTheScores();
  void newClassesAreScoredAmongThemselves();
  void aSampleOfTheBaselinesIsSaid();
  void sharesOfClasses();
};

void TestSplitScores::baselinesComeWithTheScores() {
  const ScoreTable table =
      scored(dataOf(clouds(0, 8, 0.1F, 1), clouds(0, 8, 0.1F, 2)), clouds(0, 8, 0.1F, 3));
  QCOMPARE(table.count, std::size_t{160});
  QCOMPARE(table.classes, std::size_t{8});
  QCOMPARE(table.chance, 0.125);
  QVERIFY(!table.leaveOneOut);
  for (const EmbeddingScores* scores : {&table.model, &table.rawInput, &table.untrainedNetwork}) {
    QVERIFY(*scores->knnAccuracy > 0.95);
    QVERIFY(scores->retrieval->mapAtR > 0.5);
    QVERIFY(scores->adjustedMutualInformation && scores->verification && scores->verification->accuracy);
  }
  // The same network with other first weights, and so other scores.
  QVERIFY(table.model.verification->auc != table.untrainedNetwork.verification->auc);
  QCOMPARE(table.perClass.classes.size(), std::size_t{8});
}

void TestSplitScores::newClassesAreScoredAmongThemselves() {
  TrainingData data = dataOf(clouds(0, 3, 0.1F, 1), clouds(3, 5, 0.1F, 2));
  const LabelledSamples probes = clouds(5, 8, 0.1F, 3);
  // Against what was trained on, no class of theirs can be named.
  QCOMPARE(scored(data, probes).model.knnAccuracy.value_or(-1), 0.0);
  data.byIdentity = true;
  const ScoreTable table = scored(data, probes);
  QVERIFY(table.leaveOneOut);
  QVERIFY(*table.model.knnAccuracy > 0.95 && *table.rawInput.knnAccuracy > 0.95);
  QCOMPARE(table.classes, std::size_t{3});
  QVERIFY(*table.rawInput.verification->accuracy > 0.95);  // by a cut-off of people 3 and 4
  QCOMPARE(table.perClass.classes.front().name, std::string("class 5"));
}

void TestSplitScores::aSampleOfTheBaselinesIsSaid() {
  const ScoreTable table =
      scored(dataOf(clouds(0, 8, 0.1F, 1), clouds(0, 8, 0.1F, 2)), clouds(0, 8, 0.1F, 3), 40);
  QCOMPARE(table.baselineProbes, std::size_t{40});
  QVERIFY(*table.rawInput.knnAccuracy > 0.95);
}

void TestSplitScores::sharesOfClasses() {
  const ClassShares shares = classShares({3, 3, 3, 5});
  QCOMPARE(shares.classes, std::size_t{2});
  QCOMPARE(shares.chance, 0.5);
  QCOMPARE(shares.majority, 0.75);
  QCOMPARE(classShares({}).classes, std::size_t{0});
}

QTEST_APPLESS_MAIN(TestSplitScores)
#include "test_split_scores.moc"
