#include <QtTest>
#include <algorithm>

#include "engine/core/random.h"
#include "engine/metric/distance.h"
#include "engine/metric/pair_loss.h"
#include "engine/train/triplet_microscope.h"
#include "tests/support/synthetic_digits.h"

using namespace likeness;

namespace {

LossConfig contrastive(float margin) {
  LossConfig loss = defaultLoss(LossKind::contrastive);
  loss.margin = margin;
  return loss;
}

}  // namespace

class TestPairSample : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void measuresAsTheLossDoes();
  void goesFromTheLargestLossToRest();
  void theMicroscopeShowsPairsOfTheBatch();
};

void TestPairSample::measuresAsTheLossDoes() {
  torch::manual_seed(3);
  const auto embeddings = torch::nn::functional::normalize(torch::randn({41, 6}));
  std::vector<int> labels;
  for (int i = 0; i < 41; ++i) labels.push_back(i % 4 < 2 ? 7 : i);
  labels[0] = labels[1] = -1;  // two outsiders are not of one class
  const LossConfig loss = contrastive(1.2F);
  Matrix distances(41, 41);
  const auto values = pairwiseDistances(embeddings, loss.distance).contiguous();
  std::copy_n(values.data_ptr<float>(), distances.values.size(), distances.values.data());
  const auto pairs = pickPairs(distances, labels, loss, 100);
  QCOMPARE(pairs.size(), std::size_t(20));
  double sum = 0;
  std::size_t active = 0;
  for (const SampledPair& pair : pairs) {
    sum += double(pair.loss);
    active += pair.active ? 1 : 0;
    QCOMPARE(pair.places[1], pair.places[0] + 1);
    QCOMPARE(pair.places[0] % 2, std::size_t(0));
  }
  const LossValue expected = pairLoss(embeddings, samePairs(labels), loss);
  QVERIFY(std::abs(sum / 20 - expected.loss.item<double>()) < 1e-5);
  QVERIFY(std::abs(double(active) / 20 - double(expected.activeShare)) < 1e-6);
  const auto outsiders =
      std::find_if(pairs.begin(), pairs.end(), [](const SampledPair& pair) { return pair.places[0] == 0; });
  QVERIFY(!outsiders->same);
}

void TestPairSample::goesFromTheLargestLossToRest() {
  Random random(4);
  Matrix distances(200, 200);
  for (float& value : distances.values) value = random.uniform(0, 2);
  std::vector<int> labels;
  for (int i = 0; i < 200; ++i) labels.push_back(i % 8 < 2 ? 1 : i);
  const auto all = pickPairs(distances, labels, contrastive(1), 100);
  const auto few = pickPairs(distances, labels, contrastive(1), 12);
  QCOMPARE(few.size(), std::size_t(12));
  QVERIFY(few.front() == all.front());
  QVERIFY(few.back() == all.back());
  QVERIFY(few.front().active && !few.back().active);
  for (std::size_t i = 1; i < few.size(); ++i) QVERIFY(few[i - 1].loss >= few[i].loss);
  QVERIFY(pickPairs(distances, {}, contrastive(1), 12).empty());
}

void TestPairSample::theMicroscopeShowsPairsOfTheBatch() {
  TrainingConfig config;
  config.loss = contrastive(1);
  config.sampler = {10, 3, SamplerKind::pairs};
  const LabelledSamples training = tests::syntheticDigits(200, 1);
  BatchSource batches(config, training, 0);
  batches.next();
  const auto size = static_cast<std::int64_t>(batches.batchSize());
  torch::manual_seed(1);
  const auto embeddings = torch::nn::functional::normalize(torch::randn({size, 4}));
  const TripletMicroscope microscope(config, training);
  const auto sample = microscope.look(embeddings, batches, config.loss, 0, true);
  QVERIFY(sample->triplets.empty());
  QCOMPARE(sample->pairs.size(), std::size_t(12));
  QCOMPARE(sample->scale.margin, 1.0F);
  for (const SampledPair& pair : sample->pairs) {
    const int first = sample->samples.labels[pair.places[0]];
    const int second = sample->samples.labels[pair.places[1]];
    QCOMPARE(pair.same, first == second);
  }
  QVERIFY(microscope.look(embeddings, batches, config.loss, 0)->pairs.empty());
}

QTEST_APPLESS_MAIN(TestPairSample)
#include "test_pair_sample.moc"
