#include <QtTest>
#include <cmath>
#include <vector>

#include "engine/core/random.h"
#include "engine/project/map_clusters.h"

using namespace likeness;

class TestMapClusters : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsAndNamesIslands();
  void takesFewRowsAndStops();
};

void TestMapClusters::findsAndNamesIslands() {
  // Islands of 100, 60 and 40 rows; in the second every third row has another label, the third has none.
  Random random(1);
  Matrix places(200, 2);
  std::vector<int> labels(200, -1);
  for (std::size_t i = 0; i < 200; ++i) {
    const std::size_t island = i % 10 < 5 ? 0 : i % 10 < 8 ? 1 : 2;
    places.row(i)[0] = 20 * static_cast<float>(island) + random.uniform();
    places.row(i)[1] = random.uniform();
    if (island == 0) labels[i] = 4;
    if (island == 1) labels[i] = i % 10 == 5 ? 9 : 7;
  }
  const auto clusters = mapClusters(places, labels, 15, 2);
  QCOMPARE(clusters.size(), 3U);
  const std::size_t sizes[] = {100, 60, 40};
  const int names[] = {4, 7, -1};
  for (std::size_t c = 0; c < 3; ++c) {
    const MapCluster& cluster = clusters[c];
    QVERIFY(cluster.rows.size() <= sizes[c] && cluster.rows.size() + 5 >= sizes[c]);
    for (const std::size_t row : cluster.rows) {
      QVERIFY(std::abs(places.row(row)[0] - cluster.place[0]) < 1.5F);
    }
    QCOMPARE(cluster.label, names[c]);
  }
  QCOMPARE(clusters[0].share, 1.0);
  QVERIFY(std::abs(clusters[1].share - 2.0 / 3) < 0.05);
  QCOMPARE(mapClusters(places, {}, 15, 2)[0].label, -1);
}

void TestMapClusters::takesFewRowsAndStops() {
  QVERIFY(mapClusters(Matrix(0, 2), {}).empty());
  QVERIFY(mapClusters(Matrix(1, 2), {}).empty());
  std::stop_source source;
  source.request_stop();
  QVERIFY(mapClusters(Matrix(50, 2), {}, 5, 1, source.get_token()).empty());
}

QTEST_GUILESS_MAIN(TestMapClusters)
#include "test_map_clusters.moc"
