#include <QtTest>
#include <cmath>
#include <vector>

#include "engine/core/random.h"
#include "engine/project/pca.h"

using likeness::Matrix;
using likeness::PcaConfig;
using likeness::PcaSolver;
using likeness::principalAxes;
using likeness::PrincipalAxes;
using likeness::Random;

namespace {

/// Rows spread by 8, 4, 2, 1, 1/2 ... along random directions that are orthogonal to each other
/// (reflections), so that the axes and their shares are known without any eigenvectors.
struct Known {
  Matrix rows;
  Matrix directions;
  std::vector<double> shares;
};

Known known(std::size_t count, std::size_t columns, std::size_t rank, std::uint64_t seed) {
  Random random(seed);
  std::vector<double> normal(columns);
  double square = 0;
  for (double& value : normal) {
    value = random.normal();
    square += value * value;
  }
  Known result{Matrix(count, columns), Matrix(rank, columns), {}};
  double all = 0;
  for (std::size_t k = 0; k < rank; ++k) {  // the columns of Householder's reflection are orthonormal
    for (std::size_t d = 0; d < columns; ++d) {
      result.directions.row(k)[d] = static_cast<float>((d == k ? 1 : 0) - 2 * normal[d] * normal[k] / square);
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = 0; k < rank; ++k) {
      // Opposite rows in pairs, on one direction each: the sample's covariance is exact.
      const std::size_t owner = i / 2 % rank;
      if (owner != k) continue;
      const double length = 8 * std::pow(0.5, static_cast<double>(k)) * (i % 2 == 0 ? 1 : -1);
      for (std::size_t d = 0; d < columns; ++d) {
        result.rows.row(i)[d] = static_cast<float>(length * result.directions.row(k)[d] + 5);
      }
    }
  }
  for (std::size_t k = 0; k < rank; ++k) all += std::pow(0.25, static_cast<double>(k));
  for (std::size_t k = 0; k < rank; ++k) {
    result.shares.push_back(std::pow(0.25, static_cast<double>(k)) / all);
  }
  return result;
}

double dot(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (std::size_t d = 0; d < a.size(); ++d) sum += double{a[d]} * b[d];
  return sum;
}

}  // namespace

class TestPca : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsKnownAxes_data() {
    QTest::addColumn<int>("solver");
    QTest::addColumn<int>("threads");
    QTest::addRow("exact") << int(PcaSolver::exact) << 1;
    QTest::addRow("exact, 3 threads") << int(PcaSolver::exact) << 3;
    QTest::addRow("randomised") << int(PcaSolver::randomised) << 1;
    QTest::addRow("randomised, 2 threads") << int(PcaSolver::randomised) << 2;
  }
  void findsKnownAxes() {
    QFETCH(int, solver);
    QFETCH(int, threads);
    const Known truth = known(1200, 70, 6, 3);
    const PrincipalAxes found = principalAxes(truth.rows, {5, PcaSolver(solver), 4, 1, threads});
    QCOMPARE(found.axes.rows, std::size_t{5});
    for (std::size_t k = 0; k < 5; ++k) {
      QVERIFY(std::abs(dot(found.axes.row(k), truth.directions.row(k))) > 1 - 1e-5);
      QVERIFY(std::abs(found.shares[k] - truth.shares[k]) < 1e-5);
      const auto axis = found.axes.row(k);
      const auto [least, most] = std::minmax_element(axis.begin(), axis.end());
      QVERIFY(*most >= -*least);  // the largest component is positive
    }
    const Matrix places = found.place(truth.rows, threads);
    QCOMPARE(places.rows, truth.rows.rows);
    for (const std::size_t i : {std::size_t{0}, std::size_t{3}, std::size_t{1199}}) {
      for (std::size_t k = 0; k < 5; ++k) {
        double expected = 0;
        for (std::size_t d = 0; d < 70; ++d) {
          expected += (double{truth.rows.row(i)[d]} - found.mean[d]) * found.axes.row(k)[d];
        }
        QVERIFY(std::abs(places.row(i)[k] - expected) < 1e-4);
      }
    }
  }

  void theRandomisedOneComesCloseWithoutAGap() {
    // Noise has no gap between its variances: the subspace may differ, but not what it explains.
    Random random(7);
    Matrix noise(900, 300);
    for (float& value : noise.values) value = random.normal();
    const auto shareOf = [&](PcaSolver solver, std::uint64_t seed) {
      double sum = 0;
      for (const float share : principalAxes(noise, {10, solver, 4, seed, 1}).shares) sum += share;
      return sum;
    };
    const double exact = shareOf(PcaSolver::exact, 1);
    for (const std::uint64_t seed : {1, 2, 3}) {
      const double found = shareOf(PcaSolver::randomised, seed);
      QVERIFY(found <= exact + 1e-6);
      QVERIFY(found > 0.95 * exact);
    }
  }

  void isTheSameEveryTime() {
    const Known truth = known(300, 40, 5, 1);
    for (const PcaSolver solver : {PcaSolver::exact, PcaSolver::randomised}) {
      const PcaConfig config{4, solver, 2, 9, 1};
      QCOMPARE(principalAxes(truth.rows, config).axes.values, principalAxes(truth.rows, config).axes.values);
    }
  }

  void littleToSee() {
    QCOMPARE(principalAxes(Matrix(), {}).axes.rows, std::size_t{0});
    QCOMPARE(principalAxes(Matrix(1, 4), {}).axes.rows, std::size_t{0});
    QCOMPARE(principalAxes(Matrix(3, 4), {9}).axes.rows, std::size_t{2});  // three rows span a plane
    Matrix equal(30, 5);
    for (float& value : equal.values) value = 0.1F;
    for (const PcaSolver solver : {PcaSolver::exact, PcaSolver::randomised}) {
      const PrincipalAxes axes = principalAxes(equal, {3, solver});
      QCOMPARE(axes.axes.values, std::vector<float>(15));
      QCOMPARE(axes.place(equal).values, std::vector<float>(90));
    }
  }

  void aConstantColumnIsNoAxis() {
    Matrix rows = known(100, 10, 3, 2).rows;
    for (std::size_t i = 0; i < rows.rows; ++i) rows.row(i)[9] = 1000;
    const PrincipalAxes found = principalAxes(rows, {3});
    for (std::size_t k = 0; k < 3; ++k) QVERIFY(std::abs(found.axes.row(k)[9]) < 1e-5F);
  }

  void stops() {
    std::stop_source stop;
    stop.request_stop();
    for (const PcaSolver solver : {PcaSolver::exact, PcaSolver::randomised}) {
      const PrincipalAxes found = principalAxes(known(50, 8, 2, 1).rows, {2, solver}, stop.get_token());
      QCOMPARE(found.axes.values, std::vector<float>(16));
    }
  }
};

QTEST_APPLESS_MAIN(TestPca)
#include "test_pca.moc"
