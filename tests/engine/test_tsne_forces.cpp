#include <QtTest>
#include <cmath>
#include <vector>

#include "engine/core/crew.h"
#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/project/attraction.h"
#include "engine/project/exact_normalisation.h"
#include "engine/project/grid_repulsion.h"
#include "engine/project/tree_repulsion.h"
#include "engine/project/tsne_affinities.h"

using namespace likeness;

namespace {

/// Half of the places in some clusters, half spread over a square.
Matrix places(std::size_t count, std::size_t dimensions, float span, std::uint64_t seed) {
  Random random(seed);
  Matrix map(count, dimensions);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t d = 0; d < dimensions; ++d) {
      map.row(i)[d] = i % 2 == 1 && i > 20 ? map.row(i % 20)[d] + span / 40 * random.normal()
                                           : span * (random.uniform() - 0.5F);
    }
  }
  return map;
}

struct Repulsion {
  std::vector<double> forces;
  double normalisation = 0;
};

/// The oracle: all pairs, in double precision.
Repulsion naiveRepulsion(const Matrix& map) {
  Repulsion result{std::vector<double>(map.values.size()), 0};
  for (std::size_t i = 0; i < map.rows; ++i) {
    for (std::size_t j = 0; j < map.rows; ++j) {
      if (i == j) continue;
      double square = 0;
      for (std::size_t d = 0; d < map.columns; ++d) {
        square += std::pow(double{map.row(i)[d]} - map.row(j)[d], 2);
      }
      const double nearness = 1 / (1 + square);
      result.normalisation += nearness;
      for (std::size_t d = 0; d < map.columns; ++d) {
        const double offset = double{map.row(i)[d]} - map.row(j)[d];
        result.forces[i * map.columns + d] += nearness * nearness * offset;
      }
    }
  }
  return result;
}

/// Root of the mean squared error by that of the forces.
double errorOf(const std::vector<float>& forces, const std::vector<double>& truth) {
  double error = 0;
  double size = 0;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    error += std::pow(forces[i] - truth[i], 2);
    size += truth[i] * truth[i];
  }
  return std::sqrt(error / size);
}

NeighbourTable someNeighbours(std::size_t rows, std::size_t count) {
  NeighbourTable table;
  table.rows = rows;
  table.count = count;
  Random random(5);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < count; ++j) {
      table.indices.push_back(static_cast<std::int32_t>((i + j * j + 1) % rows));
      table.distances.push_back(1 + 0.2F * static_cast<float>(j) + 0.1F * random.uniform());
    }
  }
  return table;
}

}  // namespace

class TestTsneForces : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theGridComesCloseToAllPairs_data() {
    QTest::addColumn<float>("span");
    QTest::addColumn<int>("threads");
    for (const float span : {2.0F, 10.0F, 60.0F, 200.0F}) {
      QTest::addRow("%g wide", double{span}) << span << 1;
    }
    QTest::addRow("three threads") << 30.0F << 3;
  }
  void theGridComesCloseToAllPairs() {
    QFETCH(float, span);
    QFETCH(int, threads);
    const Matrix map = places(1200, 2, span, 1);
    const Repulsion truth = naiveRepulsion(map);
    Crew crew(threads);
    GridRepulsion grid;
    std::vector<float> forces(map.values.size());
    const double normalisation = grid.compute(map.values, forces, crew, threads);
    QVERIFY2(std::abs(normalisation / truth.normalisation - 1) < 1e-2,
             qPrintable(QString::number(normalisation / truth.normalisation)));
    const double allowed = span > 100 ? 0.06 : 0.015;  // few points a cell: all forces are small
    QVERIFY2(errorOf(forces, truth.forces) < allowed,
             qPrintable(QString::number(errorOf(forces, truth.forces))));
    // Again, on the grid that is there already, at places elsewhere.
    const Matrix other = places(1200, 2, span / 2, 2);
    grid.compute(other.values, forces, crew, threads);
    QVERIFY(errorOf(forces, naiveRepulsion(other).forces) < allowed);
  }

  void aRunawayGetsACoarserGrid() {
    Matrix map = places(100, 2, 10, 3);
    map.values[0] = 1e6F;
    Crew crew(1);
    GridRepulsion grid;
    std::vector<float> forces(map.values.size());
    QVERIFY(std::isfinite(grid.compute(map.values, forces, crew, 1)));
    map.values[0] = INFINITY;
    QVERIFY_EXCEPTION_THROWN(grid.compute(map.values, forces, crew, 1), Error);
  }

  void theTreeComesCloseToAllPairs() {
    Crew crew(2);
    const Matrix flat = places(900, 2, 30, 4);
    const Matrix deep = places(900, 3, 30, 5);
    std::vector<float> forces(flat.values.size());
    const Repulsion truth = naiveRepulsion(flat);
    const double exact = TreeRepulsion<2>(0).compute(flat.values, forces, crew, 2);
    QVERIFY(std::abs(exact / truth.normalisation - 1) < 1e-5);
    QVERIFY(errorOf(forces, truth.forces) < 1e-5);
    const double near = TreeRepulsion<2>(0.5F).compute(flat.values, forces, crew, 2);
    QVERIFY(std::abs(near / truth.normalisation - 1) < 1e-2);
    QVERIFY(errorOf(forces, truth.forces) < 0.03);
    forces.resize(deep.values.size());
    const Repulsion deepTruth = naiveRepulsion(deep);
    const double space = TreeRepulsion<3>(0).compute(deep.values, forces, crew, 1);
    QVERIFY(std::abs(space / deepTruth.normalisation - 1) < 1e-5);
    QVERIFY(errorOf(forces, deepTruth.forces) < 1e-5);
    TreeRepulsion<3>(0.5F).compute(deep.values, forces, crew, 2);
    QVERIFY(errorOf(forces, deepTruth.forces) < 0.03);
  }

  void theTreeBearsEqualPlaces() {
    Crew crew(1);
    const Matrix map(500, 2);
    std::vector<float> forces(map.values.size(), 1);
    const double normalisation = TreeRepulsion<2>().compute(map.values, forces, crew, 1);
    QVERIFY(std::abs(normalisation - 500.0 * 499) < 1);
    QCOMPARE(forces, std::vector<float>(1000));
  }

  void exactNormalisationIsThatOfAllPairs() {
    for (const std::size_t dimensions : {2, 3}) {
      const Matrix map = places(1500, dimensions, 20, 6);
      const double truth = naiveRepulsion(map).normalisation;
      for (const int threads : {1, 3}) {
        QVERIFY(std::abs(exactNormalisation(map, threads) / truth - 1) < 1e-5);
      }
    }
  }

  void sharesHaveThePerplexity() {
    Random random(2);
    std::vector<float> distances(60);
    for (const float scale : {1e-3F, 1.0F, 1e4F}) {
      for (float& distance : distances) distance = scale * (1 + random.uniform());
      std::sort(distances.begin(), distances.end());
      for (const float perplexity : {2.0F, 10.0F, 50.0F}) {
        std::vector<float> shares(60);
        calibratedShares(distances, perplexity, shares);
        double entropy = 0;
        double sum = 0;
        for (const float share : shares) {
          sum += share;
          if (share > 0) entropy -= share * std::log(share);
        }
        QVERIFY(std::abs(sum - 1) < 1e-5);
        QVERIFY(std::abs(std::exp(entropy) - perplexity) < 1e-2 * perplexity);
        QVERIFY(std::is_sorted(shares.rbegin(), shares.rend()));
      }
    }
  }

  void equalDistancesGetEqualShares() {
    for (const float distance : {0.0F, 3.0F}) {
      std::vector<float> shares(8);
      calibratedShares(std::vector<float>(8, distance), 3, shares);
      QCOMPARE(shares, std::vector<float>(8, 0.125F));
    }
    // Ten copies of a row, but a perplexity of three: what is left of the others vanishes.
    std::vector<float> distances(12, 0.0F);
    distances[10] = distances[11] = 5;
    std::vector<float> shares(12);
    calibratedShares(distances, 3, shares);
    QVERIFY(std::abs(shares[0] - 0.1F) < 1e-3F && shares[11] < 1e-3F);
  }

  void affinitiesAreSymmetric() {
    const NeighbourTable table = someNeighbours(200, 12);
    for (const int threads : {1, 3}) {
      const Affinities joint = jointAffinities(table, 4, threads);
      QCOMPARE(joint.rows(), std::size_t{200});
      std::vector<double> dense(200 * 200);
      double sum = 0;
      for (std::size_t row = 0; row < 200; ++row) {
        for (std::size_t i = joint.starts[row]; i < joint.starts[row + 1]; ++i) {
          dense[row * 200 + static_cast<std::size_t>(joint.columns[i])] += joint.values[i];
          sum += joint.values[i];
          if (i > joint.starts[row]) QVERIFY(joint.columns[i - 1] < joint.columns[i]);
        }
      }
      QVERIFY(std::abs(sum - 1) < 1e-5);
      std::vector<double> expected(200 * 200);
      std::vector<float> shares(12);
      for (std::size_t row = 0; row < 200; ++row) {
        calibratedShares(table.distancesOf(row), 4, shares);
        for (std::size_t j = 0; j < 12; ++j) {
          const auto other = static_cast<std::size_t>(table.of(row)[j]);
          expected[row * 200 + other] += shares[j] / 400.0;
          expected[other * 200 + row] += shares[j] / 400.0;
        }
      }
      for (std::size_t i = 0; i < dense.size(); ++i) QVERIFY(std::abs(dense[i] - expected[i]) < 1e-8);
    }
  }

  void attractionIsThatOfAPlainLoop() {
    const Affinities joint = jointAffinities(someNeighbours(300, 17), 5, 1);
    for (const std::size_t dimensions : {2, 3}) {
      const Matrix map = places(300, dimensions, 8, 7);
      std::vector<double> expected(map.values.size());
      double cost = 0;
      for (std::size_t row = 0; row < 300; ++row) {
        for (std::size_t i = joint.starts[row]; i < joint.starts[row + 1]; ++i) {
          const auto other = static_cast<std::size_t>(joint.columns[i]);
          double square = 0;
          for (std::size_t d = 0; d < dimensions; ++d) {
            square += std::pow(double{map.row(other)[d]} - map.row(row)[d], 2);
          }
          for (std::size_t d = 0; d < dimensions; ++d) {
            expected[row * dimensions + d] +=
                joint.values[i] / (1 + square) * (double{map.row(other)[d]} - map.row(row)[d]);
          }
          cost += joint.values[i] * std::log(joint.values[i] * (1 + square));
        }
      }
      for (const int threads : {1, 2}) {
        Crew crew(threads);
        std::vector<float> forces(map.values.size());
        computeAttraction(joint, map.values, dimensions, forces, crew, threads);
        QVERIFY(errorOf(forces, expected) < 1e-5);
        QVERIFY(std::abs(attractionCost(joint, map.values, dimensions, crew, threads) - cost) < 1e-4);
      }
    }
  }
};

QTEST_APPLESS_MAIN(TestTsneForces)
#include "test_tsne_forces.moc"
