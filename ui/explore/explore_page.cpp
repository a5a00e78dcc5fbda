#include "ui/explore/explore_page.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/faces/face_places.h"
#include "ui/core/dropped_files.h"
#include "ui/core/empty_state.h"
#include "ui/core/error_text.h"
#include "ui/core/icon.h"
#include "ui/core/segmented_switch.h"
#include "ui/core/side_column.h"
#include "ui/core/style.h"
#include "ui/explore/diagnosis_panel.h"
#include "ui/explore/export_menu.h"
#include "ui/explore/map_recipe_panel.h"
#include "ui/explore/map_stage.h"
#include "ui/explore/neighbours_panel.h"
#include "ui/explore/open_menu.h"
#include "ui/explore/quality_card.h"
#include "ui/explore/rows_view.h"
#include "ui/explore/selection_panel.h"
#include "ui/explore/source_bar.h"
#include "ui/plots/cloud_map.h"

namespace likeness::ui {

namespace {

constexpr int leftWidth = 232, rightWidth = 288;
constexpr int narrow = 1000;  // below it the rows beside the map are folded at first
constexpr std::chrono::seconds patience{5};

}  // namespace

ExplorePage::ExplorePage(Session& session, ExploreEngine engine, QWidget* parent)
    : Page(PageId::explore, session, parent),
      controller_(std::move(engine)),
      exporting_(controller_),
      film_(session, PageId::explore),
      stack_(new QStackedWidget),
      recipe_(new MapRecipePanel(controller_)),
      stage_(new MapStage(controller_)),
      selection_(new SelectionPanel(controller_)),
      neighbours_(new NeighboursPanel(controller_)),
      diagnosis_(new DiagnosisPanel(controller_)) {
  source_ = new SourceBar(controller_, models_);
  setAcceptDrops(true);
  auto* work = new QWidget;
  auto* row = new QHBoxLayout(work);
  row->setContentsMargins(spacing::medium, 0, spacing::medium, spacing::medium);
  row->setSpacing(spacing::medium);
  left_ = makeLeft();
  right_ = makeRight();
  row->addWidget(left_);
  row->addWidget(stage_, 1);
  row->addWidget(right_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(0);
  column->addWidget(makeHead());
  column->addWidget(source_);
  column->addWidget(stack_, 1);
  stack_->addWidget(makeEmpty());
  stack_->addWidget(work);
  connectAll();
  connectParts();
  showState();
}

QWidget* ExplorePage::makeHead() {
  auto* head = new QWidget;
  name_ = makeSecondary({});
  name_->setWordWrap(false);
  name_->setMinimumWidth(0);
  name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* open = new QToolButton;
  open_ = new OpenMenu(models_, this);
  open->setText(tr("Open"));
  open->setIcon(icon(QStringLiteral("folder")));
  open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  open->setPopupMode(QToolButton::InstantPopup);
  open->setMenu(open_);
  open->setAutoRaise(true);
  open->setObjectName(QStringLiteral("openEmbeddings"));
  exportButton_ = new QToolButton;
  export_ = new ExportMenu(controller_, exporting_, *stage_, *neighbours_, this);
  exportButton_->setText(tr("Export"));
  exportButton_->setIcon(icon(QStringLiteral("experiment-export")));
  exportButton_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  exportButton_->setPopupMode(QToolButton::InstantPopup);
  exportButton_->setMenu(export_);
  connect(export_, &ExportMenu::filmWanted, this, [this] { film_.ask(this, stage_->film()); });
  exportButton_->setAutoRaise(true);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(spacing::medium, 12, spacing::medium, 12);
  row->setSpacing(spacing::small);
  leftButton_ = makeSideButton(QStringLiteral("side-left"), tr("Map settings"), left_);
  rightButton_ = makeSideButton(QStringLiteral("side-right"), tr("Selection and neighbours"), right_);
  row->addWidget(leftButton_);
  row->addWidget(makeTitle(pageTitle(PageId::explore)));
  row->addSpacing(spacing::small);
  row->addWidget(name_, 1);
  row->addWidget(open);
  row->addWidget(exportButton_);
  row->addWidget(rightButton_);
  connect(open_, &OpenMenu::pathChosen, this, &ExplorePage::openPath);
  connect(open_, &OpenMenu::sourceChosen, this, &ExplorePage::openSource);
  return head;
}

QToolButton* ExplorePage::makeSideButton(const QString& iconName, const QString& text, QWidget* side) {
  auto* button = new QToolButton;
  button->setIcon(icon(iconName));
  button->setToolTip(text);
  button->setAccessibleName(text);
  button->setCheckable(true);
  button->setChecked(true);
  button->setAutoRaise(true);
  button->setObjectName(iconName);
  connect(button, &QToolButton::toggled, side, &QWidget::setVisible);
  return button;
}

QWidget* ExplorePage::makeEmpty() {
  empty_ =
      new EmptyState(pageIconName(PageId::explore),
                     tr("Here embeddings become a map: what is alike lies together. Drop a file on this page "
                        "(.npy, .npz, .csv, .tsv, TensorBoard's projector_config.pbtxt), or open one."),
                     tr("Open a file..."));
  empty_->setObjectName(QStringLiteral("noEmbeddings"));
  exploreExperiment_ = new QPushButton(tr("Explore the open experiment"));
  exploreExperiment_->setObjectName(QStringLiteral("exploreExperiment"));
  auto* faces = new QPushButton(tr("Explore the faces of the library"));
  auto* row = new QHBoxLayout;
  row->addStretch();
  row->addWidget(exploreExperiment_);
  row->addWidget(faces);
  row->addStretch();
  auto* column = static_cast<QVBoxLayout*>(empty_->layout());
  column->insertLayout(column->count() - 1, row);  // under the button
  connect(empty_, &EmptyState::activated, open_, &OpenMenu::chooseFile);
  connect(exploreExperiment_, &QPushButton::clicked, this, [this] {
    openSource({ExploreSource::Kind::experiment, session().experiment(), {}});
  });
  connect(faces, &QPushButton::clicked, this, [this] {
    openSource({ExploreSource::Kind::library, defaultFaceLibrary(), {}});
  });
  return empty_;
}

QWidget* ExplorePage::makeLeft() {
  auto* inside = new QWidget;
  auto* column = new QVBoxLayout(inside);
  column->setContentsMargins(0, 0, spacing::small, 0);
  column->addWidget(recipe_);
  column->addWidget(new QualityCard(controller_));
  column->addStretch();
  auto* side = new SideColumn(leftWidth);
  side->setWidget(inside);
  return side;
}

QWidget* ExplorePage::makeRight() {
  auto* side = new QWidget;
  tabs_ = new SegmentedSwitch({tr("Selection"), tr("Neighbours"), tr("Oddities")});
  tabs_->setObjectName(QStringLiteral("exploreTabs"));
  tabStack_ = new QStackedWidget;
  tabStack_->addWidget(selection_);
  tabStack_->addWidget(neighbours_);
  tabStack_->addWidget(diagnosis_);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins({});
  column->setSpacing(spacing::small);
  column->addWidget(tabs_);
  column->addWidget(tabStack_, 1);
  side->setFixedWidth(rightWidth);
  connect(tabs_, &SegmentedSwitch::chosen, tabStack_, &QStackedWidget::setCurrentIndex);
  return side;
}

void ExplorePage::connectAll() {
  connect(&controller_, &ExploreController::openingChanged, this, [this] {
    showState();
    showWork();
  });
  connect(&controller_, &ExploreController::tableChanged, this, &ExplorePage::tableArrived);
  connect(&controller_, &ExploreController::mapStarted, this, &ExplorePage::showWork);
  connect(&controller_, &ExploreController::frameAdded, this, &ExplorePage::showWork);
  connect(&controller_, &ExploreController::mapEnded, this, &ExplorePage::showWork);
  const auto complain = [this](const QString& message) { session().postNotice({message, true, {}}); };
  connect(&controller_, &ExploreController::openFailed, this, complain);
  connect(&controller_, &ExploreController::failed, this, complain);
  connect(&session(), &Session::experimentOpened, this, &ExplorePage::showState);
  connect(&session(), &Session::experimentClosed, this, &ExplorePage::showState);
  connect(&exporting_, &ExploreExport::failed, this, complain);
  connect(&exporting_, &ExploreExport::saved, this, [this](const QString& path) {
    session().postNotice({tr("Saved: %1").arg(path), false, {}});
  });
}

void ExplorePage::connectParts() {
  connect(stage_, &MapStage::chosen, this, [this](int row) { neighbours_->lookFor(row); });
  connect(selection_, &SelectionPanel::pointed, this, &ExplorePage::look);
  connect(neighbours_, &NeighboursPanel::pointed, this, &ExplorePage::look);
  connect(selection_, &SelectionPanel::opened, neighbours_, &NeighboursPanel::lookFor);
  connect(diagnosis_, &DiagnosisPanel::pointed, this, &ExplorePage::look);
  connect(diagnosis_, &DiagnosisPanel::opened, neighbours_, &NeighboursPanel::lookFor);
  connect(neighbours_, &NeighboursPanel::opened, neighbours_, &NeighboursPanel::lookFor);
  connect(&controller_, &ExploreController::labelled, this, [this](const LabelEditing::Change& change) {
    const QString words = tr("%n row(s) are labelled \"%1\" now.", nullptr, int(change.rows));
    session().postNotice({words.arg(QString::fromStdString(change.label)), false,
                          [this, before = change.before] { controller_.setFacts(before); }});
  });
  connect(stage_->map(), &CloudMap::currentChanged, this, [this](int row) {
    if (row < 0 || !stage_->map()->underMouse()) return;
    selection_->rows()->reveal(row);
    neighbours_->rows()->reveal(row);
  });
}

void ExplorePage::look(int row) {
  stage_->map()->reveal(row);
}

void ExplorePage::openPath(const std::filesystem::path& path) {
  std::error_code ignored;
  const bool experiment = std::filesystem::exists(path / "experiment.json", ignored);
  openSource({experiment ? ExploreSource::Kind::experiment : ExploreSource::Kind::file, path, {}});
}

void ExplorePage::openSource(const ExploreSource& source) {
  controller_.open(source);
}

void ExplorePage::tableArrived() {
  showState();
  MapWish first;  // principal axes at once, so that there is something to look at
  first.config.dimensions = recipe_->wish().config.dimensions;
  controller_.makeMap(first);
}

void ExplorePage::showState() {
  stack_->setCurrentIndex(controller_.hasTable() ? 1 : 0);
  exportButton_->setEnabled(controller_.hasTable());
  leftButton_->setVisible(controller_.hasTable());
  rightButton_->setVisible(controller_.hasTable());
  exploreExperiment_->setVisible(!session().experiment().empty());
  empty_->setEnabled(!controller_.opening());
  if (controller_.opening() && !controller_.hasTable()) {
    name_->setText(tr("Reading..."));
  } else if (controller_.hasTable()) {
    const QLocale locale;
    name_->setText(tr("%1: %2 rows of %3 numbers")
                       .arg(QString::fromStdString(controller_.facts()->name),
                            locale.toString(qulonglong(controller_.facts()->size())),
                            locale.toString(qulonglong(controller_.vectors()->columns))));
  } else {
    name_->clear();
  }
  name_->setToolTip(name_->text());
  export_->setTitleOfView(name_->text());
}

void ExplorePage::showWork() {
  WorkStatus status;
  status.page = PageId::explore;
  if (controller_.opening()) {
    status.running = true;
    status.what = tr("Reading embeddings");
    status.stop = [this] { controller_.stopOpening(); };
  } else if (controller_.mapping()) {
    status.running = true;
    status.what = tr("Making a map");
    status.stop = [this] { controller_.stopMap(); };
    if (!controller_.frames().empty() && controller_.frames().back()->iterations > 0) {
      const MapResult& frame = *controller_.frames().back();
      status.progress = double(frame.iteration) / frame.iterations;
    }
  }
  session().setWork(status);
}

bool ExplorePage::finishWork() {
  film_.stop();
  return controller_.finish(patience) && exporting_.finish(patience) && film_.finish(patience);
}

void ExplorePage::dragEnterEvent(QDragEnterEvent* event) {
  if (filesIn(event->mimeData()).size() == 1) event->acceptProposedAction();
}

void ExplorePage::dropEvent(QDropEvent* event) {
  const auto files = filesIn(event->mimeData());
  if (files.size() != 1) return;
  event->acceptProposedAction();
  openPath(files.front());
}

void ExplorePage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  models_.look();
}

void ExplorePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  const int before = event->oldSize().width(), now = event->size().width();
  if (now < narrow && (before >= narrow || before < 0)) rightButton_->setChecked(false);
  if (now >= narrow && before >= 0 && before < narrow) rightButton_->setChecked(true);
}

void ExplorePage::keyPressEvent(QKeyEvent* event) {
  RowSelection& selection = controller_.selection();
  if (event->matches(QKeySequence::SelectAll)) return selection.selectAll();
  if (event->key() == Qt::Key_Escape && selection.count() > 0) return selection.clear();
  if (event->key() == Qt::Key_I && event->modifiers() == Qt::ControlModifier) return selection.invert();
  Page::keyPressEvent(event);
}

}  // namespace likeness::ui
