#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "engine/store/taught_file.h"
#include "tests/support/tiny_experiment.h"
#include "ui/core/segmented_switch.h"
#include "ui/plots/confusion_picture.h"
#include "ui/recognize/answer_view.h"
#include "ui/recognize/batch_desk.h"
#include "ui/recognize/batch_model.h"
#include "ui/recognize/distance_ruler.h"
#include "ui/recognize/ink_canvas.h"
#include "ui/recognize/recognize_page.h"
#include "ui/recognize/taught_desk.h"
#include "ui/recognize/teach_bar.h"

using namespace likeness;
using namespace likeness::ui;

/// Teaching by hand, what was taught, learning from it, and a folder of pictures: through the page.
class TestTeaching : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void init();
  void cleanup();
  void aDrawingIsTaughtAndRecognised();
  void whatWasDrawnLastIsTaught();
  void whatIsTaughtIsTakenBackAndPutBack();
  void theNetworkLearnsAndIsTakenBack();
  void theNetworkIsExported();
  void aFolderIsAnswered();
  void aFolderWithoutPicturesIsSaid();
  void theModelIsAProperOne();

 private:
  void draw(const Stroke& stroke);
  void showDesk(int place);
  template <class Widget>
  Widget* button(QWidget* in, const QString& text) const {
    for (auto* each : in->findChildren<Widget*>()) {
      if (each->text() == text) return each;
    }
    return nullptr;
  }
  QString word() const { return page_->findChild<AnswerView*>()->word(); }
  InkCanvas& canvas() const { return *page_->findChild<InkCanvas*>(); }
  TaughtDesk& taughtDesk() const { return *page_->findChild<TaughtDesk*>(); }
  BatchDesk& batchDesk() const { return *page_->findChild<BatchDesk*>(); }
  void teachCross();

  QTemporaryDir folder_;
  std::filesystem::path base_;
  std::filesystem::path experiment_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<RecognizePage> page_;
};

namespace {

Stroke zigzag() {
  return {{0.2F, 0.8F}, {0.35F, 0.2F}, {0.5F, 0.8F}, {0.65F, 0.2F}, {0.8F, 0.8F}};
}

void writePgm(const std::filesystem::path& file, std::span<const std::uint8_t> pixels) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << "P5\n28 28\n255\n";
  out.write(reinterpret_cast<const char*>(pixels.data()), std::streamsize(pixels.size()));
}

}  // namespace

void TestTeaching::initTestCase() {
  base_ = folder_.path().toStdString();
  experiment_ = base_ / "tiny";
  tests::makeTinyExperiment(experiment_, base_ / "data");
}

void TestTeaching::init() {
  std::filesystem::remove_all(experiment_ / taughtFolderName);
  session_ = std::make_unique<Session>();
  page_ = std::make_unique<RecognizePage>(*session_);
  page_->resize(1100, 720);
  page_->show();
  QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
  session_->openExperiment(experiment_);
  QTRY_VERIFY(page_->controller().recognizer());
}

void TestTeaching::cleanup() {
  page_.reset();
  session_.reset();
}

void TestTeaching::draw(const Stroke& stroke) {
  const auto at = [this](const InkPoint& point) {
    return (canvas().sheet().topLeft() + QPointF(point.x, point.y) * canvas().sheet().width()).toPoint();
  };
  QTest::mousePress(&canvas(), Qt::LeftButton, {}, at(stroke.front()));
  for (std::size_t i = 1; i < stroke.size(); ++i) QTest::mouseMove(&canvas(), at(stroke[i]));
  QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, at(stroke.back()));
}

void TestTeaching::showDesk(int place) {
  auto* desks = page_->findChild<SegmentedSwitch*>(QStringLiteral("recognizeDesks"));
  auto buttons = desks->findChildren<QAbstractButton*>();
  QTest::mouseClick(buttons[place], Qt::LeftButton);
}

void TestTeaching::teachCross() {
  auto* bar = page_->findChild<TeachBar*>();
  auto* teach = bar->findChild<QPushButton*>();
  canvas().clear();
  draw(zigzag());
  QTRY_VERIFY(page_->controller().recognition());
  auto* name = bar->findChild<QComboBox*>();
  name->lineEdit()->setFocus();
  name->lineEdit()->selectAll();
  QTest::keyClicks(name->lineEdit(), QStringLiteral("m"));
  QTRY_VERIFY(teach->isEnabled());
  const auto before = page_->controller().recognizer();
  QTest::mouseClick(teach, Qt::LeftButton);
  QTRY_VERIFY(page_->controller().recognizer() != before);
}

void TestTeaching::aDrawingIsTaughtAndRecognised() {
  auto* bar = page_->findChild<TeachBar*>();
  QVERIFY(!bar->findChild<QPushButton*>()->isEnabled());  // there is nothing on the sheet
  auto* ruler = page_->findChild<DistanceRuler*>();
  QTest::keyClick(ruler, Qt::Key_Right);
  const float dragged = page_->controller().threshold();
  QVERIFY(dragged > page_->controller().recognizer()->calibration().threshold);
  teachCross();
  // The drawing still lies there, and is answered anew.
  QTRY_COMPARE(word(), QStringLiteral("m"));
  QCOMPARE(page_->controller().recognizer()->classNames().size(), std::size_t{4});
  canvas().clear();
  QTRY_VERIFY(!bar->findChild<QPushButton*>()->isEnabled());
  draw(zigzag());
  QTRY_COMPARE(word(), QStringLiteral("m"));
  // What was dragged is not lost by teaching, and the ruler shows it.
  QCOMPARE(page_->controller().threshold(), dragged);
  QCOMPARE(ruler->threshold(), dragged);
  // Digits are still known.
  canvas().clear();
  draw(tests::tinySign(1));
  QTRY_COMPARE(
      page_->controller().recognition() ? page_->controller().recognition()->answer.nearestClass : -1, 1);
  QCOMPARE(readTaught(experiment_).size(), std::size_t{1});
}

void TestTeaching::whatWasDrawnLastIsTaught() {
  auto* bar = page_->findChild<TeachBar*>();
  canvas().clear();
  draw(zigzag());
  QTRY_VERIFY(page_->controller().recognition());
  auto* name = bar->findChild<QComboBox*>();
  name->lineEdit()->setFocus();
  QTest::keyClicks(name->lineEdit(), QStringLiteral("w"));
  QTRY_VERIFY(page_->controller().isUpToDate());
  const GrayImage half = page_->controller().recognition()->prepared;
  // The click comes before there is an answer to the second stroke.
  draw({{0.2F, 0.9F}, {0.8F, 0.9F}});
  QVERIFY(!page_->controller().isUpToDate());
  QTest::mouseClick(bar->findChild<QPushButton*>(), Qt::LeftButton);
  QTRY_COMPARE(readTaught(experiment_).size(), std::size_t{1});
  QTRY_VERIFY(page_->controller().isUpToDate());
  const GrayImage taught = readTaught(experiment_).front().picture;
  QVERIFY(taught.pixels == page_->controller().recognition()->prepared.pixels);
  QVERIFY(taught.pixels != half.pixels);
}

void TestTeaching::whatIsTaughtIsTakenBackAndPutBack() {
  teachCross();
  QSignalSpy notices(session_.get(), &Session::noticePosted);
  showDesk(3);
  QListWidget* list = taughtDesk().list();
  QTRY_COMPARE(list->count(), 1);
  QCOMPARE(list->item(0)->text(), QStringLiteral("m"));
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
  const auto before = page_->controller().recognizer();
  QTest::keyClick(list, Qt::Key_Delete);
  QTRY_COMPARE(list->count(), 0);
  QTRY_VERIFY(page_->controller().recognizer() != before);
  QCOMPARE(page_->controller().recognizer()->classNames().size(), std::size_t{3});
  QVERIFY(!notices.isEmpty());
  notices.back().front().value<Notice>().undo();
  QTRY_COMPARE(list->count(), 1);
  QTRY_COMPARE(page_->controller().recognizer()->classNames().size(), std::size_t{4});
}

void TestTeaching::theNetworkLearnsAndIsTakenBack() {
  showDesk(3);
  QVERIFY(!button<QPushButton>(&taughtDesk(), QStringLiteral("Learn from these"))->isEnabled());
  showDesk(0);
  teachCross();
  teachCross();
  showDesk(3);
  QTRY_COMPARE(taughtDesk().list()->count(), 2);
  auto* learn = button<QPushButton>(&taughtDesk(), QStringLiteral("Learn from these"));
  auto* seconds = taughtDesk().findChild<QSpinBox*>();
  seconds->setValue(1);
  QTRY_VERIFY(learn->isEnabled());
  const auto before = page_->controller().recognizer();
  QTest::mouseClick(learn, Qt::LeftButton);
  QCOMPARE(learn->text(), QStringLiteral("Stop"));
  QTRY_COMPARE_WITH_TIMEOUT(learn->text(), QStringLiteral("Learn from these"), 60000);
  QTRY_VERIFY(page_->controller().recognizer() != before);
  QTRY_COMPARE(readLearntVersions(experiment_).size(), std::size_t{1});
  auto* back = button<QPushButton>(&taughtDesk(), QStringLiteral("Take back what was learnt"));
  QTRY_VERIFY(back->isVisible());
  bool scores = false;
  for (const QLabel* label : taughtDesk().findChildren<QLabel*>())
    scores = scores || (label->isVisible() && label->text().contains(QStringLiteral("Drawings held out")));
  QVERIFY(scores);
  const auto learnt = page_->controller().recognizer();
  QTest::mouseClick(back, Qt::LeftButton);
  QTRY_VERIFY(readLearntVersions(experiment_).empty());
  QTRY_VERIFY(page_->controller().recognizer() != learnt);
  QTRY_VERIFY(!back->isVisible());
}

void TestTeaching::theNetworkIsExported() {
  QSignalSpy notices(session_.get(), &Session::noticePosted);
  auto* exporting = page_->findChild<QPushButton*>(QStringLiteral("exportButton"));
  QVERIFY(exporting->isVisible() && exporting->menu()->actions().size() == 2);
  page_->findChild<TaughtController*>()->exportTo(base_ / "out", ExportFormat::onnx);
  QTRY_VERIFY(std::filesystem::exists(base_ / "out" / "recognizer.json"));
  QTRY_VERIFY(!notices.isEmpty());
  QVERIFY(!notices.back().front().value<Notice>().isError);
  page_->findChild<TaughtController*>()->exportTo("/proc/nowhere", ExportFormat::onnx);
  QTRY_VERIFY(notices.back().front().value<Notice>().isError);
}

void TestTeaching::aFolderIsAnswered() {
  const LabelledSamples signs = tests::tinyPictures(20, 5);
  for (std::size_t i = 0; i < signs.size(); ++i)
    writePgm(base_ / "batch" / std::to_string(signs.labels[i]) / (std::to_string(i) + ".pgm"),
             signs.image(i));
  writePgm(base_ / "batch" / "blank" / "1.pgm", std::vector<std::uint8_t>(784));
  std::ofstream(base_ / "batch" / "blank" / "2.png") << "no picture";
  showDesk(2);
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(QString::fromStdString((base_ / "batch").string()))});
  // Qt hands a drop to the widget that was entered before.
  QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(&batchDesk(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(&batchDesk(), &drop);
  auto* table = batchDesk().findChild<QTableView*>();
  QTRY_COMPARE(table->model()->rowCount(), 62);
  QTRY_VERIFY(!batchDesk().answering());
  auto* only = batchDesk().findChild<QCheckBox*>();
  QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
  QVERIFY(only->isChecked());
  const int refused = table->model()->rowCount();
  QVERIFY(refused >= 2 && refused < 62);
  for (int row = 0; row < refused; ++row) {
    const QString answer = table->model()->index(row, BatchModel::answer).data().toString();
    QVERIFY(answer == QStringLiteral("none") || answer == QStringLiteral("cannot be read"));
  }
  QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
  table->sortByColumn(BatchModel::distance, Qt::DescendingOrder);
  QCOMPARE(table->model()->index(0, BatchModel::answer).data().toString(), QStringLiteral("cannot be read"));
  // What each was taken for, with a column for none.
  auto* views = batchDesk().findChild<SegmentedSwitch*>();
  QVERIFY(views->isVisible());
  QTest::mouseClick(views->findChildren<QAbstractButton*>()[1], Qt::LeftButton);
  auto* confusion = batchDesk().findChild<ConfusionPicture*>();
  QVERIFY(confusion->isVisible());
  QCOMPARE(confusion->size(), 5);  // 0, 1, 2, blank, none
  QVERIFY(confusion->description({3, 4}).contains(QStringLiteral("none")));
  batchDesk().saveCsv(base_ / "answers.csv");
  std::ifstream csv(base_ / "answers.csv");
  QCOMPARE(std::count(std::istreambuf_iterator<char>(csv), {}, '\n'), 63);
}

void TestTeaching::aFolderWithoutPicturesIsSaid() {
  QSignalSpy notices(session_.get(), &Session::noticePosted);
  std::filesystem::create_directories(base_ / "nothing");
  showDesk(2);
  batchDesk().setFolder(base_ / "nothing");
  QTRY_VERIFY(!notices.isEmpty());
  QVERIFY(notices.back().front().value<Notice>().isError);
  batchDesk().saveCsv("/proc/nowhere/a.csv");
  QVERIFY(notices.back().front().value<Notice>().isError);
}

void TestTeaching::theModelIsAProperOne() {
  BatchModel model;
  BatchFilter filter;
  const QAbstractItemModelTester modelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  filter.setSourceModel(&model);
  const QAbstractItemModelTester filterTester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
  BatchRow row;
  row.file = "a.png";
  row.prepared = {28, 28, std::vector<std::uint8_t>(784)};
  row.answer = "7";
  BatchRow accepted = row;
  accepted.refused = false;
  accepted.runnerUp = "1";
  BatchRow broken;
  broken.problem = "broken";
  model.append({row, accepted, broken});
  model.append({});
  QCOMPARE(model.rowCount(), 3);
  filter.setRefusedOnly(true);
  QCOMPARE(filter.rowCount(), 2);
  filter.sort(BatchModel::answer);
  model.append({accepted, row});
  filter.setRefusedOnly(false);
  QCOMPARE(filter.rowCount(), 5);
  model.clear();
  QCOMPARE(filter.rowCount(), 0);
}

QTEST_MAIN(TestTeaching)
#include "test_teaching.moc"
