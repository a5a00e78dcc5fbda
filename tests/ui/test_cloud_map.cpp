#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <set>

#include "engine/core/random.h"
#include "ui/core/style.h"
#include "ui/plots/cloud_density.h"
#include "ui/plots/cloud_labels.h"
#include "ui/plots/cloud_map.h"
#include "ui/plots/cloud_painter.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

using Combine = CloudMap::Combine;

std::shared_ptr<const Matrix> placesOf(const std::vector<float>& values, std::size_t columns = 2) {
  Matrix places(values.size() / columns, columns);
  places.values = values;
  return std::make_shared<const Matrix>(std::move(places));
}

/// Two clusters at (-3, 0) and (3, 0), by turns.
std::shared_ptr<const Matrix> clusters(std::size_t count, std::size_t columns = 2) {
  Random random(7);
  Matrix places(count, columns);
  for (std::size_t i = 0; i < count; ++i) {
    for (float& value : places.row(i)) value = 0.5F * random.normal();
    places.row(i)[0] += i % 2 == 0 ? -3.0F : 3.0F;
  }
  return std::make_shared<const Matrix>(std::move(places));
}

std::shared_ptr<CloudColors> twoColors(std::size_t count) {
  auto colors = std::make_shared<CloudColors>();
  colors->palette = {qRgb(255, 0, 0), qRgb(0, 0, 255)};
  for (std::size_t i = 0; i < count; ++i) colors->index.push_back(std::uint16_t(i % 2));
  return colors;
}

int nearestByLooking(const Matrix& places, const QPointF& at, double reach) {
  int best = -1;
  double least = reach;
  for (std::size_t i = 0; i < places.rows; ++i) {
    const double distance = std::hypot(places.row(i)[0] - at.x(), places.row(i)[1] - at.y());
    if (distance > least || (distance == least && best >= 0)) continue;
    least = distance;
    best = int(i);
  }
  return best;
}

struct ShownMap : CloudMap {
  explicit ShownMap(std::shared_ptr<const Matrix> places) {
    resize(500, 400);
    setPlaces(std::move(places));
    show();
    if (!QTest::qWaitForWindowExposed(this)) qFatal("no window");
  }
  bool settle() {
    return QTest::qWaitFor([this] { return settled(); }, 5000);
  }
};

void drag(CloudMap& map, const std::vector<QPoint>& places, Qt::KeyboardModifiers modifiers = {},
          Qt::MouseButton button = Qt::LeftButton) {
  QTest::mousePress(&map, button, modifiers, places.front());
  for (const QPoint& place : places) {
    QMouseEvent move(QEvent::MouseMove, place, map.mapToGlobal(QPointF(place)), Qt::NoButton, button,
                     modifiers);
    QApplication::sendEvent(&map, &move);
  }
  QTest::mouseRelease(&map, button, modifiers, places.back());
}

CloudScene sceneOf(const Matrix& places, std::shared_ptr<const CloudColors> colors) {
  CloudScene scene;
  scene.points = std::make_shared<const CloudPoints>(places);
  scene.colors = std::move(colors);
  return scene;
}

}  // namespace

class TestCloudMap : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { applyColorScheme(Scheme::light); }

  void theGridFindsWhatLookingAtAllFinds() {
    const auto places = clusters(5000);
    const CloudPoints points(*places);
    Random random(3);
    for (int i = 0; i < 300; ++i) {
      const QPointF at(random.uniform(-6, 6), random.uniform(-3, 3));
      const double reach = random.uniform(0.01F, 2);
      QCOMPARE(points.nearest(at, reach), nearestByLooking(*places, at, reach));
    }
  }

  void theGridVisitsAllPointsOfAnArea() {
    const auto places = clusters(5000);
    const CloudPoints points(*places);
    const QRectF area(-3.2, -0.3, 1.5, 0.7);
    std::set<int> found;
    points.visit(area, [&](std::uint32_t begin, std::uint32_t end) {
      for (auto at = begin; at < end; ++at) found.insert(points.points()[at]);
    });
    std::size_t inside = 0;
    for (std::size_t i = 0; i < places->rows; ++i) {
      if (!area.contains(QPointF(places->row(i)[0], places->row(i)[1]))) continue;
      ++inside;
      QVERIFY(found.count(int(i)) == 1);
    }
    QVERIFY(inside > 100);
    QVERIFY(found.size() < places->rows / 2);
  }

  void pointsThatAreFilteredAreNotFound() {
    const CloudPoints points(*placesOf({0, 0, 1, 0, 2, 0}));
    QCOMPARE(points.nearest({0.9, 0}, 5), 1);
    QCOMPARE(points.nearest({0.9, 0}, 5, [](int point) { return point != 1; }), 0);
    QCOMPARE(points.nearest({0.9, 0}, 0.05), -1);
  }

  void oddPlacesDoNoHarm() {
    const CloudPoints same(*placesOf({1, 1, 1, 1, 1, 1}));
    QVERIFY(same.nearest({1, 1}, 1) >= 0);
    const CloudPoints broken(*placesOf({NAN, 1, 2, INFINITY}));
    QCOMPARE(broken.place(0), QPointF(0, 1));
    QCOMPARE(CloudPoints().nearest({0, 0}, 1), -1);
  }

  void turningKeepsDistances() {
    const CloudTurn turn = CloudTurn().further(0.7, -0.4).further(0.2, 1.1);
    const auto turned = turn.of(1, 2, 3);
    QVERIFY(std::abs(turned[0] * turned[0] + turned[1] * turned[1] + turned[2] * turned[2] - 14) < 1e-4);
    const auto quarter = CloudTurn().further(std::acos(-1.0) / 2, 0).of(0, 0, 1);
    QVERIFY(std::abs(quarter[0] - 1) < 1e-6);  // what was near goes to the right
  }

  void densityMixesAndCovers() {
    CloudDensity density(QSize(40, 40), 1.0);
    density.add(10.5, 10.5, qRgb(255, 0, 0), 1);
    for (int i = 0; i < 50; ++i) density.add(30.5, 30.5, qRgb(255, 0, 0), 1);
    for (int i = 0; i < 50; ++i) {
      density.add(30.5, 10.5, qRgb(255, 0, 0), 1);
      density.add(30.5, 10.5, qRgb(0, 0, 255), 1);
    }
    density.add(-5, 10, qRgb(0, 0, 0), 1);
    density.add(40, 39.9, qRgb(0, 0, 0), 1);
    const QImage image = density.resolve(0.5, qRgb(255, 255, 255), {});
    QCOMPARE(image.pixel(20, 20), qRgb(255, 255, 255));
    // One point: 1 - exp(-0.5) of red over white.
    QVERIFY(std::abs(qGreen(image.pixel(10, 10)) - 255 * std::exp(-0.5)) < 3);
    QVERIFY(qGreen(image.pixel(30, 30)) < 4);
    const QRgb mixed = image.pixel(30, 10);  // half the light of each
    QVERIFY(std::abs(qRed(mixed) - 255 / std::sqrt(2)) < 4 &&
            std::abs(qBlue(mixed) - 255 / std::sqrt(2)) < 4);
  }

  void manyPointsAreSummedUpAndFewAreMarkers() {
    const auto places = clusters(40000);
    const CloudScene scene = sceneOf(*places, twoColors(40000));
    const CloudFrame all{MapView::fit({{-5, -2}, {5, 2}}, QRectF(0, 0, 400, 300)), {400, 300}, 1};
    const CloudPicture picture = paintCloud(scene, all);
    QVERIFY(picture.density);
    const auto at = [&](const QPointF& place) {
      return picture.image.pixel(all.view.toWidget(place, QRectF(0, 0, 400, 300)).toPoint());
    };
    QVERIFY(qRed(at({-3, 0})) > 200 && qBlue(at({-3, 0})) < 60);
    QVERIFY(qBlue(at({3, 0})) > 200 && qRed(at({3, 0})) < 60);
    QCOMPARE(at({0, 1.8}), qRgb(255, 255, 255));
    CloudFrame near = all;
    near.view = {{-3, 0}, 4000};
    const CloudPicture close = paintCloud(scene, near);
    QVERIFY(!close.density);
    QVERIFY(close.shown > 0 && close.shown < 2000);
  }

  void hiddenColoursAreNotPainted() {
    const auto places = clusters(2000);
    auto colors = twoColors(2000);
    colors->hidden = {1, 0};
    const CloudFrame all{MapView::fit({{-5, -2}, {5, 2}}, QRectF(0, 0, 400, 300)), {400, 300}, 1};
    const QImage image = paintCloud(sceneOf(*places, colors), all).image;
    int red = 0, blue = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        red += qRed(image.pixel(x, y)) > 200 && qGreen(image.pixel(x, y)) < 100 ? 1 : 0;
        blue += qBlue(image.pixel(x, y)) > 200 && qGreen(image.pixel(x, y)) < 100 ? 1 : 0;
      }
    }
    QCOMPARE(red, 0);
    QVERIFY(blue > 500);
  }

  void labelsStandOnTheirClustersAndApart() {
    const auto places = clusters(4000);
    const CloudPoints points(*places);
    const auto labels = clusterLabels(points, *twoColors(4000));
    QCOMPARE(labels.size(), std::size_t{2});
    for (const CloudLabel& label : labels)
      QVERIFY(std::abs(label.place.x() - (label.color == 0 ? -3 : 3)) < 0.6);
    std::vector<CloudLabel> same;
    std::vector<QString> names;
    for (int i = 0; i < 12; ++i) {
      same.push_back({i, 10, {0, 0}});
      names.push_back(QStringLiteral("a cluster"));
    }
    const QRectF area(0, 0, 400, 300);
    const auto placed = placeLabels(
        same, names, [](const QPointF&) { return QPointF(200, 150); }, area, QFontMetricsF(QFont()));
    QCOMPARE(placed.size(), std::size_t{3});  // on it, above and below; the others found no room
    for (std::size_t a = 0; a < placed.size(); ++a) {
      for (std::size_t b = 0; b < a; ++b) QVERIFY(!placed[a].rect.intersects(placed[b].rect));
    }
  }

  void thePointUnderTheMouseIsTheCurrentOne() {
    ShownMap map(placesOf({-1, 0, 1, 0, 0, 1}));
    QTest::mouseMove(&map, map.positionOf(1).toPoint());
    QTRY_COMPARE(map.current(), 1);
    QTest::mouseMove(&map, map.positionOf(1).toPoint() - QPoint(60, -40));
    QTRY_COMPARE(map.current(), -1);
  }

  void aClickChoosesAndModifiersCombine() {
    ShownMap map(placesOf({-1, 0, 1, 0, 0, 1}));
    std::vector<std::pair<int, Combine>> heard;
    connect(&map, &CloudMap::chosen, this, [&](int point, Combine how) { heard.emplace_back(point, how); });
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.positionOf(0).toPoint());
    QTest::mouseClick(&map, Qt::LeftButton, Qt::ShiftModifier, map.positionOf(1).toPoint());
    QTest::mouseClick(&map, Qt::LeftButton, Qt::AltModifier, map.positionOf(2).toPoint());
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(12, 12));
    const std::vector<std::pair<int, Combine>> wanted = {
        {0, Combine::replace}, {1, Combine::add}, {2, Combine::subtract}};
    QCOMPARE(heard.size(), wanted.size());
    QVERIFY(heard == wanted);
  }

  void aRectangleSelects() {
    ShownMap map(clusters(1000));
    map.setTool(CloudMap::Tool::rectangle);
    std::vector<int> points;
    Combine how = Combine::replace;
    connect(&map, &CloudMap::areaSelected, this, [&](const std::vector<int>& found, Combine combine) {
      points = found;
      how = combine;
    });
    drag(map, {{4, 4}, {100, 200}, {250, 396}}, Qt::ShiftModifier);
    QCOMPARE(points.size(), std::size_t{500});
    QVERIFY(std::all_of(points.begin(), points.end(), [](int point) { return point % 2 == 0; }));
    QVERIFY(how == Combine::add);
  }

  void controlDragsARectangleWithAnyTool() {
    ShownMap map(clusters(1000));
    const QSignalSpy areas(&map, &CloudMap::areaSelected);
    drag(map, {{4, 4}, {250, 396}}, Qt::ControlModifier);
    QCOMPARE(areas.count(), 1);
    drag(map, {{200, 200}, {220, 210}});
    QCOMPARE(areas.count(), 1);
  }

  void aLassoSelectsItsInside() {
    ShownMap map(placesOf({0, 0, 1, 0, 0, 1, 1, 1, 0.5F, 0.5F}));
    map.setTool(CloudMap::Tool::lasso);
    std::vector<int> points;
    connect(&map, &CloudMap::areaSelected, this, [&](const std::vector<int>& found) { points = found; });
    const auto corner = [&](int point, int dx, int dy) {
      return map.positionOf(point).toPoint() + QPoint(dx, dy);
    };
    // A triangle about 0, 1 and 2: of the middle nothing else than what is within.
    drag(map, {corner(0, -12, 12), corner(1, 20, 12), corner(2, -12, -24), corner(0, -12, 12)});
    const std::vector<int> three = {0, 1, 2};
    std::vector<int> corners;
    std::copy_if(points.begin(), points.end(), std::back_inserter(corners),
                 [](int point) { return point < 4; });
    QCOMPARE(corners, three);
  }

  void escapeGivesUpALasso() {
    ShownMap map(clusters(100));
    map.setTool(CloudMap::Tool::lasso);
    const QSignalSpy areas(&map, &CloudMap::areaSelected);
    QTest::mousePress(&map, Qt::LeftButton, {}, {20, 20});
    QMouseEvent move(QEvent::MouseMove, QPointF(200, 200), map.mapToGlobal(QPointF(200, 200)), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(&map, &move);
    QTest::keyClick(&map, Qt::Key_Escape);
    QTest::mouseRelease(&map, Qt::LeftButton, {}, {200, 200});
    QCOMPARE(areas.count(), 0);
  }

  void draggingPansAndTheWheelZooms() {
    ShownMap map(placesOf({-1, 0, 1, 0, 0, 1}));
    const QPointF before = map.positionOf(1);
    drag(map, {{200, 200}, {215, 200}, {240, 230}});
    QVERIFY(QLineF(map.positionOf(1), before + QPointF(40, 30)).length() < 0.5);
    const QPointF around = map.positionOf(0);
    QWheelEvent wheel(around, map.mapToGlobal(around), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase,
                      false);
    const double scale = map.view().scale;
    QApplication::sendEvent(&map, &wheel);
    QVERIFY(map.view().scale > 1.3 * scale);
    QVERIFY(QLineF(map.positionOf(0), around).length() < 0.5);  // what is under the pointer stays
    QTest::keyClick(&map, Qt::Key_0);
    QTRY_VERIFY(QLineF(map.positionOf(1), before).length() < 0.5);
  }

  void thePictureFollowsTheView() {
    ShownMap map(clusters(60000));
    QVERIFY(map.settle());
    const QImage before = map.grab().toImage();
    QVERIFY(map.picture().density);
    map.zoom(3);
    const QImage coarse = map.grab().toImage();  // at once, from the picture there is
    QVERIFY(coarse != before);
    QVERIFY(map.settle());
    QCOMPARE(map.picture().frame.view.scale, map.view().scale);
    QVERIFY(map.grab().toImage() != coarse);  // refined
  }

  void walksByKeyboard() {
    ShownMap map(placesOf({-1, 0, 0, 0, 1, 0}));
    int chosen = -1;
    connect(&map, &CloudMap::chosen, this, [&](int point) { chosen = point; });
    map.reveal(0);
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(map.current(), 1);
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(map.current(), 2);
    QTest::keyClick(&map, Qt::Key_Return);
    QCOMPARE(chosen, 2);
    QVERIFY(map.accessibleDescription().contains(QStringLiteral("3")));
    QTest::keyClick(&map, Qt::Key_Escape);
    QCOMPARE(map.current(), -1);
  }

  void hiddenClassesAreNotUnderTheMouse() {
    ShownMap map(placesOf({-1, 0, 1, 0, 0, 1, 0, -1}));
    auto colors = twoColors(4);
    colors->hidden = {0, 1};
    map.setColors(colors);
    QCOMPARE(map.pointAt(map.positionOf(1)), -1);
    QCOMPARE(map.pointAt(map.positionOf(0)), 0);
  }

  void draggingTurnsAMapInSpace() {
    ShownMap map(clusters(300, 3));
    QVERIFY(map.deep());
    QVERIFY(map.settle());
    const QPointF before = map.positionOf(0);
    drag(map, {{200, 200}, {230, 200}, {300, 220}});
    QVERIFY(map.settle());
    const QPointF turned = map.positionOf(0);
    QVERIFY(QLineF(before, turned).length() > 5);
    drag(map, {{200, 200}, {220, 200}, {250, 240}}, {}, Qt::RightButton);
    QVERIFY(QLineF(map.positionOf(0), turned + QPointF(50, 40)).length() < 0.5);
  }

  void thumbnailsStandInForPointsWithRoom() {
    auto pictures = std::make_shared<LabelledSamples>();
    pictures->classNames = {"0", "1"};
    const std::vector<std::uint8_t> picture(pictures->shape.size(), 200);
    for (int i = 0; i < 40; ++i) pictures->add(picture, i % 2);
    ShownMap map(clusters(40));
    map.setPictures(pictures);
    QVERIFY(map.settle());
    QVERIFY(!map.picture().tiles.empty());
    map.setThumbnails(false);
    QVERIFY(map.settle());
    QVERIFY(map.picture().tiles.empty());
  }

  void aMapOfOtherPointsForgetsWhatWasOfTheOld() {
    ShownMap map(clusters(100));
    map.setColors(twoColors(100), {QStringLiteral("a"), QStringLiteral("b")});
    map.setLinks(3, {4, 5});
    map.setPlaces(clusters(50));
    QVERIFY(map.settle());
    QVERIFY(!map.grab().isNull());
    map.setColors(twoColors(100));  // of another number of points: not taken
    QCOMPARE(map.scene().colors->index.size(), std::size_t{50});
    map.clear();
    QCOMPARE(map.pointCount(), std::size_t{0});
    QCOMPARE(map.pointAt({100, 100}), -1);
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(map.current(), -1);
  }
};

QTEST_MAIN(TestCloudMap)
#include "test_cloud_map.moc"
