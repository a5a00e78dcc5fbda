#include <QtTest>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/project/map_quality.h"

using namespace likeness;

namespace {

Matrix randomRows(std::size_t rows, std::size_t columns, std::uint64_t seed) {
  Random random(seed);
  Matrix matrix(rows, columns);
  for (float& value : matrix.values) value = random.normal();
  return matrix;
}

double squareOf(std::span<const float> a, std::span<const float> b) {
  double square = 0;
  for (std::size_t d = 0; d < a.size(); ++d) square += (double{a[d]} - b[d]) * (double{a[d]} - b[d]);
  return square;
}

/// The other rows, nearest first.
std::vector<std::size_t> orderOf(const Matrix& rows, std::size_t row) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < rows.rows; ++i) {
    if (i != row) order.push_back(i);
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return squareOf(rows.row(row), rows.row(i)); });
  return order;
}

/// 1 - 2 / (n k (2n - 3k - 1)) sum of (rank - k), by the letter.
double naiveTrust(const Matrix& vectors, const Matrix& places, std::size_t k) {
  double sum = 0;
  for (std::size_t i = 0; i < vectors.rows; ++i) {
    const auto original = orderOf(vectors, i);
    const auto inMap = orderOf(places, i);
    for (std::size_t j = 0; j < k; ++j) {
      const auto rank = std::ranges::find(original, inMap[j]) - original.begin() + 1;
      sum += std::max(0.0, static_cast<double>(rank) - static_cast<double>(k));
    }
  }
  const auto n = static_cast<double>(vectors.rows);
  const auto neighbours = static_cast<double>(k);
  return 1 - 2 / (n * neighbours * (2 * n - 3 * neighbours - 1)) * sum;
}

MapQualityQuery queryFor(int neighbours, std::size_t sample = 0) {
  MapQualityQuery query;
  query.neighbours = neighbours;
  query.sample = sample;
  query.threads = 2;
  return query;
}

}  // namespace

class TestMapQuality : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithTheFormula();
  void agreesWithScikitLearn();
  void isOneForTheSamePlaces();
  void samplesWithoutBias();
  void countsLabelsOfNeighbours();
  void leavesUnknownLabelsOut();
  void takesEqualRowsAndFew();
  void refusesWhatDoesNotFit();
  void stops();
};

void TestMapQuality::agreesWithTheFormula() {
  const Matrix vectors = randomRows(150, 8, 1);
  Matrix places(150, 2);
  for (std::size_t i = 0; i < 150; ++i) std::copy_n(vectors.row(i).begin(), 2, places.row(i).begin());
  for (const int k : {1, 7, 30}) {
    const MapQuality quality = mapQuality(vectors, places, {}, queryFor(k));
    QCOMPARE(quality.sampled, 150U);
    QCOMPARE(quality.neighbours, k);
    QVERIFY(std::abs(quality.trustworthiness - naiveTrust(vectors, places, static_cast<std::size_t>(k))) <
            1e-9);
    QVERIFY(std::abs(quality.preservation - naiveTrust(places, vectors, static_cast<std::size_t>(k))) < 1e-9);
    QVERIFY(quality.trustworthiness > 0.6 && quality.trustworthiness < 1);
    QVERIFY(!quality.knnAccuracy && !quality.majorityShare);
  }
}

void TestMapQuality::agreesWithScikitLearn() {
  std::uint32_t state = 1;
  const auto draw = [&] {
    state = (state * 1103515245U + 12345U) % (1U << 31);
    return static_cast<double>(state) / (1U << 31);
  };
  Matrix vectors(40, 5);
  for (float& value : vectors.values) value = static_cast<float>(draw());
  Matrix places(40, 2);
  for (std::size_t i = 0; i < 40; ++i) {
    places.row(i)[0] = static_cast<float>(draw() + vectors.row(i)[0]);
    places.row(i)[1] = static_cast<float>(draw());
  }
  // sklearn.manifold.trustworthiness of these numbers, and with the two exchanged.
  const double trust[] = {0.5907142857142857, 0.5995312500000001, 0.6290816326530613};
  const double preserved[] = {0.6026190476190476, 0.619375, 0.6156122448979592};
  const int neighbours[] = {3, 5, 10};
  for (int i = 0; i < 3; ++i) {
    const MapQuality quality = mapQuality(vectors, places, {}, queryFor(neighbours[i]));
    QVERIFY(std::abs(quality.trustworthiness - trust[i]) < 1e-9);
    QVERIFY(std::abs(quality.preservation - preserved[i]) < 1e-9);
  }
}

void TestMapQuality::isOneForTheSamePlaces() {
  const Matrix places = randomRows(90, 2, 2);
  Matrix larger = places;
  for (float& value : larger.values) value *= 3;
  const MapQuality quality = mapQuality(places, larger, {}, queryFor(10));
  QCOMPARE(quality.trustworthiness, 1.0);
  QCOMPARE(quality.preservation, 1.0);
  const MapQuality chance = mapQuality(places, randomRows(90, 2, 3), {}, queryFor(10));
  QVERIFY(std::abs(chance.trustworthiness - 0.5) < 0.1);
}

void TestMapQuality::samplesWithoutBias() {
  const Matrix vectors = randomRows(800, 6, 4);
  Matrix places(800, 2);
  for (std::size_t i = 0; i < 800; ++i) std::copy_n(vectors.row(i).begin(), 2, places.row(i).begin());
  const MapQuality all = mapQuality(vectors, places, {}, queryFor(10));
  const MapQuality some = mapQuality(vectors, places, {}, queryFor(10, 300));
  QCOMPARE(some.sampled, 300U);
  QVERIFY(std::abs(all.trustworthiness - some.trustworthiness) < 0.02);
  QVERIFY(all.trustworthiness != some.trustworthiness);
  const MapQuality again = mapQuality(vectors, places, {}, queryFor(10, 300));
  QCOMPARE(again.trustworthiness, some.trustworthiness);
}

void TestMapQuality::countsLabelsOfNeighbours() {
  // Two groups far apart in the original space; in the map row 0 lies in the other one.
  Matrix vectors = randomRows(40, 4, 5);
  Matrix places = randomRows(40, 2, 6);
  std::vector<int> labels(40);
  for (std::size_t i = 0; i < 40; ++i) {
    labels[i] = i < 24 ? 0 : 1;
    if (labels[i] == 1) vectors.row(i)[0] += 50;
    if (labels[i] == 1 || i == 0) places.row(i)[0] += 50;
  }
  const MapQuality quality = mapQuality(vectors, places, labels, queryFor(5));
  QCOMPARE(quality.knnAccuracyBefore.value_or(0), 1.0);
  QCOMPARE(quality.knnAccuracy.value_or(0), 39.0 / 40);
  QCOMPARE(quality.majorityShare.value_or(0), 24.0 / 40);
}

void TestMapQuality::leavesUnknownLabelsOut() {
  const Matrix places = randomRows(60, 2, 7);
  std::vector<int> labels(60, -1);
  for (std::size_t i = 0; i < 20; ++i) labels[i] = 3;
  const MapQuality quality = mapQuality(places, places, labels, queryFor(5));
  QCOMPARE(quality.knnAccuracy.value_or(0), 1.0);
  QCOMPARE(quality.majorityShare.value_or(0), 1.0);
  const MapQuality none = mapQuality(places, places, std::vector<int>(60, -1), queryFor(5));
  QVERIFY(!none.knnAccuracy);
}

void TestMapQuality::takesEqualRowsAndFew() {
  const MapQuality equal = mapQuality(Matrix(30, 3), Matrix(30, 2), {}, queryFor(5));
  QCOMPARE(equal.trustworthiness, 1.0);
  for (const std::size_t rows : {0U, 1U, 3U}) {
    QCOMPARE(mapQuality(Matrix(rows, 3), Matrix(rows, 2), {}, queryFor(5)).sampled, 0U);
  }
  const MapQuality few = mapQuality(randomRows(5, 3, 8), randomRows(5, 2, 9), {}, queryFor(15));
  QCOMPARE(few.neighbours, 2);
  QVERIFY(few.trustworthiness >= 0 && few.trustworthiness <= 1);
}

void TestMapQuality::refusesWhatDoesNotFit() {
  QVERIFY_EXCEPTION_THROWN(mapQuality(Matrix(5, 3), Matrix(4, 2), {}), Error);
  QVERIFY_EXCEPTION_THROWN(mapQuality(Matrix(5, 3), Matrix(5, 2), std::vector<int>(4)), Error);
}

void TestMapQuality::stops() {
  std::stop_source source;
  source.request_stop();
  QCOMPARE(mapQuality(Matrix(50, 3), Matrix(50, 2), {}, {}, source.get_token()).sampled, 0U);
}

QTEST_GUILESS_MAIN(TestMapQuality)
#include "test_map_quality.moc"
