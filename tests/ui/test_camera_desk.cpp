#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <opencv2/imgcodecs.hpp>

#include "tests/support/digit_scene.h"
#include "tests/support/pictures.h"
#include "tests/support/tiny_experiment.h"
#include "tests/support/videos.h"
#include "ui/core/message_card.h"
#include "ui/core/style.h"
#include "ui/live/boxed_picture.h"
#include "ui/live/source_choice.h"
#include "ui/recognize/camera_answers.h"
#include "ui/recognize/camera_desk.h"
#include "ui/recognize/ink_canvas.h"
#include "ui/recognize/recognize_page.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

enum class Sight { paper, black, silent };

/// What the camera of the tests sees.
struct Scene {
  std::atomic<bool> plugged = true;
  std::atomic<Sight> sight = Sight::paper;
  std::atomic<int> open = 0;
  std::atomic<int> width = 640;
};

/// A ring, a bar and an angle: the classes 0, 1 and 2 of the tiny experiment.
cv::Mat paperWithSigns(int width = 640) {
  cv::Mat page(480, 640, CV_8UC3, cv::Scalar::all(235));
  for (int label = 0; label < 3; ++label) {
    const LabelledInk drawing{{{tests::tinySign(label)}}, "", 1};
    tests::writeInk(page, tests::placeInk(drawing, {130.0 + 190 * label, 240}, 120).ink, 12, {50, 40, 30});
  }
  if (width != 640) cv::resize(page, page, {width, width * 3 / 4}, 0, 0, cv::INTER_AREA);
  return page;
}

/// Drawn once, as a camera gives a picture every 5 ms.
const ColorImage& pictureOf(Sight sight, int width) {
  static const ColorImage black = tests::colorImageOf(cv::Mat::zeros(480, 640, CV_8UC3));
  static const ColorImage paper = tests::colorImageOf(paperWithSigns());
  static const ColorImage smaller = tests::colorImageOf(paperWithSigns(400));
  return sight == Sight::black ? black : width == 640 ? paper : smaller;
}

class FakeCamera : public FrameSource {
 public:
  explicit FakeCamera(Scene& scene) : scene_(scene) { ++scene_.open; }
  ~FakeCamera() override { --scene_.open; }

  std::optional<Frame> next(const std::stop_token& stop) override {
    do {
      QTest::qSleep(5);
      if (stop.stop_requested()) return std::nullopt;
      if (!scene_.plugged) throw Error(ErrorCode::cameraSilent, {"Webcam"});
    } while (scene_.sight == Sight::silent);
    Frame frame;
    frame.picture = pictureOf(scene_.sight, scene_.width);
    return frame;
  }

 private:
  Scene& scene_;
};

}  // namespace

/// The desk Camera of the page Recognise.
class TestCameraDesk : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    applyColorScheme(Scheme::light);
    const std::filesystem::path base = folder_.path().toStdString();
    experiment_ = base / "tiny";
    tests::makeTinyExperiment(experiment_, base / "data");
    controller_ = std::make_unique<RecognizeController>();
    QSignalSpy opened(controller_.get(), &RecognizeController::opened);
    controller_->open(experiment_);
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 10000);
    threshold_ = controller_->threshold();
  }
  void cleanupTestCase() { controller_.reset(); }
  void init();
  void cleanup() {
    desk_.reset();
    controller_->setThreshold(threshold_);
    session_.reset();
    scene_.reset();
  }
  void signsOnPaperAreRead();
  void aCameraThatIsTakenAwayIsTold();
  void aCameraThatMayNotBeUsedIsTold();
  void withoutACameraThereIsAWayOn();
  void blackPicturesAreTold();
  void silenceIsTold();
  void picturesMayChangeTheirSize();
  void theCameraIsOffWhenNobodyLooks();
  void aSignIsTakenToTheSheet();
  void thePictureIsSaved();
  void aVideoPlaysToItsEndInThePage();
  void aVideoThatIsNoneIsRefused();

 private:
  void showDesk();
  void click(QWidget* widget) { QTest::mouseClick(widget, Qt::LeftButton); }
  QString said() const { return desk_->message()->isVisible() ? desk_->message()->text() : QString(); }
  void startCamera();
  QString writeVideo();

  QTemporaryDir folder_;
  std::filesystem::path experiment_;
  std::vector<Camera> cameras_;
  bool forbidden_ = false;
  float threshold_ = 0;
  std::unique_ptr<Scene> scene_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<RecognizeController> controller_;
  std::unique_ptr<CameraDesk> desk_;
};

void TestCameraDesk::init() {
  cameras_ = {{4, "Webcam", "/dev/video4"}};
  forbidden_ = false;
  scene_ = std::make_unique<Scene>();
  session_ = std::make_unique<Session>();
}

void TestCameraDesk::showDesk() {
  CameraTools tools = programCameraTools();
  tools.cameras = [this] { return cameras_; };
  tools.frames = [this](const FrameSourceConfig& config) -> std::unique_ptr<FrameSource> {
    if (config.kind != FrameSourceConfig::Kind::camera) return openFrameSource(config);
    if (forbidden_) throw Error(ErrorCode::cameraForbidden, {"/dev/video4"});
    return std::make_unique<FakeCamera>(*scene_);
  };
  desk_ = std::make_unique<CameraDesk>(*session_, *controller_, std::move(tools));
  desk_->resize(1100, 600);
  desk_->show();
  QVERIFY(QTest::qWaitForWindowExposed(desk_.get()));
  QTRY_VERIFY(!desk_->source()->searching());
}

void TestCameraDesk::startCamera() {
  showDesk();
  QVERIFY(desk_->startButton()->isEnabled());
  click(desk_->startButton());
}

void TestCameraDesk::signsOnPaperAreRead() {
  startCamera();
  QTRY_COMPARE_WITH_TIMEOUT(desk_->picture()->boxes().size(), 3U, 5000);
  // What the tiny network takes them for is its affair; the boxes are ours.
  const auto boxes = desk_->picture()->boxes();
  for (std::size_t i = 0; i < 3; ++i)
    QVERIFY(std::abs(boxes[i].box.center().x() - (130.0 + 190 * static_cast<double>(i)) / 640) < 0.03);
  QCOMPARE(desk_->answers()->line().split(QLatin1Char(' ')).size(), 3);
  QCOMPARE(desk_->startButton()->text(), QStringLiteral("Stop"));
  // Everything is a digit at a great threshold, and nothing at none.
  controller_->setThreshold(1e6F);
  QTRY_VERIFY(!desk_->answers()->line().contains(QStringLiteral("–")));
  controller_->setThreshold(0);
  QTRY_COMPARE(desk_->answers()->line(), QStringLiteral("– – –"));
  click(desk_->startButton());
  QTRY_VERIFY(!desk_->running());
  QCOMPARE(scene_->open, 0);
  QCOMPARE(desk_->startButton()->text(), QStringLiteral("Start"));
  QCOMPARE(said(), QString());
}

void TestCameraDesk::aCameraThatIsTakenAwayIsTold() {
  startCamera();
  QTRY_COMPARE_WITH_TIMEOUT(desk_->picture()->boxes().size(), 3U, 5000);
  scene_->plugged = false;
  QTRY_VERIFY(!desk_->running());
  QVERIFY(said().contains(QStringLiteral("Webcam")));
  QCOMPARE(desk_->picture()->boxes().size(), 3U);  // the last picture stays
  scene_->plugged = true;
  click(desk_->message()->button());
  QVERIFY(desk_->running());
  QTRY_COMPARE(desk_->picture()->boxes().size(), 3U);
}

void TestCameraDesk::aCameraThatMayNotBeUsedIsTold() {
  forbidden_ = true;
  startCamera();
  QTRY_VERIFY(!desk_->running());
  QVERIFY(!said().isEmpty());
  forbidden_ = false;
  click(desk_->message()->button());
  QTRY_COMPARE_WITH_TIMEOUT(desk_->picture()->boxes().size(), 3U, 5000);
}

void TestCameraDesk::withoutACameraThereIsAWayOn() {
  cameras_.clear();
  showDesk();
  QTRY_VERIFY(said().contains(QStringLiteral("No camera")));
  QVERIFY(!desk_->startButton()->isEnabled());
  cameras_ = {{4, "Webcam", "/dev/video4"}};
  click(desk_->message()->button());
  QTRY_VERIFY(desk_->startButton()->isEnabled());
  QCOMPARE(said(), QString());
}

void TestCameraDesk::blackPicturesAreTold() {
  scene_->sight = Sight::black;
  startCamera();
  QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("black")), 5000);
  scene_->sight = Sight::paper;
  QTRY_COMPARE(said(), QString());
}

void TestCameraDesk::silenceIsTold() {
  startCamera();
  QTRY_COMPARE_WITH_TIMEOUT(desk_->picture()->boxes().size(), 3U, 5000);
  desk_->findChild<QTimer*>(QStringLiteral("silence"))->setInterval(50);
  scene_->sight = Sight::silent;
  QTRY_VERIFY(said().contains(QStringLiteral("No picture")));
  scene_->sight = Sight::paper;
  QTRY_COMPARE(said(), QString());
}

void TestCameraDesk::picturesMayChangeTheirSize() {
  startCamera();
  QTRY_COMPARE_WITH_TIMEOUT(desk_->picture()->boxes().size(), 3U, 5000);
  const auto before = desk_->picture()->boxes()[0].box.width();
  scene_->width = 400;
  // Boxes are in shares of the picture: while those of the size before are kept, there are more.
  QTest::qWait(60);
  QTRY_COMPARE(desk_->picture()->boxes().size(), 3U);
  QVERIFY(std::abs(desk_->picture()->boxes()[0].box.width() - before) < 0.02);
  QVERIFY(desk_->running());
}

void TestCameraDesk::theCameraIsOffWhenNobodyLooks() {
  startCamera();
  QTRY_COMPARE(scene_->open, 1);
  desk_->hide();
  QTRY_COMPARE(scene_->open, 0);
}

void TestCameraDesk::aSignIsTakenToTheSheet() {
  startCamera();
  QTRY_COMPARE_WITH_TIMEOUT(desk_->picture()->boxes().size(), 3U, 5000);
  QTest::mouseClick(desk_->picture(), Qt::LeftButton, {}, desk_->picture()->placeOf(2).center().toPoint());
  QCOMPARE(desk_->picture()->current(), 2);
  QSignalSpy read(controller_.get(), &RecognizeController::pictureRead);
  QSignalSpy taken(desk_.get(), &CameraDesk::signTaken);
  click(desk_->answers()->takeButton());
  QCOMPARE(taken.count(), 1);
  const auto picture = read.at(0).at(0).value<CanvasPicture>();
  QCOMPARE(picture.prepared.width, 28);
  QVERIFY(picture.shown.width() > 60 && picture.shown.width() < 200);
}

void TestCameraDesk::thePictureIsSaved() {
  startCamera();
  QTRY_COMPARE_WITH_TIMEOUT(desk_->picture()->boxes().size(), 3U, 5000);
  QSignalSpy notices(session_.get(), &Session::noticePosted);
  desk_->savePicture(folder_.filePath(QStringLiteral("seen.png")));
  QCOMPARE(QImage(folder_.filePath(QStringLiteral("seen.png"))).size(), QSize(640, 480));
  desk_->savePicture(folder_.filePath(QStringLiteral("nowhere/seen.png")));
  QCOMPARE(notices.count(), 2);
  QVERIFY(notices.at(1).at(0).value<Notice>().isError);
}

QString TestCameraDesk::writeVideo() {
  const QString file = folder_.filePath(QStringLiteral("signs.avi"));
  const std::vector<cv::Mat> pictures(8, paperWithSigns());
  return tests::writeVideo(file.toStdString(), pictures) ? file : QString();
}

void TestCameraDesk::aVideoPlaysToItsEndInThePage() {
  const QString file = writeVideo();
  if (file.isEmpty()) QSKIP("This OpenCV writes no video.");
  RecognizePage page(*session_);
  page.resize(1100, 720);
  page.show();
  QVERIFY(QTest::qWaitForWindowExposed(&page));
  session_->openExperiment(experiment_);
  auto* desk = page.findChild<CameraDesk*>();
  const auto buttons =
      page.findChild<QWidget*>(QStringLiteral("recognizeDesks"))->findChildren<QAbstractButton*>();
  const auto camera = std::ranges::find(buttons, QStringLiteral("Camera"), &QAbstractButton::text);
  QVERIFY(camera != buttons.end());
  QTest::mouseClick(*camera, Qt::LeftButton);
  QTRY_VERIFY(desk->isVisible());
  desk->source()->setRecording(file.toStdString());
  QTRY_VERIFY_WITH_TIMEOUT(desk->startButton()->isEnabled(), 10000);
  QTest::mouseClick(desk->startButton(), Qt::LeftButton);
  QTRY_COMPARE_WITH_TIMEOUT(desk->picture()->boxes().size(), 3U, 5000);
  QTRY_VERIFY_WITH_TIMEOUT(!desk->running(), 10000);
  QVERIFY(desk->message()->text().contains(QStringLiteral("over")));
  QTest::mouseClick(desk->answers()->takeButton(), Qt::LeftButton);
  QTRY_VERIFY(page.findChild<InkCanvas*>()->isVisible());
  QVERIFY(page.findChild<InkCanvas*>()->content().picture.has_value());
}

void TestCameraDesk::aVideoThatIsNoneIsRefused() {
  showDesk();
  const QString file = folder_.filePath(QStringLiteral("none.mp4"));
  QFile text(file);
  QVERIFY(text.open(QIODevice::WriteOnly));
  text.write("no video");
  text.close();
  desk_->source()->setRecording(file.toStdString());
  click(desk_->startButton());
  QTRY_VERIFY(!desk_->running());
  QVERIFY(said().contains(QStringLiteral("none.mp4")));
}

QTEST_MAIN(TestCameraDesk)
#include "test_camera_desk.moc"
