#include "ui/experiments/experiments_page.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelection>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/train/comparison.h"
#include "ui/core/card.h"
#include "ui/core/comparison_words.h"
#include "ui/core/empty_state.h"
#include "ui/core/error_text.h"
#include "ui/core/icon.h"
#include "ui/core/quiet_table.h"
#include "ui/core/style.h"
#include "ui/experiments/comparison_panel.h"
#include "ui/experiments/experiments_model.h"
#include "ui/experiments/experiments_order.h"
#include "ui/experiments/quiet_header.h"
#include "ui/experiments/row_delegate.h"

namespace likeness::ui {

namespace {

constexpr int rowHeight = 36;
constexpr std::size_t mostCompared = 24;

bool holds(const std::vector<TrashedExperiment>& experiments, const std::filesystem::path& folder) {
  return std::any_of(experiments.begin(), experiments.end(),
                     [&](const auto& one) { return one.folder == folder; });
}

}  // namespace

ExperimentsPage::ExperimentsPage(Session& session, QWidget* parent)
    : Page(PageId::experiments, session, parent),
      controller_(experimentsFolder()),
      model_(new ExperimentsModel(this)),
      order_(new ExperimentsOrder(this)),
      stack_(new QStackedWidget),
      table_(new QTableView),
      runs_(new ComparisonPanel),
      sortNote_(makeSecondary({})) {
  sortNote_->setWordWrap(true);
  sortNote_->hide();
  order_->setSourceModel(model_);
  model_->setOpen(session.experiment());
  auto* empty =
      new EmptyState(pageIconName(PageId::experiments),
                     tr("Every training is kept here, to be opened, compared and shared. There is none yet."),
                     tr("Go to Train"));
  connect(empty, &EmptyState::activated, this, [this] { this->session().requestPage(PageId::train); });
  stack_->addWidget(empty);
  stack_->addWidget(makeList());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
  layout->addWidget(stack_);
  connectAll();
  connectController();
  followSelection();
  controller_.list();
}

QWidget* ExperimentsPage::makeList() {
  auto* list = new QWidget;
  QWidget* head = makeHead();
  setUpTable();
  auto* parts = new QSplitter(Qt::Vertical);
  parts->setChildrenCollapsible(false);
  parts->setHandleWidth(spacing::medium);
  auto* card = new Card;
  auto* inCard = new QVBoxLayout(card);
  inCard->setContentsMargins(spacing::tiny, spacing::tiny, spacing::tiny, spacing::tiny);
  inCard->addWidget(table_);
  parts->addWidget(card);
  parts->addWidget(runs_);
  parts->setStretchFactor(0, 1);
  parts->setStretchFactor(1, 1);
  auto* layout = new QVBoxLayout(list);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::medium);
  layout->addWidget(head);
  layout->addWidget(sortNote_);
  layout->addWidget(parts, 1);
  return list;
}

QWidget* ExperimentsPage::makeHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins({});
  row->setSpacing(spacing::tiny);
  row->addWidget(makeTitle(tr("Experiments")));
  row->addStretch();
  open_ = makeAction(QStringLiteral("experiment-open"), tr("Open"), {});
  rename_ = makeAction(QStringLiteral("experiment-rename"), tr("Rename"), Qt::Key_F2);
  export_ = makeAction(QStringLiteral("experiment-export"), tr("Export..."), {});
  delete_ = makeAction(QStringLiteral("experiment-delete"), tr("Delete"), QKeySequence::Delete);
  for (QAction* action : {open_, rename_, export_, delete_}) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(32);
    button->setObjectName(action->objectName());
    row->addWidget(button);
  }
  return head;
}

QAction* ExperimentsPage::makeAction(const QString& iconName, const QString& text, const QKeySequence& key) {
  auto* action = new QAction(icon(iconName), text, this);
  action->setObjectName(iconName);
  action->setShortcut(key);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  table_->addAction(action);
  return action;
}

void ExperimentsPage::setUpTable() {
  table_->setModel(order_);
  table_->setAccessibleName(tr("Experiments"));
  table_->setObjectName(QStringLiteral("experiments"));
  table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  table_->setItemDelegate(new RowDelegate(table_));
  table_->setHorizontalHeader(new QuietHeader(table_));
  makeQuiet(table_);  // a double click opens; F2 renames
  table_->setContextMenuPolicy(Qt::ActionsContextMenu);
  table_->setSortingEnabled(true);
  table_->setMinimumHeight(4 * rowHeight);
  table_->verticalHeader()->setDefaultSectionSize(rowHeight);
  QHeaderView* header = table_->horizontalHeader();
  header->setSectionResizeMode(ExperimentsModel::name, QHeaderView::Stretch);
  header->setSortIndicator(ExperimentsModel::mapAtR, Qt::DescendingOrder);
}

void ExperimentsPage::connectAll() {
  connect(&session(), &Session::experimentsChanged, &controller_, &ExperimentsController::list);
  connect(&session(), &Session::experimentOpened, this, [this](const auto& folder) {
    model_->setOpen(folder);
    controller_.list();
  });
  connect(&session(), &Session::experimentClosed, this, [this] { model_->setOpen({}); });

  connect(table_, &QTableView::activated, this, &ExperimentsPage::openSelected);
  connect(open_, &QAction::triggered, this, &ExperimentsPage::openSelected);
  connect(rename_, &QAction::triggered, this, &ExperimentsPage::renameSelected);
  connect(export_, &QAction::triggered, this, &ExperimentsPage::exportSelected);
  connect(delete_, &QAction::triggered, this, &ExperimentsPage::deleteSelected);
  connect(table_->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
          &ExperimentsPage::refuseSortingByLoss);
  connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &ExperimentsPage::followSelection);
  connect(order_, &QAbstractItemModel::modelReset, this, &ExperimentsPage::layOutDamaged);
  connect(order_, &QAbstractItemModel::layoutChanged, this, &ExperimentsPage::layOutDamaged);
  connect(table_->itemDelegate(), &QAbstractItemDelegate::closeEditor, this, [this] {
    if (std::exchange(listWaits_, false)) controller_.list();
  });
}

void ExperimentsPage::connectController() {
  connect(model_, &ExperimentsModel::renamed, this, [this](const auto& folder, const QString& name) {
    controller_.rename(folder, name.toStdString());
  });
  connect(&controller_, &ExperimentsController::listed, this, &ExperimentsPage::takeEntries);
  connect(&controller_, &ExperimentsController::renamed, &session(), &Session::announceExperimentsChanged);
  connect(&controller_, &ExperimentsController::trashed, this, &ExperimentsPage::takeTrashed);
  connect(&controller_, &ExperimentsController::restored, this, &ExperimentsPage::takeRestored);
  connect(&controller_, &ExperimentsController::exported, this, [this](const auto& target) {
    session().postNotice({tr("Exported to %1.").arg(toQString(target)), false, {}});
  });
  connect(&controller_, &ExperimentsController::curvesRead, runs_, &ComparisonPanel::showRuns);
  connect(&controller_, &ExperimentsController::curvesMissing, this,
          [this](const Error& reason) { runs_->showHint(errorMessage(reason)); });
  connect(&controller_, &ExperimentsController::failed, this, [this](const Error& reason) {
    session().postNotice({errorMessage(reason), true, {}});
    controller_.list();  // what was shown in advance may not be true
  });
}

void ExperimentsPage::takeEntries(const std::vector<ExperimentEntry>& entries) {
  listWaits_ = isEditing();
  if (listWaits_) return;
  const auto chosen = selectedFolders();
  model_->setEntries(entries);
  stack_->setCurrentIndex(entries.empty() ? 0 : 1);
  select(chosen);
  followSelection();
  // A run with another loss may have come.
  const int column = table_->horizontalHeader()->sortIndicatorSection();
  if (column == ExperimentsModel::loss) refuseSortingByLoss(column);
}

bool ExperimentsPage::isEditing() const {
  const auto* editor = qobject_cast<const QLineEdit*>(QApplication::focusWidget());
  return editor != nullptr && table_->isAncestorOf(editor);
}

void ExperimentsPage::select(const std::vector<std::filesystem::path>& folders) {
  QItemSelection rows;
  for (int row = 0; row < order_->rowCount(); ++row) {
    const QModelIndex index = order_->index(row, 0);
    const auto& folder = model_->entry(order_->mapToSource(index).row()).folder;
    if (std::find(folders.begin(), folders.end(), folder) != folders.end()) rows.select(index, index);
  }
  if (rows.isEmpty() && order_->rowCount() > 0) rows.select(order_->index(0, 0), order_->index(0, 0));
  if (rows.isEmpty()) return;
  const auto how = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
  table_->selectionModel()->setCurrentIndex(rows.indexes().front(), QItemSelectionModel::NoUpdate);
  table_->selectionModel()->select(rows, how);
}

std::vector<const ExperimentEntry*> ExperimentsPage::selected() const {
  std::vector<const ExperimentEntry*> entries;
  for (const QModelIndex& index : table_->selectionModel()->selectedRows()) {
    entries.push_back(&model_->entry(order_->mapToSource(index).row()));
  }
  return entries;
}

std::vector<std::filesystem::path> ExperimentsPage::selectedFolders() const {
  std::vector<std::filesystem::path> folders;
  for (const ExperimentEntry* entry : selected()) folders.push_back(entry->folder);
  return folders;
}

void ExperimentsPage::followSelection() {
  const auto entries = selected();
  const bool one = entries.size() == 1 && !entries.front()->problem;
  for (QAction* action : {open_, rename_, export_}) action->setEnabled(one);
  delete_->setEnabled(!entries.empty());
  const bool damaged = std::any_of(entries.begin(), entries.end(),
                                   [](const auto* entry) { return entry->problem.has_value(); });
  if (entries.empty()) {
    runs_->showHint(tr("Select one experiment to see its curves, or several to compare them."));
  } else if (entries.size() > mostCompared) {
    runs_->showHint(tr("Select at most %1 experiments to compare.").arg(mostCompared));
  } else if (damaged) {
    runs_->showHint(tr("An experiment that cannot be read has no curves to show."));
  } else {
    controller_.readCurves(selectedFolders());
  }
}

void ExperimentsPage::refuseSortingByLoss(int column) {
  if (std::exchange(takingBack_, false)) return;
  if (column != ExperimentsModel::loss) {
    sortNote_->hide();
    return;
  }
  std::vector<RankedRun> runs;
  for (int row = 0; row < model_->rowCount(); ++row) {
    if (const auto& config = model_->entry(row).config) runs.push_back({*config, std::nullopt});
  }
  const QString reason = whyNotLossText(rankRuns(runs));
  if (reason.isEmpty()) return;
  sortNote_->setText(reason + QLatin1Char(' ') + tr("They are ranked by MAP@R."));
  sortNote_->show();
  takingBack_ = true;
  table_->horizontalHeader()->setSortIndicator(ExperimentsModel::mapAtR, Qt::DescendingOrder);
}

void ExperimentsPage::openSelected() {
  if (!open_->isEnabled()) return;
  session().openExperiment(selectedFolders().front());
  session().requestPage(PageId::recognize);
}

void ExperimentsPage::renameSelected() {
  const QModelIndexList rows = table_->selectionModel()->selectedRows(ExperimentsModel::name);
  if (rows.size() == 1) table_->edit(rows.front());
}

void ExperimentsPage::exportSelected() {
  const auto folder = selectedFolders().front();
  const QString parent =
      QFileDialog::getExistingDirectory(this, tr("Export \"%1\" into a folder").arg(nameOf(folder)));
  if (!parent.isEmpty())
    controller_.exportTo(folder, freshExperimentFolder(toPath(parent), folder.filename().string()));
}

void ExperimentsPage::deleteSelected() {
  controller_.trash(selectedFolders());
}

void ExperimentsPage::takeTrashed(const std::vector<TrashedExperiment>& experiments) {
  offerUndo(experiments);
  if (holds(experiments, session().experiment())) {
    closedByDelete_ = session().experiment();
    session().closeExperiment();
  }
  session().announceExperimentsChanged();
}

void ExperimentsPage::takeRestored(const std::vector<TrashedExperiment>& experiments) {
  session().announceExperimentsChanged();
  if (session().experiment().empty() && holds(experiments, closedByDelete_))
    session().openExperiment(closedByDelete_);
}

QString ExperimentsPage::nameOf(const std::filesystem::path& folder) const {
  for (int row = 0; row < model_->rowCount(); ++row) {
    if (model_->entry(row).folder == folder)
      return model_->index(row, ExperimentsModel::name).data().toString();
  }
  return toQString(folder.filename());
}

void ExperimentsPage::offerUndo(const std::vector<TrashedExperiment>& experiments) {
  const QString text = experiments.size() == 1
                           ? tr("Deleted \"%1\".").arg(nameOf(experiments.front().folder))
                           : tr("Deleted %n experiments.", nullptr, static_cast<int>(experiments.size()));
  session().postNotice({text, false, [page = QPointer(this), experiments] {
                          if (page) page->controller_.restore(experiments);
                        }});
}

void ExperimentsPage::layOutDamaged() {
  table_->clearSpans();
  for (int row = 0; row < order_->rowCount(); ++row) {
    if (!order_->index(row, 0).data(ExperimentsModel::damagedRole).toBool()) continue;
    table_->setSpan(row, ExperimentsModel::date, 1,
                    ExperimentsModel::columnCountOfModel - ExperimentsModel::date);
  }
}

}  // namespace likeness::ui
