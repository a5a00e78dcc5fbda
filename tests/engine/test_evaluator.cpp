#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "engine/core/random.h"
#include "engine/train/evaluator.h"

using likeness::knnAccuracy;
using likeness::Matrix;
using likeness::Random;
using likeness::RetrievalScores;
using likeness::retrievalScores;

namespace {

/// Whole numbers, so that every distance is exact and ties are frequent.
Matrix wholeNumbers(std::size_t rows, std::size_t columns, std::size_t values, std::uint64_t seed) {
  Random random(seed);
  Matrix matrix(rows, columns);
  for (float& value : matrix.values) value = static_cast<float>(random.below(values));
  return matrix;
}

std::vector<int> randomLabels(std::size_t count, std::size_t classes, std::uint64_t seed) {
  Random random(seed);
  std::vector<int> labels(count);
  for (int& label : labels) label = static_cast<int>(random.below(classes));
  return labels;
}

/// All other rows, nearest first, ties by place.
std::vector<std::size_t> ranking(const Matrix& matrix, std::size_t query) {
  std::vector<std::pair<double, std::size_t>> found;
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    double distance = 0;
    for (std::size_t d = 0; d < matrix.columns; ++d) {
      distance += std::pow(double{matrix.row(i)[d]} - matrix.row(query)[d], 2);
    }
    if (i != query) found.emplace_back(distance, i);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::size_t> places;
  for (const auto& [distance, place] : found) places.push_back(place);
  return places;
}

/// Section 3.2 of Musgrave et al. word for word.
RetrievalScores naiveScores(const Matrix& matrix, const std::vector<int>& labels) {
  RetrievalScores scores;
  int queries = 0;
  for (std::size_t query = 0; query < matrix.rows; ++query) {
    const auto relevant = std::count(labels.begin(), labels.end(), labels[query]) - 1;
    if (relevant == 0) continue;
    const std::vector<std::size_t> places = ranking(matrix, query);
    ++queries;
    scores.precisionAt1 += labels[places[0]] == labels[query] ? 1 : 0;
    for (std::size_t d = 0; d < likeness::recallDepths.size(); ++d) {
      const auto last =
          places.begin() + static_cast<std::ptrdiff_t>(std::min(likeness::recallDepths[d], places.size()));
      scores.recallAt[d] += std::any_of(places.begin(), last,
                                        [&](std::size_t place) { return labels[place] == labels[query]; });
    }
    scores.rPrecision += static_cast<double>(std::count_if(
                             places.begin(), places.begin() + relevant,
                             [&](std::size_t place) { return labels[place] == labels[query]; })) /
                         static_cast<double>(relevant);
    double sum = 0;
    for (std::ptrdiff_t i = 1; i <= relevant; ++i) {
      if (labels[places[static_cast<std::size_t>(i - 1)]] != labels[query]) continue;
      std::ptrdiff_t right = 0;
      for (std::ptrdiff_t j = 0; j < i; ++j) {
        right += labels[places[static_cast<std::size_t>(j)]] == labels[query] ? 1 : 0;
      }
      sum += static_cast<double>(right) / static_cast<double>(i);
    }
    scores.mapAtR += sum / static_cast<double>(relevant);
  }
  scores.precisionAt1 /= queries;
  scores.mapAtR /= queries;
  scores.rPrecision /= queries;
  for (double& recall : scores.recallAt) recall /= queries;
  return scores;
}

bool near(double a, double b) {
  return std::abs(a - b) < 1e-9;
}

}  // namespace

class TestEvaluator : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void retrievalOfAWorkedExample() {
    // On a line: A at 0, 1, 5 and B at 2, 9. R is 2 for A and 1 for B.
    // Query 0: A(1) B(2)     P@1 1, AP (1) / 2             = 1/2
    // Query 1: A(0) B(2) tie at distance 1, the lower place first: the same, 1/2
    // Query 5: B(2) and B(9)... nearest is B(2) at 3, then A(1) and B(9) tie at 4, A comes first: (1/2) / 2 =
    // 1/4 Query 2 (B): nearest is A(1): 0.   Query 9 (B): nearest is A(5): 0.
    Matrix line(5, 1);
    line.values = {0, 1, 5, 2, 9};
    const RetrievalScores scores = retrievalScores(line, {0, 0, 0, 1, 1}, 1);
    QVERIFY(near(scores.precisionAt1, 2.0 / 5));
    QVERIFY(near(scores.mapAtR, (0.5 + 0.5 + 0.25) / 5));
  }

  void retrievalAgreesWithTheNaiveOracle() {
    for (const int threads : {1, 2, 3}) {
      const Matrix matrix = wholeNumbers(700, 5, 8, 3);
      const std::vector<int> labels = randomLabels(700, 4, 4);
      const RetrievalScores expected = naiveScores(matrix, labels);
      const RetrievalScores scores = retrievalScores(matrix, labels, threads);
      QVERIFY(near(scores.precisionAt1, expected.precisionAt1));
      QVERIFY(near(scores.mapAtR, expected.mapAtR));
      QVERIFY(near(scores.rPrecision, expected.rPrecision));
      for (std::size_t d = 0; d < likeness::recallDepths.size(); ++d)
        QVERIFY(near(scores.recallAt[d], expected.recallAt[d]));
    }
  }

  void retrievalWithManyEqualRows() {
    // More equal rows than are looked at: a query may not be among its own neighbours.
    const Matrix matrix = wholeNumbers(300, 1, 2, 5);
    const std::vector<int> labels = randomLabels(300, 60, 6);
    const RetrievalScores expected = naiveScores(matrix, labels);
    const RetrievalScores scores = retrievalScores(matrix, labels, 2);
    QVERIFY(near(scores.precisionAt1, expected.precisionAt1));
    QVERIFY(near(scores.mapAtR, expected.mapAtR));
  }

  void retrievalLeavesOutLonelyRows() {
    Matrix line(3, 1);
    line.values = {0, 1, 0.4F};
    const RetrievalScores scores = retrievalScores(line, {0, 0, 1}, 1);
    QCOMPARE(scores.precisionAt1, 0.0);
    const RetrievalScores none = retrievalScores(line, {0, 1, 2}, 1);
    QCOMPARE(none.mapAtR, 0.0);
    QCOMPARE(retrievalScores(Matrix(), {}, 2).precisionAt1, 0.0);
  }

  void perfectRetrieval() {
    Matrix line(6, 1);
    line.values = {0, 1, 2, 10, 11, 12};
    const RetrievalScores scores = retrievalScores(line, {0, 0, 0, 1, 1, 1}, 2);
    QCOMPARE(scores.precisionAt1, 1.0);
    QCOMPARE(scores.mapAtR, 1.0);
  }

  void nearestNeighbourVotes() {
    Matrix references(5, 1);
    references.values = {0, 1, 2, 3, 10};
    Matrix probes(3, 1);
    probes.values = {0.1F, 2.6F, 9};
    const std::vector<int> labels = {0, 0, 1, 1, 0};
    QCOMPARE(knnAccuracy(probes, {0, 1, 0}, references, labels, 1, 1), 1.0);
    QVERIFY(near(knnAccuracy(probes, {0, 1, 0}, references, labels, 3, 2), 2.0 / 3));
    QVERIFY(near(knnAccuracy(probes, {0, 0, 0}, references, labels, 50, 1), 1.0));
    QCOMPARE(knnAccuracy(Matrix(0, 1), {}, references, labels, 1, 1), 0.0);
  }

  void theTestSplitOfMnistInSize() {
    const Matrix matrix = wholeNumbers(10000, 64, 1000, 11);
    const std::vector<int> labels = randomLabels(10000, 10, 12);
    RetrievalScores scores;
    QBENCHMARK_ONCE {
      scores = retrievalScores(matrix, labels, 2);
    }
    QVERIFY(std::abs(scores.precisionAt1 - 0.1) < 0.02);  // labels drawn by lot
  }
};

QTEST_APPLESS_MAIN(TestEvaluator)
#include "test_evaluator.moc"
