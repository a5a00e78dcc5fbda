#include <QTest>
#include <cmath>
#include <limits>

#include "ui/plots/curve_series.h"

using likeness::ui::CurveSeries;

class TestCurveSeries : public QObject {
  Q_OBJECT

 private slots:
  void keepsEveryPointOfAShortCurve() {
    CurveSeries series(100);
    for (int i = 0; i < 50; ++i) series.append(i, 2 * i);
    QCOMPARE(series.buckets().size(), std::size_t(50));
    QCOMPARE(series.buckets()[7].last, 14.0);
  }

  void thinsALongCurveAndKeepsItsPeaks() {
    CurveSeries series(200);
    for (int i = 0; i < 100000; ++i) series.append(i, i == 54321 ? 100 : i == 777 ? -100 : std::sin(i));
    QVERIFY(series.buckets().size() <= 200);
    double least = 0, most = 0;
    for (const auto& bucket : series.buckets()) {
      least = std::min(least, bucket.least);
      most = std::max(most, bucket.most);
    }
    QCOMPARE(least, -100.0);
    QCOMPARE(most, 100.0);
    QCOMPARE(series.buckets().back().x, 99999.0);
  }

  void staysInOrder() {
    CurveSeries series(64);
    for (int i = 0; i < 1001; ++i) series.append(i, i);
    for (std::size_t i = 1; i < series.buckets().size(); ++i) {
      QVERIFY(series.buckets()[i - 1].x < series.buckets()[i].x);
    }
  }

  void smoothLineFollowsALevel() {
    CurveSeries series;
    for (int i = 0; i < 400; ++i) series.append(i, i < 100 ? 5 : 1);
    QVERIFY(std::abs(series.buckets().back().smooth - 1) < 0.01);
  }

  void ignoresWhatIsNoNumber() {
    CurveSeries series;
    series.append(1, std::numeric_limits<double>::quiet_NaN());
    series.append(std::numeric_limits<double>::infinity(), 1);
    QVERIFY(series.empty());
    QVERIFY(!series.nearest(0));
  }

  void findsTheNearestPoint() {
    CurveSeries series;
    for (const double x : {1.0, 2.0, 10.0}) series.append(x, x);
    QCOMPARE(series.nearest(-5)->x, 1.0);
    QCOMPARE(series.nearest(5.9)->x, 2.0);
    QCOMPARE(series.nearest(6.1)->x, 10.0);
    QCOMPARE(series.nearest(99)->x, 10.0);
  }
};

QTEST_APPLESS_MAIN(TestCurveSeries)
#include "test_curve_series.moc"
