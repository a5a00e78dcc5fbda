#include <QtTest>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/project/map_alignment.h"

using likeness::alignPlaces;
using likeness::Matrix;
using likeness::Random;

namespace {

Matrix cloud(std::size_t rows, std::size_t columns, std::uint64_t seed) {
  Random random(seed);
  Matrix matrix(rows, columns);
  for (float& value : matrix.values) value = random.normal();
  return matrix;
}

/// Turned in the plane of the first two axes, perhaps mirrored, scaled and moved.
Matrix moved(const Matrix& map, double angle, bool mirrored, float scale) {
  Matrix result = map;
  const auto c = static_cast<float>(std::cos(angle));
  const auto s = static_cast<float>(std::sin(angle));
  for (std::size_t i = 0; i < map.rows; ++i) {
    const auto row = map.row(i);
    result.row(i)[0] = scale * (c * row[0] - s * row[1]) + 7;
    result.row(i)[1] = scale * (s * row[0] + c * row[1]) * (mirrored ? -1.0F : 1.0F) - 3;
    for (std::size_t d = 2; d < map.columns; ++d) result.row(i)[d] = scale * row[d] + 1;
  }
  return result;
}

double gap(const Matrix& a, const Matrix& b) {
  double most = 0;
  for (std::size_t i = 0; i < std::min(a.values.size(), b.values.size()); ++i) {
    most = std::max(most, std::abs(double{a.values[i]} - b.values[i]));
  }
  return most;
}

}  // namespace

class TestMapAlignment : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void undoesTurnsAndMirrors_data() {
    QTest::addColumn<int>("dimensions");
    QTest::addColumn<bool>("mirrored");
    for (const int dimensions : {2, 3}) {
      QTest::addRow("%d dimensions, turned", dimensions) << dimensions << false;
      QTest::addRow("%d dimensions, mirrored", dimensions) << dimensions << true;
    }
  }
  void undoesTurnsAndMirrors() {
    QFETCH(int, dimensions);
    QFETCH(bool, mirrored);
    const Matrix map = cloud(40, static_cast<std::size_t>(dimensions), 3);
    QVERIFY(gap(alignPlaces(moved(map, 2.1, mirrored, 1), map), map) < 1e-5);
    QVERIFY(gap(alignPlaces(moved(map, -0.4, mirrored, 5), map, true), map) < 1e-5);
    QVERIFY(gap(alignPlaces(moved(map, -0.4, mirrored, 5), map), map) > 0.5);  // the size stays without
  }

  void noOtherTurnIsNearer() {
    const Matrix previous = cloud(30, 2, 1);
    const Matrix map = cloud(30, 2, 2);
    const auto distance = [&](const Matrix& places) {
      double sum = 0;
      for (std::size_t i = 0; i < places.values.size(); ++i) {
        sum += std::pow(double{places.values[i]} - previous.values[i], 2);
      }
      return sum;
    };
    const Matrix aligned = alignPlaces(map, previous);
    for (int i = 1; i < 100; ++i) {
      Matrix turned = moved(aligned, i * 0.0628, i % 2 == 0, 1);
      // Moved back, for the best place of the middle is known: the middles coincide.
      std::array<double, 2> shift{};
      for (std::size_t k = 0; k < turned.values.size(); ++k) {
        shift[k % 2] += (double{previous.values[k]} - turned.values[k]) / 30;
      }
      for (std::size_t k = 0; k < turned.values.size(); ++k) {
        turned.values[k] += static_cast<float>(shift[k % 2]);
      }
      QVERIFY(distance(turned) >= distance(aligned) - 1e-3);
    }
  }

  void newRowsGoAlong() {
    const Matrix map = cloud(50, 2, 4);
    Matrix previous(30, 2);
    std::copy_n(map.values.begin(), 60, previous.values.begin());
    const Matrix aligned = alignPlaces(moved(map, 1, true, 1), previous);
    QCOMPARE(aligned.rows, std::size_t{50});
    QVERIFY(gap(aligned, map) < 1e-5);
  }

  void edges() {
    const Matrix map = cloud(5, 2, 1);
    QCOMPARE(alignPlaces(map, Matrix()), map);
    QCOMPARE(alignPlaces(Matrix(), map), Matrix());
    QVERIFY(std::isfinite(alignPlaces(Matrix(5, 2), map, true).values[0]));  // all at one place
    QVERIFY_EXCEPTION_THROWN(alignPlaces(map, cloud(5, 3, 1)), likeness::Error);
  }
};

QTEST_APPLESS_MAIN(TestMapAlignment)
#include "test_map_alignment.moc"
