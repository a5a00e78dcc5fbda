#include <QAbstractButton>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "tests/support/tiny_experiment.h"
#include "ui/core/empty_state.h"
#include "ui/core/segmented_switch.h"
#include "ui/plots/bar_chart.h"
#include "ui/plots/curve_plot.h"
#include "ui/recognize/distance_ruler.h"
#include "ui/recognize/recognize_page.h"
#include "ui/recognize/refusal_desk.h"
#include "ui/recognize/refusal_plots.h"
#include "ui/recognize/slipped_list.h"

using namespace likeness;
using namespace likeness::ui;

/// The desk that measures refusing, in the real page with a real experiment of three signs.
class TestRefusalDesk : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void init();
  void cleanup();
  void withoutSignsItSaysWhatItIsFor();
  void theThresholdDecidesWhatSlipsThrough();
  void aBarShowsItsOwnSigns();
  void aClickInTheHistogramMovesTheThreshold();
  void digitsOfOnesOwnAreKept();
  void methodsAreComparedAndOneIsTaken();
  void aFileThatIsNoneIsToldInWords();
  void aClosedExperimentForgets();

 private:
  RefusalDesk& desk() const { return *page_->findChild<RefusalDesk*>(); }
  DistanceRuler& ruler() const { return *page_->findChild<DistanceRuler*>(); }
  SlippedList& slipped() const { return *page_->findChild<SlippedList*>(); }
  BarChart& bars() const { return *page_->findChild<BarChart*>(); }
  void measure();

  QTemporaryDir folder_;
  std::filesystem::path experiment_;
  std::filesystem::path letters_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<RecognizePage> page_;
};

namespace {

/// Ink: "o" is drawn like the ring of the experiment, "x" and "v" like nothing that it knows.
void writeLetters(const std::filesystem::path& file) {
  std::ofstream out(file);
  const auto line = [&](const char* label, const Stroke& stroke) {
    out << R"({"label": ")" << label << R"(", "strokes": [[)";
    for (std::size_t i = 0; i < stroke.size(); ++i) {
      out << (i == 0 ? "" : ", ") << '[' << stroke[i].x << ", " << stroke[i].y << ']';
    }
    out << "]]}\n";
  };
  for (int i = 0; i < 4; ++i) {
    const float shift = 0.01F * float(i);
    Stroke ring = tests::tinySign(0);
    ring[3].x += shift;
    line("o", ring);
    line("x", {{0.1F, 0.1F}, {0.9F, 0.9F + shift}, {0.9F, 0.1F}, {0.1F, 0.9F}, {0.1F, 0.1F}, {0.9F, 0.1F}});
    line("v", {{0.1F, 0.5F}, {0.9F, 0.5F + shift}});
  }
}

}  // namespace

void TestRefusalDesk::initTestCase() {
  const std::filesystem::path base = folder_.path().toStdString();
  experiment_ = base / "tiny";
  letters_ = base / "letters.jsonl";
  tests::makeTinyExperiment(experiment_, base / "data");
  writeLetters(letters_);
}

void TestRefusalDesk::init() {
  session_ = std::make_unique<Session>();
  page_ = std::make_unique<RecognizePage>(*session_);
  page_->resize(1200, 800);
  page_->show();
  QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
  session_->openExperiment(experiment_);
  QTRY_VERIFY(page_->controller().recognizer());
  for (auto* button : page_->findChild<SegmentedSwitch*>(QStringLiteral("recognizeDesks"))
                          ->findChildren<QAbstractButton*>()) {
    if (button->text() == RecognizePage::tr("Refusing")) QTest::mouseClick(button, Qt::LeftButton);
  }
  QTRY_VERIFY(desk().isVisible());
}

void TestRefusalDesk::cleanup() {
  page_.reset();
  session_.reset();
}

void TestRefusalDesk::measure() {
  desk().setUnknown(letters_);
  QTRY_VERIFY(desk().measure() != nullptr);
  QTRY_VERIFY(!desk().measuring());
}

void TestRefusalDesk::withoutSignsItSaysWhatItIsFor() {
  QVERIFY(desk().findChild<EmptyState*>()->isVisible());
  QVERIFY(!desk().measure());
}

void TestRefusalDesk::theThresholdDecidesWhatSlipsThrough() {
  measure();
  QCOMPARE(desk().measure()->bench->probes().known.size(), std::size_t(30));
  QCOMPARE(desk().measure()->bench->probes().unknown.size(), std::size_t(12));
  ruler().setThreshold(0);
  QCOMPARE(slipped().count(), 0);
  for (const Bar& bar : bars().bars()) QCOMPARE(bar.value, 1.0);
  ruler().setFocus();
  QTest::keyClick(&ruler(), Qt::Key_End);
  const float last = ruler().threshold();
  int expected = 0;
  for (const UnknownProbe& probe : desk().measure()->bench->probes().unknown) {
    expected += probe.strangeness <= last ? 1 : 0;
  }
  QVERIFY(expected >= 4);  // the rings at least
  QCOMPARE(slipped().count(), expected);
  QVERIFY(slipped().item(0)->toolTip().startsWith(QStringLiteral("o, taken for 0")));
}

void TestRefusalDesk::aBarShowsItsOwnSigns() {
  measure();
  ruler().setThreshold(2);
  int ofRings = -1;
  for (int i = 0; i < int(bars().bars().size()); ++i) {
    if (bars().bars()[std::size_t(i)].name == QStringLiteral("o")) ofRings = i;
  }
  QVERIFY(ofRings >= 0);
  QVERIFY(bars().bars()[std::size_t(ofRings)].marked);
  // A bar of no height is chosen by the place of its name.
  const QPoint below(int(bars().barRect(ofRings).center().x()), int(bars().barRect(ofRings).bottom()) + 8);
  QTest::mouseClick(&bars(), Qt::LeftButton, {}, below);
  QCOMPARE(bars().chosenBar(), ofRings);
  QCOMPARE(slipped().count(), 4);
  QTest::mouseClick(&bars(), Qt::LeftButton, {}, below);
  QCOMPARE(bars().chosenBar(), -1);
  QVERIFY(slipped().count() >= 4);
}

void TestRefusalDesk::aClickInTheHistogramMovesTheThreshold() {
  measure();
  QSignalSpy chosen(&desk(), &RefusalDesk::thresholdWanted);
  auto* plot = desk().findChild<RefusalPlots*>()->histogram();
  const float before = page_->controller().threshold();
  QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(plot->width() * 3 / 4, plot->height() / 2));
  if (chosen.isEmpty()) {  // the plot's own child takes the mouse
    QWidget* inside = plot->childAt(plot->width() * 3 / 4, plot->height() / 2);
    QTest::mouseClick(inside, Qt::LeftButton, {},
                      inside->mapFrom(plot, QPoint(plot->width() * 3 / 4, plot->height() / 2)));
  }
  QCOMPARE(chosen.count(), 1);
  QVERIFY(page_->controller().threshold() != before);
}

void TestRefusalDesk::digitsOfOnesOwnAreKept() {
  measure();
  // The rings under a name that the experiment knows.
  const std::filesystem::path mine = std::filesystem::path(folder_.path().toStdString()) / "mine.jsonl";
  std::ofstream out(mine);
  out << R"({"label": "1", "strokes": [[[0.5, 0.15], [0.5, 0.5], [0.5, 0.85]]]})" << '\n';
  out.close();
  const auto* before = desk().measure();
  desk().setKnown(mine);
  QTRY_VERIFY(desk().measure() != before);
  QCOMPARE(desk().measure()->bench->probes().known.size(), std::size_t(1));
  QVERIFY(desk().measure()->bench->probes().known.front().right);
}

void TestRefusalDesk::methodsAreComparedAndOneIsTaken() {
  measure();
  auto* views = desk().findChild<SegmentedSwitch*>(QStringLiteral("refusalViews"));
  QTest::mouseClick(views->findChildren<QAbstractButton*>().at(4), Qt::LeftButton);
  auto* table = desk().findChild<QTableWidget*>(QStringLiteral("refusalMethods"));
  QVERIFY(table->isVisible());
  QTRY_VERIFY(table->rowCount() >= 7);
  const OpenSetMethod before = page_->controller().recognizer()->method();
  const int other = before == OpenSetMethod::classMean ? 0 : int(OpenSetMethod::classMean);
  table->selectRow(other);
  const OpenSetMethod wanted = desk().measure()->methods[std::size_t(other)].method;
  const auto* recognizer = page_->controller().recognizer().get();
  auto* button = desk().findChild<QPushButton*>(QStringLiteral("calibrateButton"));
  QTRY_VERIFY(button->isEnabled());
  QTest::mouseClick(button, Qt::LeftButton);
  QTRY_VERIFY_WITH_TIMEOUT(page_->controller().recognizer().get() != recognizer, 20000);
  QCOMPARE(page_->controller().recognizer()->method(), wanted);
  QCOMPARE(loadRecognizer(experiment_)->method(), wanted);
  QTRY_VERIFY(!desk().measuring());
}

void TestRefusalDesk::aFileThatIsNoneIsToldInWords() {
  const std::filesystem::path bad = std::filesystem::path(folder_.path().toStdString()) / "bad.jsonl";
  std::ofstream(bad) << "no ink at all\n";
  QSignalSpy notices(session_.get(), &Session::noticePosted);
  desk().setUnknown(bad);
  QTRY_COMPARE(notices.count(), 1);
  const auto notice = notices.front().front().value<Notice>();
  QVERIFY(notice.isError);
  QVERIFY(notice.text.contains(QStringLiteral("bad.jsonl")));
  QVERIFY(desk().findChild<EmptyState*>()->isVisible());
}

void TestRefusalDesk::aClosedExperimentForgets() {
  measure();
  session_->closeExperiment();
  QVERIFY(!desk().measure());
}

QTEST_MAIN(TestRefusalDesk)
#include "test_refusal_desk.moc"
