#include <QAction>
#include <QBuffer>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "engine/faces/embedding_distance.h"
#include "tests/ui/fake_faces_engine.h"
#include "ui/core/style.h"
#include "ui/faces/compare_panel.h"
#include "ui/faces/cut_chart.h"
#include "ui/faces/cut_panel.h"
#include "ui/faces/faces_page.h"
#include "ui/faces/find_panel.h"
#include "ui/faces/pack_card.h"
#include "ui/faces/pair_panel.h"
#include "ui/faces/people_panel.h"
#include "ui/faces/photo_panel.h"
#include "ui/faces/tile_view.h"
#include "ui/live/boxed_picture.h"

using namespace likeness;
using namespace likeness::ui;

/// The queue of questions, the slider, and what is done with single photos.
class TestFacesTools : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QCoreApplication::setOrganizationName(QStringLiteral("likeness"));
    QCoreApplication::setApplicationName(QStringLiteral("likeness-test-faces"));
    applyColorScheme(Scheme::light);
  }
  void init();
  void cleanup() {
    page_.reset();
    session_.reset();
  }
  void questionsAreAnsweredByKeys();
  void theSliderCutsTheLibraryAnew();
  void aPhotoOpensWithItsFaces();
  void aFaceIsFound();
  void twoPhotosAreCompared();
  void thumbnailsAreReadWhenTheyAreAskedFor();
  void aHundredThousandTilesAreQuicklyThere();

 private:
  std::filesystem::path folder() const { return folder_->path().toStdString(); }
  std::filesystem::path photo(const char* name, const std::vector<int>& people) {
    const auto file = folder() / name;
    tests::writeFakePhoto(file, people, name);
    return file;
  }
  void trigger(const QString& action);
  std::size_t people() const { return page_->controller().view().people.size(); }

  std::unique_ptr<QTemporaryDir> folder_;
  tests::FakeTools tools_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<FacesPage> page_;
};

void TestFacesTools::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                     folder_->filePath(QStringLiteral("settings")));
  {
    FaceLibrary library(folder() / "library");
    const RowId pack = library.packRow(tests::fakePack);
    for (int person = 1; person <= 4; ++person) {
      for (int variant = 0; variant < 6 - person; ++variant)
        tests::storeOneFace(library, pack, person, variant);
    }
    recluster(library, pack, [](const FaceTable& table, const FaceConstraints& constraints) {
      return tests::fakePeople(table, constraints, 0.6F);
    });
  }
  session_ = std::make_unique<Session>();
  page_ = std::make_unique<FacesPage>(*session_, tests::fakeFacesEngine(tools_), folder() / "library");
  page_->resize(1200, 740);
  page_->show();
  QVERIFY(QTest::qWaitForWindowActive(page_.get()));
  QTRY_COMPARE(people(), 4U);
  PackCard::remember(*page_->controller().pack());
}

void TestFacesTools::trigger(const QString& action) {
  for (QAction* known : page_->findChildren<QAction*>()) {
    if (known->text() == action) return known->trigger();
  }
  QFAIL("there is no such action");
}

void TestFacesTools::questionsAreAnsweredByKeys() {
  trigger(QStringLiteral("Same person?"));
  auto* panel = page_->findChild<PairPanel*>();
  QVERIFY(panel->isVisible());
  QTRY_VERIFY(panel->current());
  const PersonPair first = panel->current()->pair;
  QTest::keyClick(panel, Qt::Key_N);
  QTRY_VERIFY(page_->controller().view().undoable);
  QCOMPARE(page_->controller().view().undoable->kind, std::string("different"));
  const auto isFirst = [&](const PersonPair& pair) {
    return pair.first == first.first && pair.second == first.second;
  };
  QVERIFY(!panel->current() || !isFirst(panel->current()->pair));
  // What is taken back is asked again.
  QTest::keyClick(panel, Qt::Key_Z, Qt::ControlModifier);
  QTRY_VERIFY(panel->current() && isFirst(panel->current()->pair));
  QTest::keyClick(panel, Qt::Key_Y);
  QTRY_COMPARE(people(), 3U);
  if (panel->current()) {
    QTest::keyClick(panel, Qt::Key_Question);
    QTRY_COMPARE(page_->controller().view().undoable->kind, std::string("unsure"));
  }
  QTest::keyClick(panel, Qt::Key_Escape);
  QVERIFY(page_->findChild<PeoplePanel*>()->isVisible());
}

void TestFacesTools::theSliderCutsTheLibraryAnew() {
  trigger(QStringLiteral("Likeness"));
  auto* chart = page_->findChild<CutChart*>();
  QTRY_VERIFY(chart->isEnabled());
  QCOMPARE(chart->cut(), 0.6F);
  QCOMPARE(chart->figures().people, 4U);
  // To the right end all are one; by mouse, with places in between that need not all be made.
  const int y = chart->height() / 2;
  QTest::mousePress(chart, Qt::LeftButton, {}, QPoint(static_cast<int>(chart->placeOf(0.6F)), y));
  for (const float cut : {0.8F, 1.0F, 1.3F, 1.6F})
    QTest::mouseMove(chart, QPoint(static_cast<int>(chart->placeOf(cut)), y));
  QTest::mouseRelease(chart, Qt::LeftButton, {}, QPoint(static_cast<int>(chart->placeOf(1.6F)), y));
  QTRY_COMPARE(people(), 1U);
  QTRY_VERIFY(page_->controller().cut() > 1.5F);  // one person there is from 1.3 on
  // And back: it goes on from the cut before, without another reading.
  for (auto* button : page_->findChild<CutPanel*>()->findChildren<QPushButton*>())
    QTest::mouseClick(button, Qt::LeftButton);
  QTRY_COMPARE(people(), 4U);
  QCOMPARE(chart->cut(), 0.6F);
}

void TestFacesTools::aPhotoOpensWithItsFaces() {
  const auto file = photo("three", {1, 2, 9});
  page_->controller().add({file});
  // The licence is the page's; the controller does as it is told.
  QTRY_VERIFY(!page_->controller().index().active());
  RowId stored = 0;
  {
    const FaceLibrary library(folder() / "library", FaceLibrary::Access::read);
    stored = library.findFile(file)->photo;
  }
  auto* panel = page_->findChild<PhotoPanel*>();
  auto* grid = page_->findChild<PeoplePanel*>();
  emit grid->albumOpened(page_->controller().view().people.front().id);
  emit page_->findChild<FindPanel*>()->photoOpened(stored, 0);
  QVERIFY(panel->isVisible());
  QTRY_COMPARE(panel->canvas()->boxes().size(), 3U);
  QSignalSpy opened(panel, &PhotoPanel::albumOpened);
  QTest::mouseClick(panel->canvas(), Qt::LeftButton, {}, panel->canvas()->placeOf(0).center().toPoint());
  QCOMPARE(opened.count(), 1);
  QVERIFY(opened.first().first().value<RowId>() != 0);
}

void TestFacesTools::aFaceIsFound() {
  trigger(QStringLiteral("Find"));
  auto* panel = page_->findChild<FindPanel*>();
  panel->setPhoto(photo("whoisit", {2, 3}));
  QTRY_COMPARE(panel->canvas()->boxes().size(), 2U);
  QTRY_VERIFY(panel->grid()->model()->rowCount() == 14);
  QSignalSpy opened(panel, &FindPanel::albumOpened);
  QTest::mouseClick(panel->findChild<QPushButton*>(), Qt::LeftButton);
  QCOMPARE(opened.count(), 1);
  const RowId nearest = opened.first().first().value<RowId>();
  const FaceLibrary library(folder() / "library", FaceLibrary::Access::read);
  const auto expected =
      library.nearestPeople(tests::fakeEmbedding(2, 77), library.findPack(tests::fakePack), 1);
  QCOMPARE(nearest, expected.front().person);
  // A file that is no photo says so where the photo would be.
  std::ofstream(folder() / "letter") << "Dear reader";
  trigger(QStringLiteral("Find"));
  panel->setPhoto(folder() / "letter");
  QTRY_COMPARE(panel->canvas()->boxes().size(), 0U);
  QTRY_COMPARE(panel->grid()->model()->rowCount(), 0);
}

void TestFacesTools::twoPhotosAreCompared() {
  trigger(QStringLiteral("Compare"));
  auto* panel = page_->findChild<ComparePanel*>();
  panel->setPhoto(0, photo("left", {1}));
  panel->setPhoto(1, photo("right", {1, 2}));
  QTRY_COMPARE(panel->verdict(), QStringLiteral("One person"));
  const double apart = distanceOf(tests::fakeEmbedding(1, 0), tests::fakeEmbedding(2, 0));
  QTest::mouseClick(panel->canvas(1), Qt::LeftButton, {}, panel->canvas(1)->placeOf(1).center().toPoint());
  QCOMPARE(panel->verdict(), apart < 1.6F ? QStringLiteral("One person") : QStringLiteral("Two people"));
  const auto labels = panel->findChildren<QLabel*>();
  QVERIFY(std::ranges::any_of(labels, [](auto* label) { return label->text().contains("cosine"); }));
}

void TestFacesTools::thumbnailsAreReadWhenTheyAreAskedFor() {
  QImage red(160, 160, QImage::Format_RGB32);
  red.fill(Qt::red);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  red.save(&buffer, "JPG");
  RowId face = 0;
  {
    FaceLibrary library(folder() / "library");
    const RowId pack = library.packRow(tests::fakePack);
    NewFace stored = tests::fakeFace(8, 1);
    stored.thumbnail.assign(bytes.begin(), bytes.end());
    const RowId row = library.storePhoto("/p/8", 1, 1, std::vector<std::uint8_t>{8, 8}, 9, 9, pack, {stored});
    face = library.facesOfPhoto(row, pack).front().id;
  }
  FaceThumbnails thumbnails;
  thumbnails.open(folder() / "library");
  QSignalSpy arrived(&thumbnails, &FaceThumbnails::arrived);
  QCOMPARE(thumbnails.find(face), nullptr);
  QVERIFY(arrived.wait());
  QVERIFY(thumbnails.find(face));
  QVERIFY(thumbnails.find(face)->pixelColor(80, 80).red() > 240);
  // A face whose picture is broken, or gone, is asked for once only.
  QCOMPARE(thumbnails.find(999999), nullptr);
  QVERIFY(arrived.wait());
  QCOMPARE(thumbnails.find(999999), nullptr);
  QCOMPARE(thumbnails.waiting(), 0);
  // Fast scrolling leaves no long queue behind.
  for (RowId id = 2000; id < 12000; ++id) thumbnails.find(id);
  QVERIFY(thumbnails.waiting() <= 600);
}

void TestFacesTools::aHundredThousandTilesAreQuicklyThere() {
  LibraryView view;
  view.people.resize(100000);
  for (std::size_t i = 0; i < view.people.size(); ++i) {
    view.people[i].id = static_cast<RowId>(i + 1);
    view.people[i].faces = static_cast<int>(1 + i % 977);
  }
  auto* panel = page_->findChild<PeoplePanel*>();
  QElapsedTimer clock;
  clock.start();
  panel->showLibrary(view);
  panel->grid()->scrollToBottom();
  panel->grid()->viewport()->repaint();
  qInfo("shown after %lld ms", clock.restart());
  panel->resize(panel->size() - QSize(200, 0));
  panel->grid()->viewport()->repaint();
  qInfo("resized after %lld ms", clock.restart());
  panel->showLibrary(view);
  panel->grid()->viewport()->repaint();
  qInfo("shown again after %lld ms", clock.elapsed());
  QCOMPARE(panel->grid()->model()->rowCount(), 100000);
}

QTEST_MAIN(TestFacesTools)
#include "test_faces_tools.moc"
