#include <QSignalSpy>
#include <QTest>

#include "ui/core/style.h"
#include "ui/plots/curve_plot.h"

using namespace likeness::ui;

class TestCurvePlot : public QObject {
  Q_OBJECT

 private slots:
  void readsAllCurvesAtOneStep() {
    CurvePlot plot(QStringLiteral("Loss"));
    plot.addCurve(QStringLiteral("Training"), 0, false);
    plot.addCurve(QStringLiteral("Validation"), 1, false);
    plot.setPoints(0, {1, 2, 3}, {3, 2, 1});
    plot.setPoints(1, {1, 3}, {4, 5});
    QCOMPARE(plot.readingAt(3), QStringLiteral("Training: 1.000\nValidation: 5.000"));
  }

  void walksByKeyboardAndTellsItsNeighbours() {
    CurvePlot plot(QStringLiteral("Loss"));
    plot.resize(500, 300);
    plot.addCurve(QStringLiteral("Training"), 0, false);
    plot.setPoints(0, {1, 2, 3}, {3, 2, 1});
    plot.show();
    const QSignalSpy moves(&plot, &CurvePlot::crosshairMoved);
    const QSignalSpy leaves(&plot, &CurvePlot::crosshairLeft);
    QTest::keyClick(&plot, Qt::Key_Left);
    QTest::keyClick(&plot, Qt::Key_Left);
    QCOMPARE(moves.count(), 2);
    QCOMPARE(moves.at(0).at(0).toDouble(), 3.0);
    QCOMPARE(moves.at(1).at(0).toDouble(), 2.0);
    QVERIFY(plot.accessibleDescription().contains(QStringLiteral("2.000")));
    QTest::keyClick(&plot, Qt::Key_Escape);
    QCOMPARE(leaves.count(), 1);
  }

  void drawsEveryScaleInBothSchemes() {
    CurvePlot plot(QStringLiteral("k-NN accuracy"));
    plot.resize(400, 260);
    plot.setUnit(CurvePlot::Unit::percent);
    plot.addCurve(QStringLiteral("Calibration"), 2, false);
    plot.setBaselines({{QStringLiteral("Chance"), 0.1}, {QStringLiteral("Raw pixels"), 0.97}});
    plot.show();
    for (int step = 1; step < 3000; ++step) plot.append(0, step, 1 - 1.0 / step);
    for (const auto scheme : {Scheme::light, Scheme::dark}) {
      applyColorScheme(scheme);
      for (const auto scale :
           {CurvePlot::Scale::linear, CurvePlot::Scale::logarithmic, CurvePlot::Scale::nines}) {
        plot.setScale(scale);
        plot.refresh();
        QVERIFY(!plot.grab().isNull());
      }
    }
    plot.clear();
    QVERIFY(plot.readingAt(1).isEmpty());
  }
};

QTEST_MAIN(TestCurvePlot)
#include "test_curve_plot.moc"
