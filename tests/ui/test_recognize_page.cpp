#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <fstream>

#include "tests/support/tiny_experiment.h"
#include "ui/core/empty_state.h"
#include "ui/recognize/answer_view.h"
#include "ui/recognize/distance_ruler.h"
#include "ui/recognize/ink_canvas.h"
#include "ui/recognize/recognition_worker.h"
#include "ui/recognize/recognize_page.h"
#include "ui/recognize/reference_strip.h"

using namespace likeness;
using namespace likeness::ui;

class TestRecognizePage : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void init();
  void cleanup();
  void withoutAnExperimentItSendsToTrain();
  void aDrawnSignIsRecognised();
  void theAnswerFollowsTheStroke();
  void theThresholdDecides();
  void clearTakesTheAnswerAway();
  void undoneInkIsRecognisedAgain();
  void aPastedPictureIsRecognised();
  void aFileThatIsNoPictureIsRefusedInWords();
  void aDamagedExperimentSaysWhy();
  void aClosedExperimentLeavesTheEmptyPage();
  void theWorkerAnswersTheLatestInput();
  void anotherExperimentWithFewerReferencesTakesOver();

 private:
  void openTiny();
  void draw(const Stroke& stroke);
  QString word() const { return page_->findChild<AnswerView*>()->word(); }
  InkCanvas& canvas() const { return *page_->findChild<InkCanvas*>(); }
  DistanceRuler& ruler() const { return *page_->findChild<DistanceRuler*>(); }

  QTemporaryDir folder_;
  std::filesystem::path experiment_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<RecognizePage> page_;
};

void TestRecognizePage::initTestCase() {
  const std::filesystem::path base = folder_.path().toStdString();
  experiment_ = base / "tiny";
  tests::makeTinyExperiment(experiment_, base / "data");
}

void TestRecognizePage::init() {
  session_ = std::make_unique<Session>();
  page_ = std::make_unique<RecognizePage>(*session_);
  page_->resize(1100, 720);
  page_->show();
  QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
}

void TestRecognizePage::cleanup() {
  page_.reset();
  session_.reset();
}

void TestRecognizePage::anotherExperimentWithFewerReferencesTakesOver() {
  // The answer to a drawing names references by their place; a smaller gallery need not have that place.
  const std::filesystem::path base = folder_.path().toStdString();
  TrainingConfig config = tests::tinyConfig(base / "data");
  config.gallerySize = 10;
  TrainingControls controls;
  train(config, base / "few", controls, {}, [](const TrainingEvent&) {});
  openTiny();
  draw(tests::tinySign(2));
  QTRY_COMPARE(word(), QStringLiteral("2"));
  const auto before = page_->controller().recognizer();
  session_->openExperiment(base / "few");
  QTRY_VERIFY(page_->controller().recognizer() != before);
  QVERIFY(page_->controller().recognizer()->gallery().size() < 20);
  QTRY_VERIFY(page_->controller().recognition());
  ruler().setFocus();
  QTest::keyClick(&ruler(), Qt::Key_Right);
  QVERIFY(!word().isEmpty());
}

void TestRecognizePage::openTiny() {
  session_->openExperiment(experiment_);
  QTRY_VERIFY(page_->controller().recognizer());
}

void TestRecognizePage::draw(const Stroke& stroke) {
  const auto at = [this](const InkPoint& point) {
    return (canvas().sheet().topLeft() + QPointF(point.x, point.y) * canvas().sheet().width()).toPoint();
  };
  QTest::mousePress(&canvas(), Qt::LeftButton, {}, at(stroke.front()));
  for (std::size_t i = 1; i < stroke.size(); ++i) QTest::mouseMove(&canvas(), at(stroke[i]));
  QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, at(stroke.back()));
}

void TestRecognizePage::withoutAnExperimentItSendsToTrain() {
  QSignalSpy requested(session_.get(), &Session::pageRequested);
  auto* empty = page_->findChild<EmptyState*>();
  QVERIFY(empty->isVisible());
  QTest::mouseClick(empty->button(), Qt::LeftButton);
  QCOMPARE(requested.count(), 1);
  QCOMPARE(requested.front().front().value<PageId>(), PageId::train);
}

void TestRecognizePage::aDrawnSignIsRecognised() {
  openTiny();
  ruler().setThreshold(2);
  for (const int label : {1, 0, 2}) {
    draw(tests::tinySign(label));
    QTRY_COMPARE(word(), QString::number(label));
    canvas().clear();
  }
  draw(tests::tinySign(0));
  QTRY_COMPARE(word(), QStringLiteral("0"));
  const auto* references = page_->findChild<ReferenceStrip*>();
  QVERIFY(references->accessibleDescription().startsWith(QStringLiteral("0")));
}

void TestRecognizePage::theAnswerFollowsTheStroke() {
  openTiny();
  draw(tests::tinySign(0));
  QTRY_VERIFY(page_->controller().recognition());
  // While the pen is still down.
  const auto before = page_->controller().recognition()->request;
  QTest::mousePress(&canvas(), Qt::LeftButton, {}, QPoint(100, 100));
  QTest::mouseMove(&canvas(), QPoint(180, 190));
  QTRY_VERIFY(page_->controller().recognition()->request > before);
  const auto during = page_->controller().recognition()->request;
  // A spy wakes with the signal; QTRY_VERIFY would look only every 50 ms.
  QSignalSpy answered(&page_->controller(), &RecognizeController::answerChanged);
  QElapsedTimer clock;
  clock.start();
  QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, QPoint(190, 200));
  while (page_->controller().recognition()->request <= during) QVERIFY(answered.wait(1000));
  qInfo("the answer came %lld ms after the stroke's end", clock.elapsed());
}

void TestRecognizePage::theThresholdDecides() {
  openTiny();
  ruler().setThreshold(2);
  draw(tests::tinySign(1));
  QTRY_COMPARE(word(), QStringLiteral("1"));
  QTest::keyClick(&ruler(), Qt::Key_Home);
  QCOMPARE(word(), QStringLiteral("Not a digit"));
  QVERIFY(page_->findChild<AnswerView*>()->sentence().contains(QStringLiteral("1")));
  QTest::keyClick(&ruler(), Qt::Key_End);
  QCOMPARE(word(), QStringLiteral("1"));
}

void TestRecognizePage::clearTakesTheAnswerAway() {
  openTiny();
  draw(tests::tinySign(1));
  QTRY_VERIFY(!word().isEmpty());
  draw(tests::tinySign(0));
  QTest::keyClick(&canvas(), Qt::Key_Escape);
  QVERIFY(canvas().content().empty());
  QTest::qWait(150);  // a late answer must not come back
  QVERIFY(word().isEmpty());
}

void TestRecognizePage::undoneInkIsRecognisedAgain() {
  openTiny();
  ruler().setThreshold(2);
  draw(tests::tinySign(1));
  QTRY_COMPARE(word(), QStringLiteral("1"));
  QTest::keyClick(&canvas(), Qt::Key_Delete);
  QVERIFY(word().isEmpty());
  QTest::keyClick(&canvas(), Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(word(), QStringLiteral("1"));
}

void TestRecognizePage::aPastedPictureIsRecognised() {
  openTiny();
  ruler().setThreshold(2);
  QImage picture(200, 300, QImage::Format_ARGB32);
  picture.fill(Qt::white);
  QPainter painter(&picture);
  painter.setPen(QPen(Qt::black, 22, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(100, 40, 100, 260);
  painter.end();
  QGuiApplication::clipboard()->setImage(picture);
  canvas().setFocus();
  QTest::keyClick(&canvas(), Qt::Key_V, Qt::ControlModifier);
  QTRY_COMPARE(word(), QStringLiteral("1"));
  QVERIFY(canvas().content().picture.has_value());
}

void TestRecognizePage::aFileThatIsNoPictureIsRefusedInWords() {
  openTiny();
  const std::filesystem::path file = std::filesystem::path(folder_.path().toStdString()) / "letter.png";
  std::ofstream(file) << "no picture at all";
  QSignalSpy noticed(session_.get(), &Session::noticePosted);
  emit canvas().pictureOffered(PictureSource(file));
  QTRY_COMPARE(noticed.count(), 1);
  const auto notice = noticed.front().front().value<Notice>();
  QVERIFY(notice.isError);
  QVERIFY2(notice.text.contains(QStringLiteral("letter.png")), qPrintable(notice.text));
  QVERIFY(canvas().content().empty());
}

void TestRecognizePage::aDamagedExperimentSaysWhy() {
  const auto damaged = experiment_.parent_path() / "damaged";
  std::filesystem::copy(experiment_, damaged, std::filesystem::copy_options::recursive);
  std::filesystem::resize_file(damaged / "gallery.npy", 10);
  session_->openExperiment(damaged);
  auto* empty = page_->findChild<EmptyState*>();
  QTRY_VERIFY(empty->isVisible());
  QVERIFY(!page_->controller().recognizer());
}

void TestRecognizePage::aClosedExperimentLeavesTheEmptyPage() {
  openTiny();
  draw(tests::tinySign(1));
  session_->closeExperiment();
  QVERIFY(page_->findChild<EmptyState*>()->isVisible());
  QTest::qWait(100);
  QVERIFY(!page_->controller().recognition());
}

void TestRecognizePage::theWorkerAnswersTheLatestInput() {
  std::mutex mutex;
  std::vector<std::uint64_t> answered;
  RecognitionWorker worker([&](const RecognitionEvent& event) {
    const std::lock_guard lock(mutex);
    if (const auto* recognition = std::get_if<Recognition>(&event)) answered.push_back(recognition->request);
  });
  // Before the recogniser is there: only the last of these can be answered.
  for (std::uint64_t i = 1; i <= 100; ++i) worker.answer(i, Ink{{tests::tinySign(0)}});
  worker.load(experiment_);
  const auto anAnswerIsThere = [&] {
    const std::lock_guard lock(mutex);
    return !answered.empty();
  };
  QTRY_VERIFY(anAnswerIsThere());
  const std::lock_guard lock(mutex);
  QCOMPARE(answered, std::vector<std::uint64_t>{100});
}

QTEST_MAIN(TestRecognizePage)
#include "test_recognize_page.moc"
