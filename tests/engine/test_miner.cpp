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

constexpr MinerKind allKinds[] = {MinerKind::random, MinerKind::batchAll, MinerKind::batchHard,
                                  MinerKind::semiHard};

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
      QCOMPARE(anchors.size(), std::size_t{5});
    }
    const auto all = mine(MinerKind::batchAll, distances, labels);
    QVERIFY(std::any_of(all.begin(), all.end(), [&](const Triplet& t) { return labels[t.negative] < 0; }));
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
