#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/project/listed_rows.h"
#include "engine/project/neighbours.h"

using namespace likeness;

namespace {

Matrix randomRows(std::size_t rows, std::size_t columns, std::uint64_t seed, float centre = 0) {
  Random random(seed);
  Matrix matrix(rows, columns);
  for (float& value : matrix.values) value = centre + random.normal();
  return matrix;
}

/// Rows about ten places.
Matrix clouds(std::size_t rows, std::size_t columns, std::uint64_t seed) {
  const Matrix middles = randomRows(10, columns, seed + 100);
  Matrix matrix = randomRows(rows, columns, seed);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t d = 0; d < columns; ++d) {
      matrix.row(i)[d] = 3 * middles.row(i % 10)[d] + 0.6F * matrix.row(i)[d];
    }
  }
  return matrix;
}

double naiveDistance(std::span<const float> a, std::span<const float> b, NeighbourMetric metric) {
  double square = 0;
  double dot = 0;
  double lengthA = 0;
  double lengthB = 0;
  for (std::size_t d = 0; d < a.size(); ++d) {
    square += (double{a[d]} - b[d]) * (double{a[d]} - b[d]);
    dot += double{a[d]} * b[d];
    lengthA += double{a[d]} * a[d];
    lengthB += double{b[d]} * b[d];
  }
  if (metric == NeighbourMetric::euclidean) return std::sqrt(square);
  return lengthA > 0 && lengthB > 0 ? 1 - dot / std::sqrt(lengthA * lengthB) : 1;
}

/// Distances of row `probe` to all rows of `base` but `left`, rising.
std::vector<double> naively(std::span<const float> probe, const Matrix& base, std::size_t left,
                            NeighbourMetric metric) {
  std::vector<double> distances;
  for (std::size_t i = 0; i < base.rows; ++i) {
    if (i != left) distances.push_back(naiveDistance(probe, base.row(i), metric));
  }
  std::ranges::sort(distances);
  return distances;
}

double worstError(const NeighbourTable& table, const Matrix& probes, const Matrix& base, bool self,
                  NeighbourMetric metric) {
  double worst = 0;
  for (std::size_t i = 0; i < probes.rows; ++i) {
    const auto expected = naively(probes.row(i), base, self ? i : base.rows, metric);
    std::set<std::int32_t> places;
    for (std::size_t j = 0; j < table.count; ++j) {
      const auto place = static_cast<std::size_t>(table.of(i)[j]);
      places.insert(table.of(i)[j]);
      if (self && place == i) return std::numeric_limits<double>::infinity();
      const double there = naiveDistance(probes.row(i), base.row(place), metric);
      worst = std::max({worst, std::abs(there - expected[j]), std::abs(there - table.distancesOf(i)[j])});
    }
    if (places.size() != table.count) return std::numeric_limits<double>::infinity();
  }
  return worst;
}

NeighbourQuery queryFor(int count, NeighbourSearch search, NeighbourMetric metric, int threads = 2) {
  NeighbourQuery query;
  query.count = count;
  query.search = search;
  query.metric = metric;
  query.threads = threads;
  return query;
}

}  // namespace

class TestNeighbours : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithLoops_data();
  void agreesWithLoops();
  void findsNewRows();
  void keepsDigitsFarFromTheOrigin();
  void approximatesWithTheRecallItStates();
  void boundsOfListsHold();
  void missesNothingWhereAllIsWanted();
  void doesNotDependOnThreads();
  void takesEqualRows();
  void takesFewRows();
  void takesRowsOfZerosByCosine();
  void namesRowsThatAreNoNumbers();
  void refusesImpossibleQueries();
  void stopsAndTellsHowFarItIs();
};

void TestNeighbours::agreesWithLoops_data() {
  QTest::addColumn<int>("rows");
  QTest::addColumn<int>("columns");
  QTest::addColumn<int>("count");
  QTest::addColumn<bool>("cosine");
  QTest::newRow("one dimension") << 300 << 1 << 5 << false;
  QTest::newRow("odd sizes") << 777 << 13 << 15 << false;
  QTest::newRow("whole tiles") << 1024 << 64 << 15 << false;
  QTest::newRow("many neighbours") << 400 << 20 << 399 << false;
  QTest::newRow("cosine") << 501 << 33 << 10 << true;
}

void TestNeighbours::agreesWithLoops() {
  QFETCH(int, rows);
  QFETCH(int, columns);
  QFETCH(int, count);
  QFETCH(bool, cosine);
  const auto metric = cosine ? NeighbourMetric::cosine : NeighbourMetric::euclidean;
  const Matrix vectors = randomRows(static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), 3);
  const NeighbourTable table = nearestNeighbours(vectors, queryFor(count, NeighbourSearch::exact, metric));
  QCOMPARE(table.rows, vectors.rows);
  QCOMPARE(table.count, static_cast<std::size_t>(count));
  QCOMPARE(table.recall, 1.0);
  QVERIFY(worstError(table, vectors, vectors, true, metric) < 1e-5);
}

void TestNeighbours::findsNewRows() {
  const Matrix base = randomRows(600, 17, 1);
  const Matrix probes = randomRows(45, 17, 2);
  for (const auto metric : {NeighbourMetric::euclidean, NeighbourMetric::cosine}) {
    for (const auto search : {NeighbourSearch::exact, NeighbourSearch::approximate}) {
      NeighbourQuery query = queryFor(7, search, metric);
      query.recallWanted = 1;  // nothing is missed
      const NeighbourTable table = nearestNeighbours(probes, base, query);
      QCOMPARE(table.rows, probes.rows);
      QVERIFY(worstError(table, probes, base, false, metric) < 1e-5);
    }
  }
  const NeighbourTable same = nearestNeighbours(base, base, queryFor(1, NeighbourSearch::exact, {}));
  for (std::size_t i = 0; i < base.rows; ++i) QCOMPARE(same.of(i)[0], static_cast<std::int32_t>(i));
}

void TestNeighbours::keepsDigitsFarFromTheOrigin() {
  const Matrix vectors = randomRows(500, 16, 4, 1000);
  const NeighbourTable table = nearestNeighbours(vectors, queryFor(10, NeighbourSearch::exact, {}));
  QVERIFY(worstError(table, vectors, vectors, true, {}) < 1e-4);
}

void TestNeighbours::approximatesWithTheRecallItStates() {
  const Matrix vectors = randomRows(3000, 12, 5);
  NeighbourQuery query = queryFor(15, NeighbourSearch::approximate, {});
  query.recallWanted = 0.99;
  const NeighbourTable found = nearestNeighbours(vectors, query);
  const NeighbourTable truth = nearestNeighbours(vectors, queryFor(15, NeighbourSearch::exact, {}));
  double right = 0;
  for (std::size_t i = 0; i < vectors.rows; ++i) {
    const std::set<std::int32_t> expected(truth.of(i).begin(), truth.of(i).end());
    for (const std::int32_t place : found.of(i)) right += expected.contains(place) ? 1 : 0;
  }
  right /= static_cast<double>(vectors.rows * 15);
  QVERIFY(found.recall >= 0.99);
  QVERIFY(std::abs(right - found.recall) < 0.006);
  query.recallWanted = 0.7;
  QVERIFY(nearestNeighbours(vectors, query).recall < found.recall);
}

void TestNeighbours::boundsOfListsHold() {
  const Matrix vectors = clouds(2000, 7, 11);
  const Matrix centres = centresOf(vectors, 25, 1, 2, {});
  const ListedRows listed(vectors, centres, dealToCentres(vectors, centres, 2, {}));
  std::size_t seen = 0;
  std::size_t telling = 0;  // bounds that are not 0
  for (std::size_t home = 0; home < listed.lists().count(); ++home) {
    for (const std::uint32_t row : listed.lists().list(home)) {
      ++seen;
      if (row % 40 != 0) continue;
      Matrix probe(1, vectors.columns);
      for (std::size_t d = 0; d < vectors.columns; ++d) {
        probe.values[d] = vectors.row(row)[d] - listed.tiles().origin[d];
      }
      std::vector<float> bounds;
      listed.boundsOf(probe, home, bounds);
      for (std::uint32_t other = 0; other < vectors.rows; ++other) {
        const float bound = bounds[listed.lists().of[other]];
        QVERIFY(naiveDistance(vectors.row(row), vectors.row(other), {}) >= double{bound} - 1e-3);
        telling += bound > 1e-3F ? 1 : 0;
      }
    }
    QCOMPARE(listed.listsFrom(home).size(), listed.lists().count());
    QCOMPARE(listed.listsFrom(home).front(), static_cast<std::uint32_t>(home));
  }
  QCOMPARE(seen, vectors.rows);
  QVERIFY(telling > 50 * vectors.rows / 2);
}

void TestNeighbours::missesNothingWhereAllIsWanted() {
  const Matrix vectors = clouds(3000, 10, 12);
  NeighbourQuery query = queryFor(20, NeighbourSearch::approximate, {});
  query.recallWanted = 1;
  const NeighbourTable all = nearestNeighbours(vectors, query);
  const NeighbourTable truth = nearestNeighbours(vectors, queryFor(20, NeighbourSearch::exact, {}));
  QCOMPARE(all.recall, 1.0);
  QCOMPARE(all.distances, truth.distances);
}

void TestNeighbours::doesNotDependOnThreads() {
  const Matrix vectors = randomRows(2100, 9, 6);
  for (const auto search : {NeighbourSearch::exact, NeighbourSearch::approximate}) {
    const NeighbourTable one = nearestNeighbours(vectors, queryFor(6, search, {}, 1));
    const NeighbourTable many = nearestNeighbours(vectors, queryFor(6, search, {}, 5));
    QCOMPARE(many.indices, one.indices);
    QCOMPARE(many.distances, one.distances);
  }
}

void TestNeighbours::takesEqualRows() {
  Matrix vectors = randomRows(400, 5, 7);
  for (std::size_t i = 100; i < 300; ++i) std::ranges::copy(vectors.row(0), vectors.row(i).begin());
  for (const auto search : {NeighbourSearch::exact, NeighbourSearch::approximate}) {
    const NeighbourTable table = nearestNeighbours(vectors, queryFor(30, search, {}));
    for (const std::size_t i : {std::size_t{0}, std::size_t{100}, std::size_t{299}}) {
      QCOMPARE(table.distancesOf(i).back(), 0.0F);
      QVERIFY(std::ranges::find(table.of(i), static_cast<std::int32_t>(i)) == table.of(i).end());
    }
    QVERIFY(worstError(table, vectors, vectors, true, {}) < 1e-5 || search == NeighbourSearch::approximate);
  }
  const Matrix all(50, 3);
  for (const auto search : {NeighbourSearch::exact, NeighbourSearch::approximate}) {
    const NeighbourTable table = nearestNeighbours(all, queryFor(5, search, {}));
    QCOMPARE(table.distances, std::vector<float>(250, 0.0F));
    QCOMPARE(table.of(0)[0], 1);
  }
}

void TestNeighbours::takesFewRows() {
  for (const auto search : {NeighbourSearch::exact, NeighbourSearch::approximate}) {
    for (const std::size_t rows : {0U, 1U, 2U, 4U}) {
      const Matrix vectors = randomRows(rows, 3, 8);
      const NeighbourTable table = nearestNeighbours(vectors, queryFor(15, search, {}));
      QCOMPARE(table.rows, rows);
      QCOMPARE(table.count, rows > 0 ? rows - 1 : 0);
      QCOMPARE(table.indices.size(), table.rows * table.count);
    }
  }
}

void TestNeighbours::takesRowsOfZerosByCosine() {
  Matrix vectors(4, 2);
  vectors.row(0)[0] = 2;
  vectors.row(1)[0] = 5;
  const NeighbourTable table = nearestNeighbours(vectors, queryFor(3, {}, NeighbourMetric::cosine));
  QCOMPARE(table.of(0)[0], 1);
  QVERIFY(table.distancesOf(0)[0] < 1e-6F);
  QVERIFY(std::abs(table.distancesOf(0)[1] - 1) < 1e-6F);
  QCOMPARE(table.of(2)[0], 3);
}

void TestNeighbours::namesRowsThatAreNoNumbers() {
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    Matrix vectors = randomRows(30, 4, 9);
    vectors.row(17)[2] = bad;
    try {
      nearestNeighbours(vectors, {});
      QFAIL("a row that is not finite was taken");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::impossibleValue);
      QCOMPARE(error.arguments().front(), std::string("row 17"));
    }
    QVERIFY_EXCEPTION_THROWN(nearestNeighbours(vectors, randomRows(5, 4, 1), {}), Error);
  }
}

void TestNeighbours::refusesImpossibleQueries() {
  NeighbourQuery query;
  query.count = 0;
  QVERIFY_EXCEPTION_THROWN(nearestNeighbours(randomRows(5, 2, 1), query), Error);
  QVERIFY_EXCEPTION_THROWN(nearestNeighbours(randomRows(5, 2, 1), randomRows(5, 3, 1), {}), Error);
}

void TestNeighbours::stopsAndTellsHowFarItIs() {
  const Matrix vectors = randomRows(1500, 8, 10);
  for (const auto search : {NeighbourSearch::exact, NeighbourSearch::approximate}) {
    double last = 0;
    bool rises = true;
    nearestNeighbours(vectors, queryFor(5, search, {}), {}, [&](double share) {
      rises = rises && share >= last;
      last = share;
    });
    QVERIFY(rises);
    QCOMPARE(last, 1.0);
    std::stop_source source;
    const NeighbourTable stopped = nearestNeighbours(vectors, queryFor(5, search, {}), source.get_token(),
                                                     [&](double) { source.request_stop(); });
    QCOMPARE(stopped.rows, 0U);
    QVERIFY(stopped.indices.empty());
  }
}

QTEST_GUILESS_MAIN(TestNeighbours)
#include "test_neighbours.moc"
