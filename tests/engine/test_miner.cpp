#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <vector>

#include "engine/metric/miner.h"

using likeness::countAllTriplets;
using likeness::Matrix;
using likeness::MinerKind;
using likeness::mineTriplets;
using likeness::Random;
using likeness::Triplet;

Q_DECLARE_METATYPE(likeness::MinerKind)

namespace {

constexpr MinerKind allKinds[] = {
    MinerKind::random,           MinerKind::batchAll,        MinerKind::batchHard, MinerKind::semiHard,
    MinerKind::distanceWeighted, MinerKind::multiSimilarity, MinerKind::angular};
constexpr likeness::DistanceKind distanceKinds[] = {likeness::DistanceKind::euclidean,
                                                    likeness::DistanceKind::squaredEuclidean,
                                                    likeness::DistanceKind::cosine};

/// Symmetric, with few different values, so that ties are frequent.
Matrix randomDistances(std::size_t n, std::size_t values, std::uint64_t seed) {
  Random random(seed);
  Matrix distances(n, n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      distances.row(i)[j] = distances.row(j)[i] = static_cast<float>(1 + random.below(values)) / 8;
    }
  }
  return distances;
}

/// Chords between points on the unit circle at these angles in degrees.
Matrix chords(const std::vector<double>& degrees) {
  Matrix distances(degrees.size(), degrees.size());
  for (std::size_t i = 0; i < degrees.size(); ++i) {
    for (std::size_t j = 0; j < degrees.size(); ++j) {
      const double half = (degrees[i] - degrees[j]) * std::numbers::pi / 360;
      distances.row(i)[j] = static_cast<float>(2 * std::abs(std::sin(half)));
    }
  }
  return distances;
}

bool valid(const std::vector<int>& labels, std::size_t a, std::size_t p, std::size_t n) {
  return a != p && labels[a] == labels[p] && labels[a] != labels[n];
}

std::vector<Triplet> allValid(const std::vector<int>& labels) {
  std::vector<Triplet> triplets;
  for (std::size_t a = 0; a < labels.size(); ++a) {
    for (std::size_t p = 0; p < labels.size(); ++p) {
      for (std::size_t n = 0; n < labels.size(); ++n) {
        if (valid(labels, a, p, n)) triplets.push_back({a, p, n});
      }
    }
  }
  return triplets;
}

/// Random directions.
std::vector<std::vector<double>> randomDirections(std::size_t n, std::size_t dimension, std::uint64_t seed) {
  Random random(seed);
  std::vector<std::vector<double>> points(n, std::vector<double>(dimension));
  for (auto& point : points) {
    double square = 0;
    for (double& value : point) {
      value = double{random.normal()};
      square += value * value;
    }
    for (double& value : point) value /= std::sqrt(square);
  }
  return points;
}

double squareBetween(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0;
  for (std::size_t d = 0; d < a.size(); ++d) sum += (a[d] - b[d]) * (a[d] - b[d]);
  return sum;
}

Matrix distancesOf(const std::vector<std::vector<double>>& points, likeness::DistanceKind kind) {
  Matrix distances(points.size(), points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t j = 0; j < points.size(); ++j) {
      const double square = squareBetween(points[i], points[j]);
      distances.row(i)[j] = static_cast<float>(kind == likeness::DistanceKind::euclidean ? std::sqrt(square)
                                               : kind == likeness::DistanceKind::cosine  ? square / 2
                                                                                         : square);
    }
  }
  return distances;
}

/// Whether `a` is to be chosen before `b` for their anchor.
bool better(MinerKind kind, const Matrix& distances, const Triplet& a, const Triplet& b) {
  const auto row = distances.row(a.anchor);
  if (row[a.positive] != row[b.positive]) return row[a.positive] > row[b.positive];
  if (a.positive != b.positive) return a.positive < b.positive;
  if (kind == MinerKind::semiHard) {
    const bool aFarther = row[a.negative] > row[a.positive];
    const bool bFarther = row[b.negative] > row[b.positive];
    if (aFarther != bFarther) return aFarther;
    if (!aFarther && row[a.negative] != row[b.negative]) return row[a.negative] > row[b.negative];
  }
  if (row[a.negative] != row[b.negative]) return row[a.negative] < row[b.negative];
  return a.negative < b.negative;
}

/// The best of all valid triplets of every anchor, found by looking at all of them.
std::vector<Triplet> naiveMine(MinerKind kind, const Matrix& distances, const std::vector<int>& labels) {
  if (kind == MinerKind::batchAll) return allValid(labels);
  std::map<std::size_t, Triplet> best;
  for (const Triplet& triplet : allValid(labels)) {
    const auto [found, isNew] = best.try_emplace(triplet.anchor, triplet);
    if (!isNew && better(kind, distances, triplet, found->second)) found->second = triplet;
  }
  std::vector<Triplet> triplets;
  for (const auto& [anchor, triplet] : best) triplets.push_back(triplet);
  return triplets;
}

std::vector<Triplet> mine(MinerKind kind, const Matrix& distances, const std::vector<int>& labels) {
  Random random(1);
  return mineTriplets(kind, distances, labels, random);
}

std::vector<int> randomLabels(std::size_t n, std::size_t classes, std::uint64_t seed) {
  Random random(seed);
  std::vector<int> labels(n);
  for (int& label : labels) label = static_cast<int>(random.below(classes));
  return labels;
}

}  // namespace

class TestMiner : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithTheTripleLoop_data() {
    QTest::addColumn<MinerKind>("kind");
    QTest::newRow("batch-all") << MinerKind::batchAll;
    QTest::newRow("batch-hard") << MinerKind::batchHard;
    QTest::newRow("semi-hard") << MinerKind::semiHard;
  }
  void agreesWithTheTripleLoop() {
    QFETCH(MinerKind, kind);
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
      const std::size_t n = 2 + seed % 17;
      const Matrix distances = randomDistances(n, seed % 2 == 0 ? 5 : 1000, seed);
      const auto labels = randomLabels(n, 1 + seed % 5, seed + 100);
      QVERIFY(mine(kind, distances, labels) == naiveMine(kind, distances, labels));
    }
  }

  void randomTripletsAreValidAndOneAnAnchor() {
    const auto labels = randomLabels(30, 4, 3);
    const Matrix distances = randomDistances(30, 1000, 3);
    Random random(7);
    const auto triplets = mineTriplets(MinerKind::random, distances, labels, random);
    std::set<std::size_t> anchors;
    for (const auto& [a, p, n] : triplets) {
      QVERIFY(valid(labels, a, p, n));
      anchors.insert(a);
    }
    QCOMPARE(triplets.size(), std::size_t{30});
    QCOMPARE(anchors.size(), std::size_t{30});
    Random same(7);
    QVERIFY(triplets == mineTriplets(MinerKind::random, distances, labels, same));
    QVERIFY(triplets != mineTriplets(MinerKind::random, distances, labels, same));  // goes on
  }

  void randomTripletsAreDrawnUniformly() {
    // Anchor 0 can have 2 positives and 3 negatives: each pair a sixth of the time.
    const std::vector<int> labels = {0, 0, 0, 1, 2, 3};
    const Matrix distances = randomDistances(6, 1000, 4);
    Random random(11);
    std::map<std::pair<std::size_t, std::size_t>, int> counts;
    constexpr int draws = 6000;
    for (int i = 0; i < draws; ++i) {
      const Triplet first = mineTriplets(MinerKind::random, distances, labels, random).front();
      QCOMPARE(first.anchor, std::size_t{0});
      ++counts[{first.positive, first.negative}];
    }
    QCOMPARE(counts.size(), std::size_t{6});
    for (const auto& [pair, count] : counts) QVERIFY(std::abs(count - draws / 6) < 150);  // 5 sigma
  }

  void hardTripletsRoundACircle() {
    // Class 0 at 0, 10 and 50 degrees, class 1 at 20 and 180.
    const Matrix distances = chords({0, 10, 50, 20, 180});
    const std::vector<int> labels = {0, 0, 0, 1, 1};
    const std::vector<Triplet> expected = {{0, 2, 3}, {1, 2, 3}, {2, 0, 3}, {3, 4, 1}, {4, 3, 2}};
    QVERIFY(mine(MinerKind::batchHard, distances, labels) == expected);
  }

  void semiHardTripletsRoundACircle() {
    // Anchor 0: its farthest positive is 50 degrees away, and only 180 is farther. Anchor 2 (at 50): its
    // positive is 50 away, 20 is nearer, 180 is 130 away. Anchor 3 (at 20): its positive is 160 away and no
    // negative is farther, so that it takes the farthest, at 50. Anchor 4 (at 180): its positive is 160
    // away; 0 (180) and 10 (170) are farther, 10 the nearer of them.
    const Matrix distances = chords({0, 10, 50, 20, 180});
    const std::vector<int> labels = {0, 0, 0, 1, 1};
    const std::vector<Triplet> expected = {{0, 2, 4}, {1, 2, 4}, {2, 0, 4}, {3, 4, 2}, {4, 3, 1}};
    QVERIFY(mine(MinerKind::semiHard, distances, labels) == expected);
  }

  void allTripletsOfASmallBatch() {
    const Matrix distances = chords({0, 10, 90});
    const std::vector<Triplet> expected = {{0, 1, 2}, {1, 0, 2}};
    QVERIFY(mine(MinerKind::batchAll, distances, {0, 0, 1}) == expected);
  }

  void outsidersAreNegativesAndNeverAnchors() {
    // Every outsider has a negative label of its own.
    const std::vector<int> labels = {0, -1, 1, 0, -2, 1, 0, -3};
    const Matrix distances = randomDistances(labels.size(), 1000, 12);
    for (const MinerKind kind : allKinds) {
      const auto triplets = mine(kind, distances, labels);
      std::set<std::size_t> anchors;
      for (const auto& [a, p, n] : triplets) {
        QVERIFY(labels[a] >= 0 && labels[p] >= 0);
        anchors.insert(a);
      }
      const bool mayLeaveOut = kind == MinerKind::multiSimilarity || kind == MinerKind::angular;
      QVERIFY(mayLeaveOut || anchors.size() == 5);
    }
    const auto all = mine(MinerKind::batchAll, distances, labels);
    QVERIFY(std::any_of(all.begin(), all.end(), [&](const Triplet& t) { return labels[t.negative] < 0; }));
  }

  void multiSimilarTripletsAgreeWithTheTripleLoop() {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
      const auto labels = randomLabels(14, 2 + seed % 4, seed);
      const auto points = randomDirections(14, 3, seed + 50);
      const auto cosine = [&](std::size_t a, std::size_t b) {
        return 1 - squareBetween(points[a], points[b]) / 2;
      };
      std::vector<Triplet> expected;
      for (const Triplet& triplet : allValid(labels)) {
        double leastPositive = 1;
        double mostNegative = -1;
        for (const auto& [a, p, n] : allValid(labels)) {
          if (a != triplet.anchor) continue;
          leastPositive = std::min(leastPositive, cosine(a, p));
          mostNegative = std::max(mostNegative, cosine(a, n));
        }
        if (cosine(triplet.anchor, triplet.negative) > leastPositive - 0.1 &&
            cosine(triplet.anchor, triplet.positive) < mostNegative + 0.1)
          expected.push_back(triplet);
      }
      for (const auto kind : distanceKinds) {
        Random random(1);
        const auto found =
            mineTriplets(MinerKind::multiSimilarity, distancesOf(points, kind), labels, random, {kind, 3});
        QVERIFY(found == expected);
      }
    }
  }

  void angularTripletsAgreeWithTheTripleLoop() {
    std::size_t left = 0;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
      const auto labels = randomLabels(12, 2 + seed % 4, seed);
      const auto points = randomDirections(12, 3, seed + 90);
      std::vector<Triplet> expected;
      for (const auto& [a, p, n] : allValid(labels)) {
        std::vector<double> centre = points[a];
        for (std::size_t d = 0; d < centre.size(); ++d) centre[d] = (centre[d] + points[p][d]) / 2;
        const double tangent = std::sqrt(squareBetween(points[a], points[p])) /
                               (2 * std::sqrt(squareBetween(points[n], centre)));
        if (std::atan(tangent) * 180 / std::numbers::pi >= 20) expected.push_back({a, p, n});
      }
      left += allValid(labels).size() - expected.size();
      for (const auto kind : distanceKinds) {
        Random random(1);
        QVERIFY(mineTriplets(MinerKind::angular, distancesOf(points, kind), labels, random, {kind, 3}) ==
                expected);
      }
    }
    QVERIFY(left > 100);
  }

  void anglesOfTripletsRoundACircle() {
    // Anchor and positive 20 degrees either side of 0: from 180 the median sees half of them under 10
    // degrees, from 50 under 23.
    const Matrix distances = chords({-20, 20, 180, 50});
    const std::vector<Triplet> expected = {{0, 1, 3}, {1, 0, 3}};
    QVERIFY(mine(MinerKind::angular, distances, {0, 0, 1, 2}) == expected);
  }

  void distanceWeightedTripletsFollowOneOverTheDensity() {
    // On the sphere in three dimensions the density is q(d) = d, below 0.5 held at 0.5; from 1.4 on nothing
    // is drawn.
    Matrix distances(7, 7);
    const float toNegatives[] = {0.2F, 0.5F, 1.0F, 1.39F, 1.41F};
    for (std::size_t j = 0; j < 5; ++j) distances.row(0)[2 + j] = toNegatives[j];
    const double inverse[] = {1 / 0.5, 1 / 0.5, 1 / 1.0, 1 / 1.39, 0};
    double total = 0;
    for (const double value : inverse) total += value;
    Random random(5);
    std::map<std::size_t, int> counts;
    constexpr int draws = 8000;
    for (int i = 0; i < draws; ++i) {
      const auto triplets =
          mineTriplets(MinerKind::distanceWeighted, distances, {0, 0, 1, 2, 3, 4, 5}, random, {{}, 3});
      ++counts[triplets.front().negative];
    }
    for (std::size_t j = 0; j < 5; ++j) {
      const double expected = draws * inverse[j] / total;
      QVERIFY(std::abs(counts[2 + j] - expected) <= 5 * std::sqrt(expected));
    }
  }

  void distanceWeightedTripletsAreOneAPositive() {
    // In 64 and in 500 dimensions, where densities leave the range of a float.
    for (const std::size_t dimension : {std::size_t{2}, std::size_t{64}, std::size_t{500}}) {
      const auto points = randomDirections(20, dimension, 3);
      const auto labels = randomLabels(20, 3, 4);
      for (const auto kind : distanceKinds) {
        Random random(7);
        const auto triplets = mineTriplets(MinerKind::distanceWeighted, distancesOf(points, kind), labels,
                                           random, {kind, static_cast<std::int64_t>(dimension)});
        std::set<std::pair<std::size_t, std::size_t>> pairs;
        for (const auto& [a, p, n] : triplets) {
          QVERIFY(valid(labels, a, p, n));
          pairs.insert({a, p});
        }
        std::set<std::pair<std::size_t, std::size_t>> expected;
        for (const auto& [a, p, n] : allValid(labels)) expected.insert({a, p});
        QCOMPARE(triplets.size(), pairs.size());
        QVERIFY(pairs == expected);
      }
    }
  }

  void whereAllAreFarTheWeightsAreEqual() {
    Matrix distances(5, 5);
    for (const std::size_t j : {2, 3, 4}) distances.row(0)[j] = 5;
    Random random(5);
    std::map<std::size_t, int> counts;
    for (int i = 0; i < 3000; ++i) {
      ++counts
          [mineTriplets(MinerKind::distanceWeighted, distances, {0, 0, 1, 2, 3}, random).front().negative];
    }
    for (const std::size_t j : {2, 3, 4}) QVERIFY(std::abs(counts[j] - 1000) < 150);
  }

  void batchesWithoutTriplets() {
    const Matrix distances = randomDistances(4, 1000, 13);
    for (const MinerKind kind : allKinds) {
      QVERIFY(mine(kind, distances, {0, 0, 0, 0}).empty());
      QVERIFY(mine(kind, distances, {0, 1, 2, 3}).empty());
      QVERIFY(mine(kind, Matrix(), {}).empty());
    }
  }

  void equalDistancesGoToTheLowerPlace() {
    // A collapsed network: every distance is 0.
    const Matrix distances(6, 6);
    const std::vector<int> labels = {0, 1, 0, 1, 0, 1};
    const std::vector<Triplet> expected = {{0, 2, 1}, {1, 3, 0}, {2, 0, 1}, {3, 1, 0}, {4, 0, 1}, {5, 1, 0}};
    QVERIFY(mine(MinerKind::batchHard, distances, labels) == expected);
    QVERIFY(mine(MinerKind::semiHard, distances, labels) == expected);
  }

  void tripletsAreCountedWithoutListingThem() {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const auto labels = randomLabels(seed, 1 + seed % 4, seed);
      QCOMPARE(countAllTriplets(labels), allValid(labels).size());
    }
    QCOMPARE(countAllTriplets({}), std::size_t{0});
  }
};

QTEST_APPLESS_MAIN(TestMiner)
#include "test_miner.moc"
