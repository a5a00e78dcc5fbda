#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/project/fuzzy_graph.h"
#include "engine/project/map_quality.h"
#include "engine/project/map_start.h"
#include "engine/project/neighbours.h"
#include "engine/project/umap.h"
#include "engine/project/umap_curve.h"

using namespace likeness;

namespace {

/// Groups of rows about far centres; `labels` gets the group of each.
Matrix groups(std::size_t rows, std::size_t columns, std::size_t count, std::vector<int>& labels,
              float apart = 8) {
  Random random(11);
  Matrix centres(count, columns);
  for (float& value : centres.values) value = apart * random.uniform(-1, 1);
  Matrix matrix(rows, columns);
  labels.clear();
  for (std::size_t i = 0; i < rows; ++i) {
    labels.push_back(static_cast<int>(i % count));
    for (std::size_t d = 0; d < columns; ++d) {
      matrix.row(i)[d] = centres.row(i % count)[d] + random.normal();
    }
  }
  return matrix;
}

MapConfig configFor(int dimensions, int threads = 1) {
  MapConfig config;
  config.method = MapMethod::umap;
  config.dimensions = dimensions;
  config.threads = threads;
  config.iterations = 120;
  return config;
}

double accuracyOf(const Matrix& vectors, const Matrix& places, const std::vector<int>& labels) {
  MapQualityQuery query;
  query.neighbours = 10;
  return mapQuality(vectors, places, labels, query).knnAccuracy.value_or(0);
}

}  // namespace

class TestUmap : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fitsTheCurve_data();
  void fitsTheCurve();
  void looksForcesUp();
  void scalesNeighbourhoods();
  void unitesBothWays();
  void weakensEdgesBetweenLabels();
  void findsTheSpectrumOfARing();
  void keepsGroupsTogether_data();
  void keepsGroupsTogether();
  void isTheSameForOneThread();
  void labelsDrawRowsTogether();
  void placesNewRows();
  void goesOnFromAStart();
  void takesFewAndEqualRows();
  void refusesWhatDoesNotFit();
  void stopsAndSendsFrames();
};

void TestUmap::fitsTheCurve_data() {
  QTest::addColumn<double>("minimumDistance");
  QTest::addColumn<double>("a");
  QTest::addColumn<double>("b");
  // scipy.optimize.curve_fit, as umap-learn calls it.
  QTest::newRow("0.1") << 0.1 << 1.576943 << 0.895061;
  QTest::newRow("0.5") << 0.5 << 0.583030 << 1.334167;
}

void TestUmap::fitsTheCurve() {
  QFETCH(double, minimumDistance);
  const UmapCurve curve = fitUmapCurve(minimumDistance, 1);
  QFETCH(double, a);
  QFETCH(double, b);
  QVERIFY(std::abs(curve.a - a) < 1e-5);
  QVERIFY(std::abs(curve.b - b) < 1e-5);
}

void TestUmap::looksForcesUp() {
  for (const double minimumDistance : {0.0, 0.1, 0.9}) {
    const UmapCurve curve = fitUmapCurve(minimumDistance, 1);
    const UmapForces forces(curve);
    double worst = 0;
    for (double s = 1e-9; s < 1e6; s *= 1.0137) {
      const double power = std::pow(s, curve.b);
      const double pull = -2 * curve.a * curve.b * std::pow(s, curve.b - 1) / (1 + curve.a * power);
      const double push = 2 * curve.b / ((0.001 + s) * (1 + curve.a * power));
      worst = std::max(worst, std::abs(forces.pull(static_cast<float>(s)) / pull - 1));
      worst = std::max(worst, std::abs(forces.push(static_cast<float>(s)) / push - 1));
    }
    QVERIFY2(worst < 4e-4, qPrintable(QString::number(worst)));
  }
}

void TestUmap::scalesNeighbourhoods() {
  std::vector<int> labels;
  const Matrix vectors = groups(200, 6, 3, labels);
  NeighbourQuery query;
  query.count = 14;
  const NeighbourTable table = nearestNeighbours(vectors, query);
  const auto scales = localScales(table, 2);
  const auto weights = memberships(table, scales);
  for (std::size_t i = 0; i < table.rows; ++i) {
    QCOMPARE(scales[i].nearest, table.distancesOf(i)[0]);
    double sum = 0;
    for (std::size_t j = 0; j < 14; ++j) sum += weights[i * 14 + j];
    QCOMPARE(weights[i * 14], 1.0F);
    QVERIFY(std::abs(sum - std::log2(15.0)) < 1e-3);
  }
}

void TestUmap::unitesBothWays() {
  std::vector<int> labels;
  const Matrix vectors = groups(120, 4, 2, labels);
  NeighbourQuery query;
  query.count = 6;
  const NeighbourTable table = nearestNeighbours(vectors, query);
  const auto weights = memberships(table, localScales(table, 1));
  std::map<std::pair<std::size_t, std::size_t>, double> directed;
  for (std::size_t i = 0; i < table.rows; ++i) {
    for (std::size_t j = 0; j < 6; ++j) {
      directed[{i, static_cast<std::size_t>(table.of(i)[j])}] = weights[i * 6 + j];
    }
  }
  const FuzzyGraph graph = fuzzyGraph(table, weights);
  std::size_t found = 0;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    for (std::size_t e = graph.starts[i]; e < graph.starts[i + 1]; ++e, ++found) {
      const auto j = static_cast<std::size_t>(graph.rows[e]);
      QVERIFY(e == graph.starts[i] || graph.rows[e - 1] < graph.rows[e]);
      const double there = directed.contains({i, j}) ? directed[{i, j}] : 0;
      const double back = directed.contains({j, i}) ? directed[{j, i}] : 0;
      QVERIFY(std::abs(graph.weights[e] - (there + back - there * back)) < 1e-6);
    }
  }
  std::size_t expected = 0;
  for (const auto& edge : directed) {
    expected += directed.contains({edge.first.second, edge.first.first}) ? 1 : 2;
  }
  QCOMPARE(found, expected);
}

void TestUmap::weakensEdgesBetweenLabels() {
  FuzzyGraph graph;  // a triangle
  graph.starts = {0, 2, 4, 6};
  graph.rows = {1, 2, 0, 2, 0, 1};
  graph.weights = {1, 1, 1, 1, 1, 1};
  const FuzzyGraph labelled = withLabels(graph, std::vector<int>{0, 0, 1});
  QCOMPARE(labelled.weights[0], 1.0F);  // 0 - 1, the same label
  // 2 has only edges to the other label; its strongest is 1 again, and the union keeps that.
  QCOMPARE(labelled.weights[1], 1.0F);
  const FuzzyGraph pair = withLabels(graph, std::vector<int>{0, 0, -1});
  QVERIFY(pair.weights[1] <= 1.0F);
  FuzzyGraph square;  // 0 - 1 - 3 - 2 - 0, labels 0 0 1 1
  square.starts = {0, 2, 4, 6, 8};
  square.rows = {1, 2, 0, 3, 0, 3, 1, 2};
  square.weights.assign(8, 1);
  const FuzzyGraph split = withLabels(square, std::vector<int>{0, 0, 1, 1});
  const float weak = std::exp(-5.0F);
  QCOMPARE(split.weights[0], 1.0F);
  QVERIFY(std::abs(split.weights[1] - (2 * weak - weak * weak)) < 1e-6F);
}

void TestUmap::findsTheSpectrumOfARing() {
  // Its eigenvectors are sine and cosine: the start is a circle in the order of the ring.
  constexpr std::size_t size = 64;
  FuzzyGraph ring;
  ring.starts.push_back(0);
  for (std::size_t i = 0; i < size; ++i) {
    const auto before = static_cast<std::int32_t>((i + size - 1) % size);
    const auto after = static_cast<std::int32_t>((i + 1) % size);
    ring.rows.insert(ring.rows.end(), {std::min(before, after), std::max(before, after)});
    ring.weights.insert(ring.weights.end(), {1, 1});
    ring.starts.push_back(ring.rows.size());
  }
  const auto start = spectralStart(ring, 2, 1, 2);
  QVERIFY(start.has_value());
  for (std::size_t i = 0; i < size; ++i) {
    const double radius = std::hypot(start->row(i)[0], start->row(i)[1]);
    QVERIFY2(std::abs(radius - 5) < 0.1, qPrintable(QString::number(radius)));
  }
  FuzzyGraph halves = ring;  // cut twice: no longer one piece
  halves.weights[0] = 0;
  halves.rows.assign(halves.rows.size(), 0);
  for (std::size_t i = 0; i < size; ++i) {
    halves.rows[2 * i] = halves.rows[2 * i + 1] = static_cast<std::int32_t>(i ^ 1U);
  }
  halves.weights.assign(halves.weights.size(), 1);
  QVERIFY(!spectralStart(halves, 2, 1, 1).has_value());
}

void TestUmap::keepsGroupsTogether_data() {
  QTest::addColumn<int>("dimensions");
  QTest::addColumn<int>("threads");
  QTest::newRow("2D") << 2 << 1;
  QTest::newRow("3D") << 3 << 1;
  QTest::newRow("two threads") << 2 << 2;
}

void TestUmap::keepsGroupsTogether() {
  QFETCH(int, dimensions);
  QFETCH(int, threads);
  std::vector<int> labels;
  const Matrix vectors = groups(500, 20, 5, labels, 2);
  const MapResult map = umapOf(vectors, configFor(dimensions, threads));
  QCOMPARE(map.places.rows, 500U);
  QCOMPARE(map.places.columns, static_cast<std::size_t>(dimensions));
  QCOMPARE(map.iteration, 120);
  QCOMPARE(map.iterations, 120);
  const MapQuality quality = mapQuality(vectors, map.places, labels);
  QVERIFY2(quality.knnAccuracy.value_or(0) > 0.97, qPrintable(QString::number(*quality.knnAccuracy)));
  QVERIFY2(quality.trustworthiness > 0.85, qPrintable(QString::number(quality.trustworthiness)));
}

void TestUmap::isTheSameForOneThread() {
  std::vector<int> labels;
  const Matrix vectors = groups(300, 10, 3, labels);
  const MapResult map = umapOf(vectors, configFor(2));
  QCOMPARE(umapOf(vectors, configFor(2)).places, map.places);
  MapConfig other = configFor(2);
  other.seed = 2;
  QVERIFY(umapOf(vectors, other).places != map.places);
}

void TestUmap::labelsDrawRowsTogether() {
  std::vector<int> labels;
  const Matrix vectors = groups(400, 8, 2, labels, 0.6F);  // groups that overlap
  MapConfig config = configFor(2);
  const double without = accuracyOf(vectors, umapOf(vectors, config).places, labels);
  config.labels = labels;
  const double with = accuracyOf(vectors, umapOf(vectors, config).places, labels);
  QVERIFY2(with > without + 0.02, qPrintable(QString("%1 %2").arg(with).arg(without)));
}

void TestUmap::placesNewRows() {
  std::vector<int> labels;
  const Matrix all = groups(500, 12, 4, labels);
  Matrix base(400, 12);
  Matrix probes(100, 12);
  std::copy_n(all.values.begin(), base.values.size(), base.values.begin());
  std::copy(all.values.begin() + 400 * 12, all.values.end(), probes.values.begin());
  const MapConfig config = configFor(2);
  const MapResult map = umapOf(base, config);
  const Matrix placed = placeByUmap(probes, base, map.places, config);
  QCOMPARE(placed.rows, 100U);
  NeighbourQuery one;
  one.count = 1;
  const NeighbourTable nearest = nearestNeighbours(placed, map.places, one);
  for (std::size_t i = 0; i < 100; ++i) {
    QCOMPARE(labels[static_cast<std::size_t>(nearest.of(i)[0])], labels[400 + i]);
  }
  QCOMPARE(placeByUmap(Matrix(0, 12), base, map.places, config).rows, 0U);
}

void TestUmap::goesOnFromAStart() {
  std::vector<int> labels;
  const Matrix vectors = groups(300, 10, 4, labels);
  const MapResult map = umapOf(vectors, configFor(2));
  MapConfig config = configFor(2);
  config.start = map.places;
  config.iterations = 60;
  const MapResult next = umapOf(vectors, config);
  double moved = 0;
  double extent = 0;
  for (std::size_t i = 0; i < 300; ++i) {
    moved += std::hypot(next.places.row(i)[0] - map.places.row(i)[0],
                        next.places.row(i)[1] - map.places.row(i)[1]);
    extent +=
        std::hypot(map.places.row(i)[0] - map.places.row(0)[0], map.places.row(i)[1] - map.places.row(0)[1]);
  }
  QVERIFY2(moved < 0.25 * extent, qPrintable(QString("%1 of %2").arg(moved).arg(extent)));
}

void TestUmap::takesFewAndEqualRows() {
  for (const std::size_t rows : {0U, 1U, 2U, 3U, 5U, 20U}) {
    std::vector<int> labels;
    const Matrix vectors = groups(rows, 3, 2, labels);
    for (const int dimensions : {2, 3}) {
      const MapResult map = umapOf(vectors, configFor(dimensions));
      QCOMPARE(map.places.rows, rows);
      for (const float value : map.places.values) QVERIFY(std::isfinite(value));
    }
  }
  const MapResult equal = umapOf(Matrix(40, 3), configFor(2));
  for (const float value : equal.places.values) QVERIFY(std::isfinite(value));
}

void TestUmap::refusesWhatDoesNotFit() {
  std::vector<int> labels;
  Matrix vectors = groups(30, 3, 2, labels);
  const auto refused = [&](auto change) {
    MapConfig config = configFor(2);
    change(config);
    try {
      umapOf(vectors, config);
      return false;
    } catch (const Error& error) {
      return error.code() == ErrorCode::impossibleValue;
    }
  };
  QVERIFY(refused([](MapConfig& config) { config.dimensions = 4; }));
  QVERIFY(refused([](MapConfig& config) { config.neighbours = 1; }));
  QVERIFY(refused([](MapConfig& config) { config.minimumDistance = -1; }));
  QVERIFY(refused([](MapConfig& config) { config.labels = {1, 2}; }));
  QVERIFY(refused([](MapConfig& config) { config.start = Matrix(30, 3); }));
  QVERIFY(!refused([](MapConfig&) {}));
  vectors.row(7)[1] = std::numeric_limits<float>::quiet_NaN();
  QVERIFY(refused([](MapConfig&) {}));
}

void TestUmap::stopsAndSendsFrames() {
  std::vector<int> labels;
  const Matrix vectors = groups(300, 5, 2, labels);
  int frames = 0;
  std::stop_source source;
  MapConfig config = configFor(2);
  config.iterations = 1000000;
  const MapResult stopped = umapOf(vectors, config, source.get_token(), [&](const MapResult& frame) {
    QCOMPARE(frame.places.rows, 300U);
    if (++frames == 2) source.request_stop();
  });
  QCOMPARE(frames, 2);
  QVERIFY(stopped.iteration > 0 && stopped.iteration < 1000000);
  QCOMPARE(stopped.iterations, 1000000);
  source = {};
  source.request_stop();
  QCOMPARE(umapOf(vectors, config, source.get_token()).places, Matrix(300, 2));
}

QTEST_GUILESS_MAIN(TestUmap)
#include "test_umap.moc"
