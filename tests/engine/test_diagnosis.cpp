#include <QtTest>
#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/embeddings/diagnosis.h"
#include "engine/project/neighbours.h"

using namespace likeness;

namespace {

Matrix randomRows(std::size_t rows, std::size_t columns, std::uint64_t seed) {
  Random random(seed);
  Matrix matrix(rows, columns);
  for (float& value : matrix.values) value = random.normal();
  return matrix;
}

Matrix line(const std::vector<float>& places) {
  Matrix matrix(places.size(), 1);
  matrix.values = places;
  return matrix;
}

NeighbourTable tableOf(const Matrix& vectors, int count) {
  NeighbourQuery query;
  query.count = count;
  query.search = NeighbourSearch::exact;
  return nearestNeighbours(vectors, query);
}

double distanceOf(const Matrix& rows, std::size_t a, std::size_t b) {
  double square = 0;
  for (std::size_t d = 0; d < rows.columns; ++d) {
    const double difference = double{rows.row(a)[d]} - rows.row(b)[d];
    square += difference * difference;
  }
  return std::sqrt(square);
}

}  // namespace

class TestDiagnosis : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void confusesByNeighbours();
  void leavesUnknownLabelsOut();
  void ranksSuspiciousLabels();
  void groupsDuplicates();
  void groupsManyEqualRows();
  void ranksFarRows();
  void agreesWithScikitLearnOnOutliers();
  void countsAllPairs();
  void drawsPairsWithoutBias();
  void takesNothing();
  void refusesLabelsThatDoNotFit();
};

void TestDiagnosis::confusesByNeighbours() {
  // Two groups on a line; the row at 12 has the label of the other group.
  const Matrix vectors = line({0, 1, 2.1F, 3.3F, 10, 11.2F, 12, 13.1F});
  const std::vector<int> labels = {2, 2, 2, 2, 5, 5, 2, 5};
  const NeighbourConfusion confusion = confusionByNeighbours(tableOf(vectors, 3), labels);
  QCOMPARE(confusion.labels, (std::vector<int>{2, 5}));
  QCOMPARE(confusion.counts, (std::vector<std::vector<std::size_t>>{{4, 1}, {0, 3}}));
  QCOMPARE(confusion.votes, (std::vector<int>{2, 2, 2, 2, 5, 5, 5, 5}));
  QCOMPARE(confusion.judged, 8U);
  QCOMPARE(confusion.accuracy, 7.0 / 8);
  QCOMPARE(confusion.majorityShare, 5.0 / 8);
}

void TestDiagnosis::leavesUnknownLabelsOut() {
  const Matrix vectors = line({0, 1, 2.1F, 100, 101});
  const std::vector<int> labels = {0, -1, 1, -1, -1};
  const NeighbourConfusion confusion = confusionByNeighbours(tableOf(vectors, 1), labels);
  QCOMPARE(confusion.judged, 0U);  // the only neighbours have no label
  QCOMPARE(confusion.votes, std::vector<int>(5, -1));
  QCOMPARE(confusionByNeighbours(tableOf(vectors, 2), labels).votes, (std::vector<int>{1, -1, 0, -1, -1}));
}

void TestDiagnosis::ranksSuspiciousLabels() {
  const Matrix vectors = line({0, 1, 2.1F, 3.3F, 10, 11.2F, 12, 13.1F});
  const std::vector<int> labels = {2, 2, 2, 2, 5, 5, 2, 5};
  const auto suspects = suspiciousLabels(tableOf(vectors, 3), labels, 10);
  QCOMPARE(suspects.size(), 4U);  // row 6, and the three that have it for a neighbour
  QCOMPARE(suspects[0].row, 6U);
  QCOMPARE(suspects[0].label, 2);
  QCOMPARE(suspects[0].suggested, 5);
  QCOMPARE(suspects[0].disagreeing, 1.0);
  QCOMPARE(suspects[1].row, 5U);  // as suspicious as rows 4 and 7, but the nearest
  QCOMPARE(suspects[1].disagreeing, 1.0 / 3);
  QCOMPARE(suspiciousLabels(tableOf(vectors, 3), labels, 2).size(), 2U);
}

void TestDiagnosis::groupsDuplicates() {
  const Matrix vectors = line({5, 0, 5, 0.4F, 9, 0.8F, 20, 5});
  using Groups = std::vector<std::vector<std::size_t>>;
  QCOMPARE(duplicateGroups(vectors, 0, 2), (Groups{{0, 2, 7}}));
  QCOMPARE(duplicateGroups(vectors, 0.5F, 2), (Groups{{0, 2, 7}, {1, 3, 5}}));
  // Against all pairs.
  const Matrix many = randomRows(300, 3, 1);
  constexpr float radius = 0.3F;
  std::vector<std::size_t> group(300);
  for (std::size_t i = 0; i < 300; ++i) group[i] = i;
  for (std::size_t i = 0; i < 300; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (distanceOf(many, i, j) > radius || group[i] == group[j]) continue;
      const std::size_t from = std::max(group[i], group[j]);
      std::ranges::replace(group, from, std::min(group[i], group[j]));
    }
  }
  std::set<std::vector<std::size_t>> expected;
  for (std::size_t i = 0; i < 300; ++i) {
    std::vector<std::size_t> rows;
    for (std::size_t j = 0; j < 300; ++j) {
      if (group[j] == group[i]) rows.push_back(j);
    }
    if (rows.size() > 1) expected.insert(rows);
  }
  const Groups found = duplicateGroups(many, radius, 2);
  QVERIFY(expected.size() > 5);
  QVERIFY((std::set<std::vector<std::size_t>>(found.begin(), found.end()) == expected));
}

void TestDiagnosis::groupsManyEqualRows() {
  const auto groups = duplicateGroups(Matrix(100000, 4), 0.1F, 2);
  QCOMPARE(groups.size(), 1U);
  QCOMPARE(groups[0].size(), 100000U);
}

void TestDiagnosis::ranksFarRows() {
  const Matrix vectors = line({0, 1, 2, 3, 50});
  const auto rows = farthestRows(tableOf(vectors, 2), 2);
  QCOMPARE(rows.size(), 2U);
  QCOMPARE(rows[0].row, 4U);
  QCOMPARE(rows[0].score, 47.5);
  QCOMPARE(rows[1].row, 0U);
  QCOMPARE(rows[1].score, 1.5);
}

void TestDiagnosis::agreesWithScikitLearnOnOutliers() {
  Matrix vectors(24, 3);
  for (int i = 0; i < 24; ++i) {
    for (int d = 0; d < 3; ++d) {
      vectors.row(static_cast<std::size_t>(i))[static_cast<std::size_t>(d)] =
          static_cast<float>((i * 7 + d * 3) % 11 + 0.37 * ((i * i + d) % 5) + 0.0113 * i * i);
    }
  }
  // sklearn.neighbors.LocalOutlierFactor(n_neighbors=4)
  const std::size_t rows[] = {21, 23, 2, 7};
  const double factors[] = {4.068699457018776, 1.9089576306502594, 1.1489340803141492, 1.1152837420295172};
  const auto found = localOutliers(tableOf(vectors, 4), 4);
  QCOMPARE(found.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    QCOMPARE(found[i].row, rows[i]);
    QVERIFY(std::abs(found[i].score - factors[i]) < 1e-5);
  }
  // Rows that are all equal are no outliers.
  for (const RowScore& row : localOutliers(tableOf(Matrix(9, 2), 3), 9)) QCOMPARE(row.score, 1.0);
}

void TestDiagnosis::countsAllPairs() {
  const Matrix vectors = line({0, 1, 4, 10});
  const DistanceHistogram histogram = distanceHistogram(vectors, std::vector<int>{0, 0, 1, 1}, 5, 1000, 1);
  QCOMPARE(histogram.width, 2.0);
  QCOMPARE(histogram.within, (std::vector<std::size_t>{1, 0, 0, 1, 0}));   // 1, 6
  QCOMPARE(histogram.between, (std::vector<std::size_t>{0, 1, 1, 0, 2}));  // 4, 10, 3, 9
  QCOMPARE(histogram.meanWithin, 3.5);
  QCOMPARE(histogram.meanBetween, 6.5);
}

void TestDiagnosis::drawsPairsWithoutBias() {
  Matrix vectors = randomRows(600, 3, 2);
  std::vector<int> labels(600);
  for (std::size_t i = 0; i < 600; ++i) {
    labels[i] = i < 500 ? 0 : i < 590 ? 1 : -1;
    vectors.row(i)[0] *= i < 500 ? 1.0F : 5.0F;
  }
  const DistanceHistogram all = distanceHistogram(vectors, labels, 20, 1000000, 1);
  const DistanceHistogram some = distanceHistogram(vectors, labels, 20, 20000, 1);
  std::size_t within = 0;
  for (const std::size_t count : some.within) within += count;
  QCOMPARE(within, 10000U);
  QVERIFY(std::abs(some.meanWithin - all.meanWithin) < 0.05);
  QVERIFY(std::abs(some.meanBetween - all.meanBetween) < 0.1);
}

void TestDiagnosis::takesNothing() {
  QCOMPARE(confusionByNeighbours({}, {}).judged, 0U);
  QVERIFY(suspiciousLabels({}, {}, 5).empty());
  QVERIFY(duplicateGroups({}, 0.1F, 1).empty());
  QVERIFY(farthestRows({}, 5).empty());
  QVERIFY(localOutliers(tableOf(Matrix(1, 2), 3), 5).empty());
  QVERIFY(std::isnan(distanceHistogram(Matrix(3, 2), std::vector<int>(3, -1), 4, 10, 1).meanWithin));
  QVERIFY(std::isnan(distanceHistogram(randomRows(50, 2, 1), std::vector<int>(50, 1), 4, 10, 1).meanBetween));
}

void TestDiagnosis::refusesLabelsThatDoNotFit() {
  const NeighbourTable table = tableOf(randomRows(10, 2, 1), 3);
  const std::vector<int> labels(9);
  QVERIFY_EXCEPTION_THROWN(confusionByNeighbours(table, labels), Error);
  QVERIFY_EXCEPTION_THROWN(suspiciousLabels(table, labels, 3), Error);
  QVERIFY_EXCEPTION_THROWN(distanceHistogram(Matrix(10, 2), labels, 5, 10, 1), Error);
}

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "test_diagnosis.moc"
