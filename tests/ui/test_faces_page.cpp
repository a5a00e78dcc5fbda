#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include "tests/ui/fake_faces_engine.h"
#include "ui/core/empty_state.h"
#include "ui/core/style.h"
#include "ui/core/work_strip.h"
#include "ui/faces/album_panel.h"
#include "ui/faces/faces_page.h"
#include "ui/faces/find_panel.h"
#include "ui/faces/pack_card.h"
#include "ui/faces/people_model.h"
#include "ui/faces/people_panel.h"
#include "ui/faces/tile_view.h"

using namespace likeness;
using namespace likeness::ui;

class TestFacesPage : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void init();
  void cleanup();
  void anEmptyPageSaysWhatItIsFor();
  void missingModelsAreNamed();
  void aDamagedLibrarySaysWhyAndStays();
  void droppedPhotosBecomeAlbumsAfterTheLicence();
  void findingAsksForTheLicenceFirst();
  void indexingIsPausedAndStopped();
  void brokenPhotosAreListed();
  void anAlbumOpensAndIsNamedInPlace();
  void keysCorrectAnAlbum();
  void aRubberBandSelectsFaces();
  void albumsAreMergedByKeyAndByDragging();
  void hiddenAlbumsAreShownOnDemand();
  void unassignedFacesAreGivenToSomebody();
  void aForgottenPersonIsGone();

 private:
  std::filesystem::path folder() const { return folder_->path().toStdString(); }
  void showPage(FacesEngine engine);
  void showPage() { showPage(tests::fakeFacesEngine(tools_)); }
  /// Photos of person 1 (six), 2 (four) and 3 (three), and one of person 4.
  void fillLibrary();
  void drop(const std::filesystem::path& place);
  PeoplePanel& people() const { return *page_->findChild<PeoplePanel*>(); }
  AlbumPanel& album() const { return *page_->findChild<AlbumPanel*>(); }
  const LibraryView& view() const { return page_->controller().view(); }
  QStringList albums() const;
  void clickAlbum(int row, Qt::KeyboardModifiers modifiers = {});
  void openAlbum(int row);
  void clickFace(int row, Qt::KeyboardModifiers modifiers = {});
  int faces() const { return album().grid()->model()->rowCount(); }

  std::unique_ptr<QTemporaryDir> folder_;
  tests::FakeTools tools_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<FacesPage> page_;
};

void TestFacesPage::initTestCase() {
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QCoreApplication::setOrganizationName(QStringLiteral("likeness"));
  QCoreApplication::setApplicationName(QStringLiteral("likeness-test-faces"));
  applyColorScheme(Scheme::light);
}

void TestFacesPage::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                     folder_->filePath(QStringLiteral("settings")));
  std::filesystem::create_directories(folder() / "photos");
  session_ = std::make_unique<Session>();
}

void TestFacesPage::cleanup() {
  page_.reset();
  session_.reset();
}

void TestFacesPage::showPage(FacesEngine engine) {
  page_ = std::make_unique<FacesPage>(*session_, std::move(engine), folder() / "library");
  QSignalSpy opened(&page_->controller(), &FacesController::viewChanged);
  QSignalSpy failed(&page_->controller(), &FacesController::openFailed);
  page_->resize(1200, 740);
  page_->show();
  QVERIFY(QTest::qWaitForWindowActive(page_.get()));
  QTRY_VERIFY(opened.count() + failed.count() > 0);
}

void TestFacesPage::fillLibrary() {
  {
    FaceLibrary library(folder() / "library");
    const RowId pack = library.packRow(tests::fakePack);
    for (const auto& [person, count] : {std::pair{1, 6}, {2, 4}, {3, 3}, {4, 1}}) {
      for (int variant = 0; variant < count; ++variant) tests::storeOneFace(library, pack, person, variant);
    }
    recluster(library, pack, [](const FaceTable& table, const FaceConstraints& constraints) {
      return tests::fakePeople(table, constraints, 0.6F);
    });
  }
  showPage();
  QTRY_COMPARE(albums().size(), 4);
}

void TestFacesPage::drop(const std::filesystem::path& place) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(QString::fromStdString(place.string()))});
  QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(page_.get(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(page_.get(), &event);
}

QStringList TestFacesPage::albums() const {
  const auto* model = people().grid()->model();
  QStringList all;
  for (int row = 0; row < model->rowCount(); ++row) {
    const QModelIndex index = model->index(row, 0);
    all << QStringLiteral("%1 %2")
               .arg(index.data().toString())
               .arg(index.data(PeopleModel::countRole).toInt());
  }
  return all;
}

void TestFacesPage::clickAlbum(int row, Qt::KeyboardModifiers modifiers) {
  TileView* grid = people().grid();
  QTest::mouseClick(grid->viewport(), Qt::LeftButton, modifiers,
                    grid->visualRect(grid->model()->index(row, 0)).center());
}

void TestFacesPage::openAlbum(int row) {
  TileView* grid = people().grid();
  const QPoint place = grid->visualRect(grid->model()->index(row, 0)).center();
  QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, place);
  QTest::mouseDClick(grid->viewport(), Qt::LeftButton, {}, place);
  QVERIFY(album().isVisible());
  QTRY_VERIFY(faces() > 0);
}

void TestFacesPage::clickFace(int row, Qt::KeyboardModifiers modifiers) {
  TileView* grid = album().grid();
  QTest::mouseClick(grid->viewport(), Qt::LeftButton, modifiers,
                    grid->visualRect(grid->model()->index(row, 0)).center());
}

void TestFacesPage::anEmptyPageSaysWhatItIsFor() {
  showPage();
  auto* empty = page_->findChild<EmptyState*>(QStringLiteral("noFaces"));
  QVERIFY(empty->isVisible() && empty->button()->isVisible());
  QVERIFY(!std::filesystem::exists(folder() / "library"));  // until there is something to keep
}

void TestFacesPage::missingModelsAreNamed() {
  FacesEngine engine = tests::fakeFacesEngine(tools_);
  engine.packs = [] {
    return std::vector<PackState>{{tests::fakeFacePack(), {}, {"fr_detect.onnx"}, "/models/fake"}};
  };
  showPage(engine);
  const auto shown = page_->findChildren<EmptyState*>();
  const auto visible = std::ranges::find_if(shown, [](auto* state) { return state->isVisible(); });
  QVERIFY(visible != shown.end());
  const auto texts = (*visible)->findChildren<QLabel*>();
  QVERIFY(std::ranges::any_of(texts, [](auto* label) { return label->text().contains("/models/fake"); }));
}

void TestFacesPage::aDamagedLibrarySaysWhyAndStays() {
  std::ofstream(folder() / "library") << "this is no library of faces at all";
  showPage();
  const auto shown = page_->findChildren<EmptyState*>();
  const auto visible = std::ranges::find_if(shown, [](auto* state) { return state->isVisible(); });
  QVERIFY(visible != shown.end());
  QVERIFY(std::ranges::any_of((*visible)->findChildren<QLabel*>(),
                              [](auto* label) { return label->text().contains("library"); }));
  QCOMPARE(tests::contentOf(folder() / "library").substr(0, 10), std::string("this is no"));
}

void TestFacesPage::droppedPhotosBecomeAlbumsAfterTheLicence() {
  for (int i = 0; i < 6; ++i)
    tests::writeFakePhoto(folder() / "photos" / std::to_string(i), {1, i < 4 ? 2 : 3}, std::to_string(i));
  showPage();
  QSignalSpy work(session_.get(), &Session::workChanged);
  drop(folder() / "photos");
  auto* licence = page_->findChild<PackCard*>();
  QVERIFY(licence->isVisible());
  QCOMPARE(tools_.decoded.load(), 0);
  QTest::mouseClick(licence->acceptButton(), Qt::LeftButton);
  QTRY_COMPARE(albums(), QStringList({"Unnamed 6", "Unnamed 4", "Unnamed 2"}));
  QTRY_VERIFY(!page_->controller().index().active());
  QVERIFY(work.first().first().value<WorkStatus>().running);
  QVERIFY(!work.last().first().value<WorkStatus>().running);
  // It is asked once only.
  tests::writeFakePhoto(folder() / "photos" / "more", {2}, "more");
  drop(folder() / "photos");
  QVERIFY(!licence->isVisible());
  QTRY_COMPARE(albums(), QStringList({"Unnamed 6", "Unnamed 5", "Unnamed 2"}));
}

void TestFacesPage::findingAsksForTheLicenceFirst() {
  fillLibrary();
  const auto actions = page_->findChildren<QAction*>();
  const auto find = std::ranges::find(actions, QStringLiteral("Find"), &QAction::text);
  QVERIFY(find != actions.end());
  (*find)->trigger();
  auto* licence = page_->findChild<PackCard*>();
  QVERIFY(licence->isVisible());
  QTest::mouseClick(licence->acceptButton(), Qt::LeftButton);
  QVERIFY(page_->findChild<FindPanel*>()->isVisible());
  // It is asked once only.
  (*find)->trigger();
  QVERIFY(!licence->isVisible());
}

void TestFacesPage::indexingIsPausedAndStopped() {
  for (int i = 0; i < 60; ++i)
    tests::writeFakePhoto(folder() / "photos" / std::to_string(i), {1}, std::to_string(i));
  FacesEngine engine = tests::fakeFacesEngine(tools_);
  engine.tools = [this](const FacePack&) {
    IndexTools tools = tools_.tools();
    tools.decode = [decode = tools.decode](const std::filesystem::path& file) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      return decode(file);
    };
    return tools;
  };
  WorkStrip strip(*session_);
  showPage(engine);
  PackCard::remember(*page_->controller().pack());
  drop(folder() / "photos");
  IndexRun& run = page_->controller().index();
  QTRY_VERIFY(run.progress().analyzed > 0);
  QTest::mouseClick(strip.findChild<QPushButton*>(QStringLiteral("pauseWork")), Qt::LeftButton);
  QVERIFY(run.paused());
  QTest::qWait(300);  // what was at work ends
  const std::size_t analyzed = run.progress().analyzed;
  QTest::qWait(200);
  QCOMPARE(run.progress().analyzed, analyzed);
  QVERIFY(analyzed < 60);
  QTest::mouseClick(strip.findChild<QPushButton*>(QStringLiteral("stopWork")), Qt::LeftButton);
  QTRY_VERIFY(!run.active());
  QVERIFY(view().counts.photos < 60);
  QTRY_COMPARE(view().counts.photos, static_cast<std::int64_t>(run.progress().analyzed));
}

void TestFacesPage::brokenPhotosAreListed() {
  tests::writeFakePhoto(folder() / "photos" / "good", {1});
  std::ofstream(folder() / "photos" / "broken.jpg") << "not at all";
  showPage();
  PackCard::remember(*page_->controller().pack());
  drop(folder() / "photos");
  const auto told = [this] {
    return std::ranges::any_of(page_->findChildren<QLabel*>(), [](auto* label) {
      return label->isVisible() && label->text().contains(QStringLiteral("broken.jpg"));
    });
  };
  QTRY_VERIFY(told());
}

void TestFacesPage::anAlbumOpensAndIsNamedInPlace() {
  fillLibrary();
  openAlbum(0);
  QCOMPARE(faces(), 6);
  album().nameField()->setFocus();
  QTest::keyClicks(album().nameField(), QStringLiteral("Anna"));
  QTest::keyClick(album().nameField(), Qt::Key_Return);
  QTRY_COMPARE(view().people.front().name, std::string("Anna"));
  QTest::keyClick(album().grid(), Qt::Key_Escape);
  QVERIFY(people().isVisible());
  QTRY_COMPARE(albums().front(), QStringLiteral("Anna 6"));
  QTest::keyClick(people().grid(), Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(albums().front(), QStringLiteral("Unnamed 6"));
}

void TestFacesPage::keysCorrectAnAlbum() {
  fillLibrary();
  QSignalSpy notices(session_.get(), &Session::noticePosted);
  openAlbum(0);
  TileView* grid = album().grid();
  clickFace(0);
  QTest::keyClick(grid, Qt::Key_R);
  QTRY_COMPARE(faces(), 5);
  QTRY_COMPARE(notices.count(), 1);
  notices.last().first().value<Notice>().undo();
  QTRY_COMPARE(faces(), 6);
  QTest::keyClick(grid, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QTRY_COMPARE(faces(), 5);

  clickFace(0);
  QTest::keyClick(grid, Qt::Key_X);
  QTRY_COMPARE(faces(), 4);
  QTRY_COMPARE(view().marked, 1U);

  clickFace(3);
  const RowId cover = grid->currentIndex().data(Qt::UserRole).toLongLong();
  QTest::keyClick(grid, Qt::Key_C);
  QTRY_COMPARE(view().people.front().cover, cover);

  clickFace(0);
  clickFace(1, Qt::ShiftModifier);
  QTest::keyClick(grid, Qt::Key_S);
  QTRY_COMPARE(faces(), 2);
  QTRY_COMPARE(view().people.size(), 4U);
}

void TestFacesPage::aRubberBandSelectsFaces() {
  fillLibrary();
  openAlbum(0);
  TileView* grid = album().grid();
  const QRect last = grid->visualRect(grid->model()->index(5, 0));
  const QRect second = grid->visualRect(grid->model()->index(4, 0));
  QWidget* area = grid->viewport();
  const QPoint start(last.center().x(), last.bottom() + 60);
  QTest::mousePress(area, Qt::LeftButton, {}, start);
  QTest::mouseMove(area, start - QPoint(20, 20));
  QTest::mouseMove(area, second.center());
  QTest::mouseRelease(area, Qt::LeftButton, {}, second.center());
  QCOMPARE(grid->selectionModel()->selectedIndexes().size(), 2);
}

void TestFacesPage::albumsAreMergedByKeyAndByDragging() {
  fillLibrary();
  clickAlbum(0);
  clickAlbum(2, Qt::ControlModifier);
  QTest::keyClick(people().grid(), Qt::Key_M);
  QTRY_COMPARE(albums(), QStringList({"Unnamed 9", "Unnamed 4", "Unassigned 1"}));
  QTest::keyClick(people().grid(), Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(albums().size(), 4);

  TileView* grid = people().grid();
  const std::unique_ptr<QMimeData> data(grid->model()->mimeData({grid->model()->index(1, 0)}));
  const QPoint target = grid->visualRect(grid->model()->index(0, 0)).center();
  QDragEnterEvent enter(target, Qt::MoveAction, data.get(), Qt::LeftButton, {});
  QApplication::sendEvent(grid->viewport(), &enter);
  QDragMoveEvent move(target, Qt::MoveAction, data.get(), Qt::LeftButton, {});
  QApplication::sendEvent(grid->viewport(), &move);
  QVERIFY(move.isAccepted());
  QDropEvent dropped(target, Qt::MoveAction, data.get(), Qt::LeftButton, {});
  QApplication::sendEvent(grid->viewport(), &dropped);
  QTRY_COMPARE(albums(), QStringList({"Unnamed 10", "Unnamed 3", "Unassigned 1"}));
}

void TestFacesPage::hiddenAlbumsAreShownOnDemand() {
  fillLibrary();
  clickAlbum(0);
  QTest::keyClick(people().grid(), Qt::Key_H);
  QTRY_COMPARE(albums(), QStringList({"Unnamed 4", "Unnamed 3", "Unassigned 1"}));
  const auto actions = people().findChildren<QAction*>();
  const auto show = std::ranges::find_if(actions, [](QAction* action) { return action->isCheckable(); });
  QVERIFY((*show)->isVisible());
  (*show)->trigger();
  QCOMPARE(albums().size(), 4);
}

void TestFacesPage::unassignedFacesAreGivenToSomebody() {
  fillLibrary();
  openAlbum(3);
  QCOMPARE(faces(), 1);
  clickFace(0);
  const auto fields = album().findChildren<QLineEdit*>();
  const auto who = std::ranges::find_if(
      fields, [this](QLineEdit* field) { return field->isVisible() && field != album().nameField(); });
  QVERIFY(who != fields.end());
  (*who)->setFocus();
  QTest::keyClicks(*who, QStringLiteral("Dora"));
  QTest::keyClick(*who, Qt::Key_Return);
  QTRY_VERIFY(people().isVisible());  // no unassigned face is left
  QTRY_VERIFY(albums().contains(QStringLiteral("Dora 1")));
}

void TestFacesPage::aForgottenPersonIsGone() {
  fillLibrary();
  openAlbum(2);
  const auto actions = album().findChildren<QAction*>();
  const auto forget =
      std::ranges::find_if(actions, [](QAction* action) { return action->text().contains("Forget"); });
  (*forget)->trigger();
  QCOMPARE(faces(), 3);  // it asks first
  const auto buttons = album().findChildren<QPushButton*>();
  const auto yes = std::ranges::find_if(
      buttons, [](QPushButton* button) { return button->isVisible() && button->text() == "Forget"; });
  QVERIFY(yes != buttons.end());
  QTest::mouseClick(*yes, Qt::LeftButton);
  QTRY_COMPARE(albums(), QStringList({"Unnamed 6", "Unnamed 4", "Unassigned 1"}));
  QTRY_COMPARE(view().counts.faces, 11);
  QVERIFY(!view().undoable);
}

QTEST_MAIN(TestFacesPage)
#include "test_faces_page.moc"
