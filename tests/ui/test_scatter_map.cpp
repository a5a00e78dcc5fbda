#include <QSignalSpy>
#include <QTest>

#include "ui/plots/scatter_map.h"

using namespace likeness;
using ui::MapLegend;
using ui::ScatterMap;

namespace {

std::shared_ptr<LabelledSamples> twoPictures() {
  auto pictures = std::make_shared<LabelledSamples>();
  pictures->classNames = {"0", "1"};
  const std::vector<std::uint8_t> picture(pictures->shape.size(), 200);
  pictures->add(picture, 0);
  pictures->add(picture, 1);
  return pictures;
}

MapFrame frameOf(std::vector<float> places) {
  MapFrame frame;
  Matrix points(places.size() / 2, 2);
  points.values = std::move(places);
  frame.points = std::make_shared<Matrix>(std::move(points));
  return frame;
}

}  // namespace

class TestScatterMap : public QObject {
  Q_OBJECT

 private slots:
  void showsThePictureUnderTheMouse() {
    ScatterMap map;
    map.resize(400, 400);
    map.setPictures(twoPictures());
    map.showFrame(frameOf({-1, 0, 1, 0}));
    map.show();
    QVERIFY(QTest::qWaitForWindowExposed(&map));
    const QSignalSpy changes(&map, &ScatterMap::currentChanged);
    QTest::mouseMove(&map, map.positionOf(1).toPoint());
    QTRY_COMPARE(map.current(), 1);
    QTest::mouseMove(&map, QPoint(200, 30));
    QTRY_COMPARE(map.current(), -1);
    QCOMPARE(changes.count(), 2);
  }

  void movesToANewFrame() {
    ScatterMap map;
    map.resize(400, 400);
    map.setPictures(twoPictures());
    map.showFrame(frameOf({-1, 0, 1, 0}));
    map.show();
    QVERIFY(QTest::qWaitForWindowExposed(&map));
    const QPointF before = map.positionOf(0);
    map.showFrame(frameOf({1, 0, -1, 0}));
    QCOMPARE(map.positionOf(0), before);  // not at once
    QTRY_VERIFY(map.positionOf(0).x() > 200);
  }

  void walksByKeyboard() {
    ScatterMap map;
    map.resize(400, 400);
    map.setPictures(twoPictures());
    map.showFrame(frameOf({-1, 0, 1, 0}));
    map.show();
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(map.current(), 1);
    QTest::keyClick(&map, Qt::Key_Left);
    QCOMPARE(map.current(), 0);
    QVERIFY(map.accessibleDescription().contains(QStringLiteral("0")));
    QTest::keyClick(&map, Qt::Key_Escape);
    QCOMPARE(map.current(), -1);
  }

  void zoomsAndFits() {
    ScatterMap map;
    map.resize(400, 400);
    map.setPictures(twoPictures());
    map.showFrame(frameOf({-1, 0, 1, 0}));
    map.show();
    const QPointF fitted = map.positionOf(1);
    QTest::keyClick(&map, Qt::Key_Plus);
    QVERIFY(map.positionOf(1).x() > fitted.x());
    QTest::keyClick(&map, Qt::Key_0);
    QTRY_COMPARE(map.positionOf(1), fitted);
  }

  void vectorsAreNamedWithTheirSource() {
    auto vectors = std::make_shared<LabelledSamples>();
    vectors->shape = {0, 0, 0, 3};
    vectors->classNames = {"Ada", "Bo"};
    vectors->addVector(std::vector<float>{1, 2, 3}, 0);
    vectors->addVector(std::vector<float>{3, 2, 1}, 1);
    vectors->sources = {"/v/Ada/1.npy", "/v/Bo/7.npy"};
    ScatterMap map;
    map.resize(400, 400);
    map.setPictures(vectors);
    map.showFrame(frameOf({-1, 0, 1, 0}));
    map.show();
    const QImage before = map.grab().toImage();
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(map.current(), 1);
    QCOMPARE(map.accessibleDescription(), QStringLiteral("7.npy, class Bo"));
    QVERIFY(map.grab().toImage() != before);  // the card of the point
  }

  void thousandsOfClassesFit() {
    auto pictures = std::make_shared<LabelledSamples>();
    const std::vector<std::uint8_t> picture(pictures->shape.size(), 200);
    std::vector<float> places;
    for (int c = 0; c < 3000; ++c) {
      pictures->classNames.push_back("somebody with a long name " + std::to_string(c));
      pictures->add(picture, c);
      places.insert(places.end(), {float(c % 60), float(c / 60)});
    }
    ScatterMap map;
    map.resize(400, 400);
    map.setPictures(pictures);
    map.showFrame(frameOf(places));
    map.show();
    const QImage image = map.grab().toImage();
    // The last class is drawn, too: its marker is not empty ground.
    const QPoint at = map.positionOf(2999).toPoint();
    QVERIFY(image.pixelColor(at) != image.pixelColor(at + QPoint(0, -14)));
    QCOMPARE(map.pointAt(map.positionOf(2999)), 2999);
  }

  void aLegendOfManyClassesShowsTheLargest() {
    std::vector<int> labels = {7, 7, 7};
    std::vector<std::string> names;
    for (int c = 0; c < 40; ++c) {
      labels.push_back(c);
      names.push_back("somebody " + std::to_string(c));
    }
    MapLegend legend;
    legend.setClasses(labels, names);
    QCOMPARE(legend.shown(), std::size_t{10});
    QCOMPARE(legend.hidden(), 30);
    legend.setClasses({0, 1, 2, 2}, names);
    QCOMPARE(legend.shown(), std::size_t{3});
    QCOMPARE(legend.hidden(), 0);
  }

  void withoutAFrameThereIsNothingToFind() {
    ScatterMap map;
    map.show();
    QCOMPARE(map.pointAt({10, 10}), -1);
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(map.current(), -1);
  }
};

QTEST_MAIN(TestScatterMap)
#include "test_scatter_map.moc"
