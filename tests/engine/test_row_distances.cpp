#include <QtTest>
#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/project/row_distances.h"

using namespace likeness;

namespace {

Matrix randomRows(std::size_t rows, std::size_t columns, std::uint64_t seed) {
  Random random(seed);
  Matrix matrix(rows, columns);
  for (float& value : matrix.values) value = random.normal();
  return matrix;
}

double plainDistance(std::span<const float> a, std::span<const float> b, RowMetric metric) {
  double square = 0, absolute = 0, dot = 0, ofA = 0, ofB = 0;
  for (std::size_t d = 0; d < a.size(); ++d) {
    const double difference = double{a[d]} - b[d];
    square += difference * difference;
    absolute += std::abs(difference);
    dot += double{a[d]} * b[d];
    ofA += double{a[d]} * a[d];
    ofB += double{b[d]} * b[d];
  }
  if (metric == RowMetric::euclidean) return std::sqrt(square);
  if (metric == RowMetric::manhattan) return absolute;
  return ofA > 0 && ofB > 0 ? 1 - dot / std::sqrt(ofA * ofB) : 1;
}

}  // namespace

class TestRowDistances : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithLoops_data();
  void agreesWithLoops();
  void takesEqualRowsInTheirOrder();
  void doesNotDependOnThreads();
  void takesRowsOfZerosByCosine();
  void refusesWhatIsNotThere();
  void stops();
};

void TestRowDistances::agreesWithLoops_data() {
  QTest::addColumn<int>("metric");
  QTest::addColumn<int>("columns");
  for (const int columns : {1, 7, 64}) {
    QTest::addRow("euclidean, %d", columns) << int(RowMetric::euclidean) << columns;
    QTest::addRow("cosine, %d", columns) << int(RowMetric::cosine) << columns;
    QTest::addRow("manhattan, %d", columns) << int(RowMetric::manhattan) << columns;
  }
}

void TestRowDistances::agreesWithLoops() {
  QFETCH(int, metric);
  QFETCH(int, columns);
  const auto how = RowMetric(metric);
  const Matrix rows = randomRows(333, std::size_t(columns), 1);
  const auto distances = distancesTo(rows.row(40), rows, how);
  QCOMPARE(distances.size(), rows.rows);
  std::vector<std::pair<float, int>> order;
  for (std::size_t i = 0; i < rows.rows; ++i) {
    QVERIFY(std::abs(distances[i] - plainDistance(rows.row(40), rows.row(i), how)) < 1e-5);
    if (i != 40) order.emplace_back(distances[i], int(i));
  }
  std::ranges::sort(order);
  const NearRows near = nearestTo(40, rows, 12, how);
  QCOMPARE(near.rows.size(), 12U);
  for (std::size_t i = 0; i < 12; ++i) {
    QCOMPARE(near.rows[i], order[i].second);
    QCOMPARE(near.distances[i], order[i].first);
  }
  QCOMPARE(nearestTo(40, rows, 5000, how).rows.size(), rows.rows - 1);
}

void TestRowDistances::takesEqualRowsInTheirOrder() {
  const Matrix rows(9, 3);
  QCOMPARE(nearestTo(1, rows, 3, RowMetric::euclidean).rows, (std::vector<std::int32_t>{0, 2, 3}));
}

void TestRowDistances::doesNotDependOnThreads() {
  const Matrix rows = randomRows(10001, 5, 2);
  const auto one = distancesTo(rows.row(0), rows, RowMetric::cosine, 1);
  QCOMPARE(distancesTo(rows.row(0), rows, RowMetric::cosine, 3), one);
}

void TestRowDistances::takesRowsOfZerosByCosine() {
  Matrix rows(3, 2);
  rows.row(0)[0] = 2;
  QCOMPARE(distancesTo(rows.row(0), rows, RowMetric::cosine), (std::vector<float>{0, 1, 1}));
}

void TestRowDistances::refusesWhatIsNotThere() {
  const Matrix rows = randomRows(5, 3, 3);
  const std::vector<float> tooShort(2);
  QVERIFY_EXCEPTION_THROWN(distancesTo(tooShort, rows, RowMetric::euclidean), Error);
  QVERIFY_EXCEPTION_THROWN(nearestTo(5, rows, 3, RowMetric::euclidean), Error);
  QVERIFY_EXCEPTION_THROWN(nearestTo(0, Matrix(), 3, RowMetric::euclidean), Error);
}

void TestRowDistances::stops() {
  std::stop_source stop;
  stop.request_stop();
  const Matrix rows = randomRows(50, 3, 4);
  QVERIFY(distancesTo(rows.row(0), rows, RowMetric::euclidean, 1, stop.get_token()).empty());
  QVERIFY(nearestTo(0, rows, 3, RowMetric::euclidean, 1, stop.get_token()).rows.empty());
}

QTEST_GUILESS_MAIN(TestRowDistances)
#include "test_row_distances.moc"
