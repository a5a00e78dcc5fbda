#include <QtTest>
#include <chrono>
#include <cmath>
#include <thread>
#include <vector>

#include "engine/core/error.h"
#include "engine/project/exact_divergence.h"
#include "engine/project/map_config.h"
#include "engine/project/tsne.h"
#include "engine/project/tsne_placing.h"
#include "tests/support/clusters.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

MapConfig tsne(int iterations, int threads = 1) {
  MapConfig config;
  config.method = MapMethod::tsne;
  config.iterations = iterations;
  config.threads = threads;
  config.perplexity = 15;
  return config;
}

bool allFinite(const Matrix& map) {
  return std::all_of(map.values.begin(), map.values.end(), [](float value) { return std::isfinite(value); });
}

}  // namespace

class TestTsne : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keepsClustersApart_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("dimensions");
    QTest::addColumn<int>("threads");
    QTest::addRow("by a tree") << 300 << 2 << 1;
    QTest::addRow("on the grid, two threads") << 1200 << 2 << 2;
    QTest::addRow("in space") << 300 << 3 << 2;
  }
  void keepsClustersApart() {
    QFETCH(int, rows);
    QFETCH(int, dimensions);
    QFETCH(int, threads);
    const Clusters data = clusters(static_cast<std::size_t>(rows), 12, 6, 1);
    MapConfig config = tsne(500, threads);
    config.dimensions = dimensions;
    const MapResult map = makeMap(data.rows, config);
    QCOMPARE(map.places.rows, data.rows.rows);
    QCOMPARE(map.places.columns, static_cast<std::size_t>(dimensions));
    QCOMPARE(map.iteration, 500);
    QVERIFY(nearestOfSameClass(map.places, data.labels) > 0.99);
    // What the descent says of itself is near to what all pairs say.
    const double exact = exactKlDivergence(data.rows, map.places, 15, 1);
    QVERIFY2(std::abs(map.klDivergence - exact) < 0.02,
             qPrintable(QString("%1 %2").arg(map.klDivergence).arg(exact)));
    // And it is a descent: a map of fewer iterations is worse, one that begins here no worse.
    config.iterations = 100;
    QVERIFY(exactKlDivergence(data.rows, makeMap(data.rows, config).places, 15, 1) > exact + 0.1);
    config.start = map.places;
    QVERIFY(exactKlDivergence(data.rows, makeMap(data.rows, config).places, 15, 1) < exact + 0.01);
  }

  void sameSeedSameMap() {
    const Clusters data = clusters(1100, 8, 4, 2);
    const Matrix first = makeMap(data.rows, tsne(60)).places;
    QCOMPARE(makeMap(data.rows, tsne(60)).places, first);
    MapConfig other = tsne(60);
    other.seed = 2;
    QVERIFY(makeMap(data.rows, other).places != first);
  }

  void aWarmStartStaysWhereItIs() {
    const Clusters data = clusters(1200, 10, 5, 3);
    const Matrix map = makeMap(data.rows, tsne(500)).places;
    MapConfig warm = tsne(30);
    warm.start = map;
    const Matrix next = makeMap(data.rows, warm).places;
    double moved = 0;
    double spread = 0;
    for (std::size_t i = 0; i < map.values.size(); ++i) {
      moved += std::pow(map.values[i] - next.values[i], 2);
      spread += std::pow(map.values[i], 2);
    }
    QVERIFY2(moved < 0.05 * spread, qPrintable(QString::number(moved / spread)));
  }

  void stopKeepsWhatThereIs() {
    const Clusters data = clusters(1500, 8, 4, 4);
    std::stop_source stop;
    int frames = 0;
    MapConfig config = tsne(1000000);
    const MapResult map = makeMap(data.rows, config, stop.get_token(), [&](const MapResult& frame) {
      ++frames;
      QCOMPARE(frame.places.rows, std::size_t{1500});
      QCOMPARE(frame.iterations, 1000000);
      if (frame.iteration > 0) stop.request_stop();  // before that, the start is shown
    });
    QCOMPARE(frames, 2);
    QVERIFY(map.iteration > 0 && map.iteration < 1000000);
    QVERIFY(allFinite(map.places));
    QVERIFY(map.klDivergence > 0);
    const MapResult never = makeMap(data.rows, config, stop.get_token());
    QCOMPARE(never.places.rows, std::size_t{1500});
    QCOMPARE(never.iteration, 0);
  }

  void newRowsComeToTheirOwn() {
    for (const std::size_t dimensions : {2, 3}) {
      const Clusters data = clusters(800, 10, 5, 5);
      Matrix old(700, 10);
      std::copy_n(data.rows.values.begin(), old.values.size(), old.values.begin());
      Matrix fresh(100, 10);
      std::copy_n(data.rows.values.begin() + 7000, fresh.values.size(), fresh.values.begin());
      MapConfig config = tsne(500);
      config.dimensions = static_cast<int>(dimensions);
      Matrix map = makeMap(old, config).places;
      const Matrix before = map;
      const Matrix placed = placeInTsne(fresh, old, map);
      QCOMPARE(map, before);
      QCOMPARE(placed.rows, std::size_t{100});
      map.values.insert(map.values.end(), placed.values.begin(), placed.values.end());
      map.rows = 800;
      QVERIFY(nearestOfSameClass(map, data.labels) > 0.99);
      // A row of the map comes to lie near where it is; the map is some sixty wide.
      Matrix known(1, 10);
      std::copy_n(old.values.begin(), 10, known.values.begin());
      const Matrix again = placeInTsne(known, old, before);
      double gap = 0;
      for (std::size_t d = 0; d < dimensions; ++d) {
        gap += std::pow(again.values[d] - before.values[d], 2);
      }
      QVERIFY2(std::sqrt(gap) < 8, qPrintable(QString::number(std::sqrt(gap))));
    }
    QVERIFY_EXCEPTION_THROWN(placeInTsne(Matrix(2, 3), Matrix(5, 3), Matrix(4, 2)), Error);
    QCOMPARE(placeInTsne(Matrix(0, 3), Matrix(5, 3), Matrix(5, 2)).rows, std::size_t{0});
  }

  void theDivergenceOfAGoodMapIsLess() {
    const Clusters data = clusters(400, 8, 4, 6);
    const Matrix good = makeMap(data.rows, tsne(400)).places;
    Matrix shuffled = good;
    Random random(1);
    random.shuffle(std::span(shuffled.values));
    QVERIFY(exactKlDivergence(data.rows, good, 30, 1) + 0.5 < exactKlDivergence(data.rows, shuffled, 30, 2));
    QCOMPARE(exactKlDivergence(Matrix(1, 3), Matrix(1, 2), 30, 1), -1.0);
    QVERIFY_EXCEPTION_THROWN(exactKlDivergence(data.rows, Matrix(3, 2), 30, 1), Error);
  }
};

QTEST_APPLESS_MAIN(TestTsne)
#include "test_tsne.moc"
