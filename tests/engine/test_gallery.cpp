#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <span>

#include "engine/core/random.h"
#include "engine/recognize/gallery.h"

using namespace likeness;

namespace {

Matrix randomRows(std::size_t rows, std::size_t columns, std::uint64_t seed) {
  Random random(seed);
  Matrix matrix(rows, columns);
  for (float& value : matrix.values) value = random.normal();
  return matrix;
}

/// Few different whole numbers, so that distances are exact and ties are frequent.
Matrix wholeRows(std::size_t rows, std::size_t columns, std::uint64_t seed) {
  Random random(seed);
  Matrix matrix(rows, columns);
  for (float& value : matrix.values) value = static_cast<float>(random.below(3));
  return matrix;
}

struct Found {
  double square;
  std::uint32_t place;
  bool operator<(const Found& other) const {
    return square != other.square ? square < other.square : place < other.place;
  }
};

double squareOf(std::span<const float> a, std::span<const float> b) {
  double square = 0;
  for (std::size_t d = 0; d < a.size(); ++d) square += (double{a[d]} - b[d]) * (double{a[d]} - b[d]);
  return square;
}

/// The three loops.
std::vector<Found> naively(const Matrix& probes, std::size_t probe, const Matrix& references, bool skipSelf) {
  std::vector<Found> found;
  for (std::size_t r = 0; r < references.rows; ++r) {
    if (skipSelf && r == probe) continue;
    found.push_back({squareOf(probes.row(probe), references.row(r)), static_cast<std::uint32_t>(r)});
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// Places must be the same where distances are exact; otherwise rounding may swap what is equally far but for
/// the last digits.
void compareWithLoops(const Matrix& probes, const Matrix& references, std::size_t k, int threads,
                      bool skipSelf, bool exact) {
  const NeighbourTable table = nearestNeighbours(probes, references, k, threads, skipSelf);
  const std::size_t available = references.rows - (skipSelf ? 1 : 0);
  QCOMPARE(table.count, std::min(k, available));
  for (std::size_t p = 0; p < probes.rows; ++p) {
    const auto expected = naively(probes, p, references, skipSelf);
    std::set<std::uint32_t> places;
    for (std::size_t i = 0; i < table.count; ++i) {
      const auto place = static_cast<std::uint32_t>(table.of(p)[i]);
      places.insert(place);
      if (exact) QCOMPARE(place, expected[i].place);
      const double distance = std::sqrt(squareOf(probes.row(p), references.row(place)));
      QVERIFY(std::abs(table.distances[p * table.count + i] - distance) < 1e-4);
      QVERIFY(std::abs(distance - std::sqrt(expected[i].square)) < 1e-4);
      QVERIFY(!skipSelf || place != p);
    }
    QCOMPARE(places.size(), table.count);
  }
}

}  // namespace

class TestGallery : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithLoops_data();
  void agreesWithLoops();
  void breaksTiesByPlace();
  void findsAsTheGalleryDoes();
  void doesNotDependOnThreads();
  void toleratesWhatIsNoNumber();
  void toleratesNothing();
  void takesTheMajority();
};

void TestGallery::agreesWithLoops_data() {
  QTest::addColumn<std::size_t>("probes");
  QTest::addColumn<std::size_t>("references");
  QTest::addColumn<std::size_t>("columns");
  QTest::addColumn<std::size_t>("k");
  const auto row = [](std::size_t probes, std::size_t references, std::size_t columns, std::size_t k) {
    QTest::addRow("%zu probes, %zu references of %zu, k %zu", probes, references, columns, k)
        << probes << references << columns << k;
  };
  row(1, 1, 1, 1);
  row(3, 31, 5, 4);
  row(9, 32, 64, 5);
  row(17, 1000, 64, 5);
  row(50, 3333, 16, 50);
  row(5, 40, 784, 40);
  row(4, 7, 3, 100);
}

void TestGallery::agreesWithLoops() {
  QFETCH(std::size_t, probes);
  QFETCH(std::size_t, references);
  QFETCH(std::size_t, columns);
  QFETCH(std::size_t, k);
  const Matrix p = randomRows(probes, columns, 1);
  const Matrix r = randomRows(references, columns, 2);
  compareWithLoops(p, r, k, 1, false, false);
  compareWithLoops(p, r, k, 3, false, false);
  compareWithLoops(p, p, k, 2, true, false);
  compareWithLoops(wholeRows(probes, columns, 4), wholeRows(references, columns, 5), k, 2, false, true);
}

void TestGallery::breaksTiesByPlace() {
  const Matrix rows = wholeRows(700, 4, 3);  // 81 different ones
  compareWithLoops(rows, rows, 20, 2, false, true);
  compareWithLoops(rows, rows, 20, 2, true, true);
  Matrix same(500, 8);
  std::fill(same.values.begin(), same.values.end(), 0.25F);
  compareWithLoops(same, same, 9, 2, true, true);
}

void TestGallery::findsAsTheGalleryDoes() {
  Gallery gallery;
  gallery.embeddings = randomRows(900, 64, 5);
  for (std::size_t i = 0; i < 900; ++i) gallery.images.labels.push_back(static_cast<int>(i % 10));
  const Matrix probes = randomRows(40, 64, 6);
  const NeighbourTable table = nearestNeighbours(probes, gallery.embeddings, 7, 2);
  for (std::size_t p = 0; p < probes.rows; ++p) {
    const auto nearest = nearestNeighbours(probes.row(p), gallery.embeddings, gallery.images.labels, 7);
    QCOMPARE(nearest.size(), 7U);
    for (std::size_t i = 0; i < nearest.size(); ++i) {
      QCOMPARE(nearest[i].place, static_cast<std::size_t>(table.indices[p * 7 + i]));
      QCOMPARE(nearest[i].distance, table.distances[p * 7 + i]);
      QCOMPARE(nearest[i].label, static_cast<int>(nearest[i].place % 10));
    }
  }
}

void TestGallery::doesNotDependOnThreads() {
  const Matrix probes = randomRows(101, 64, 7);
  const Matrix references = randomRows(2000, 64, 8);
  const NeighbourTable one = nearestNeighbours(probes, references, 5, 1);
  const NeighbourTable many = nearestNeighbours(probes, references, 5, 7);
  QCOMPARE(many.indices, one.indices);
  QCOMPARE(many.distances, one.distances);
}

void TestGallery::toleratesWhatIsNoNumber() {
  Matrix references = randomRows(40, 6, 1);
  Matrix probes = randomRows(3, 6, 2);
  probes.row(1)[3] = std::numeric_limits<float>::quiet_NaN();
  references.row(5)[0] = std::numeric_limits<float>::infinity();
  const NeighbourTable table = nearestNeighbours(probes, references, 40, 1);
  QCOMPARE(table.count, 40U);
  for (std::size_t i = 0; i < 40; ++i) {
    QCOMPARE(table.distances[40 + i], std::numeric_limits<float>::infinity());
  }
  QCOMPARE(table.indices[39], 5);
  QVERIFY(std::isfinite(table.distances[38]));
}

void TestGallery::toleratesNothing() {
  QCOMPARE(nearestNeighbours(randomRows(3, 4, 1), Matrix(0, 4), 5, 2).count, 0U);
  QCOMPARE(nearestNeighbours(Matrix(0, 4), randomRows(3, 4, 1), 5, 2).indices.size(), 0U);
  const Matrix one = randomRows(1, 4, 1);
  QCOMPARE(nearestNeighbours(one, one, 5, 2, true).count, 0U);
  QVERIFY(nearestNeighbours(std::span<const float>(), Matrix(), {}, 5).empty());
}

void TestGallery::takesTheMajority() {
  const auto votes = [](const std::vector<int>& labels) {
    std::vector<Neighbour> neighbours;
    for (const int label : labels) neighbours.push_back({0, label, 0});
    return majorityLabel(neighbours);
  };
  QCOMPARE(votes({7}), 7);
  QCOMPARE(votes({1, 2, 2}), 2);
  QCOMPARE(votes({3, 5, 5, 3}), 3);  // as many: the nearer one
  QCOMPARE(votes({9, 4, 5, 5, 4}), 4);
}

QTEST_GUILESS_MAIN(TestGallery)
#include "test_gallery.moc"
