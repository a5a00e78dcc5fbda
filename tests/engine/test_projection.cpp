#include <QtTest>
#include <cmath>
#include <vector>

#include "engine/core/random.h"
#include "engine/project/projection.h"

using likeness::alignTo;
using likeness::Matrix;
using likeness::PlaneProjection;
using likeness::principalPlane;
using likeness::Random;

namespace {

constexpr double pi = 3.14159265358979323846;

/// Points spread by `spreads` along the coordinate axes, about a centre that is not the origin.
Matrix cloud(std::size_t rows, const std::vector<float>& spreads, std::uint64_t seed) {
  Random random(seed);
  Matrix matrix(rows, spreads.size());
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t d = 0; d < spreads.size(); ++d) matrix.row(i)[d] = 3 + spreads[d] * random.normal();
  }
  return matrix;
}

double dot(const std::vector<float>& a, const std::vector<float>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += double{a[i]} * b[i];
  return sum;
}

/// Variance of the rows along a direction: the oracle for principal axes is that none has more.
double varianceAlong(const Matrix& matrix, const std::vector<float>& axis) {
  double sum = 0;
  double squares = 0;
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    double value = 0;
    for (std::size_t d = 0; d < matrix.columns; ++d) value += double{matrix.row(i)[d]} * axis[d];
    sum += value;
    squares += value * value;
  }
  const auto n = static_cast<double>(matrix.rows);
  return squares / n - (sum / n) * (sum / n);
}

/// The eigenvalues of the covariance, descending, by cyclic Jacobi rotations: slow, plain and exact.
std::vector<double> naiveVariances(const Matrix& matrix) {
  const std::size_t n = matrix.columns;
  std::vector<std::vector<double>> c(n, std::vector<double>(n));
  std::vector<double> mean(n);
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t d = 0; d < n; ++d) mean[d] += matrix.row(i)[d] / static_cast<double>(matrix.rows);
  }
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = 0; q < n; ++q) {
        c[p][q] +=
            (matrix.row(i)[p] - mean[p]) * (matrix.row(i)[q] - mean[q]) / static_cast<double>(matrix.rows);
      }
    }
  }
  for (int sweep = 0; sweep < 30; ++sweep) {
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = p + 1; q < n; ++q) {
        const double angle = 0.5 * std::atan2(2 * c[p][q], c[q][q] - c[p][p]);
        const double cosine = std::cos(angle);
        const double sine = std::sin(angle);
        for (std::size_t k = 0; k < n; ++k) {
          const double a = c[k][p];
          const double b = c[k][q];
          c[k][p] = cosine * a - sine * b;
          c[k][q] = sine * a + cosine * b;
        }
        for (std::size_t k = 0; k < n; ++k) {
          const double a = c[p][k];
          const double b = c[q][k];
          c[p][k] = cosine * a - sine * b;
          c[q][k] = sine * a + cosine * b;
        }
      }
    }
  }
  std::vector<double> variances(n);
  for (std::size_t d = 0; d < n; ++d) variances[d] = c[d][d];
  std::sort(variances.rbegin(), variances.rend());
  return variances;
}

double squaredGap(const Matrix& a, const Matrix& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.values.size(); ++i) sum += std::pow(double{a.values[i]} - b.values[i], 2);
  return sum;
}

}  // namespace

class TestProjection : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsTheAxesOfACloud() {
    const PlaneProjection plane = principalPlane(cloud(5000, {0.1F, 2.0F, 0.2F, 5.0F}, 1));
    QVERIFY(plane.axes[0][3] > 0.999F);
    QVERIFY(plane.axes[1][1] > 0.999F);
    QVERIFY(std::abs(plane.mean[0] - 3) < 0.01F);
  }

  void agreesWithTheNaiveOracle() {
    for (const std::size_t dimension : {2, 3, 8, 33}) {
      std::vector<float> spreads(dimension);
      for (std::size_t d = 0; d < dimension; ++d) spreads[d] = 1 + 0.25F * static_cast<float>(d % 5);
      const Matrix matrix = cloud(200, spreads, dimension);
      const PlaneProjection plane = principalPlane(matrix);
      const std::vector<double> variances = naiveVariances(matrix);
      QVERIFY(std::abs(varianceAlong(matrix, plane.axes[0]) - variances[0]) < 1e-4 * variances[0]);
      QVERIFY(std::abs(varianceAlong(matrix, plane.axes[1]) - variances[1]) < 1e-4 * variances[0]);
      QVERIFY(std::abs(dot(plane.axes[0], plane.axes[0]) - 1) < 1e-5);
      QVERIFY(std::abs(dot(plane.axes[0], plane.axes[1])) < 1e-5);
    }
  }

  void workedExample() {
    // (2,0) (-2,0) (0,1) (0,-1): variances 8 and 2 along the coordinate axes.
    Matrix matrix(4, 2);
    matrix.values = {2, 0, -2, 0, 0, 1, 0, -1};
    const PlaneProjection plane = principalPlane(matrix);
    QCOMPARE(plane.axes[0], (std::vector<float>{1, 0}));
    QCOMPARE(plane.axes[1], (std::vector<float>{0, 1}));
    QCOMPARE(plane.place(matrix).values, matrix.values);
    QCOMPARE(plane.shares, (std::array<float, 2>{0.8F, 0.2F}));
    QCOMPARE(alignTo(plane, matrix, matrix).shares, (std::array<float, 2>{0, 0}));
  }

  void manyRowsGoInBlocks() {
    // More than a block of rows, and a last one that is not full.
    const Matrix matrix = cloud(9001, {3, 2, 1}, 4);
    const PlaneProjection plane = principalPlane(matrix);
    const std::vector<double> variances = naiveVariances(matrix);
    const double all = variances[0] + variances[1] + variances[2];
    for (const std::size_t axis : {std::size_t{0}, std::size_t{1}}) {
      QVERIFY(std::abs(varianceAlong(matrix, plane.axes[axis]) - variances[axis]) < 1e-4 * variances[0]);
      QVERIFY(std::abs(plane.shares[axis] - variances[axis] / all) < 1e-4);
    }
  }

  void stopsWithoutAxes() {
    std::stop_source stop;
    stop.request_stop();
    const PlaneProjection plane = principalPlane(cloud(100, {3, 2}, 1), stop.get_token());
    QCOMPARE(plane.axes[0], (std::vector<float>{0, 0}));
    QCOMPARE(plane.shares[0], 0.0F);
  }

  void largestComponentIsPositive() {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      for (const auto& axis : principalPlane(cloud(50, {1, 1, 1, 1, 1}, seed)).axes) {
        float largest = 0;
        for (const float component : axis)
          largest = std::abs(component) > std::abs(largest) ? component : largest;
        QVERIFY(largest > 0);
      }
    }
  }

  void noVarianceGivesAxesOfZeros() {
    const std::vector<float> zeros(3, 0.0F);
    Matrix equal(10, 3);
    std::fill(equal.values.begin(), equal.values.end(), 0.3F);
    QCOMPARE(principalPlane(equal).axes[0], zeros);
    QCOMPARE(principalPlane(equal).axes[1], zeros);
    QCOMPARE(principalPlane(Matrix(1, 3)).axes[0], zeros);
    QCOMPARE(principalPlane(Matrix(0, 3)).axes[1], zeros);
    QCOMPARE(principalPlane(Matrix()).mean.size(), std::size_t{0});
    const Matrix placed = principalPlane(equal).place(equal);
    QCOMPARE(placed.values, std::vector<float>(20, 0.0F));
  }

  void oneDimensionHasOneAxis() {
    const PlaneProjection plane = principalPlane(cloud(20, {1}, 5));
    QCOMPARE(plane.axes[0], std::vector<float>{1});
    QCOMPARE(plane.axes[1], std::vector<float>{0});
  }

  void alignmentUndoesATurnAndAMirror() {
    const Matrix matrix = cloud(100, {3, 2, 1}, 7);
    const PlaneProjection plane = principalPlane(matrix);
    const Matrix points = plane.place(matrix);
    for (const bool mirrored : {false, true}) {
      for (double angle = 0; angle < 2 * pi; angle += 0.3) {
        Matrix previous = points;
        for (std::size_t i = 0; i < previous.rows; ++i) {
          const double x = points.row(i)[0];
          const double y = points.row(i)[1] * (mirrored ? -1 : 1);
          previous.row(i)[0] = static_cast<float>(std::cos(angle) * x - std::sin(angle) * y);
          previous.row(i)[1] = static_cast<float>(std::sin(angle) * x + std::cos(angle) * y);
        }
        const Matrix aligned = alignTo(plane, matrix, previous).place(matrix);
        QVERIFY(squaredGap(aligned, previous) < 1e-6 * squaredGap(points, Matrix(points.rows, 2)));
      }
    }
  }

  void alignmentIsTheBestOfAllTurns() {
    const Matrix matrix = cloud(60, {3, 2, 1}, 8);
    const PlaneProjection plane = principalPlane(matrix);
    const Matrix previous = cloud(60, {1, 1}, 9);
    const Matrix points = plane.place(matrix);
    const double best = squaredGap(alignTo(plane, matrix, previous).place(matrix), previous);
    for (const float mirror : {1.0F, -1.0F}) {
      for (double angle = 0; angle < 2 * pi; angle += 0.01) {
        Matrix turned = points;
        for (std::size_t i = 0; i < turned.rows; ++i) {
          const double x = points.row(i)[0];
          const double y = points.row(i)[1] * mirror;
          turned.row(i)[0] = static_cast<float>(std::cos(angle) * x - std::sin(angle) * y);
          turned.row(i)[1] = static_cast<float>(std::sin(angle) * x + std::cos(angle) * y);
        }
        QVERIFY(best <= squaredGap(turned, previous) * (1 + 1e-6));
      }
    }
  }

  void alignmentWithNothingToAlignToChangesNothing() {
    const Matrix matrix = cloud(20, {3, 2}, 10);
    const PlaneProjection plane = principalPlane(matrix);
    QCOMPARE(alignTo(plane, matrix, Matrix(0, 2)).axes, plane.axes);
    QCOMPARE(alignTo(plane, matrix, Matrix(20, 2)).axes, plane.axes);
  }

  void aFrameOfTheMap() {
    const Matrix matrix = cloud(1000, std::vector<float>(64, 0.1F), 11);
    const Matrix previous = cloud(1000, {1, 1}, 12);
    PlaneProjection plane;
    QBENCHMARK {
      plane = alignTo(principalPlane(matrix), matrix, previous);
    }
    QCOMPARE(plane.mean.size(), std::size_t{64});
  }
};

QTEST_APPLESS_MAIN(TestProjection)
#include "test_projection.moc"
