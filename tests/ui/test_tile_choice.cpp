#include <QTest>
#include <numeric>

#include "engine/core/random.h"
#include "ui/plots/tile_choice.h"

using namespace likeness;
using namespace likeness::ui;

class TestTileChoice : public QObject {
  Q_OBJECT

 private:
  static bool tooNear(const QPointF& a, const QPointF& b, double apart) {
    return std::abs(a.x() - b.x()) < apart && std::abs(a.y() - b.y()) < apart;
  }

 private slots:
  void agreesWithComparingAllPairs() {
    Random random(3);
    for (int round = 0; round < 20; ++round) {
      std::vector<QPointF> places;
      for (int i = 0; i < 400; ++i)
        places.emplace_back(300 + 120 * random.normal(), 200 + 90 * random.normal());
      std::vector<int> order(places.size());
      std::iota(order.begin(), order.end(), 0);
      std::reverse(order.begin(), order.begin() + 100);
      const double apart = 12 + 4 * round;
      const QRectF area(50, 20, 500, 360);
      const QRectF looked = area.adjusted(-2 * apart, -2 * apart, 2 * apart, 2 * apart);
      std::vector<int> taken, expected;
      for (const int point : order) {
        const QPointF& place = places[std::size_t(point)];
        const bool inside = place.x() >= looked.left() && place.x() <= looked.right() &&
                            place.y() >= looked.top() && place.y() <= looked.bottom();
        if (!inside || std::ranges::any_of(taken, [&](int other) {
              return tooNear(places[std::size_t(other)], place, apart);
            }))
          continue;
        taken.push_back(point);
        if (area.contains(place)) expected.push_back(point);
      }
      QCOMPARE(chooseTiles(places, order, area, apart, 1000), expected);
      expected.resize(std::min<std::size_t>(expected.size(), 5));
      QCOMPARE(chooseTiles(places, order, area, apart, 5), expected);
    }
  }

  void smallerAndWiderInACrowd() {
    double side = 1000;
    for (const double crowd : {0.0, 0.1, 1.0, 5.0, 30.0, 1e6}) {
      QVERIFY(tileSide(crowd) <= side);
      QVERIFY(tileDistance(crowd) > tileSide(crowd));
      side = tileSide(crowd);
    }
    QCOMPARE(tileSide(0), 72.0);
    QCOMPARE(tileSide(1e6), 32.0);
  }
};

QTEST_APPLESS_MAIN(TestTileChoice)
#include "test_tile_choice.moc"
