#include <QRadioButton>

#include "tests/ui/faces_page_hand.h"
#include "ui/faces/compare_panel.h"
#include "ui/faces/delete_card.h"
#include "ui/faces/people_panel.h"
#include "ui/live/boxed_picture.h"

using namespace likeness;
using namespace likeness::ui;
namespace fs = std::filesystem;

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

/// What is done with a library as a whole: other models, and its end.
class TestFacesLibrary : public tests::FacesPageHand {
  Q_OBJECT

 private slots:
  void initTestCase() { setUpProgram(); }
  void init() { setUp(); }
  void cleanup() { tearDown(); }
  void deletingAsksFirst();
  void aDeletedLibraryLeavesAnEmptyPage();
  void aDamagedLibraryCanBeDeleted();
  void aLibraryAtWorkIsNotDeleted();
  void theLicenceIsAcceptedByKey();
  void anotherPackLooksAtAllPhotosAgain();
  void aPackThatIsNotThereSaysWhatIsMissing();
  void theSecondPackAloneWorks();
  void aLibraryWhosePackIsGoneCanBeLookedAt();
  void comparingTellsHowManyStrangersAreAsClose();
};

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
