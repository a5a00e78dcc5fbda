#include <QtTest>
#include <algorithm>
#include <array>
#include <cmath>

#include "engine/metric/distance.h"
#include "engine/metric/torch.h"
#include "engine/train/triplet_microscope.h"
#include "tests/support/synthetic_digits.h"

using namespace likeness;

namespace {

constexpr std::size_t rows = 24;

std::vector<int> labelsOf(std::size_t count) {
  std::vector<int> labels;
  for (std::size_t i = 0; i < count; ++i) labels.push_back(static_cast<int>(i % 4));
  return labels;
}

Matrix randomDistances(std::size_t count, std::uint64_t seed) {
  Random random(seed);
  Matrix distances(count, count);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < i; ++j)
      distances.row(i)[j] = distances.row(j)[i] = random.uniform(0.1F, 1.5F);
  }
  return distances;
}

LossConfig tripletLossOf(MinerKind miner) {
  LossConfig loss;
  loss.kind = LossKind::triplet;
  loss.miner = miner;
  return loss;
}

}  // namespace

class TestTripletSample : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void showsWhatTheMinerFound_data();
  void showsWhatTheMinerFound();
  void goesFromTheHardestToTheEasiest();
  void kindsFollowTheMargin();
  void lossesWithoutTripletsShowTheHardest();
  void mapHasATripletForEveryAnchor();
  void samplesAreAsTheNetworkSawThem();
};

void TestTripletSample::showsWhatTheMinerFound_data() {
  QTest::addColumn<int>("miner");
  for (const MinerKind miner : {MinerKind::random, MinerKind::batchHard, MinerKind::semiHard,
                                MinerKind::multiSimilarity, MinerKind::distanceWeighted})
    QTest::addRow("%d", int(miner)) << int(miner);
}

void TestTripletSample::showsWhatTheMinerFound() {
  QFETCH(int, miner);
  const Matrix distances = randomDistances(rows, 3);
  const auto labels = labelsOf(rows);
  const EmbeddingSpace space{DistanceKind::euclidean, 8};
  Random random(9);
  const auto mined = mineTriplets(MinerKind(miner), distances, labels, random, space);
  const auto shown =
      pickTriplets(distances, labels, tripletLossOf(MinerKind(miner)), Random(9), space, mined.size());
  QCOMPARE(shown.size(), mined.size());
  for (const Triplet& triplet : mined) {
    QVERIFY(std::any_of(shown.begin(), shown.end(), [&](const SampledTriplet& one) {
      return one.places == std::array{triplet.anchor, triplet.positive, triplet.negative} &&
             one.positiveDistance == distances.row(triplet.anchor)[triplet.positive] &&
             one.negativeDistance == distances.row(triplet.anchor)[triplet.negative];
    }));
  }
}

void TestTripletSample::goesFromTheHardestToTheEasiest() {
  const Matrix distances = randomDistances(rows, 4);
  for (const MinerKind miner : {MinerKind::batchAll, MinerKind::batchHard}) {
    const auto shown = pickTriplets(distances, labelsOf(rows), tripletLossOf(miner), Random(1), {}, 12);
    QCOMPARE(shown.size(), std::size_t(12));
    QVERIFY(std::is_sorted(shown.begin(), shown.end(), [](const auto& a, const auto& b) {
      return a.positiveDistance - a.negativeDistance > b.positiveDistance - b.negativeDistance;
    }));
    for (const auto& triplet : shown) {
      QCOMPARE(triplet.places[0] % 4, triplet.places[1] % 4);
      QVERIFY(triplet.places[0] % 4 != triplet.places[2] % 4);
      QVERIFY(triplet.places[0] != triplet.places[1]);
    }
  }
}

void TestTripletSample::kindsFollowTheMargin() {
  LossConfig loss = tripletLossOf(MinerKind::batchAll);
  loss.margin = 0.3F;
  int kinds[3] = {};
  for (const auto& triplet :
       pickTriplets(randomDistances(rows, 5), labelsOf(rows), loss, Random(2), {}, 500)) {
    const float ahead = triplet.negativeDistance - triplet.positiveDistance;
    ++kinds[int(triplet.kind)];
    QCOMPARE(triplet.kind == TripletKind::hard, ahead <= 0);
    QCOMPARE(triplet.kind == TripletKind::semiHard, ahead > 0 && ahead < 0.3F);
    QCOMPARE(triplet.active, ahead < 0.3F);
  }
  for (const int count : kinds) QVERIFY(count > 0);
}

void TestTripletSample::lossesWithoutTripletsShowTheHardest() {
  LossConfig loss;  // SupCon
  const Matrix distances = randomDistances(rows, 6);
  QCOMPARE(comparedDistance(loss), DistanceKind::cosine);
  QVERIFY(!scaleOf(loss, 1).mined);
  Random unused(0);
  const auto hardest = mineTriplets(MinerKind::batchHard, distances, labelsOf(rows), unused);
  const auto shown = pickTriplets(distances, labelsOf(rows), loss, Random(1), {}, 100);
  QCOMPARE(shown.size(), hardest.size());
  for (const auto& triplet : shown) QVERIFY(triplet.active);
}

void TestTripletSample::mapHasATripletForEveryAnchor() {
  const Matrix distances = randomDistances(rows, 7);
  for (const MinerKind miner : {MinerKind::semiHard, MinerKind::batchAll}) {
    TripletScale scale;
    const auto triplets =
        tripletOfEveryAnchor(distances, labelsOf(rows), tripletLossOf(miner), Random(1), scale);
    QCOMPARE(triplets.size(), rows);
    QCOMPARE(scale.mined, miner == MinerKind::semiHard);
    for (std::size_t i = 0; i < rows; ++i) QCOMPARE(triplets[i].places[0], i);
  }
}

void TestTripletSample::samplesAreAsTheNetworkSawThem() {
  TrainingConfig config;
  config.loss = tripletLossOf(MinerKind::batchHard);
  config.sampler = {10, 3};
  config.network.embeddingDimension = 4;
  const LabelledSamples training = tests::syntheticDigits(200, 1);
  BatchSource batches(config, training, 0);
  batches.next();
  const auto size = static_cast<std::int64_t>(batches.batchSize());
  torch::manual_seed(1);
  const auto embeddings = torch::nn::functional::normalize(torch::randn({size, 4}));
  const auto sample = TripletMicroscope(config, training).look(embeddings, batches, config.loss, 0);
  QCOMPARE(sample->scale.step, std::int64_t(1));
  QCOMPARE(sample->triplets.size(), std::size_t(12));
  const auto distances = pairwiseDistances(embeddings, config.loss.distance);
  std::vector<float> seen(training.shape.size());
  for (const auto& triplet : sample->triplets) {
    for (const std::size_t place : triplet.places) QVERIFY(place < sample->samples.size());
    QVERIFY(sample->samples.labels[triplet.places[0]] >= 0);
    QCOMPARE(sample->samples.labels[triplet.places[0]], sample->samples.labels[triplet.places[1]]);
  }
  // Each picture is one row of the batch, changed as for this step.
  for (std::size_t i = 0; i < sample->samples.size(); ++i) {
    bool found = false;
    for (std::size_t row = 0; row < batches.batchSize() && !found; ++row) {
      batches.fill(row, row + 1, seen.data());
      const auto picture = sample->samples.image(i);
      found = batches.labels()[row] == sample->samples.labels[i] &&
              std::equal(seen.begin(), seen.end(), picture.begin(),
                         [](float value, std::uint8_t byte) { return std::lround(value * 255) == byte; });
    }
    QVERIFY(found);
  }
}

QTEST_APPLESS_MAIN(TestTripletSample)
#include "test_triplet_sample.moc"
