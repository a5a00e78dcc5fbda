#include <QtTest>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/project/map_config.h"
#include "tests/support/clusters.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

const std::vector<MapMethod> methods = {MapMethod::pca, MapMethod::tsne, MapMethod::umap};

MapConfig quick(MapMethod method, int dimensions = 2) {
  MapConfig config;
  config.method = method;
  config.dimensions = dimensions;
  config.iterations = method == MapMethod::tsne ? 60 : 20;
  config.threads = 1;
  return config;
}

std::string faultOf(const Matrix& vectors, const MapConfig& config) {
  try {
    makeMap(vectors, config);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

bool allFinite(const Matrix& map) {
  return std::all_of(map.values.begin(), map.values.end(), [](float value) { return std::isfinite(value); });
}

}  // namespace

class TestMapMaker : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyMethodMapsFewAndEqualRows() {
    for (const MapMethod method : methods) {
      for (const int dimensions : {2, 3}) {
        for (const std::size_t rows : {0, 1, 2, 3, 4, 5, 17}) {
          const MapResult map = makeMap(clusters(rows, 6, 2, 1).rows, quick(method, dimensions));
          QCOMPARE(map.places.rows, rows);
          QCOMPARE(map.places.columns, static_cast<std::size_t>(dimensions));
          QVERIFY(allFinite(map.places));
        }
        const MapResult equal = makeMap(Matrix(150, 4), quick(method, dimensions));
        QCOMPARE(equal.places.rows, std::size_t{150});
        QVERIFY(allFinite(equal.places));
        QVERIFY(allFinite(makeMap(Matrix(20, 1), quick(method, dimensions)).places));
      }
    }
  }

  void copiesAndConstantColumns() {
    Clusters data = clusters(300, 5, 3, 2);
    for (std::size_t i = 0; i < 300; ++i) data.rows.row(i)[4] = 1e6F;  // constant
    for (std::size_t i = 100; i < 250; ++i) {  // more copies of a row than the perplexity looks at
      std::copy_n(data.rows.row(i % 3).begin(), 5, data.rows.row(i).begin());
    }
    for (const MapMethod method : methods) QVERIFY(allFinite(makeMap(data.rows, quick(method)).places));
  }

  void rowsThatAreNotFiniteAreNamed() {
    for (const MapMethod method : methods) {
      for (const float bad : {NAN, INFINITY}) {
        Matrix rows = clusters(30, 4, 2, 3).rows;
        rows.row(17)[2] = bad;
        const std::string fault = faultOf(rows, quick(method));
        QVERIFY2(fault.find("row 17") != std::string::npos, fault.c_str());
      }
    }
  }

  void settingsOutOfRange() {
    const Matrix rows = clusters(30, 4, 2, 3).rows;
    for (const auto& spoil : std::vector<void (*)(MapConfig&)>{
             [](MapConfig& c) { c.dimensions = 4; }, [](MapConfig& c) { c.dimensions = 1; },
             [](MapConfig& c) { c.perplexity = 0; }, [](MapConfig& c) { c.perplexity = NAN; },
             [](MapConfig& c) { c.iterations = -1; }, [](MapConfig& c) { c.neighbours = 1; },
             [](MapConfig& c) { c.minimumDistance = -1; },
             [](MapConfig& c) {
               c.labels = {1, 2};
             },
             [](MapConfig& c) { c.start = Matrix(30, 3); }, [](MapConfig& c) { c.start = Matrix(29, 2); },
             [](MapConfig& c) { c.reduceTo = 1; }, [](MapConfig& c) { c.threads = -1; },
             [](MapConfig& c) { c.start = Matrix(30, 2), c.start.values[3] = INFINITY; }}) {
      MapConfig config = quick(MapMethod::tsne);
      spoil(config);
      QVERIFY(!faultOf(rows, config).empty());
    }
    QCOMPARE(faultOf(rows, quick(MapMethod::tsne)), std::string());
  }

  void principalAxesComeWithTheirShares() {
    const Clusters data = clusters(200, 6, 3, 4);
    const MapResult map = makeMap(data.rows, quick(MapMethod::pca, 3));
    QCOMPARE(map.shares.size(), std::size_t{3});
    QVERIFY(map.shares[0] >= map.shares[1] && map.shares[1] >= map.shares[2] && map.shares[2] > 0);
    QVERIFY(map.shares[0] + map.shares[1] + map.shares[2] <= 1.0001F);
  }

  void wideRowsAreReduced() {
    const Clusters data = clusters(240, 200, 4, 5);
    for (const int reduceTo : {0, 10}) {
      MapConfig config = quick(MapMethod::tsne);
      config.iterations = 300;
      config.reduceTo = reduceTo;
      QVERIFY(nearestOfSameClass(makeMap(data.rows, config).places, data.labels) > 0.98);
    }
  }
};

QTEST_APPLESS_MAIN(TestMapMaker)
#include "test_map_maker.moc"
