#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <thread>

#include "engine/core/random.h"
#include "ui/core/empty_state.h"
#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"
#include "ui/explore/color_choice.h"
#include "ui/explore/color_legend.h"
#include "ui/explore/column_picker.h"
#include "ui/explore/diagnosis_panel.h"
#include "ui/explore/explore_page.h"
#include "ui/explore/map_figure.h"
#include "ui/explore/map_recipe_panel.h"
#include "ui/explore/map_stage.h"
#include "ui/explore/neighbours_panel.h"
#include "ui/explore/rows_view.h"
#include "ui/explore/selection_panel.h"
#include "ui/explore/source_bar.h"
#include "ui/plots/cloud_map.h"
#include "ui/plots/time_slider.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

constexpr int rows = 60;

/// Three clusters on a line, in three dimensions: "a", "b" and "c", by turns.
EmbeddingTable threeClusters(bool pictures) {
  Random random(5);
  EmbeddingTable table;
  table.name = "three clusters";
  table.vectors = Matrix(rows, 3);
  EmbeddingColumn label, size;
  label.name = "label";
  size.name = "size";
  size.kind = EmbeddingColumn::Kind::number;
  auto samples = std::make_shared<LabelledSamples>();
  samples->classNames = {"a", "b", "c"};
  for (std::size_t i = 0; i < rows; ++i) {
    for (float& value : table.vectors.row(i)) value = 0.2F * random.normal();
    table.vectors.row(i)[0] += 4 * static_cast<float>(i % 3);
    label.texts.push_back(samples->classNames[i % 3]);
    size.numbers.push_back(0.5 + static_cast<double>(i));
    samples->add(std::vector<std::uint8_t>(samples->shape.size(), 100), static_cast<int>(i % 3));
  }
  table.columns = {label, size};
  table.labelColumn = 0;
  if (pictures) table.pictures = samples;
  return table;
}

/// Places by the first two coordinates; methods with steps come in five frames, the first of them shrunk.
MapResult plainMap(const Matrix& vectors, const MapConfig& config, const std::stop_token& stop,
                   const MapProgress& progress) {
  MapResult result;
  const auto dimensions = static_cast<std::size_t>(config.dimensions);
  result.places = Matrix(vectors.rows, dimensions);
  const int steps = config.method == MapMethod::pca ? 1 : 5;
  for (int step = 1; step <= steps && !stop.stop_requested(); ++step) {
    for (std::size_t i = 0; i < vectors.rows; ++i) {
      for (std::size_t d = 0; d < dimensions; ++d)
        result.places.row(i)[d] = vectors.row(i)[d] * static_cast<float>(step) / static_cast<float>(steps);
    }
    if (steps == 1) break;
    result.iteration = step;
    result.iterations = steps;
    if (step < steps && progress) progress(result);
  }
  return result;
}

ExploreEngine fakeEngine(bool pictures = true) {
  return {[pictures](const ExploreSource& source, const std::stop_token&) {
            if (source.path == "broken.npy") throw Error(ErrorCode::fileDamaged, {"broken.npy", "row 3"});
            return threeClusters(pictures);
          },
          {},
          plainMap};
}

struct Shown {
  Session session;
  ExplorePage page;

  explicit Shown(ExploreEngine engine = fakeEngine(), bool open = true) : page(session, std::move(engine)) {
    page.resize(1200, 760);
    page.show();
    if (!QTest::qWaitForWindowExposed(&page)) qFatal("no window");
    if (!open) return;
    page.openPath("three.npy");
    const auto ready = [this] {
      return map().pointCount() == rows && map().settled() && !page.controller().coloring().active();
    };
    if (!QTest::qWaitFor(ready, 5000)) qFatal("no map");
  }
  CloudMap& map() { return *page.stage()->map(); }
  RowSelection& selection() { return page.controller().selection(); }
  template <class Widget>
  Widget* part(const char* name) {
    auto* found = page.findChild<Widget*>(QLatin1String(name));
    if (found == nullptr) qFatal("no %s", name);
    return found;
  }
  void clickPoint(int point, Qt::KeyboardModifiers modifiers = {}) {
    QTest::mouseClick(&map(), Qt::LeftButton, modifiers, map().positionOf(point).toPoint());
  }
};

void choose(QComboBox* box, int place) {
  box->setFocus();
  box->setCurrentIndex(place);
  emit box->activated(place);
}

}  // namespace

class TestExplorePage : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QVERIFY(home_.isValid());
    qputenv("LIKENESS_DATA_DIR", home_.path().toUtf8());
    applyColorScheme(Scheme::light);
  }

  void anEmptyPageSaysWhatToDo() {
    Shown shown(fakeEngine(), false);
    QVERIFY(shown.part<EmptyState>("noEmbeddings")->isVisible());
    QVERIFY(!shown.part<QPushButton>("exploreExperiment")->isVisible());
    shown.session.openExperiment("/somewhere");
    QVERIFY(shown.part<QPushButton>("exploreExperiment")->isVisible());
    QTest::mouseClick(shown.part<QPushButton>("exploreExperiment"), Qt::LeftButton);
    QTRY_VERIFY(shown.page.controller().hasTable());
    QVERIFY(shown.page.controller().source().kind == ExploreSource::Kind::experiment);
    QVERIFY(!shown.part<EmptyState>("noEmbeddings")->isVisible());
  }

  void aFileThatCannotBeReadIsNamed() {
    Shown shown;
    QStringList notices;
    connect(&shown.session, &Session::noticePosted, this,
            [&](const Notice& notice) { notices << notice.text; });
    shown.page.openPath("broken.npy");
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(notices.front().contains(QStringLiteral("broken.npy")));
    QVERIFY(shown.page.controller().hasTable());  // what was there stays
    QCOMPARE(shown.map().pointCount(), std::size_t(rows));
  }

  void aClickSelectsAndFindsNeighbours() {
    Shown shown;
    shown.clickPoint(0);
    QCOMPARE(shown.selection().rows(), std::vector<int>{0});
    QTRY_COMPARE(shown.page.controller().neighbours().row, 0);
    const auto& found = shown.page.controller().neighbours();
    QCOMPARE(found.rows.size(), std::size_t{10});
    QVERIFY(
        std::all_of(found.rows.begin(), found.rows.end(), [](int row) { return row % 3 == 0 && row != 0; }));
    QVERIFY(std::is_sorted(found.distances.begin(), found.distances.end()));
    QCOMPARE(shown.page.neighbours()->rows()->model().rows(), found.rows);
    shown.clickPoint(1, Qt::ShiftModifier);
    QCOMPARE(shown.selection().rows(), (std::vector<int>{0, 1}));
    shown.clickPoint(0, Qt::AltModifier);
    QCOMPARE(shown.selection().rows(), std::vector<int>{1});
  }

  void metricAndNumberOfNeighboursAreChosen() {
    Shown shown;
    shown.clickPoint(0);
    QTRY_COMPARE(shown.page.controller().neighbours().row, 0);
    shown.page.neighbours()->count()->setValue(3);
    QTRY_COMPARE(shown.page.controller().neighbours().rows.size(), std::size_t{3});
    const double before = shown.page.controller().neighbours().distances.front();
    shown.page.neighbours()->metric()->setCurrentIndex(int(RowMetric::manhattan));
    QTRY_VERIFY(shown.page.controller().neighbours().distances.front() > before);
  }

  void selectionGoesBothWays() {
    Shown shown;
    QTest::mouseClick(shown.part<QToolButton>("tool-rectangle"), Qt::LeftButton);
    QVERIFY(shown.map().tool() == CloudMap::Tool::rectangle);
    // The first cluster: left of the middle between "a" and "b".
    const int middle = int((shown.map().positionOf(0).x() + shown.map().positionOf(1).x()) / 2);
    QTest::mousePress(&shown.map(), Qt::LeftButton, {}, {4, 4});
    const QPoint end(middle, shown.map().height() - 5);
    QMouseEvent move(QEvent::MouseMove, end, shown.map().mapToGlobal(QPointF(end)), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(&shown.map(), &move);
    QTest::mouseRelease(&shown.map(), Qt::LeftButton, {}, end);
    QCOMPARE(shown.selection().count(), std::size_t(rows / 3));
    RowsView* view = shown.page.selection()->rows();
    QCOMPARE(view->model().rows(), shown.selection().rows());
    // From the grid to the map.
    QListView* grid = view->grid();
    const QModelIndex third = view->model().index(2, 0);
    grid->scrollTo(third);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(third).center());
    QCOMPARE(shown.map().current(), view->model().rowAt(2));
    QTest::mouseClick(shown.part<QToolButton>("selectOthers"), Qt::LeftButton);
    QCOMPARE(shown.selection().count(), std::size_t(2 * rows / 3));
    QTest::mouseClick(shown.part<QToolButton>("selectNone"), Qt::LeftButton);
    QCOMPARE(shown.selection().count(), std::size_t{0});
  }

  void theTableSorts() {
    Shown shown;
    shown.selection().selectAll();
    RowsModel& model = shown.page.selection()->rows()->model();
    model.sort(2, Qt::DescendingOrder);
    QCOMPARE(model.rowAt(0), rows - 1);
    model.sort(1, Qt::AscendingOrder);
    QCOMPARE(model.rowAt(0) % 3, 0);
    QCOMPARE(model.rowAt(rows - 1) % 3, 2);
  }

  void searchSelects() {
    Shown shown;
    QLineEdit* field = shown.part<QLineEdit>("searchField");
    QTest::keyClicks(field, QStringLiteral("B"));
    QTRY_COMPARE(shown.selection().count(), std::size_t(rows / 3));
    QVERIFY(shown.selection().contains(1));
    auto* kind = shown.part<QComboBox>("searchKind");
    choose(kind, int(SearchKind::rows));
    field->clear();
    QTest::keyClicks(field, QStringLiteral("2, 5-7"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(shown.selection().rows(), (std::vector<int>{1, 4, 5, 6}));
    choose(kind, int(SearchKind::expression));
    field->clear();
    QTest::keyClicks(field, QStringLiteral("^[ac]$"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(shown.selection().count(), std::size_t(2 * rows / 3));
  }

  void searchesThatMakeNoSenseSaySo() {
    const EmbeddingTable table = threeClusters(false);
    QVERIFY(!searchRows(table, QStringLiteral("0"), SearchKind::rows, -1).problem.isEmpty());
    QVERIFY(!searchRows(table, QStringLiteral("9-3"), SearchKind::rows, -1).problem.isEmpty());
    QVERIFY(!searchRows(table, QStringLiteral("1-2-3"), SearchKind::rows, -1).problem.isEmpty());
    QVERIFY(!searchRows(table, QStringLiteral("61"), SearchKind::rows, -1).problem.isEmpty());
    QVERIFY(!searchRows(table, QStringLiteral("(a"), SearchKind::expression, -1).problem.isEmpty());
    QVERIFY(searchRows(table, QStringLiteral("(a"), SearchKind::text, -1).problem.isEmpty());
    QCOMPARE(searchRows(table, QStringLiteral("60"), SearchKind::rows, -1).rows, std::vector<int>{59});
    QCOMPARE(searchRows(table, QStringLiteral("59.5"), SearchKind::text, 1).rows, std::vector<int>{59});
    QVERIFY(searchRows(table, QStringLiteral("59.5"), SearchKind::text, 0).rows.empty());
  }

  void coloursFollowAColumn() {
    Shown shown;
    const ColumnColors labels = shown.page.stage()->legend()->shown();
    QVERIFY(!labels.scale);
    QCOMPARE(labels.names.size(), std::size_t{3});
    QCOMPARE(labels.counts.front(), std::size_t(rows / 3));
    choose(shown.page.stage()->colorChoice(), shown.page.stage()->colorChoice()->findData(1));
    QTRY_VERIFY(shown.page.stage()->legend()->shown().scale);
    const ColumnColors& sizes = shown.page.stage()->legend()->shown();
    QCOMPARE(sizes.least, 0.5);
    QCOMPARE(sizes.most, rows - 0.5);
    QVERIFY(shown.map().scene().colors->index.front() < shown.map().scene().colors->index.back());
  }

  void clustersColourAndNamePoints() {
    Shown shown;
    ColorChoice* choice = shown.page.stage()->colorChoice();
    choose(choice, choice->findData(ColorChoice::clusters));
    const auto& legend = *shown.page.stage()->legend();
    QTRY_COMPARE(legend.shown().names.size(), std::size_t{4});
    QVERIFY(!legend.shown().scale);
    const auto& index = legend.shown().colors->index;
    for (int row = 0; row < rows; ++row) {
      const auto color = int(index[std::size_t(row)]);
      if (color == legend.shown().colors->others) continue;
      QCOMPARE(legend.shown().names[std::size_t(color)], QString(QLatin1Char(char('a' + row % 3))));
    }
    QCOMPARE(legend.shown().names.back(), QStringLiteral("in no cluster"));
    QVERIFY(legend.shown().counts.back() < 10);
    QTRY_COMPARE(shown.map().placedLabels().size(), std::size_t{3});
    const auto& labels = shown.map().placedLabels();
    for (std::size_t i = 0; i < labels.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) QVERIFY(!labels[i].rect.intersects(labels[j].rect));
    }
    // A map made anew is clustered anew.
    const QSignalSpy colored(&shown.page.controller().coloring(), &PointColoring::colored);
    QTest::mouseClick(shown.part<QPushButton>("runMap"), Qt::LeftButton);
    QTRY_VERIFY(colored.count() > 0);
  }

  void distancesFromAPointColourPoints() {
    Shown shown;
    ColorChoice* choice = shown.page.stage()->colorChoice();
    choose(choice, choice->findData(ColorChoice::distance));
    const auto& legend = *shown.page.stage()->legend();
    QTRY_VERIFY(legend.shown().title.contains(QStringLiteral("Click")));
    QVERIFY(legend.isVisible() && !legend.shown().scale);
    shown.clickPoint(3);
    QTRY_VERIFY(legend.shown().scale);
    const int clicked = shown.selection().rows().front();  // that one, or one that covers it
    QCOMPARE(clicked % 3, 0);
    QCOMPARE(legend.shown().least, 0.0);
    QVERIFY(legend.shown().title.endsWith(QStringLiteral(" %1").arg(clicked + 1)));
    const auto& index = legend.shown().colors->index;
    QCOMPARE(int(index[std::size_t(clicked)]), 0);
    QVERIFY(index[0] < index[1] && index[1] < index[2]);  // its cluster, the next one, the farthest
    const double euclidean = legend.shown().most;
    shown.page.neighbours()->metric()->setCurrentIndex(int(RowMetric::manhattan));
    QTRY_VERIFY(legend.shown().most > euclidean);
  }

  void aDensityIsShownOnRequest() {
    Shown shown;
    QVERIFY(!shown.map().picture().density);
    shown.page.findChild<QAction*>(QStringLiteral("showDensity"))->trigger();
    QTRY_VERIFY(shown.map().settled() && shown.map().picture().density);
    QVERIFY(shown.map().picture().tiles.empty());
  }

  void columnsOfATableAreChosen() {
    ExploreEngine engine = fakeEngine();
    std::vector<std::string> asked;
    engine.read = [&](const ExploreSource& source, const std::stop_token&) {
      asked = source.reading.vectorColumns;
      return threeClusters(false);
    };
    engine.choices = [](const ExploreSource&) {
      return SourceChoices{SourceChoices::Kind::columns, {"id", "x", "y", "width"}, {1, 2}};
    };
    Shown shown(engine);
    auto* button = shown.part<QToolButton>("vectorColumns");
    QTRY_VERIFY(button->isVisible());
    QVERIFY(button->text().contains(QStringLiteral("2 of 4")));
    QVERIFY(!shown.part<QComboBox>("readThrough")->isVisible());
    ColumnPicker* picker = shown.page.source()->picker();
    QTimer::singleShot(0, picker, [&] {
      QListWidget* list = picker->list();
      QTest::keyClicks(picker->filter(), QStringLiteral("wid"));
      QVERIFY(list->item(1)->isHidden() && !list->item(3)->isHidden());
      picker->filter()->clear();
      list->setCurrentRow(3);
      QTest::keyClick(list, Qt::Key_Space);
      list->setCurrentRow(2);
      QTest::keyClick(list, Qt::Key_Space);
      QTest::mouseClick(picker->findChild<QPushButton*>(QStringLiteral("applyColumns")), Qt::LeftButton);
    });
    QTest::mouseClick(button, Qt::LeftButton);  // runs its menu until it closes
    QTRY_COMPARE(asked, (std::vector<std::string>{"x", "width"}));
  }

  void aModelForPicturesIsChosen() {
    ExploreEngine engine = fakeEngine();
    std::vector<std::string> asked;
    engine.read = [&](const ExploreSource& source, const std::stop_token&) {
      asked.push_back(source.reading.embedWith);
      return threeClusters(true);
    };
    engine.choices = [](const ExploreSource&) { return SourceChoices{SourceChoices::Kind::model, {}, {}}; };
    Shown shown(engine);
    auto* model = shown.part<QComboBox>("readThrough");
    QTRY_VERIFY(model->isVisible());
    QCOMPARE(model->currentIndex(), 0);
    model->addItem(QStringLiteral("a model"), QStringLiteral("/models/one"));
    model->setFocus();
    QTest::keyClick(model, Qt::Key_End);
    QTRY_COMPARE(asked.size(), std::size_t{2});
    QCOMPARE(asked.back(), std::string("/models/one"));
    shown.page.openPath("other.npy");
    QTRY_COMPARE(asked.size(), std::size_t{3});
    QVERIFY(asked.back().empty());
  }

  void labelsGivenInARowAreAllKept() {
    Shown shown;
    ExploreController& controller = shown.page.controller();
    const QSignalSpy labelled(&controller, &ExploreController::labelled);
    controller.setLabels({1}, QStringLiteral("x"));
    controller.setLabels({2}, QStringLiteral("y"));
    QTRY_COMPARE(labelled.count(), 2);
    QCOMPARE(controller.facts()->columns[2].texts[1], std::string("x"));
    QCOMPARE(controller.facts()->columns[2].texts[2], std::string("y"));
  }

  void theLegendFilters() {
    Shown shown;
    QListWidget* list = shown.page.stage()->legend()->list();
    QCOMPARE(list->count(), 3);
    list->setCurrentRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!shown.map().scene().shows(0));
    QVERIFY(shown.map().scene().shows(1));
    const QRect second = list->visualItemRect(list->item(1));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, second.center());
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, second.center());
    QVERIFY(!shown.map().scene().shows(0) && shown.map().scene().shows(1) && !shown.map().scene().shows(2));
    shown.page.stage()->legend()->showAll();
    QVERIFY(shown.map().scene().shows(0) && shown.map().scene().shows(2));
  }

  void framesAreKeptAndSteppedThrough() {
    Shown shown;
    auto* methods = shown.part<SegmentedSwitch>("mapMethod");
    const auto buttons = methods->findChildren<QAbstractButton*>();
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    QCOMPARE(methods->current(), 1);
    QVERIFY(shown.part<QSpinBox>("perplexity")->isVisible());
    QVERIFY(!shown.part<QSpinBox>("mapNeighbours")->isVisible());
    QTest::mouseClick(shown.part<QPushButton>("runMap"), Qt::LeftButton);
    QTRY_COMPARE(shown.page.controller().frames().size(), std::size_t{5});
    QTRY_VERIFY(!shown.page.controller().mapping());
    TimeSlider* frames = shown.page.stage()->frames();
    QVERIFY(frames->isVisible());
    QCOMPARE(frames->current(), 4);
    QTest::qWait(frames->moveMs() + 100);  // points move to the last frame
    const double last = shown.map().scene().points->bounds().width();
    frames->slider()->setFocus();
    QTest::keyClick(frames->slider(), Qt::Key_Home);
    QCOMPARE(frames->current(), 0);
    QTRY_VERIFY(shown.map().scene().points->bounds().width() < 0.3 * last);

    const MapFilmFrames film = shown.page.stage()->film();
    QCOMPARE(film.places.size(), std::size_t{5});
    QCOMPARE(film.captions.size(), std::size_t{5});
    QCOMPARE(film.rows.size(), film.colors.size());
    shown.page.stage()->legend()->showOnly(0);
    const MapFilmFrames fewer = shown.page.stage()->film();
    QVERIFY(fewer.rows.size() > 0 && fewer.rows.size() < film.rows.size());
    const QString file = home_.filePath(QStringLiteral("frames.gif"));
    shown.page.film().save(file.toStdString(), fewer);
    QTRY_VERIFY(!shown.page.film().active());
    QVERIFY(QFile(file).size() > 1000);
  }

  void stopKeepsWhatThereIs() {
    ExploreEngine slow = fakeEngine();
    slow.map = [](const Matrix& vectors, const MapConfig& config, const std::stop_token& stop,
                  const MapProgress& progress) {
      MapResult result = plainMap(vectors, {}, {}, {});
      if (config.method == MapMethod::pca) return result;
      result.iterations = 1000;
      for (int step = 1; step < 1000 && !stop.stop_requested(); ++step) {
        result.iteration = step;
        progress(result);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
      }
      return result;
    };
    Shown shown(slow);
    QTest::mouseClick(shown.part<SegmentedSwitch>("mapMethod")->findChildren<QAbstractButton*>().at(2),
                      Qt::LeftButton);
    QTest::mouseClick(shown.part<QPushButton>("runMap"), Qt::LeftButton);
    QTRY_VERIFY(shown.page.controller().frames().size() > 3);
    QTest::mouseClick(shown.part<QPushButton>("stopMap"), Qt::LeftButton);
    QTRY_VERIFY(!shown.page.controller().mapping());
    QVERIFY(shown.page.controller().frames().size() > 3);
    QVERIFY(shown.part<QPushButton>("runMap")->isVisible());
    QCOMPARE(shown.map().pointCount(), std::size_t(rows));
  }

  void aMapInSpaceIsMade() {
    Shown shown;
    QTest::mouseClick(shown.part<SegmentedSwitch>("mapDimensions")->findChildren<QAbstractButton*>().at(1),
                      Qt::LeftButton);
    QTest::mouseClick(shown.part<QPushButton>("runMap"), Qt::LeftButton);
    QTRY_VERIFY(shown.map().deep());
    QTRY_VERIFY(shown.map().settled());
  }

  void labelsAreEditedAsAColumnAndTakenBack() {
    Shown shown;
    std::function<void()> undo;
    connect(&shown.session, &Session::noticePosted, this, [&](const Notice& notice) { undo = notice.undo; });
    shown.selection().combine({1, 4}, RowSelection::Combine::replace);
    QLineEdit* field = shown.part<QLineEdit>("labelField");
    QVERIFY(!shown.part<QPushButton>("giveLabel")->isEnabled());
    QTest::keyClicks(field, QStringLiteral("odd one"));
    QTest::mouseClick(shown.part<QPushButton>("giveLabel"), Qt::LeftButton);
    QTRY_COMPARE(shown.page.controller().facts()->columns.size(), std::size_t{3});
    const auto& facts = *shown.page.controller().facts();
    QCOMPARE(QString::fromStdString(facts.columns[2].texts[4]), QStringLiteral("odd one"));
    QCOMPARE(QString::fromStdString(facts.columns[2].texts[0]), QStringLiteral("a"));
    QCOMPARE(QString::fromStdString(facts.columns[0].texts[4]), QStringLiteral("b"));  // as it was
    QCOMPARE(shown.page.stage()->colorChoice()->choice(), 2);
    QVERIFY(undo);
    undo();
    QCOMPARE(shown.page.controller().facts()->columns.size(), std::size_t{2});
  }

  void theViewIsSavedAsAPicture() {
    Shown shown;
    for (const char* ending : {"png", "svg", "pdf"}) {
      const QString file = home_.filePath(QStringLiteral("map.") + QLatin1String(ending));
      MapFigure(shown.map(), shown.page.stage()->legend()->shown(), QStringLiteral("Three <clusters>"))
          .save(file);
      QFile written(file);
      QVERIFY(written.open(QIODevice::ReadOnly));
      const QByteArray bytes = written.readAll();
      QVERIFY(bytes.size() > 2000);
      if (ending[0] == 's') QVERIFY(bytes.contains("<svg") && bytes.contains("Three &lt;clusters&gt;"));
      if (ending[1] == 'd') QVERIFY(bytes.startsWith("%PDF"));
    }
    const QString nowhere = home_.filePath(QStringLiteral("missing/map.png"));
    QVERIFY_THROWS_EXCEPTION(
        Error, MapFigure(shown.map(), shown.page.stage()->legend()->shown(), QString()).save(nowhere));
  }

  void whatIsExploredIsSaved() {
    Shown shown;
    const QSignalSpy saved(&shown.page.exporting(), &ExploreExport::saved);
    shown.selection().combine({2, 5}, RowSelection::Combine::replace);
    const QString file = home_.filePath(QStringLiteral("selection.csv"));
    shown.page.exporting().saveMap(file.toStdString(), shown.page.controller().frames().back(), 0, true);
    QTRY_COMPARE(saved.count(), 1);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = written.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);  // a header and two rows
    QVERIFY(lines[1].startsWith("2,") && lines[2].startsWith("5,"));
    shown.clickPoint(0);
    QTRY_COMPARE(shown.page.controller().neighbours().row, 0);
    const QString near = home_.filePath(QStringLiteral("near.csv"));
    shown.page.exporting().saveNeighbours(near.toStdString(), shown.page.neighbours()->metricName());
    QTRY_COMPARE(saved.count(), 2);
    QFile listed(near);
    QVERIFY(listed.open(QIODevice::ReadOnly));
    QCOMPARE(listed.readAll().trimmed().split('\n').size(), 11);
    const QString folder = home_.filePath(QStringLiteral("board"));
    shown.page.exporting().saveProjector(folder.toStdString(), false);
    QTRY_COMPARE(saved.count(), 3);
    QVERIFY(QFile::exists(folder + QStringLiteral("/projector_config.pbtxt")));
  }

  void aMapIsMeasured() {
    Shown shown;
    QTRY_VERIFY(shown.page.controller().quality());
    const MapQuality& quality = *shown.page.controller().quality();
    QVERIFY(quality.trustworthiness > 0.9);
    QVERIFY(quality.knnAccuracy && *quality.knnAccuracy > 0.9);
    QVERIFY(quality.majorityShare && *quality.majorityShare < 0.4);
    const auto* card = shown.page.findChild<QLabel*>(QStringLiteral("mapQuality"));
    QVERIFY(card->isVisible());
    QVERIFY(card->text().contains(QStringLiteral("%")));
  }

  void odditiesFeedTheSelection() {
    ExploreEngine odd = fakeEngine();
    odd.read = [](const ExploreSource&, const std::stop_token&) {
      EmbeddingTable table = threeClusters(true);
      table.columns[0].texts[7] = table.columns[0].texts[2];  // "c", but lies among "b"
      std::copy(table.vectors.row(0).begin(), table.vectors.row(0).end(), table.vectors.row(3).begin());
      return table;
    };
    Shown shown(odd);
    const auto tabs = shown.part<SegmentedSwitch>("exploreTabs")->findChildren<QAbstractButton*>();
    QTest::mouseClick(tabs.at(2), Qt::LeftButton);
    DiagnosisPanel* panel = shown.page.diagnosis();
    QTest::mouseClick(static_cast<QWidget*>(shown.part<QPushButton>("diagnose")), Qt::LeftButton);
    QTRY_VERIFY(shown.page.controller().diagnosis());
    QVERIFY(panel->topics()->isVisible());
    QCOMPARE(panel->rows()->model().rowAt(0), 7);
    const auto topics = panel->topics()->findChildren<QAbstractButton*>();
    QTest::mouseClick(topics.at(1), Qt::LeftButton);
    QCOMPARE(panel->rows()->model().rows(), (std::vector<int>{0, 3}));
    QTest::mouseClick(static_cast<QWidget*>(shown.part<QPushButton>("selectOddities")), Qt::LeftButton);
    QCOMPARE(shown.selection().rows(), (std::vector<int>{0, 3}));
    QTest::mouseClick(topics.at(2), Qt::LeftButton);
    QVERIFY(panel->rows()->model().rowCount() > 0);
    QTest::mouseClick(topics.at(3), Qt::LeftButton);
    QTableWidget* table = panel->confusion();
    QCOMPARE(table->rowCount(), 3);
    // Row 7 is labelled "c", and its neighbours say "b".
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualItemRect(table->item(2, 1)).center());
    QCOMPARE(shown.selection().rows(), std::vector<int>{7});
  }

  void manyClassesShareGrey() {
    EmbeddingTable table;
    table.vectors = Matrix(300, 2);
    EmbeddingColumn names;
    names.name = "name";
    for (int i = 0; i < 300; ++i)
      names.texts.push_back(std::string("n").append(std::to_string(i < 150 ? i % 5 : i)));
    table.columns = {names};
    const ColumnColors colors = colorsOf(table, 0);
    QCOMPARE(colors.names.size(), std::size_t{100});
    QCOMPARE(colors.colors->others, 99);
    QCOMPARE(colors.counts.back(), std::size_t(300 - 150 - 94));
    QCOMPARE(colors.names.front(), QStringLiteral("n0"));
    const ColumnColors none = colorsOf(table, -1);
    QCOMPARE(none.colors->palette.size(), std::size_t{1});
  }

  void missingNumbersAreGrey() {
    EmbeddingTable table;
    table.vectors = Matrix(3, 2);
    EmbeddingColumn column;
    column.name = "value";
    column.kind = EmbeddingColumn::Kind::number;
    column.numbers = {0.5, NAN, 2};
    table.columns = {column};
    const ColumnColors colors = colorsOf(table, 0);
    QVERIFY(colors.scale);
    QCOMPARE(int(colors.colors->index[1]), colors.colors->others);
    QCOMPARE(int(colors.colors->index[0]), 0);
    QCOMPARE(int(colors.colors->index[2]), 255);
  }

 private:
  QTemporaryDir home_;
};

QTEST_MAIN(TestExplorePage)
#include "test_explore_page.moc"
