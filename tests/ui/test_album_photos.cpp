#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "tests/ui/fake_faces_engine.h"
#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"
#include "ui/faces/album_panel.h"
#include "ui/faces/album_photos_model.h"
#include "ui/faces/faces_page.h"
#include "ui/faces/people_panel.h"
#include "ui/faces/photo_panel.h"
#include "ui/faces/tile_view.h"

using namespace likeness;
using namespace likeness::ui;

/// An album shown as whole photos.
class TestAlbumPhotos : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QCoreApplication::setOrganizationName(QStringLiteral("likeness"));
    QCoreApplication::setApplicationName(QStringLiteral("likeness-test-album-photos"));
    applyColorScheme(Scheme::light);
  }
  void init();
  void cleanup() {
    page_.reset();
    session_.reset();
  }
  void theSwitchIsUsedByMouseAndKeys();
  void photosCarryTheBoxesOfThePerson();
  void aClickOpensThePhotoAndCtrlSelects();
  void aPhotoThatIsGoneSaysSo();
  void previewsAreSmallAndFew();

 private:
  std::filesystem::path folder() const { return folder_->path().toStdString(); }
  void storePhoto(FaceLibrary& library, const QString& name, const QSize& size,
                  const std::vector<NewFace>& faces);
  AlbumPanel& album() const { return *page_->findChild<AlbumPanel*>(); }
  TileView& photos() const { return *album().tiles()->photoGrid(); }
  FacesController& controller() const { return page_->controller(); }
  const AlbumPhoto& photo(int row) const {
    return static_cast<AlbumPhotosModel*>(photos().model())->record(row);
  }
  void openAlbum();
  void showPhotos();
  void click(int row, Qt::KeyboardModifiers modifiers = {}) {
    QTest::mouseClick(photos().viewport(), Qt::LeftButton, modifiers,
                      photos().visualRect(photos().model()->index(row, 0)).center());
  }

  std::unique_ptr<QTemporaryDir> folder_;
  tests::FakeTools tools_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<FacesPage> page_;
};

void TestAlbumPhotos::storePhoto(FaceLibrary& library, const QString& name, const QSize& size,
                                 const std::vector<NewFace>& faces) {
  QImage picture(size, QImage::Format_RGB32);
  picture.fill(QColor(200, 60, 30));
  const QString file = folder_->filePath(name);
  QVERIFY(picture.save(file));
  const std::string path = file.toStdString();
  library.storePhoto(path, 1, 1, std::vector<std::uint8_t>(path.begin(), path.end()), size.width(),
                     size.height(), library.packRow(tests::fakePack), faces);
}

/// Five faces of person 1 on four photos, the best two of them on the first.
void TestAlbumPhotos::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                     folder_->filePath(QStringLiteral("settings")));
  {
    FaceLibrary library(folder() / "library");
    storePhoto(
        library, QStringLiteral("two.png"), {1600, 900},
        {tests::fakeFace(1, 1, 9, 0.1F), tests::fakeFace(1, 2, 8, 0.5F), tests::fakeFace(2, 1, 7, 0.3F)});
    storePhoto(library, QStringLiteral("one.jpg"), {900, 1600}, {tests::fakeFace(1, 3, 5)});
    storePhoto(library, QStringLiteral("small.png"), {60, 40}, {tests::fakeFace(1, 4, 4)});
    storePhoto(library, QStringLiteral("gone.png"), {300, 200}, {tests::fakeFace(1, 5, 3)});
    recluster(library, library.packRow(tests::fakePack),
              [](const FaceTable& table, const FaceConstraints& constraints) {
                return tests::fakePeople(table, constraints, 0.6F);
              });
  }
  QVERIFY(QFile::remove(folder_->filePath(QStringLiteral("gone.png"))));
  session_ = std::make_unique<Session>();
  page_ = std::make_unique<FacesPage>(*session_, tests::fakeFacesEngine(tools_), folder() / "library");
  page_->resize(1200, 740);
  page_->show();
  QVERIFY(QTest::qWaitForWindowActive(page_.get()));
  QTRY_COMPARE(controller().view().people.size(), 1U);
}

void TestAlbumPhotos::openAlbum() {
  emit page_->findChild<PeoplePanel*>()->albumOpened(controller().view().people.front().id);
  QTRY_COMPARE(album().tiles()->faceCount(), 5);
}

void TestAlbumPhotos::showPhotos() {
  openAlbum();
  QTest::keyClick(album().grid(), Qt::Key_P);
  QVERIFY(photos().isVisible());
  QVERIFY(photos().hasFocus());
}

void TestAlbumPhotos::theSwitchIsUsedByMouseAndKeys() {
  openAlbum();
  QVERIFY(album().tiles()->faceGrid()->isVisible());
  SegmentedSwitch* choice = album().kindSwitch();
  const auto buttons = choice->findChildren<QToolButton*>();
  QCOMPARE(buttons.size(), 2);
  QTest::mouseClick(buttons[1], Qt::LeftButton);
  QVERIFY(photos().isVisible());
  QCOMPARE(choice->current(), 1);
  // Tab stops at the one that holds, arrow keys change it.
  buttons[1]->setFocus(Qt::TabFocusReason);
  QTest::keyClick(buttons[1], Qt::Key_Left);
  QVERIFY(album().tiles()->faceGrid()->isVisible());
  QVERIFY(buttons[0]->hasFocus());
  QTest::keyClick(buttons[0], Qt::Key_Right);
  QVERIFY(photos().isVisible());
  QTest::keyClick(&photos(), Qt::Key_F);
  QVERIFY(album().tiles()->faceGrid()->isVisible());
  QCOMPARE(choice->current(), 0);
}

void TestAlbumPhotos::photosCarryTheBoxesOfThePerson() {
  showPhotos();
  QCOMPARE(photos().model()->rowCount(), 4);
  QCOMPARE(photo(0).faces.size(), 2U);  // not the third, who is somebody else
  QCOMPARE(photo(0).boxes[0].x, 0.1F);
  QCOMPARE(photo(0).boxes[1].x, 0.5F);
  QCOMPARE(photo(1).boxes.size(), 1U);
  QTRY_VERIFY(controller().previews().find(photo(0).id));
  // The white line of the box is on the tile where the face is.
  const QImage tile = photos().viewport()->grab().toImage();
  const QRectF room = QRectF(photos().visualRect(photos().model()->index(0, 0))).adjusted(10, 10, -10, -10);
  QRectF place(QPointF(), QSizeF(1600, 900).scaled(room.size(), Qt::KeepAspectRatio));
  place.moveCenter(room.center());
  const double ratio = tile.devicePixelRatio();
  const auto brightest = [&](double x, double y) {
    int most = 0;
    for (int d = -2; d <= 2; ++d) {
      const QPointF at(place.left() + x * place.width() + d, place.top() + y * place.height());
      most = std::max(most, tile.pixelColor((at * ratio).toPoint()).blue());
    }
    return most;
  };
  QVERIFY(brightest(0.1, 0.4) > 180);
  QVERIFY(brightest(0.5, 0.4) > 180);
  QVERIFY(brightest(0.95, 0.4) < 60);  // the photo itself
}

void TestAlbumPhotos::aClickOpensThePhotoAndCtrlSelects() {
  showPhotos();
  QSignalSpy opened(&album(), &AlbumPanel::photoOpened);
  click(0, Qt::ControlModifier);
  click(1, Qt::ControlModifier);
  QCOMPARE(opened.count(), 0);
  QCOMPARE(album().tiles()->selectedFaces().size(), 3U);
  click(1);
  QCOMPARE(opened.count(), 1);
  QCOMPARE(opened.first().at(0).value<RowId>(), photo(1).id);
  auto* large = page_->findChild<PhotoPanel*>();
  QVERIFY(large->isVisible());
  QTest::keyClick(large, Qt::Key_Escape);
  QVERIFY(photos().isVisible());  // as it was left
  QTest::keyClick(&photos(), Qt::Key_Return);
  QCOMPARE(opened.count(), 2);
  QTest::keyClick(large, Qt::Key_Escape);
  // What is said of a photo is said of the person's faces on it.
  photos().selectionModel()->clear();
  click(0, Qt::ControlModifier);
  QTest::keyClick(&photos(), Qt::Key_R);
  QTRY_COMPARE(photos().model()->rowCount(), 3);
  QCOMPARE(album().tiles()->faceCount(), 3);
}

void TestAlbumPhotos::aPhotoThatIsGoneSaysSo() {
  showPhotos();
  const RowId gone = photo(3).id;
  QTRY_VERIFY(controller().previews().isMissing(gone));
  QVERIFY(!controller().previews().find(gone));
  QCOMPARE(controller().previews().waiting(), 0);
  photos().grab();
}

void TestAlbumPhotos::previewsAreSmallAndFew() {
  showPhotos();
  PhotoPreviews& previews = controller().previews();
  QTRY_VERIFY(previews.find(photo(0).id) && previews.find(photo(1).id) && previews.find(photo(2).id));
  QCOMPARE(previews.find(photo(0).id)->size(), QSize(480, 270));
  QCOMPARE(previews.find(photo(1).id)->size(), QSize(270, 480));
  QCOMPARE(previews.find(photo(2).id)->size(), QSize(60, 40));  // not blown up
  QCOMPARE(previews.find(photo(0).id)->pixelColor(100, 100), QColor(200, 60, 30));
  for (RowId row = 5000; row < 9000; ++row) previews.find(row);
  QVERIFY(previews.waiting() <= 100);
}

QTEST_MAIN(TestAlbumPhotos)
#include "test_album_photos.moc"
