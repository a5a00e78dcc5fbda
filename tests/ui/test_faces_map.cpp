#include <QAction>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include "engine/core/random.h"
#include "tests/ui/fake_faces_engine.h"
#include "ui/core/empty_state.h"
#include "ui/core/style.h"
#include "ui/faces/album_panel.h"
#include "ui/faces/face_map_panel.h"
#include "ui/faces/face_map_view.h"
#include "ui/faces/faces_page.h"
#include "ui/faces/people_legend.h"
#include "ui/faces/people_panel.h"
#include "ui/faces/photo_panel.h"

using namespace likeness;
using namespace likeness::ui;

/// The map of all faces, through the page.
class TestFacesMap : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QCoreApplication::setOrganizationName(QStringLiteral("likeness"));
    QCoreApplication::setApplicationName(QStringLiteral("likeness-test-faces-map"));
    applyColorScheme(Scheme::light);
  }
  void init();
  void cleanup() {
    page_.reset();
    session_.reset();
  }
  void allFacesAreOnTheMap();
  void theMouseZoomsPansAndFits();
  void aClickOpensThePhoto();
  void keysWalkAndOpen();
  void theMapFollowsCorrections();
  void theLegendOpensAlbums();
  void anEmptyLibrarySaysWhatTheMapIsFor();
  void aHundredThousandFaces();

 private:
  std::filesystem::path folder() const { return folder_->path().toStdString(); }
  void showPage();
  void openMap();
  FaceMapPanel& panel() const { return *page_->findChild<FaceMapPanel*>(); }
  FaceMapView& map() const { return *panel().view(); }
  QPoint placeOf(int point) const { return map().positionOf(point).toPoint(); }
  void wheel(const QPoint& place, int angle);
  void hover(const QPoint& place);
  static bool near(const QPointF& a, const QPointF& b) { return (a - b).manhattanLength() < 1.5; }

  std::unique_ptr<QTemporaryDir> folder_;
  tests::FakeTools tools_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<FacesPage> page_;
};

void TestFacesMap::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                     folder_->filePath(QStringLiteral("settings")));
  FaceLibrary library(folder() / "library");
  const RowId pack = library.packRow(tests::fakePack);
  for (int person = 1; person <= 4; ++person) {
    for (int variant = 0; variant < 6 - person; ++variant)
      tests::storeOneFace(library, pack, person, variant, 1 + 0.1F * static_cast<float>(variant));
  }
  recluster(library, pack, [](const FaceTable& table, const FaceConstraints& constraints) {
    return tests::fakePeople(table, constraints, 0.6F);
  });
}

void TestFacesMap::showPage() {
  session_ = std::make_unique<Session>();
  page_ = std::make_unique<FacesPage>(*session_, tests::fakeFacesEngine(tools_), folder() / "library");
  page_->resize(1200, 740);
  page_->show();
  QVERIFY(QTest::qWaitForWindowActive(page_.get()));
  QTRY_VERIFY(page_->controller().isOpen());
}

void TestFacesMap::openMap() {
  const auto actions = page_->findChildren<QAction*>();
  const auto found =
      std::ranges::find_if(actions, [](QAction* action) { return action->text() == QStringLiteral("Map"); });
  QVERIFY(found != actions.end() && (*found)->isEnabled());
  (*found)->trigger();
  QVERIFY(panel().isVisible());
}

void TestFacesMap::wheel(const QPoint& place, int angle) {
  QWheelEvent event(place, map().mapToGlobal(place), {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(&map(), &event);
}

void TestFacesMap::hover(const QPoint& place) {
  QMouseEvent event(QEvent::MouseMove, place, map().mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                    Qt::NoModifier);
  QApplication::sendEvent(&map(), &event);
}

void TestFacesMap::allFacesAreOnTheMap() {
  showPage();
  openMap();
  QTRY_COMPARE(map().pointCount(), 14U);
  QVERIFY(map().hasFocus());
  const QRegularExpression name(QStringLiteral("^PC 1 \\(\\d+(\\.\\d)? % of the variance\\)$"));
  QVERIFY2(name.match(map().axisName(0)).hasMatch(), qPrintable(map().axisName(0)));
  // The largest album has the first colour.
  const auto& people = page_->controller().view().people;
  for (int i = 0; i < static_cast<int>(people.size()); ++i)
    QCOMPARE(map().labelOf(people[std::size_t(i)].id), i);
  QCOMPARE(map().labelOf(0), -1);
  // Everyone on screen, and the best of a person a picture before the others.
  map().grab();
  QVERIFY(!map().tiles().empty());
  const StoredFace& first = map().map()->faces[std::size_t(map().tiles().front())];
  QCOMPARE(first.person, people.front().id);
  QCOMPARE(first.quality, 1.4F);
  for (int i = 0; i < 14; ++i) QVERIFY(map().rect().contains(placeOf(i)));
  QTest::keyClick(&map(), Qt::Key_Escape);
  QVERIFY(page_->findChild<PeoplePanel*>()->isVisible());
}

void TestFacesMap::theMouseZoomsPansAndFits() {
  showPage();
  openMap();
  QTRY_COMPARE(map().pointCount(), 14U);
  map().grab();
  const QPointF fitted = map().positionOf(3);
  const QPointF other = map().positionOf(9);
  wheel(fitted.toPoint(), 360);
  QVERIFY(near(map().positionOf(3), fitted));  // what is under the pointer stays there
  QVERIFY((map().positionOf(9) - fitted).manhattanLength() > 1.3 * (other - fitted).manhattanLength());

  const QPointF before = map().positionOf(3);
  const QPoint corner(60, 30);
  QSignalSpy opened(&panel(), &FaceMapPanel::photoOpened);
  QTest::mousePress(&map(), Qt::LeftButton, {}, corner);
  QTest::mouseMove(&map(), corner + QPoint(40, 25));
  QTest::mouseRelease(&map(), Qt::LeftButton, {}, corner + QPoint(40, 25));
  QVERIFY(near(map().positionOf(3), before + QPointF(40, 25)));
  QCOMPARE(opened.count(), 0);

  QTest::mouseDClick(&map(), Qt::LeftButton, {}, corner);
  QTRY_VERIFY(near(map().positionOf(3), fitted));
  wheel(fitted.toPoint(), -240);
  QVERIFY(!near(map().positionOf(9), other));
  QTest::keyClick(&map(), Qt::Key_0);
  QTRY_VERIFY(near(map().positionOf(9), other));
}

void TestFacesMap::aClickOpensThePhoto() {
  showPage();
  openMap();
  QTRY_COMPARE(map().pointCount(), 14U);
  map().grab();
  const int point = map().tiles().front();
  hover(placeOf(point));
  QCOMPARE(map().current(), point);
  QVERIFY(map().accessibleDescription().contains(QStringLiteral("Unnamed")));
  map().grab();  // with the card
  QSignalSpy opened(&panel(), &FaceMapPanel::photoOpened);
  QTest::mouseClick(&map(), Qt::LeftButton, {}, placeOf(point));
  QCOMPARE(opened.count(), 1);
  QCOMPARE(opened.first().at(0).value<RowId>(), map().map()->faces[std::size_t(point)].photo);
  QCOMPARE(opened.first().at(1).value<RowId>(), map().map()->faces[std::size_t(point)].id);
  auto* photo = page_->findChild<PhotoPanel*>();
  QVERIFY(photo->isVisible());
  QTest::keyClick(photo, Qt::Key_Escape);
  QVERIFY(panel().isVisible());
}

void TestFacesMap::keysWalkAndOpen() {
  showPage();
  openMap();
  QTRY_COMPARE(map().pointCount(), 14U);
  map().grab();
  QTest::keyClick(&map(), Qt::Key_Right);
  const int first = map().current();
  QVERIFY(first >= 0);
  QTest::keyClick(&map(), Qt::Key_Escape);  // lets go of the face, not of the map
  QCOMPARE(map().current(), -1);
  QVERIFY(panel().isVisible());
  QTest::keyClick(&map(), Qt::Key_Right);
  QCOMPARE(map().current(), first);
  QTest::keyClick(&map(), Qt::Key_Return);
  QVERIFY(page_->findChild<PhotoPanel*>()->isVisible());
}

void TestFacesMap::theMapFollowsCorrections() {
  showPage();
  openMap();
  QTRY_COMPARE(map().pointCount(), 14U);
  const auto people = page_->controller().view().people;
  const auto facesOf = [this](RowId person) {
    return std::ranges::count(map().map()->faces, person, &StoredFace::person);
  };
  QCOMPARE(facesOf(people[0].id), 5);
  const QPointF place = map().positionOf(0);
  page_->controller().merge(people[0].id, {people[1].id});
  QTRY_COMPARE(facesOf(people[0].id), 9);
  QVERIFY(near(map().positionOf(0), place));
  {
    FaceLibrary library(folder() / "library");
    tests::storeOneFace(library, library.packRow(tests::fakePack), 7, 1);
  }
  page_->controller().refresh();
  QTRY_COMPARE(map().pointCount(), 15U);
}

void TestFacesMap::theLegendOpensAlbums() {
  showPage();
  openMap();
  QTRY_COMPARE(map().pointCount(), 14U);
  auto* legend = panel().findChild<PeopleLegend*>();
  legend->grab();
  QTest::mouseClick(legend, Qt::LeftButton, {}, QPoint(20, legend->height() / 2));
  auto* album = page_->findChild<AlbumPanel*>();
  QVERIFY(album->isVisible());
  QCOMPARE(album->album(), page_->controller().view().people.front().id);
}

void TestFacesMap::anEmptyLibrarySaysWhatTheMapIsFor() {
  std::filesystem::remove(folder() / "library");
  showPage();
  QTRY_VERIFY(page_->findChild<EmptyState*>(QStringLiteral("noFaces"))->isVisible());
  openMap();
  auto* empty = panel().findChild<EmptyState*>(QStringLiteral("noFacesOnMap"));
  QTRY_VERIFY(empty->isVisible());
  QVERIFY(!map().isVisible());
  QSignalSpy wanted(&panel(), &FaceMapPanel::photosWanted);
  disconnect(&panel(), &FaceMapPanel::photosWanted, page_.get(), nullptr);  // it would open a dialog
  QTest::mouseClick(empty->button(), Qt::LeftButton);
  QCOMPARE(wanted.count(), 1);
  QVERIFY(!std::filesystem::exists(folder() / "library"));
}

void TestFacesMap::aHundredThousandFaces() {
  constexpr int count = 100000;
  auto large = std::make_shared<FaceMap>();
  large->places = Matrix(count, 2);
  Random random(1);
  std::vector<StoredPerson> people(count / 20);
  for (std::size_t p = 0; p < people.size(); ++p) people[p].id = static_cast<RowId>(p + 1);
  for (int i = 0; i < count; ++i) {
    StoredFace face;
    face.id = i + 1;
    face.person = i % 7 == 0 ? 0 : i / 20 + 1;
    face.quality = random.normal();
    large->faces.push_back(face);
    Random ofPerson(5, static_cast<std::uint64_t>(i / 20));
    large->places.row(std::size_t(i))[0] = 0.3F * ofPerson.normal() + 0.05F * random.normal();
    large->places.row(std::size_t(i))[1] = 0.2F * ofPerson.normal() + 0.05F * random.normal();
  }
  FaceThumbnails thumbnails;
  FaceMapView view(thumbnails);
  view.resize(1200, 700);
  QElapsedTimer clock;
  clock.start();
  view.setMap(large, people);
  qInfo("set after %lld ms", clock.restart());
  view.grab();
  qInfo("first frame after %lld ms", clock.restart());
  view.zoom(1.2);
  view.grab();
  qInfo("zoomed after %lld ms", clock.elapsed());
  QVERIFY(!view.tiles().empty() && view.tiles().size() <= 300);
  for (const int a : view.tiles()) {
    for (const int b : view.tiles()) {
      const QPointF apart = view.positionOf(a) - view.positionOf(b);
      QVERIFY(a == b || std::max(std::abs(apart.x()), std::abs(apart.y())) >= 32);
    }
  }
}

QTEST_MAIN(TestFacesMap)
#include "test_faces_map.moc"
