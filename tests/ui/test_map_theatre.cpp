#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "engine/store/map_frames.h"
#include "tests/support/tiny_experiment.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/map_series.h"
#include "ui/plots/scatter_map.h"
#include "ui/plots/time_slider.h"
#include "ui/train/map_theatre.h"
#include "ui/train/train_page.h"
#include "ui/train/training_charts.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

constexpr std::size_t points = 30;

/// Points on a circle that turns by a little every step.
std::shared_ptr<const Matrix> turned(std::int64_t step) {
  Matrix places(points, 2);
  for (std::size_t i = 0; i < points; ++i) {
    const float angle = 0.2F * static_cast<float>(i) + 0.01F * static_cast<float>(step);
    places.row(i)[0] = std::cos(angle);
    places.row(i)[1] = std::sin(angle);
  }
  return std::make_shared<const Matrix>(std::move(places));
}

MapFrame frameOf(std::int64_t step) {
  MapFrame frame;
  frame.step = step;
  frame.points = turned(step);
  return frame;
}

}  // namespace

/// The map of a run with its time.
class TestMapTheatre : public QObject {
  Q_OBJECT

 private slots:
  void aSeriesStaysSmallAndKeepsItsEnds() {
    MapSeries series;
    for (std::int64_t step = 1; step <= 5000; ++step) QVERIFY(series.add(10 * step, turned(step)));
    QVERIFY(series.size() <= MapSeries::mostFrames && series.size() > MapSeries::mostFrames / 4);
    QCOMPARE(series.steps().front(), std::int64_t(10));
    QCOMPARE(series.steps().back(), std::int64_t(50000));
    std::int64_t widest = 0;
    for (std::size_t i = 1; i < series.size(); ++i) {
      QVERIFY(series.steps()[i] > series.steps()[i - 1]);
      widest = std::max(widest, series.steps()[i] - series.steps()[i - 1]);
    }
    QVERIFY2(widest <= 160, "evenly spread");
    QCOMPARE(series.places(series.size() - 1)->values, turned(5000)->values);
  }

  void aRunThatGoesBackTakesItsFramesBack() {
    MapSeries series;
    for (std::int64_t step = 1; step <= 10; ++step) series.add(step, turned(step));
    series.add(6, turned(99));
    QCOMPARE(series.size(), std::size_t(6));
    QCOMPARE(series.steps().back(), std::int64_t(6));
    QCOMPARE(series.places(5)->values, turned(99)->values);
    QVERIFY(!series.add(7, nullptr));
    series.add(7, std::make_shared<const Matrix>(4, 2));  // another probe set
    QCOMPARE(series.size(), std::size_t(1));
  }

  void aTrailEndsWhereThePointIs() {
    MapSeries series;
    for (std::int64_t step = 1; step <= 500; ++step) series.add(step, turned(step));
    const auto trail = series.trail(3, 399, 50);
    QVERIFY(trail.size() <= 50 && trail.size() > 20);
    QCOMPARE(float(trail.back().x()), turned(400)->row(3)[0]);
    QVERIFY(series.trail(points, 10, 50).empty());
    QVERIFY(series.trail(0, 500, 50).empty());
  }

  void theSliderFollowsUntilItIsTaken() {
    TimeSlider slider;
    slider.resize(400, 40);
    QSignalSpy chosen(&slider, &TimeSlider::frameChosen);
    slider.setSteps({10, 20, 30}, true);
    QVERIFY(slider.isVisibleTo(slider.parentWidget()));
    QCOMPARE(slider.current(), 2);
    slider.setSteps({10, 20, 30, 40});
    QCOMPARE(slider.current(), 3);
    QCOMPARE(chosen.back().front().toInt(), 3);
    slider.show();
    slider.slider()->setFocus();
    QTest::keyClick(slider.slider(), Qt::Key_Left);
    QCOMPARE(slider.current(), 2);
    slider.setSteps({10, 20, 30, 40, 50});
    QCOMPARE(slider.current(), 2);  // stays where somebody looks
    slider.showStep(29);
    QCOMPARE(slider.current(), 1);
    slider.showStep(-5);
    QCOMPARE(slider.current(), 0);
  }

  void itPlaysToTheEnd() {
    TimeSlider slider;
    slider.resize(400, 40);
    std::vector<std::int64_t> steps;
    for (std::int64_t step = 0; step < 9; ++step) steps.push_back(step);
    slider.setSteps(steps, true);
    slider.show();
    QSignalSpy chosen(&slider, &TimeSlider::frameChosen);
    QTest::mouseClick(slider.playButton(), Qt::LeftButton);
    QVERIFY(slider.playing());
    QCOMPARE(slider.current(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!slider.playing(), 4000);
    QCOMPARE(slider.current(), 8);
    QCOMPARE(chosen.count(), 9);
    QTest::keyClick(slider.slider(), Qt::Key_Space);
    QVERIFY(slider.playing());
    QTest::keyClick(slider.slider(), Qt::Key_Space);
    QVERIFY(!slider.playing());
  }

  void aRunKeepsItsFramesAndItsPageScrubsThem() {
    QTemporaryDir home;
    qputenv("LIKENESS_DATA_DIR", home.path().toUtf8());
    const auto folder = experimentsFolder() / "run";
    tests::writeTinyData(home.path().toStdString() + "/signs");
    TrainingConfig config = tests::tinyConfig(home.path().toStdString() + "/signs");
    config.budget.epochs = 20;
    TrainingControls controls;
    controls.setMapInterval(0.001F);
    std::vector<std::int64_t> drawn;
    train(config, folder, controls, {}, [&](const TrainingEvent& event) {
      if (const auto* frame = std::get_if<MapFrame>(&event)) drawn.push_back(frame->step);
    });
    const MapFrames frames(folder / mapFramesFileName);
    QVERIFY(frames.size() >= 2);
    QCOMPARE(frames.step(0), drawn.front());
    QCOMPARE(frames.step(frames.size() - 1), *std::max_element(drawn.begin(), drawn.end()));
    QCOMPARE(frames.points(), loadMap(folder)->probes->size());

    Session session;
    TrainPage page(session);
    page.resize(1300, 800);
    page.show();
    session.openExperiment(folder);
    MapTheatre* theatre = page.charts()->theatre();
    QTRY_COMPARE(theatre->slider()->count(), int(frames.size()));
    QCOMPARE(theatre->slider()->current(), int(frames.size()) - 1);
    QTest::qWait(600);  // the map may move a little
    const QPointF last = theatre->map()->positionOf(0);
    theatre->slider()->slider()->setValue(0);
    QTRY_VERIFY(theatre->map()->positionOf(0) != last);
  }

  void scrubbingMovesTheMapAndTheCurves() {
    TrainingCharts charts;
    charts.resize(1200, 700);
    charts.show();
    charts.setPictures(std::make_shared<const LabelledSamples>(tests::tinyPictures(int(points) / 3, 1)));
    std::vector<StepMetrics> steps(100);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      steps[i].step = std::int64_t(i) + 1;
      steps[i].loss = 1;
    }
    charts.add(steps);
    for (std::int64_t step = 10; step <= 100; step += 10) charts.showFrame(frameOf(step), false);
    MapTheatre* theatre = charts.theatre();
    QCOMPARE(theatre->slider()->count(), 10);
    QCOMPARE(theatre->slider()->current(), 9);
    QSignalSpy shown(theatre, &MapTheatre::stepShown);
    emit charts.lossPlot()->chosen(42.6);  // as by a click on the curve
    QCOMPARE(theatre->slider()->current(), 3);
    QCOMPARE(shown.back().front().value<std::int64_t>(), std::int64_t(40));
    QTest::mouseClick(theatre->map(), Qt::LeftButton, {}, theatre->map()->positionOf(4).toPoint());
    QVERIFY(theatre->map()->trails().empty());
    theatre->trailsButton()->click();
    QCOMPARE(theatre->map()->trails().size(), std::size_t(1));
    QCOMPARE(theatre->map()->trails().front().places.size(), std::size_t(4));
    theatre->slider()->slider()->setValue(7);
    QCOMPARE(theatre->map()->trails().front().places.size(), std::size_t(8));
    theatre->clear();
    QVERIFY(theatre->map()->trails().empty());
    QVERIFY(!theatre->slider()->isVisible());
  }
};

QTEST_MAIN(TestMapTheatre)
#include "test_map_theatre.moc"
