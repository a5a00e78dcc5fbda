#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "tests/support/tiny_experiment.h"
#include "ui/core/empty_state.h"
#include "ui/experiments/comparison_panel.h"
#include "ui/experiments/curves_panel.h"
#include "ui/experiments/experiments_model.h"
#include "ui/experiments/experiments_page.h"
#include "ui/plots/run_tile.h"
#include "ui/plots/scatter_map.h"

using namespace likeness;
using namespace likeness::ui;

class TestExperimentsPage : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void theModelKeepsItsPromises();
  void withoutExperimentsItSendsToTrain();
  void listsNewestFirstAndDamagedWithTheReason();
  void sortsByAColumn();
  void ranksByMapAtR();
  void differentLossesDoNotRank();
  void equalLossesDo();
  void enterOpens();
  void aDoubleClickOpens();
  void f2RenamesInPlace();
  void comparesTwo();
  void saysWhenLossesCannotBeCompared();
  void comparesManySideBySide();
  void namesTheSettingsThatDiffer();
  void saysWhenSeedsAndSamplesDiffer();
  void deletesAndTakesItBack();
  void theOpenExperimentIsClosedWhenDeletedAndOpenedAgain();
  void aListThatComesWhileANameIsEditedWaits();

 private:
  void showPage();
  void makeThree();
  QTableView& table() const { return *page_->findChild<QTableView*>(QStringLiteral("experiments")); }
  QString cell(int row, int column) const { return table().model()->index(row, column).data().toString(); }
  void selectRow(int row, Qt::KeyboardModifiers modifiers = {});

  std::unique_ptr<QTemporaryDir> data_;
  std::filesystem::path experiments_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<ExperimentsPage> page_;
};

void TestExperimentsPage::init() {
  data_ = std::make_unique<QTemporaryDir>();
  qputenv("LIKENESS_DATA_DIR", data_->path().toUtf8());
  experiments_ = experimentsFolder();
  session_ = std::make_unique<Session>();
}

void TestExperimentsPage::cleanup() {
  page_.reset();
  session_.reset();
}

void TestExperimentsPage::showPage() {
  page_ = std::make_unique<ExperimentsPage>(*session_);
  page_->resize(1100, 720);
  page_->show();
  QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
}

/// "First" and "Second" with the same loss, "Third" with another, and one that is damaged.
void TestExperimentsPage::makeThree() {
  TrainingConfig triplet;
  triplet.loss.kind = LossKind::triplet;
  tests::makeListedExperiment(experiments_ / "first", "First", "2026-01-01T10:00:00Z");
  tests::makeListedExperiment(experiments_ / "second", "Second", "2026-01-02T10:00:00Z");
  tests::makeListedExperiment(experiments_ / "third", "Third", "2026-01-03T10:00:00Z", triplet);
  std::filesystem::create_directories(experiments_ / "broken");
  std::ofstream(experiments_ / "broken" / "experiment.json") << "{ this is not JSON";
  showPage();
  QTRY_COMPARE(table().model()->rowCount(), 4);
}

void TestExperimentsPage::selectRow(int row, Qt::KeyboardModifiers modifiers) {
  const QPoint place = table().visualRect(table().model()->index(row, 0)).center();
  QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, place);
}

void TestExperimentsPage::theModelKeepsItsPromises() {
  ExperimentsModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setEntries({{"/a", {"A", "2026-01-01T10:00:00Z", ExperimentState::stopped, {}, {}}, std::nullopt, {}},
                    {"/b", {}, Error(ErrorCode::newerVersion, {"/b/experiment.json", "9", "1"}), {}}});
  QSignalSpy renamed(&model, &ExperimentsModel::renamed);
  QVERIFY(model.setData(model.index(0, ExperimentsModel::name), QStringLiteral("  A better name ")));
  QCOMPARE(model.index(0, ExperimentsModel::name).data().toString(), QStringLiteral("A better name"));
  QCOMPARE(renamed.count(), 1);
  QVERIFY(!model.setData(model.index(0, ExperimentsModel::name), QStringLiteral("   ")));
  QVERIFY(!model.setData(model.index(0, ExperimentsModel::steps), 7));
  QVERIFY(!model.setData(model.index(1, ExperimentsModel::name), QStringLiteral("B")));
  QVERIFY(
      model.index(1, ExperimentsModel::date).data().toString().contains(QStringLiteral("experiment.json")));
  model.setOpen("/a");
  model.setEntries({});
  QCOMPARE(model.rowCount(), 0);
}

void TestExperimentsPage::withoutExperimentsItSendsToTrain() {
  showPage();
  QSignalSpy requested(session_.get(), &Session::pageRequested);
  auto* empty = page_->findChild<EmptyState*>();
  QTRY_VERIFY(empty->isVisible());
  QTest::mouseClick(empty->button(), Qt::LeftButton);
  QCOMPARE(requested.front().front().value<PageId>(), PageId::train);
}

void TestExperimentsPage::listsNewestFirstAndDamagedWithTheReason() {
  makeThree();
  QCOMPARE(cell(0, ExperimentsModel::name), QStringLiteral("Third"));
  QCOMPARE(cell(2, ExperimentsModel::name), QStringLiteral("First"));
  QVERIFY(cell(0, ExperimentsModel::accuracy).startsWith(QStringLiteral("98.76")));
  QVERIFY(cell(0, ExperimentsModel::baseline).startsWith(QStringLiteral("96.9")));
  QCOMPARE(cell(3, ExperimentsModel::name), QStringLiteral("broken"));
  QVERIFY2(cell(3, ExperimentsModel::date).contains(QStringLiteral("experiment.json")),
           qPrintable(cell(3, ExperimentsModel::date)));
  QVERIFY(table().columnSpan(3, ExperimentsModel::date) > 1);
}

void TestExperimentsPage::sortsByAColumn() {
  makeThree();
  table().sortByColumn(ExperimentsModel::name, Qt::AscendingOrder);
  QCOMPARE(cell(0, ExperimentsModel::name), QStringLiteral("First"));
  QCOMPARE(cell(3, ExperimentsModel::name), QStringLiteral("broken"));
  table().sortByColumn(ExperimentsModel::name, Qt::DescendingOrder);
  QCOMPARE(cell(0, ExperimentsModel::name), QStringLiteral("Third"));
  QCOMPARE(cell(3, ExperimentsModel::name), QStringLiteral("broken"));
  QVERIFY(table().columnSpan(3, ExperimentsModel::date) > 1);
}

namespace {

/// Sets what a listed experiment had reached.
void setScores(const std::filesystem::path& folder, double mapAtR, float loss) {
  updateExperimentInfo(folder, [&](ExperimentInfo& info) {
    info.result.test.mapAtR = mapAtR;
    info.result.loss = loss;
  });
}

/// A map of nine signs; other seeds draw others.
void saveTinyMap(const std::filesystem::path& folder, std::uint64_t seed) {
  const auto probes = std::make_shared<const LabelledSamples>(tests::tinyPictures(3, seed));
  Matrix points(probes->size(), 2);
  for (std::size_t i = 0; i < points.values.size(); ++i) points.values[i] = static_cast<float>(i % 5);
  PlaneProjection projection;
  projection.mean = {0, 0};
  projection.axes = {std::vector<float>{1, 0}, std::vector<float>{0, 1}};
  saveMap(folder, {probes,
                   {40, 4, std::make_shared<const Matrix>(std::move(points)),
                    std::make_shared<const PlaneProjection>(std::move(projection))}});
}

}  // namespace

void TestExperimentsPage::ranksByMapAtR() {
  makeThree();
  setScores(experiments_ / "first", 0.95, 0.1F);
  setScores(experiments_ / "second", 0.99, 0.3F);
  setScores(experiments_ / "third", 0.5, 0.01F);
  session_->announceExperimentsChanged();
  QTRY_COMPARE(cell(0, ExperimentsModel::name), QStringLiteral("Second"));
  QCOMPARE(cell(1, ExperimentsModel::name), QStringLiteral("First"));
  QCOMPARE(cell(2, ExperimentsModel::name), QStringLiteral("Third"));
  QVERIFY(cell(0, ExperimentsModel::mapAtR).startsWith(QStringLiteral("99.00")));
}

void TestExperimentsPage::differentLossesDoNotRank() {
  makeThree();
  setScores(experiments_ / "second", 0.99, 0.3F);
  setScores(experiments_ / "third", 0.5, 0.01F);
  session_->announceExperimentsChanged();
  QTRY_COMPARE(cell(0, ExperimentsModel::name), QStringLiteral("Second"));
  QHeaderView* header = table().horizontalHeader();
  const auto clickOn = [&](int column) {
    QTest::mouseClick(
        header->viewport(), Qt::LeftButton, {},
        {header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2});
  };
  clickOn(ExperimentsModel::loss);
  QCOMPARE(header->sortIndicatorSection(), int(ExperimentsModel::mapAtR));
  QCOMPARE(cell(0, ExperimentsModel::name), QStringLiteral("Second"));
  const auto labels = page_->findChildren<QLabel*>();
  const auto note = std::find_if(labels.begin(), labels.end(), [](const QLabel* label) {
    return label->isVisible() && label->text().contains(QStringLiteral("different losses"));
  });
  QVERIFY(note != labels.end());
  clickOn(ExperimentsModel::steps);
  QCOMPARE(header->sortIndicatorSection(), int(ExperimentsModel::steps));
  QVERIFY(!(*note)->isVisible());
}

void TestExperimentsPage::equalLossesDo() {
  tests::makeListedExperiment(experiments_ / "first", "First", "2026-01-01T10:00:00Z");
  tests::makeListedExperiment(experiments_ / "second", "Second", "2026-01-02T10:00:00Z");
  setScores(experiments_ / "first", 0.9, 0.1F);
  setScores(experiments_ / "second", 0.8, 0.2F);
  showPage();
  QTRY_COMPARE(table().model()->rowCount(), 2);
  QCOMPARE(cell(0, ExperimentsModel::name), QStringLiteral("First"));
  table().sortByColumn(ExperimentsModel::loss, Qt::DescendingOrder);
  QCOMPARE(table().horizontalHeader()->sortIndicatorSection(), int(ExperimentsModel::loss));
  QCOMPARE(cell(0, ExperimentsModel::name), QStringLiteral("Second"));
}

void TestExperimentsPage::enterOpens() {
  makeThree();
  QSignalSpy opened(session_.get(), &Session::experimentOpened);
  selectRow(1);
  QTest::keyClick(&table(), Qt::Key_Return);
  QCOMPARE(opened.count(), 1);
  QCOMPARE(session_->experiment(), experiments_ / "second");
}

void TestExperimentsPage::aDoubleClickOpens() {
  makeThree();
  QSignalSpy requested(session_.get(), &Session::pageRequested);
  selectRow(2);
  const QPoint place = table().visualRect(table().model()->index(2, 0)).center();
  QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, place);
  QCOMPARE(session_->experiment(), experiments_ / "first");
  QVERIFY(requested.count() >= 1);
  const auto open = session_->experiment();
  selectRow(3);
  QTest::keyClick(&table(), Qt::Key_Return);
  QCOMPARE(session_->experiment(), open);
}

void TestExperimentsPage::f2RenamesInPlace() {
  makeThree();
  QSignalSpy changed(session_.get(), &Session::experimentsChanged);
  selectRow(1);
  QTest::keyClick(&table(), Qt::Key_F2);
  auto* editor = table().findChild<QLineEdit*>();
  QVERIFY(editor != nullptr);
  editor->selectAll();
  QTest::keyClicks(editor, QStringLiteral("Renamed"));
  QTest::keyClick(editor, Qt::Key_Return);
  QTRY_COMPARE(changed.count(), 1);
  QCOMPARE(readExperimentInfo(experiments_ / "second").name, std::string("Renamed"));
  QTRY_COMPARE(cell(1, ExperimentsModel::name), QStringLiteral("Renamed"));
}

void TestExperimentsPage::comparesTwo() {
  makeThree();
  selectRow(1);
  selectRow(2, Qt::ControlModifier);
  auto* curves = page_->findChild<CurvesPanel*>();
  QTRY_VERIFY(!curves->isHidden() && curves->note().isEmpty());
}

void TestExperimentsPage::saysWhenLossesCannotBeCompared() {
  makeThree();
  selectRow(0);
  selectRow(1, Qt::ControlModifier);
  auto* curves = page_->findChild<CurvesPanel*>();
  QTRY_VERIFY2(curves->note().contains(QStringLiteral("cannot be compared")), qPrintable(curves->note()));
}

void TestExperimentsPage::comparesManySideBySide() {
  for (int run = 0; run < 6; ++run) {
    const auto folder = experiments_ / std::to_string(run);
    TrainingConfig config;
    config.loss.temperature = 0.1F * static_cast<float>(run + 1);
    tests::makeListedExperiment(folder, "Run " + std::to_string(run), "2026-01-01T10:00:00Z", config);
    setScores(folder, run == 4 ? 0.91 : 0.5 + 0.01 * run, 1.0F / static_cast<float>(run + 1));
    saveTinyMap(folder, run == 3 ? 2 : 1);
  }
  showPage();
  QTRY_COMPARE(table().model()->rowCount(), 6);
  table().selectAll();
  auto* panel = page_->findChild<ComparisonPanel*>();
  QTRY_COMPARE(panel->tiles().size(), std::size_t(6));
  QVERIFY(panel->tiles().front()->accessibleName().contains(QStringLiteral("Run 4")));
  QVERIFY(panel->tiles().front()->scores().contains(QLocale().toString(91.0, 'f', 2)));
  QVERIFY(panel->tiles().front()->scores().contains(QStringLiteral("test split")));
  for (const RunTile* tile : panel->tiles()) {
    const auto* map = tile->findChild<ScatterMap*>();
    QVERIFY(map != nullptr);
    QCOMPARE(map->pointCount(), std::size_t(9));
  }
  QVERIFY2(panel->note().contains(QStringLiteral("Loss does not rank")), qPrintable(panel->note()));
  QVERIFY2(panel->note().contains(QStringLiteral("different samples")), qPrintable(panel->note()));
}

void TestExperimentsPage::namesTheSettingsThatDiffer() {
  TrainingConfig semiHard;
  setByText(semiHard, "loss.kind=triplet");
  semiHard.loss.miner = MinerKind::semiHard;
  TrainingConfig all = semiHard;
  all.loss.miner = MinerKind::batchAll;
  tests::makeListedExperiment(experiments_ / "a", "A", "2026-01-01T10:00:00Z", semiHard);
  tests::makeListedExperiment(experiments_ / "b", "B", "2026-01-02T10:00:00Z", all);
  showPage();
  QTRY_COMPARE(table().model()->rowCount(), 2);
  table().selectAll();
  auto* panel = page_->findChild<ComparisonPanel*>();
  QTRY_VERIFY(panel->settings()->rowCount() == 1 && panel->settings()->isVisibleTo(panel));
  QCOMPARE(panel->settings()->item(0, 0)->text(), QStringLiteral("Miner"));
  QVERIFY(panel->settings()->item(0, 0)->toolTip().contains(QStringLiteral("loss.miner")));
  QVERIFY(panel->settings()->item(0, 1)->text() != panel->settings()->item(0, 2)->text());
  QVERIFY2(panel->note().contains(QStringLiteral("mined in different ways")), qPrintable(panel->note()));
  selectRow(0);
  QTRY_VERIFY(!panel->settings()->isVisibleTo(panel));
}

void TestExperimentsPage::saysWhenSeedsAndSamplesDiffer() {
  TrainingConfig other;
  other.seed = 7;
  tests::makeListedExperiment(experiments_ / "a", "A", "2026-01-01T10:00:00Z");
  tests::makeListedExperiment(experiments_ / "b", "B", "2026-01-02T10:00:00Z", other);
  showPage();
  QTRY_COMPARE(table().model()->rowCount(), 2);
  table().selectAll();
  auto* panel = page_->findChild<ComparisonPanel*>();
  QTRY_VERIFY2(panel->note().contains(QStringLiteral("seeds differ")), qPrintable(panel->note()));
}

void TestExperimentsPage::deletesAndTakesItBack() {
  makeThree();
  QSignalSpy noticed(session_.get(), &Session::noticePosted);
  selectRow(0);
  selectRow(1, Qt::ControlModifier);
  QTest::keyClick(&table(), Qt::Key_Delete);
  QTRY_COMPARE(table().model()->rowCount(), 2);
  QCOMPARE(noticed.count(), 1);
  QVERIFY(!std::filesystem::exists(experiments_ / "third"));
  noticed.front().front().value<Notice>().undo();
  QTRY_COMPARE(table().model()->rowCount(), 4);
  QVERIFY(std::filesystem::exists(experiments_ / "third"));
  QVERIFY(std::filesystem::exists(experiments_ / "second"));
}

void TestExperimentsPage::theOpenExperimentIsClosedWhenDeletedAndOpenedAgain() {
  makeThree();
  session_->openExperiment(experiments_ / "third");
  QSignalSpy noticed(session_.get(), &Session::noticePosted);
  selectRow(0);
  QTest::keyClick(&table(), Qt::Key_Delete);
  QTRY_VERIFY(session_->experiment().empty());
  noticed.front().front().value<Notice>().undo();
  QTRY_COMPARE(session_->experiment(), experiments_ / "third");
}

void TestExperimentsPage::aListThatComesWhileANameIsEditedWaits() {
  makeThree();
  selectRow(0);
  QTest::keyClick(&table(), Qt::Key_F2);
  auto* editor = table().findChild<QLineEdit*>();
  QVERIFY(editor != nullptr);
  tests::makeListedExperiment(experiments_ / "fourth", "Fourth", "2026-01-04T10:00:00Z");
  session_->announceExperimentsChanged();
  QTest::qWait(200);
  QVERIFY(table().findChild<QLineEdit*>() == editor);
  QTest::keyClick(editor, Qt::Key_Escape);
  QTRY_COMPARE(table().model()->rowCount(), 5);
}

QTEST_MAIN(TestExperimentsPage)
#include "test_experiments_page.moc"
