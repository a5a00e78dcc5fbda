#include <QtTest>
#include <cmath>
#include <map>
#include <set>

#include "engine/faces/chinese_whispers.h"
#include "engine/faces/cluster_scores.h"
#include "engine/faces/dbscan.h"
#include "engine/faces/hdbscan.h"
#include "engine/faces/spanning_forest.h"
#include "engine/recognize/squared_distance.h"
#include "tests/support/synthetic_people.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

float distance(const Matrix& rows, std::size_t a, std::size_t b) {
  return std::sqrt(squaredDistance(rows.row(a), rows.row(b)));
}

std::vector<ClosePair> naivePairs(const Matrix& rows, float radius) {
  std::vector<ClosePair> pairs;
  for (std::uint32_t a = 0; a < rows.rows; ++a) {
    for (std::uint32_t b = a + 1; b < rows.rows; ++b) {
      // Squares are compared, as rounding of the root must not decide.
      const float square = squaredDistance(rows.row(a), rows.row(b));
      if (square <= radius * radius) pairs.push_back({a, b, std::sqrt(square)});
    }
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

/// Ester et al.'s definition by flooding, with borders to their nearest core.
std::vector<int> naiveDbscan(const Matrix& rows, const DbscanOptions& options) {
  const std::size_t n = rows.rows;
  const auto near = [&](std::size_t a, std::size_t b) {
    return squaredDistance(rows.row(a), rows.row(b)) <= options.radius * options.radius;
  };
  std::vector<bool> core(n);
  for (std::size_t i = 0; i < n; ++i) {
    std::size_t count = 0;
    for (std::size_t j = 0; j < n; ++j) count += near(i, j);
    core[i] = count >= options.minPoints;
  }
  std::vector<int> labels(n, -1);
  int next = 0;
  for (std::size_t seed = 0; seed < n; ++seed) {
    if (!core[seed] || labels[seed] >= 0) continue;
    std::vector<std::size_t> open = {seed};
    labels[seed] = next;
    while (!open.empty()) {
      const std::size_t i = open.back();
      open.pop_back();
      for (std::size_t j = 0; j < n; ++j) {
        if (!core[j] || labels[j] >= 0 || !near(i, j)) continue;
        labels[j] = next;
        open.push_back(j);
      }
    }
    ++next;
  }
  for (std::size_t i = 0; i < n; ++i) {
    float best = 1e9F;
    for (std::size_t j = 0; j < n && !core[i]; ++j) {
      if (core[j] && near(i, j) && distance(rows, i, j) < best) {
        best = distance(rows, i, j);
        labels[i] = labels[j];
      }
    }
  }
  return labels;
}

/// HDBSCAN* by its definition: components of the mutual reachability graph at every level from the top, in
/// sets.
class NaiveHdbscan {
 public:
  NaiveHdbscan(const Matrix& rows, const HdbscanOptions& options) : options_(options), rows_(rows) {
    for (std::size_t i = 0; i < rows.rows; ++i) {
      std::vector<float> line;
      for (std::size_t j = 0; j < rows.rows; ++j) line.push_back(i == j ? 0 : distance(rows, i, j));
      std::ranges::sort(line);
      cores_.push_back(line[options.minPoints - 1]);
    }
    std::vector<std::size_t> all(rows.rows);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    labels.assign(rows.rows, -1);
    best(all, 0, true);
  }

  std::vector<int> labels;

 private:
  double reach(std::size_t a, std::size_t b) const {
    return std::max({distance(rows_, a, b), cores_[a], cores_[b]});
  }

  /// Parts into which rows fall once edges of the longest connecting length and more are gone; its length.
  std::pair<std::vector<std::vector<std::size_t>>, double> fall(const std::vector<std::size_t>& rows) const {
    // The longest edge of the minimum spanning tree, found by Prim.
    std::vector<double> nearest(rows.size(), 1e9);
    std::vector<bool> in(rows.size());
    double longest = 0;
    nearest[0] = 0;
    for (std::size_t step = 0; step < rows.size(); ++step) {
      std::size_t next = rows.size();
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!in[i] && (next == rows.size() || nearest[i] < nearest[next])) next = i;
      }
      in[next] = true;
      longest = std::max(longest, nearest[next]);
      for (std::size_t i = 0; i < rows.size(); ++i)
        nearest[i] = std::min(nearest[i], reach(rows[next], rows[i]));
    }
    std::vector<std::vector<std::size_t>> parts;
    std::set<std::size_t> left(rows.begin(), rows.end());
    while (!left.empty()) {
      std::vector<std::size_t> part = {*left.begin()};
      left.erase(left.begin());
      for (std::size_t i = 0; i < part.size(); ++i) {
        for (auto it = left.begin(); it != left.end();) {
          const bool joined = reach(part[i], *it) < longest;
          if (joined) part.push_back(*it);
          it = joined ? left.erase(it) : std::next(it);
        }
      }
      parts.push_back(part);
    }
    return {parts, longest};
  }

  /// The greatest mass of clusters among rows that are one from a density on; labels them.
  double best(std::vector<std::size_t> rows, double birth, bool top) {
    const std::vector<std::size_t> all = rows;
    const int before = next_;
    double mass = 0;
    while (rows.size() >= options_.minimumSize) {
      const auto [parts, length] = fall(rows);
      const double density = 1 / length;
      std::vector<std::vector<std::size_t>> large;
      std::ranges::copy_if(parts, std::back_inserter(large),
                           [&](const auto& part) { return part.size() >= options_.minimumSize; });
      const std::size_t staying = large.size() == 1 ? large[0].size() : 0;
      mass += (density - birth) * static_cast<double>(rows.size() - staying);
      if (large.size() == 1) {
        rows = large[0];
        continue;
      }
      double below = 0;
      for (const auto& part : large) below += best(part, density, false);
      if (!top && mass >= below) break;
      return below;
    }
    if (top) return 0;
    for (const std::size_t row : all) labels[row] = before;
    next_ = before + 1;
    return mass;
  }

  HdbscanOptions options_;
  const Matrix& rows_;
  std::vector<float> cores_;
  int next_ = 0;
};

/// The rows with made-up people of different spread, and some that are nobody's.
SyntheticPeople mixedPeople(std::uint64_t seed) {
  auto made = syntheticPeople(8, 9, 10, 0.35F, seed);
  Random random(seed, 9);
  for (std::size_t i = 0; i < made.rows.rows; i += 6) {
    for (float& value : made.rows.row(i)) value += 0.25F * random.normal();
    giveLengthOne(made.rows.row(i));
  }
  return made;
}

bool samePartition(const std::vector<int>& a, const std::vector<int>& b) {
  return numberedBySize(a) == numberedBySize(b);
}

}  // namespace

class TestClusterings : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void closePairsAreAllOfThem_data();
  void closePairsAreAllOfThem();
  void spanningForestDoesNotDependOnOrder();
  void dbscanEqualsTheDefinition();
  void hdbscanEqualsTheDefinition();
  void whispersFindPeople();
  void whispersByHand();
  void allObeyConstraints();
  void approximateNeighboursAreMostlyRight();
  void equalRowsAreNoIslands();
  void smallAndOddInputs();
  void numbersBySize();
};

void TestClusterings::closePairsAreAllOfThem_data() {
  QTest::addColumn<int>("dimension");
  for (const int dimension : {1, 3, 31, 32, 33, 64, 100, 128}) {
    QTest::addRow("%d", dimension) << dimension;
  }
}

void TestClusterings::closePairsAreAllOfThem() {
  QFETCH(int, dimension);
  const auto made = syntheticPeople(37, 17, static_cast<std::size_t>(dimension), 0.6F, 4);
  for (const float radius : {0.0F, 0.2F, 0.5F, 0.8F, 1.3F}) {
    for (const int threads : {1, 3})
      QCOMPARE(closePairs(made.rows, radius, threads), naivePairs(made.rows, radius));
  }
}

void TestClusterings::spanningForestDoesNotDependOnOrder() {
  const auto made = syntheticPeople(10, 10, 4, 0.5F, 6);
  std::vector<ClosePair> pairs = naivePairs(made.rows, 0.9F);
  SpanningForest whole(100);
  whole.add(pairs);
  Random random(1);
  random.shuffle(std::span<ClosePair>(pairs));
  SpanningForest parts(100);
  for (std::size_t i = 0; i < pairs.size(); i += 50) {
    parts.add(std::span(pairs).subspan(i, std::min<std::size_t>(50, pairs.size() - i)));
    parts.pairs();  // drops in between
  }
  QVERIFY(whole.pairs().size() > 50);
  QCOMPARE(parts.pairs(), whole.pairs());
}

void TestClusterings::dbscanEqualsTheDefinition() {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const auto made = mixedPeople(seed);
    for (const float radius : {0.3F, 0.5F, 0.7F, 1.0F}) {
      for (const std::size_t minPoints : {1U, 2U, 4U, 6U}) {
        const Clustering found = dbscan(made.rows, {radius, minPoints}, {}, 2);
        QVERIFY(samePartition(found.labels, naiveDbscan(made.rows, {radius, minPoints})));
      }
    }
  }
}

void TestClusterings::hdbscanEqualsTheDefinition() {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const auto made = mixedPeople(seed);
    for (const std::size_t minimumSize : {2U, 3U, 5U}) {
      for (const std::size_t minPoints : {1U, 2U, 4U}) {
        const HdbscanOptions options{minimumSize, minPoints};
        const Clustering found = hdbscan(made.rows, options, {}, 2);
        QVERIFY(samePartition(found.labels, NaiveHdbscan(made.rows, options).labels));
      }
    }
  }
}

void TestClusterings::whispersFindPeople() {
  const auto made = syntheticPeople(30, 8, 64, 0.5F, 3);
  const auto graph = graphOf(made.rows.rows, closePairs(made.rows, 1.0F, 2));
  const Clustering found = chineseWhispers(graph, {}, {});
  QCOMPARE(found.count, 30);
  QCOMPARE(scoreClusters(found.labels, made.people).adjustedRand, 1.0);
  QCOMPARE(chineseWhispers(graph, {}, {}), found);
}

void TestClusterings::whispersByHand() {
  // Two triangles with one edge between them, and one face by itself.
  const std::vector<ClosePair> pairs = {{0, 1, 0.1F}, {1, 2, 0.1F}, {0, 2, 0.1F}, {3, 4, 0.1F},
                                        {4, 5, 0.1F}, {3, 5, 0.1F}, {2, 3, 0.2F}};
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    // The first steps are chance; once the triangles agree nothing moves.
    const auto labels = chineseWhispers(graphOf(7, pairs), {50, seed}, {{}, {{2, 3}}, {}}).labels;
    QCOMPARE(labels, (std::vector<int>{0, 0, 0, 1, 1, 1, 2}));
  }
}

void TestClusterings::allObeyConstraints() {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const auto made = mixedPeople(seed);
    Random random(seed, 2);
    ClusterConstraints rules = randomConstraints(made.rows.rows, 1 + seed, random);
    rules.excluded = {5, static_cast<std::uint32_t>(random.below(70))};
    const auto graph = graphOf(made.rows.rows, closePairs(made.rows, 0.9F, 1));
    QVERIFY(obeys(dbscan(made.rows, {0.7F, 3}, rules, 2).labels, rules));
    QVERIFY(obeys(dbscan(made.rows, {2.0F, 1}, rules, 2).labels, rules));
    QVERIFY(obeys(chineseWhispers(graph, {20, seed}, rules).labels, rules));
    QVERIFY(obeys(hdbscan(made.rows, {2 + seed % 4, 2}, rules, 2).labels, rules));
    QVERIFY(obeys(hdbscan(made.rows, {3, 2}, rules, 2, {}, 10).labels, rules));
  }
}

void TestClusterings::approximateNeighboursAreMostlyRight() {
  const auto made = syntheticPeople(150, 8, 32, 0.6F, 12);
  const auto pairs = approximateNeighbours(made.rows, {5, 1}, 2);
  QVERIFY(std::is_sorted(pairs.begin(), pairs.end()));
  QCOMPARE(approximateNeighbours(made.rows, {5, 1}, 1), pairs);
  std::set<std::pair<std::uint32_t, std::uint32_t>> found;
  for (const ClosePair& pair : pairs) {
    QVERIFY(pair.a < pair.b && found.insert({pair.a, pair.b}).second);
    QVERIFY(std::abs(pair.distance - distance(made.rows, pair.a, pair.b)) < 1e-5F);
  }
  std::size_t hits = 0;
  for (std::uint32_t a = 0; a < made.rows.rows; ++a) {
    std::vector<std::pair<float, std::uint32_t>> line;
    for (std::uint32_t b = 0; b < made.rows.rows; ++b) {
      if (a != b) line.push_back({distance(made.rows, a, b), b});
    }
    std::ranges::sort(line);
    for (std::size_t i = 0; i < 5; ++i) hits += found.count(std::minmax(a, line[i].second));
  }
  QVERIFY(hits > made.rows.rows * 5 * 98 / 100);
  std::vector<std::uint8_t> left(made.rows.rows);
  left[3] = 1;
  for (const ClosePair& pair : approximateNeighbours(made.rows, {5, 1}, 2, left)) {
    QVERIFY(pair.a != 3 && pair.b != 3);
  }
}

void TestClusterings::equalRowsAreNoIslands() {
  auto made = syntheticPeople(20, 5, 16, 0.4F, 2);
  Matrix rows(300, 16);
  for (std::size_t i = 0; i < 300; ++i)
    std::ranges::copy(made.rows.row(i < 100 ? i : 7), rows.row(i).begin());
  const auto pairs = approximateNeighbours(rows, {4, 1}, 1);
  SpanningForest forest(300);
  forest.add(pairs);
  std::vector<ClosePair> equal;
  std::ranges::copy_if(forest.pairs(), std::back_inserter(equal),
                       [](auto& pair) { return pair.distance == 0; });
  QCOMPARE(equal.size(), 200U);
  const auto reaches = [](const ClosePair& pair) { return pair.a == 7 && pair.distance > 0; };
  QVERIFY(std::ranges::any_of(pairs, reaches));
}

void TestClusterings::smallAndOddInputs() {
  for (const std::size_t rows : {0U, 1U, 2U}) {
    const Matrix few(rows, 3);
    QCOMPARE(dbscan(few, {0.1F, 2}, {}, 2).count, rows == 2 ? 1 : 0);
    QCOMPARE(chineseWhispers(graphOf(rows, {}), {}, {}).count, static_cast<int>(rows));
    QCOMPARE(hdbscan(few, {}, {}, 2).count, 0);
    QVERIFY(approximateNeighbours(few, {}, 2).size() <= 1);
  }
  auto made = syntheticPeople(4, 6, 40, 0.2F, 2);
  made.rows.row(3)[39] = NAN;
  made.rows.row(9)[1] = INFINITY;
  const auto labels = dbscan(made.rows, {0.6F, 2}, {}, 2).labels;
  for (std::size_t i = 0; i < labels.size(); ++i) QCOMPARE(labels[i] < 0, i == 3 || i == 9);
  QCOMPARE(hdbscan(made.rows, {3, 2}, {}, 2).labels[3], -1);
  QVERIFY(dbscan(made.rows, {NAN, 2}, {}, 2).count == 0);
  std::stop_source source;
  source.request_stop();
  QCOMPARE(dbscan(made.rows, {0.6F, 2}, {}, 2, source.get_token()).count, 0);
  QCOMPARE(hdbscan(made.rows, {}, {}, 2, source.get_token()).count, 0);
}

void TestClusterings::numbersBySize() {
  QCOMPARE(numberedBySize({7, 2, 2, -3, 9, 9, 5}).labels, (std::vector<int>{2, 0, 0, -1, 1, 1, 3}));
  const Clustering pairsOnly = numberedBySize({7, 2, 2, -3, 9, 9, 5}, 2);
  QCOMPARE(pairsOnly.labels, (std::vector<int>{-1, 0, 0, -1, 1, 1, -1}));
  QCOMPARE(pairsOnly.count, 2);
  QCOMPARE(numberedBySize({}).count, 0);
}

QTEST_GUILESS_MAIN(TestClusterings)
#include "test_clusterings.moc"
