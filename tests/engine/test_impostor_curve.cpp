#include <QtTest>
#include <cmath>

#include "engine/faces/impostor_curve.h"

using namespace likeness;

/// What share of pairs of different people is as close as a distance.
class TestImpostorCurve : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void hasNothingToSayUnmeasured() { QVERIFY(!impostorShare({}, 1.0F)); }
  void meetsItsQuantiles();
  void risesInBetween();
  void saysOrLessBelowTheFirst();
  void roundsToTwoDigits();

 private:
  const ImpostorCurve curve_{"a test", 1000, {{1e-4, 0.8F}, {1e-2, 1.0F}, {0.5, 1.4F}, {1, 1.6F}}};
};

void TestImpostorCurve::meetsItsQuantiles() {
  for (const auto& [share, distance] : curve_.quantiles) {
    const auto found = impostorShare(curve_, distance);
    QVERIFY(std::abs(found->share / share - 1) < 1e-9);
    QVERIFY(!found->orLess);
  }
  QCOMPARE(impostorShare(curve_, 1.9F)->share, 1.0);
}

void TestImpostorCurve::risesInBetween() {
  QVERIFY(std::abs(impostorShare(curve_, 0.9F)->share - 1e-3) < 1e-8);  // half way between 1e-4 and 1e-2
  double before = 0;
  for (int i = 80; i <= 200; ++i) {
    const double share = impostorShare(curve_, 0.01F * static_cast<float>(i))->share;
    QVERIFY(share >= before && share <= 1);
    before = share;
  }
}

void TestImpostorCurve::saysOrLessBelowTheFirst() {
  for (const float distance : {0.0F, 0.5F, 0.799F}) {
    QVERIFY(impostorShare(curve_, distance)->orLess);
    QCOMPARE(impostorShare(curve_, distance)->share, 1e-4);
  }
}

void TestImpostorCurve::roundsToTwoDigits() {
  QCOMPARE(oneIn(1), 1U);
  QCOMPARE(oneIn(0.5), 2U);
  QCOMPARE(oneIn(1.0 / 17), 17U);
  QCOMPARE(oneIn(1.0 / 2345), 2300U);
  QCOMPARE(oneIn(1e-5), 100'000U);
  QCOMPARE(oneIn(1.0 / 99'900), 100'000U);
  QVERIFY(oneIn(0) > 1'000'000'000);
}

QTEST_GUILESS_MAIN(TestImpostorCurve)
#include "test_impostor_curve.moc"
