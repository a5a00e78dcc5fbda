#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>

#include "tests/ui/fake_faces_engine.h"
#include "ui/core/error_text.h"
#include "ui/core/message_card.h"
#include "ui/core/style.h"
#include "ui/faces/faces_page.h"
#include "ui/faces/live_choices.h"
#include "ui/faces/live_panel.h"
#include "ui/faces/live_table.h"
#include "ui/faces/pack_card.h"
#include "ui/live/boxed_picture.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

/// A camera that shows the same people over and over until somebody pulls the plug.
class FakeCamera : public FrameSource {
 public:
  FakeCamera(std::vector<std::uint8_t> people, std::atomic<bool>& plugged, std::atomic<int>& open)
      : people_(std::move(people)), plugged_(plugged), open_(open) {
    ++open_;
  }
  ~FakeCamera() override { --open_; }

  std::optional<Frame> next(const std::stop_token& stop) override {
    QTest::qSleep(5);
    if (stop.stop_requested()) return std::nullopt;
    if (!plugged_) throw Error(ErrorCode::cameraSilent, {"Webcam"});
    Frame frame;
    frame.picture = {100, 50, std::vector<std::uint8_t>(100 * 50 * 4, 255)};
    frame.picture.pixels[0] = static_cast<std::uint8_t>(people_.size());
    std::ranges::copy(people_, frame.picture.pixels.begin() + 1);
    return frame;
  }

 private:
  std::vector<std::uint8_t> people_;
  std::atomic<bool>& plugged_;
  std::atomic<int>& open_;
};

}  // namespace

/// The part Live of the page Faces.
class TestFacesLive : public QObject {
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
  void aCameraNamesWhomItKnows();
  void theCameraIsOffWhenNobodyLooks();
  void aCameraThatIsTakenAwayIsTold();
  void withoutACameraThereIsAWayOn();
  void withoutNamesThereIsAWayOn();
  void aFolderOfPicturesPlaysToItsEnd();
  void aVideoThatIsNoneIsRefused();
  void peopleComeFromAFolder();
  void aFolderWithoutFacesIsTold();
  void closingThePageWhileItRuns();

 private:
  std::filesystem::path folder() const { return folder_->path().toStdString(); }
  void nameTwo();
  void showPage();
  std::filesystem::path writePictures(int count);
  LivePanel& panel() const { return *page_->findChild<LivePanel*>(); }
  QComboBox* combo(int which) const { return panel().choices()->findChildren<QComboBox*>().at(which); }
  QPushButton* startButton() const { return panel().choices()->findChild<QPushButton*>(); }
  void click(QWidget* widget) { QTest::mouseClick(widget, Qt::LeftButton); }
  QString said() const { return panel().message()->isVisible() ? panel().message()->text() : QString(); }
  QStringList shown() const {
    QStringList names;
    for (const PictureBox& face : panel().canvas()->boxes()) names << face.name;
    return names;
  }

  std::unique_ptr<QTemporaryDir> folder_;
  tests::FakeTools tools_;
  std::vector<Camera> cameras_;
  std::vector<std::uint8_t> inFront_;
  std::atomic<bool> plugged_ = true;
  std::atomic<int> open_ = 0;
  std::unique_ptr<Session> session_;
  std::unique_ptr<FacesPage> page_;
};

void TestFacesLive::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                     folder_->filePath(QStringLiteral("settings")));
  cameras_ = {{4, "Webcam", "/dev/video4"}};
  inFront_ = {2, 7};
  plugged_ = true;
  {
    FaceLibrary library(folder() / "library");
    const RowId pack = library.packRow(tests::fakePack);
    for (int person = 1; person <= 3; ++person) {
      for (int variant = 0; variant < 3; ++variant) tests::storeOneFace(library, pack, person, variant);
    }
    recluster(library, pack, [](const FaceTable& table, const FaceConstraints& constraints) {
      return tests::fakePeople(table, constraints, 0.6F);
    });
  }
  session_ = std::make_unique<Session>();
}

void TestFacesLive::nameTwo() {
  FaceLibrary library(folder() / "library");
  const RowId pack = library.findPack(tests::fakePack);
  for (const auto& [number, name] : {std::pair{1, "Ada"}, {2, "Bob"}})
    library.name(library.nearestPeople(tests::fakeEmbedding(number, 0), pack, 1).front().person, name);
}

void TestFacesLive::showPage() {
  FacesEngine engine = tests::fakeFacesEngine(tools_);
  engine.packs = [] {
    FacePack pack = tests::fakeFacePack();
    pack.thresholds.verify = 0.8F;
    return std::vector<PackState>{{pack, tests::fakePack, {}, "/models"}};
  };
  engine.cameras = [this] { return cameras_; };
  engine.frames = [this](const FrameSourceConfig& config) -> std::unique_ptr<FrameSource> {
    if (config.kind != FrameSourceConfig::Kind::camera) return openFrameSource(config);
    if (config.camera != 4) throw Error(ErrorCode::cameraMissing, {"/dev/video"});
    return std::make_unique<FakeCamera>(inFront_, plugged_, open_);
  };
  page_ = std::make_unique<FacesPage>(*session_, std::move(engine), folder() / "library");
  page_->resize(1200, 740);
  page_->show();
  QVERIFY(QTest::qWaitForWindowActive(page_.get()));
  QTRY_COMPARE(page_->controller().view().people.size(), 3U);
  PackCard::remember(*page_->controller().pack());
  const auto actions = page_->findChildren<QAction*>();
  const auto live = std::ranges::find(actions, QStringLiteral("Live"), &QAction::text);
  QVERIFY(live != actions.end() && (*live)->isEnabled());
  (*live)->trigger();
  QVERIFY(panel().isVisible());
  QTRY_VERIFY(!panel().choices()->source()->searching());
}

/// The first has one face of Ada, the others one of Bob and one of a stranger.
std::filesystem::path TestFacesLive::writePictures(int count) {
  const auto place = folder() / "pictures";
  std::filesystem::create_directory(place);
  for (int i = 1; i <= count; ++i) {
    QImage picture(100, 50, QImage::Format_RGB32);
    picture.fill(Qt::gray);
    picture.setPixelColor(0, 0, i == 1 ? QColor(1, 1, 0) : QColor(2, 2, 7));
    picture.save(toQString(place / ("p" + std::to_string(i) + ".png")));
  }
  return place;
}

void TestFacesLive::aCameraNamesWhomItKnows() {
  nameTwo();
  showPage();
  QCOMPARE(combo(0)->currentText(), QStringLiteral("Webcam"));
  QCOMPARE(combo(1)->currentText(), QStringLiteral("2 named people"));
  QCOMPARE(startButton()->text(), QStringLiteral("Start"));
  click(startButton());
  QCOMPARE(startButton()->text(), QStringLiteral("Stop"));
  QTRY_COMPARE(shown(), QStringList({"Bob", "unknown"}));
  QVERIFY(said().isEmpty());
  // The table is of the face that is clicked; both are of one size, and the first one is shown at first.
  QTRY_COMPARE(panel().table()->answer(), QStringLiteral("Bob"));
  QCOMPARE(panel().table()->names(), QStringList({"Bob", "Ada"}));
  QTest::mouseClick(panel().canvas(), Qt::LeftButton, {}, panel().canvas()->placeOf(1).center().toPoint());
  QTRY_COMPARE(panel().table()->answer(), QStringLiteral("unknown"));
  const auto labels = panel().table()->findChildren<QLabel*>();
  QTRY_VERIFY(std::ranges::any_of(labels, [](auto* label) { return label->text().contains("a second"); }));
  click(startButton());
  QTRY_COMPARE(startButton()->text(), QStringLiteral("Start"));
  QVERIFY(startButton()->isEnabled());
  QCOMPARE(open_.load(), 0);
  QVERIFY(said().isEmpty());
}

void TestFacesLive::theCameraIsOffWhenNobodyLooks() {
  nameTwo();
  showPage();
  click(startButton());
  QTRY_VERIFY(!shown().isEmpty());
  QCOMPARE(open_.load(), 1);
  QTest::keyClick(&panel(), Qt::Key_Escape);
  QVERIFY(!panel().isVisible());
  QTRY_COMPARE(open_.load(), 0);
  QTRY_VERIFY(!page_->controller().live().active());
}

void TestFacesLive::aCameraThatIsTakenAwayIsTold() {
  nameTwo();
  showPage();
  click(startButton());
  QTRY_VERIFY(!shown().isEmpty());
  plugged_ = false;
  QTRY_VERIFY(said().contains(QStringLiteral("Webcam sends no pictures")));
  QCOMPARE(startButton()->text(), QStringLiteral("Start"));
  plugged_ = true;
  click(panel().message()->button());
  QTRY_COMPARE(startButton()->text(), QStringLiteral("Stop"));
  QTRY_COMPARE(shown(), QStringList({"Bob", "unknown"}));
  QVERIFY(said().isEmpty());
}

void TestFacesLive::withoutACameraThereIsAWayOn() {
  nameTwo();
  cameras_.clear();
  showPage();
  QTRY_VERIFY(said().contains(QStringLiteral("No camera was found")));
  QVERIFY(!startButton()->isEnabled());
  cameras_ = {{7, "Other", "/dev/video7"}, {4, "Webcam", "/dev/video4"}};
  click(panel().message()->button());
  QTRY_COMPARE(combo(0)->currentText(), QStringLiteral("Other"));
  QVERIFY(said().isEmpty());
  click(startButton());  // it has gone meanwhile
  QTRY_VERIFY(said().contains(QStringLiteral("there is no such camera")));
  combo(0)->setFocus();
  QTest::keyClick(combo(0), Qt::Key_Down);
  QCOMPARE(combo(0)->currentText(), QStringLiteral("Webcam"));
  click(startButton());
  QTRY_COMPARE(shown(), QStringList({"Bob", "unknown"}));
}

void TestFacesLive::withoutNamesThereIsAWayOn() {
  showPage();
  QTRY_VERIFY(said().contains(QStringLiteral("Nobody has a name")));
  QVERIFY(!startButton()->isEnabled());
  tests::writeFakePhoto(folder() / "Bob.jpg", {2});
  std::filesystem::create_directory(folder() / "friends");
  std::filesystem::rename(folder() / "Bob.jpg", folder() / "friends" / "Bob.jpg");
  panel().choices()->setPeopleFolder(folder() / "friends");
  QVERIFY(said().isEmpty());
  QVERIFY(startButton()->isEnabled());
  // A name that is given under People counts at once.
  panel().choices()->setPeopleFolder({});
  QVERIFY(said().contains(QStringLiteral("Nobody has a name")));
  page_->controller().rename(page_->controller().view().people.front().id, QStringLiteral("Ada"));
  QTRY_VERIFY(said().isEmpty());
}

void TestFacesLive::aFolderOfPicturesPlaysToItsEnd() {
  nameTwo();
  showPage();
  panel().choices()->source()->setRecording(writePictures(4));
  QCOMPARE(combo(0)->currentText(), QStringLiteral("pictures"));
  click(startButton());
  QTRY_COMPARE(shown(), QStringList({"Ada"}));
  QTRY_COMPARE(shown(), QStringList({"Bob", "unknown"}));
  QTRY_COMPARE(said(), QStringLiteral("The recording is over."));
  QCOMPARE(shown().size(), 2);  // the last picture stays
  click(startButton());
  QTRY_COMPARE(shown(), QStringList({"Ada"}));
}

void TestFacesLive::aVideoThatIsNoneIsRefused() {
  nameTwo();
  showPage();
  std::ofstream(folder() / "party.mp4") << "Dear reader";
  panel().choices()->source()->setRecording(folder() / "party.mp4");
  click(startButton());
  QTRY_VERIFY(said().contains(QStringLiteral("party.mp4")));
  QVERIFY(said().contains(QStringLiteral("no video")));
  QVERIFY(startButton()->isEnabled());
}

void TestFacesLive::peopleComeFromAFolder() {
  nameTwo();
  const auto place = folder() / "friends";
  std::filesystem::create_directory(place);
  tests::writeFakePhoto(place / "Cleo.jpg", {7});
  tests::writeFakePhoto(place / "Dora.jpg", {5});
  tests::writeFakePhoto(place / "empty room.jpg", {});
  showPage();
  panel().choices()->setPeopleFolder(place);
  QCOMPARE(combo(1)->currentText(), QStringLiteral("friends"));
  click(startButton());
  QTRY_COMPARE(shown(), QStringList({"unknown", "Cleo"}));
  QVERIFY(said().contains(QStringLiteral("empty room.jpg")));
  click(startButton());
  QTRY_COMPARE(startButton()->text(), QStringLiteral("Start"));
  combo(1)->setFocus();
  QTest::keyClick(combo(1), Qt::Key_Up);
  QCOMPARE(combo(1)->currentText(), QStringLiteral("2 named people"));
  click(startButton());
  QTRY_COMPARE(shown(), QStringList({"Bob", "unknown"}));
}

void TestFacesLive::aFolderWithoutFacesIsTold() {
  nameTwo();
  const auto place = folder() / "landscapes";
  std::filesystem::create_directory(place);
  showPage();
  panel().choices()->setPeopleFolder(place);
  click(startButton());
  QTRY_VERIFY(said().contains(QStringLiteral("nobody to compare with")));
  QCOMPARE(open_.load(), 0);
  QVERIFY(shown().isEmpty());
}

void TestFacesLive::closingThePageWhileItRuns() {
  nameTwo();
  showPage();
  click(startButton());
  QTRY_VERIFY(!shown().isEmpty());
  page_.reset();
  QCOMPARE(open_.load(), 0);
}

QTEST_MAIN(TestFacesLive)
#include "test_faces_live.moc"
