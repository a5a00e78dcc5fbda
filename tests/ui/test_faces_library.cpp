#include <QAction>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include "tests/ui/fake_faces_engine.h"
#include "ui/core/empty_state.h"
#include "ui/core/message_card.h"
#include "ui/core/style.h"
#include "ui/faces/compare_panel.h"
#include "ui/faces/delete_card.h"
#include "ui/faces/export_panel.h"
#include "ui/faces/faces_page.h"
#include "ui/faces/pack_card.h"
#include "ui/faces/people_panel.h"
#include "ui/faces/photo_canvas.h"

using namespace likeness;
using namespace likeness::ui;
namespace fs = std::filesystem;

/// What is done with a library as a whole: other models, export and import, and its end.
class TestFacesLibrary : public QObject {
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
  void deletingAsksFirst();
  void aDeletedLibraryLeavesAnEmptyPage();
  void aDamagedLibraryCanBeDeleted();
  void aLibraryAtWorkIsNotDeleted();
  void theLicenceIsAcceptedByKey();
  void anotherPackLooksAtAllPhotosAgain();
  void aPackThatIsNotThereSaysWhatIsMissing();
  void theSecondPackAloneWorks();
  void aLibraryWhosePackIsGoneCanBeLookedAt();
  void tablesAndFoldersAreWritten();
  void namesGoToSidecarsAndComeBack();
  void anExportStops();
  void whatFailsIsListed();
  void comparingTellsHowManyStrangersAreAsClose();

 private:
  fs::path folder() const { return folder_->path().toStdString(); }
  void showPage(FacesEngine engine);
  void showPage() { showPage(tests::fakeFacesEngine(tools_)); }
  /// Photos of person 1 (six), 2 (four) and 3 (three), indexed by the page.
  void fillPage(FacesEngine engine);
  void fillPage() { fillPage(tests::fakeFacesEngine(tools_)); }
  void drop(const fs::path& place);
  void trigger(const QString& action);
  void press(const char* button);
  template <class Part>
  Part& part() const {
    return *page_->findChild<Part*>();
  }
  const LibraryView& view() const { return page_->controller().view(); }
  bool isEmpty() const { return page_->findChild<EmptyState*>(QStringLiteral("noFaces"))->isVisible(); }
  bool tells(const QString& text) const;
  QStringList people() const;
  void nameFirst(const char* name);
  std::size_t sidecars() const;

  std::unique_ptr<QTemporaryDir> folder_;
  tests::FakeTools tools_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<FacesPage> page_;
};

namespace {

PackState stateOf(const char* id, bool there) {
  PackState state{
      tests::fakeFacePack(), {id, "sum of the " + std::string(id)}, {}, "/models/" + std::string(id)};
  state.pack.id = id;
  state.pack.title = "The " + std::string(id);
  state.pack.files = {{"embedder", "network.onnx", std::string(64, '0')}};
  if (!there) state.missing = {"network.onnx"};
  return state;
}

FacesEngine withPacks(FacesEngine engine, const std::vector<PackState>& packs) {
  engine.packs = [packs] { return packs; };
  return engine;
}

}  // namespace

void TestFacesLibrary::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                     folder_->filePath(QStringLiteral("settings")));
  QSettings().clear();
  fs::create_directories(folder() / "photos");
  for (const auto& [person, count] : {std::pair{1, 6}, {2, 4}, {3, 3}}) {
    for (int i = 0; i < count; ++i) {
      const std::string name = std::to_string(person) + "_" + std::to_string(i) + ".jpg";
      tests::writeFakePhoto(folder() / "photos" / name, {person}, name);
    }
  }
  session_ = std::make_unique<Session>();
}

void TestFacesLibrary::showPage(FacesEngine engine) {
  page_ = std::make_unique<FacesPage>(*session_, std::move(engine), folder() / "library");
  QSignalSpy opened(&page_->controller(), &FacesController::viewChanged);
  QSignalSpy failed(&page_->controller(), &FacesController::openFailed);
  page_->resize(1200, 740);
  page_->show();
  QVERIFY(QTest::qWaitForWindowActive(page_.get()));
  QTRY_VERIFY(opened.count() + failed.count() > 0);
}

void TestFacesLibrary::fillPage(FacesEngine engine) {
  showPage(std::move(engine));
  PackCard::remember(*page_->controller().pack());
  drop(folder() / "photos");
  QTRY_COMPARE(view().counts.faces, 13);
  QTRY_VERIFY(!page_->controller().index().active());
  QTRY_COMPARE(people(), QStringList({" 6", " 4", " 3"}));
}

void TestFacesLibrary::drop(const fs::path& place) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(QString::fromStdString(place.string()))});
  QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(page_.get(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(page_.get(), &event);
}

void TestFacesLibrary::trigger(const QString& action) {
  for (QAction* known : page_->findChildren<QAction*>()) {
    if (known->text() == action) return known->trigger();
  }
  QFAIL("there is no such action");
}

void TestFacesLibrary::press(const char* button) {
  auto* found = page_->findChild<QPushButton*>(QString::fromLatin1(button));
  QVERIFY(found && found->isVisible() && found->isEnabled());
  QTest::mouseClick(found, Qt::LeftButton);
}

bool TestFacesLibrary::tells(const QString& text) const {
  return std::ranges::any_of(page_->findChildren<QLabel*>(), [&](const QLabel* label) {
    return label->isVisible() && label->text().contains(text);
  });
}

QStringList TestFacesLibrary::people() const {
  QStringList all;
  for (const StoredPerson& person : view().people)
    all << QStringLiteral("%1 %2").arg(QString::fromStdString(person.name)).arg(person.faces);
  return all;
}

void TestFacesLibrary::nameFirst(const char* name) {
  page_->controller().rename(view().people.front().id, QString::fromLatin1(name));
  QTRY_COMPARE(view().people.front().name, std::string(name));
}

std::size_t TestFacesLibrary::sidecars() const {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(folder() / "photos"))
    count += entry.path().extension() == ".xmp" ? 1 : 0;
  return count;
}

void TestFacesLibrary::deletingAsksFirst() {
  fillPage();
  nameFirst("Anna");
  trigger(QStringLiteral("Delete this library..."));
  auto& card = part<DeleteCard>();
  QVERIFY(card.isVisible());
  QVERIFY(card.refuseButton()->hasFocus());
  for (const char* said : {"13 photos", "13 faces", "3 albums, 1 of them with a name", "your photos",
                           "cannot be taken back", "/library"})
    QVERIFY2(tells(QString::fromLatin1(said)), said);
  QTest::keyClick(card.refuseButton(), Qt::Key_Escape);
  QVERIFY(part<PeoplePanel>().isVisible());
  trigger(QStringLiteral("Delete this library..."));
  QTest::keyClick(card.refuseButton(), Qt::Key_Return);  // which has the focus
  QVERIFY(part<PeoplePanel>().isVisible());
  QCOMPARE(people(), QStringList({"Anna 6", " 4", " 3"}));
}

void TestFacesLibrary::aDeletedLibraryLeavesAnEmptyPage() {
  fillPage();
  nameFirst("Anna");
  const std::string photo = tests::contentOf(folder() / "photos" / "1_0.jpg");
  QSignalSpy notices(session_.get(), &Session::noticePosted);
  trigger(QStringLiteral("Delete this library..."));
  press("deleteLibrary");
  QTRY_VERIFY(isEmpty());
  for (const char* ending : {"", "-wal", "-shm", "-journal"})
    QVERIFY2(!fs::exists(folder() / (std::string("library") + ending)), ending);
  QVERIFY(notices.last().first().value<Notice>().text.contains(QStringLiteral("deleted")));
  QCOMPARE(tests::contentOf(folder() / "photos" / "1_0.jpg"), photo);
  QVERIFY(view().people.empty() && !view().undoable);
  // And on with a new one.
  drop(folder() / "photos");
  QTRY_COMPARE(view().counts.faces, 13);
  QTRY_VERIFY(!page_->controller().index().active());
  QTRY_COMPARE(people(), QStringList({" 6", " 4", " 3"}));
}

void TestFacesLibrary::aDamagedLibraryCanBeDeleted() {
  fillPage();
  page_.reset();
  std::string content = tests::contentOf(folder() / "library");
  std::fill(content.begin() + 2000, content.end(), '\x5a');
  std::ofstream(folder() / "library", std::ios::binary) << content;
  showPage();
  QVERIFY(!isEmpty());
  trigger(QStringLiteral("Delete this library..."));
  QVERIFY(tells(QStringLiteral("could not be opened")));
  press("deleteLibrary");
  QTRY_VERIFY(isEmpty());
  QVERIFY(!fs::exists(folder() / "library"));
}

void TestFacesLibrary::aLibraryAtWorkIsNotDeleted() {
  fillPage();
  QSignalSpy notices(session_.get(), &Session::noticePosted);
  {
    const FaceLibrary other(folder() / "library", FaceLibrary::Access::read);
    trigger(QStringLiteral("Delete this library..."));
    press("deleteLibrary");
    QTRY_VERIFY(notices.count() == 1);
    QVERIFY(notices.last().first().value<Notice>().isError);
    QTRY_VERIFY(part<PeoplePanel>().isVisible());
  }
  QVERIFY(fs::exists(folder() / "library"));
  QTRY_COMPARE(people(), QStringList({" 6", " 4", " 3"}));
}

void TestFacesLibrary::theLicenceIsAcceptedByKey() {
  const int decoded = tools_.decoded;
  showPage();
  drop(folder() / "photos");
  auto& card = part<PackCard>();
  QVERIFY(card.isVisible());
  QVERIFY(card.acceptButton()->hasFocus());
  QVERIFY(tells(QString::fromStdString(tests::fakeFacePack().licence)));
  QVERIFY(!card.findChild<QRadioButton*>()->isVisible());  // of one pack there is nothing to choose
  QTest::keyClick(card.acceptButton(), Qt::Key_Escape);
  QVERIFY(isEmpty());
  QCOMPARE(tools_.decoded.load(), decoded);
  drop(folder() / "photos");
  QTest::keyClick(card.acceptButton(), Qt::Key_Return);
  QTRY_COMPARE(view().counts.faces, 13);
}

void TestFacesLibrary::anotherPackLooksAtAllPhotosAgain() {
  const auto engine =
      withPacks(tests::fakeFacesEngine(tools_), {stateOf("first", true), stateOf("second", true)});
  fillPage(engine);
  // A photo that was added by itself, in no folder of the library.
  tests::writeFakePhoto(folder() / "alone.jpg", {1}, "alone");
  page_->addPhotos({folder() / "alone.jpg"});
  QTRY_COMPARE(view().counts.faces, 14);
  QTRY_VERIFY(!page_->controller().index().active());
  nameFirst("Anna");
  trigger(QStringLiteral("Face models..."));
  auto& card = part<PackCard>();
  QVERIFY(card.isVisible());
  const QString warning = QStringLiteral("cannot be compared");
  QVERIFY(!tells(warning));
  const auto choices = card.findChildren<QRadioButton*>();
  QCOMPARE(choices.size(), 2);
  QVERIFY(choices[0]->isChecked());
  choices[0]->setFocus();
  QTest::keyClick(choices[0], Qt::Key_Down);
  QVERIFY(choices[1]->isChecked());
  QVERIFY(tells(warning));
  const int decoded = tools_.decoded;
  QTest::keyClick(choices[1], Qt::Key_Return);
  QTRY_COMPARE(page_->controller().pack()->pack.id, std::string("second"));
  QTRY_COMPARE(view().counts.faces, 14);
  QTRY_VERIFY(!page_->controller().index().active());
  QCOMPARE(tools_.decoded - decoded, 14);
  QTRY_COMPARE(people(), QStringList({"Anna 7", " 4", " 3"}));
  // It is remembered, and the one before is there as it was.
  page_.reset();
  showPage(engine);
  QCOMPARE(page_->controller().pack()->pack.id, std::string("second"));
  trigger(QStringLiteral("Face models..."));
  QTest::mouseClick(part<PackCard>().findChildren<QRadioButton*>()[0], Qt::LeftButton, {}, QPoint(8, 8));
  QTest::mouseClick(part<PackCard>().acceptButton(), Qt::LeftButton);
  QTRY_COMPARE(page_->controller().pack()->pack.id, std::string("first"));
  QTRY_COMPARE(people(), QStringList({"Anna 7", " 4", " 3"}));
  QTRY_VERIFY(!page_->controller().index().active());
  QCOMPARE(tools_.decoded - decoded, 14);
}

void TestFacesLibrary::aPackThatIsNotThereSaysWhatIsMissing() {
  std::atomic<bool> there = false;
  FacesEngine engine = tests::fakeFacesEngine(tools_);
  engine.packs = [&there] {
    return std::vector<PackState>{stateOf("first", true), stateOf("second", there)};
  };
  fillPage(engine);
  trigger(QStringLiteral("Face models..."));
  auto& card = part<PackCard>();
  QVERIFY(card.acceptButton()->isEnabled());
  card.choose(1);
  QVERIFY(!card.acceptButton()->isEnabled());
  QVERIFY(tells(QStringLiteral("network.onnx")));
  QVERIFY(tells(QStringLiteral("/models/second")));
  there = true;  // somebody has put it there
  for (auto* button : card.findChildren<QPushButton*>()) {
    if (button->isVisible() && button->text() == QStringLiteral("Look again"))
      QTest::mouseClick(button, Qt::LeftButton);
  }
  QTRY_VERIFY(card.acceptButton()->isEnabled());
  QVERIFY(!tells(QStringLiteral("network.onnx")));
  QTest::mouseClick(card.refuseButton(), Qt::LeftButton);
  QCOMPARE(page_->controller().pack()->pack.id, std::string("first"));
}

void TestFacesLibrary::theSecondPackAloneWorks() {
  fillPage(withPacks(tests::fakeFacesEngine(tools_), {stateOf("first", false), stateOf("second", true)}));
  QCOMPARE(page_->controller().pack()->pack.id, std::string("second"));
}

void TestFacesLibrary::aLibraryWhosePackIsGoneCanBeLookedAt() {
  fillPage(withPacks(tests::fakeFacesEngine(tools_), {stateOf("first", true), stateOf("second", true)}));
  nameFirst("Anna");
  page_.reset();
  showPage(withPacks(tests::fakeFacesEngine(tools_), {stateOf("first", false), stateOf("second", true)}));
  QCOMPARE(people(), QStringList({"Anna 6", " 4", " 3"}));
  QVERIFY(tells(QStringLiteral("/models/first")));
  QVERIFY(part<PeoplePanel>().isVisible());
}

void TestFacesLibrary::tablesAndFoldersAreWritten() {
  fillPage();
  nameFirst("Anna");
  trigger(QStringLiteral("Export and import..."));
  auto& panel = part<ExportPanel>();
  QVERIFY(panel.isVisible());
  auto* place = panel.findChild<QLineEdit*>(QStringLiteral("exportFolder"));
  auto* button = panel.findChild<QPushButton*>(QStringLiteral("exportToFolder"));
  QVERIFY(button->hasFocus());
  place->clear();
  QVERIFY(!button->isEnabled());
  place->setText(QString::fromStdString((folder() / "out").string()));
  for (auto* box : panel.findChildren<QCheckBox*>()) box->setChecked(true);
  QSignalSpy done(&panel.run(), &ExportRun::done);
  press("exportToFolder");
  QTRY_COMPARE(done.count(), 1);
  for (const char* name : {"faces.json", "photos.csv", "faces.csv", "people.csv"})
    QVERIFY2(fs::is_regular_file(folder() / "out" / name), name);
  QVERIFY(fs::is_symlink(folder() / "out" / "Anna" / "1_0.jpg"));
  QVERIFY(tells(QStringLiteral("13 photos in folders")));
  QCOMPARE(sidecars(), 0U);  // these are made only when they are asked for
  // Only what is ticked, and nothing is overwritten.
  for (auto* box : panel.findChildren<QCheckBox*>()) box->setChecked(false);
  QVERIFY(!button->isEnabled());
  panel.findChildren<QCheckBox*>().front()->setChecked(true);
  press("exportToFolder");
  QTRY_COMPARE(done.count(), 2);
  QVERIFY(fs::exists(folder() / "out" / "people (2).csv"));
  QVERIFY(!fs::exists(folder() / "out" / "faces (2).json"));
  QTest::keyClick(button, Qt::Key_Escape);
  QVERIFY(part<PeoplePanel>().isVisible());
}

void TestFacesLibrary::namesGoToSidecarsAndComeBack() {
  fillPage();
  nameFirst("Anna");
  const std::string photo = tests::contentOf(folder() / "photos" / "1_0.jpg");
  trigger(QStringLiteral("Export and import..."));
  QSignalSpy done(&part<ExportPanel>().run(), &ExportRun::done);
  press("writeSidecars");
  QTRY_COMPARE(done.count(), 1);
  QCOMPARE(sidecars(), 6U);
  QVERIFY(tells(QStringLiteral("6 sidecars")));
  QCOMPARE(tests::contentOf(folder() / "photos" / "1_0.jpg"), photo);
  // Another library takes them over.
  trigger(QStringLiteral("Delete this library..."));
  press("deleteLibrary");
  QTRY_VERIFY(isEmpty());
  std::vector<fs::path> photos;
  for (const auto& entry : fs::directory_iterator(folder() / "photos")) {
    if (entry.path().extension() == ".jpg") photos.push_back(entry.path());
  }
  page_->addPhotos(photos);
  QTRY_COMPARE(view().counts.faces, 13);
  QTRY_VERIFY(!page_->controller().index().active());
  QTRY_COMPARE(people(), QStringList({" 6", " 4", " 3"}));
  trigger(QStringLiteral("Export and import..."));
  QVERIFY(!tells(QStringLiteral("6 sidecars")));
  QSignalSpy notices(session_.get(), &Session::noticePosted);
  press("readSidecars");
  QTRY_COMPARE(people(), QStringList({"Anna 6", " 4", " 3"}));
  QTRY_COMPARE(notices.count(), 1);
  notices.last().first().value<Notice>().undo();
  QTRY_COMPARE(people(), QStringList({" 6", " 4", " 3"}));
}

void TestFacesLibrary::anExportStops() {
  fillPage();
  nameFirst("Anna");
  trigger(QStringLiteral("Export and import..."));
  auto& run = part<ExportPanel>().run();
  QSignalSpy work(session_.get(), &Session::workChanged);
  std::optional<ExportOutcome> outcome;
  connect(&run, &ExportRun::done, this, [&](const ExportOutcome& made) { outcome = made; });
  press("writeSidecars");
  press("stopExport");
  QTRY_VERIFY(outcome);
  QVERIFY(work.first().first().value<WorkStatus>().running);
  QVERIFY(!work.last().first().value<WorkStatus>().running);
  QCOMPARE(outcome->stopped, sidecars() < 6);  // it may have been quicker than the hand
  QCOMPARE(outcome->sidecars.photos, sidecars());
  QCOMPARE(tells(QStringLiteral("stopped")), outcome->stopped);
}

void TestFacesLibrary::whatFailsIsListed() {
  fillPage();
  nameFirst("Anna");
  std::ofstream(folder() / "photos" / "1_3.jpg.xmp") << "this is no XMP";
  trigger(QStringLiteral("Export and import..."));
  QSignalSpy done(&part<ExportPanel>().run(), &ExportRun::done);
  press("writeSidecars");
  QTRY_COMPARE(done.count(), 1);
  QVERIFY(tells(QStringLiteral("1_3.jpg.xmp")));
  QVERIFY(tells(QStringLiteral("5 sidecars")));
  QCOMPARE(tests::contentOf(folder() / "photos" / "1_3.jpg.xmp"), std::string("this is no XMP"));
  // A folder that cannot be made.
  part<ExportPanel>().findChild<QLineEdit*>(QStringLiteral("exportFolder"))->setText("/proc/nowhere");
  QSignalSpy failed(&part<ExportPanel>().run(), &ExportRun::failed);
  press("exportToFolder");
  QTRY_COMPARE(failed.count(), 1);
  QVERIFY(tells(QStringLiteral("/proc/nowhere")));
}

void TestFacesLibrary::comparingTellsHowManyStrangersAreAsClose() {
  FacesEngine engine = tests::fakeFacesEngine(tools_);
  PackState state{tests::fakeFacePack(), tests::fakePack, {}, "/models"};
  state.pack.impostors = {"a few strangers", 1000, {{0.001, 0.5F}, {0.5, 1.0F}, {0.9, 1.9F}}};
  showPage(withPacks(engine, {state}));
  trigger(QStringLiteral("Compare"));
  auto& panel = part<ComparePanel>();
  QVERIFY(panel.impostors().isEmpty());
  tests::writeFakePhoto(folder() / "left", {1}, "left");
  tests::writeFakePhoto(folder() / "right", {1, 2}, "right");
  panel.setPhoto(0, folder() / "left");
  panel.setPhoto(1, folder() / "right");
  QTRY_VERIFY(panel.impostors().startsWith(QStringLiteral("Fewer than 1 in 1,000 pairs")));
  QVERIFY(panel.impostors().contains(QStringLiteral("a few strangers")));
  QTest::mouseClick(panel.canvas(1), Qt::LeftButton, {}, panel.canvas(1)->placeOf(1).center().toPoint());
  QVERIFY2(panel.impostors().contains(QStringLiteral(" % of pairs")), qPrintable(panel.impostors()));
}

QTEST_MAIN(TestFacesLibrary)
#include "test_faces_library.moc"
