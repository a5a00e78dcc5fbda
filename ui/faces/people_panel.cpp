#include "ui/faces/people_panel.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/folding_row.h"
#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/faces/action_button.h"
#include "ui/faces/cut_panel.h"
#include "ui/faces/faces_controller.h"
#include "ui/faces/people_model.h"
#include "ui/faces/people_order.h"
#include "ui/faces/person_delegate.h"
#include "ui/faces/tile_view.h"

namespace likeness::ui {

PeoplePanel::PeoplePanel(FacesController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      model_(new PeopleModel(this)),
      order_(new PeopleOrder(this)),
      grid_(new TileView(PersonDelegate::tile)),
      nothing_(makeSecondary(tr("No album is like that."))),
      cutPanel_(new CutPanel(controller)) {
  order_->setSourceModel(model_);
  grid_->setModel(order_);
  grid_->setItemDelegate(new PersonDelegate(controller.thumbnails(), grid_));
  grid_->setAccessibleName(tr("People"));
  grid_->setDragEnabled(true);
  grid_->setAcceptDrops(true);
  grid_->setDropIndicatorShown(true);
  grid_->setDragDropMode(QAbstractItemView::DragDrop);
  grid_->setDefaultDropAction(Qt::MoveAction);
  nothing_->setAlignment(Qt::AlignCenter);
  nothing_->hide();
  cutPanel_->hide();

  auto* bar = new FoldingRow;
  auto* top = new QHBoxLayout(bar);
  top->setContentsMargins({});
  top->setSpacing(spacing::small);
  top->addLayout(makeFilters());
  top->addStretch();
  top->addLayout(makeActions());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::medium);
  column->addWidget(bar);
  column->addWidget(cutPanel_);
  column->addWidget(nothing_);
  column->addWidget(grid_, 1);
  setTabOrder(text_, sort_);
  setTabOrder(sort_, minimum_);
  setTabOrder(minimum_, grid_);
  connectAll();
  followSelection();
}

QHBoxLayout* PeoplePanel::makeFilters() {
  text_ = new QLineEdit;
  text_->setPlaceholderText(tr("Find a name"));
  text_->setAccessibleName(text_->placeholderText());
  text_->setClearButtonEnabled(true);
  text_->setFixedWidth(200);
  sort_ = new QComboBox;
  sort_->addItem(tr("Largest first"), static_cast<int>(PeopleOrder::Key::size));
  sort_->addItem(tr("By name"), static_cast<int>(PeopleOrder::Key::name));
  sort_->addItem(tr("Newest first"), static_cast<int>(PeopleOrder::Key::newest));
  sort_->setMinimumWidth(sort_->sizeHint().width() +
                         spacing::page);  // the style takes more room than it asks for
  sort_->setAccessibleName(tr("Order of the albums"));
  minimum_ = new QSpinBox;
  minimum_->setRange(1, 1000);
  minimum_->setPrefix(tr("at least "));
  minimum_->setToolTip(tr("Albums with fewer faces are not shown"));
  minimum_->setAccessibleName(tr("Least number of faces"));
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::small);
  row->addWidget(text_);
  row->addWidget(sort_);
  row->addWidget(minimum_);
  return row;
}

QHBoxLayout* PeoplePanel::makeActions() {
  merge_ = makeAction(QStringLiteral("face-merge"), tr("Merge"), Qt::Key_M);
  merge_->setToolTip(tr("The selected albums are one person (M)"));
  hide_ = makeAction(QStringLiteral("hide"), tr("Hide"), Qt::Key_H);
  showHidden_ = makeAction(QStringLiteral("show"), tr("Hidden albums"), {});
  showHidden_->setCheckable(true);
  showHidden_->setToolTip(tr("Show hidden albums too"));
  pairs_ = makeAction(QStringLiteral("face-unknown"), tr("Same person?"), {});
  pairs_->setToolTip(tr("Answer which albums that look alike are one person"));
  recut_ = makeAction(QStringLiteral("slider"), tr("Likeness"), {});
  recut_->setToolTip(tr("Choose for all albums at once how alike faces of one person must be"));
  recut_->setCheckable(true);
  recut_->setVisible(controller_.cuts().available());
  selected_ = makeSecondary({});
  selected_->setWordWrap(false);
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::tiny);
  row->addWidget(selected_);
  row->addSpacing(spacing::small);
  for (QAction* action : {merge_, hide_, showHidden_, recut_, pairs_})
    row->addWidget(makeActionButton(action));
  return row;
}

QAction* PeoplePanel::makeAction(const QString& iconName, const QString& text, const QKeySequence& key) {
  auto* action = new QAction(icon(iconName), text, this);
  action->setShortcut(key);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  grid_->addAction(action);
  return action;
}

void PeoplePanel::connectAll() {
  connect(text_, &QLineEdit::textChanged, order_, &PeopleOrder::setText);
  connect(minimum_, &QSpinBox::valueChanged, order_, &PeopleOrder::setMinimumCount);
  connect(sort_, &QComboBox::currentIndexChanged, this,
          [this] { order_->setKey(static_cast<PeopleOrder::Key>(sort_->currentData().toInt())); });
  connect(showHidden_, &QAction::toggled, order_, &PeopleOrder::setShowHidden);
  connect(merge_, &QAction::triggered, this, &PeoplePanel::mergeSelected);
  connect(hide_, &QAction::triggered, this, &PeoplePanel::hideSelected);
  connect(pairs_, &QAction::triggered, this, &PeoplePanel::pairsWanted);
  connect(recut_, &QAction::toggled, cutPanel_, &QWidget::setVisible);
  connect(cutPanel_, &CutPanel::closed, this, [this] { recut_->setChecked(false); });
  connect(model_, &PeopleModel::mergeWanted, &controller_, &FacesController::merge);
  connect(grid_, &TileView::opened, this, [this](const QModelIndex& index) {
    emit albumOpened(index.data(PeopleModel::idRole).toLongLong());
  });
  connect(grid_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &PeoplePanel::followSelection);
  for (const auto changed : {&QAbstractItemModel::rowsRemoved, &QAbstractItemModel::rowsInserted}) {
    connect(order_, changed, this, [this] { nothing_->setVisible(order_->rowCount() == 0); });
  }
  connect(&controller_.thumbnails(), &FaceThumbnails::arrived, grid_->viewport(),
          qOverload<>(&QWidget::update));
}

void PeoplePanel::showLibrary(const LibraryView& view) {
  model_->setLibrary(view);
  const bool anyHidden =
      std::ranges::any_of(view.people, [](const StoredPerson& person) { return person.hidden; });
  showHidden_->setVisible(anyHidden);
  nothing_->setVisible(order_->rowCount() == 0);
  followSelection();
}

std::vector<RowId> PeoplePanel::selectedPeople() const {
  QModelIndexList rows = grid_->selectionModel()->selectedIndexes();
  std::sort(rows.begin(), rows.end());
  std::vector<RowId> people;
  for (const QModelIndex& index : rows) {
    if (const RowId id = index.data(PeopleModel::idRole).toLongLong(); isPerson(id)) people.push_back(id);
  }
  return people;
}

void PeoplePanel::followSelection() {
  const auto people = selectedPeople();
  const int count = static_cast<int>(people.size());
  selected_->setText(count > 1 ? tr("%n selected", nullptr, count) : QString());
  merge_->setEnabled(count > 1);
  hide_->setEnabled(count > 0);
  const auto isHidden = [this](RowId id) { return model_->record(model_->rowOf(id)).hidden; };
  const bool shows = count > 0 && std::ranges::all_of(people, isHidden);
  hide_->setText(shows ? tr("Show") : tr("Hide"));
  hide_->setIcon(icon(shows ? QStringLiteral("show") : QStringLiteral("hide")));
  hide_->setToolTip(shows ? tr("Show the selected albums again (H)") : tr("Hide the selected albums (H)"));
}

void PeoplePanel::mergeSelected() {
  auto people = selectedPeople();
  // Who has a name takes the others in; else the first, which in the usual order is the largest.
  const auto named = std::ranges::find_if(
      people, [this](RowId id) { return !model_->record(model_->rowOf(id)).name.empty(); });
  if (named != people.end()) std::iter_swap(people.begin(), named);
  controller_.merge(people.front(), {people.begin() + 1, people.end()});
}

void PeoplePanel::hideSelected() {
  const auto people = selectedPeople();
  controller_.hide(people, !model_->record(model_->rowOf(people.front())).hidden);
}

}  // namespace likeness::ui
