#include "ui/explore/rows_view.h"

#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QListView>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/core/card.h"
#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int gridPicture = 56;

/// Under a picture of the grid stands its distance where there is one.
class GridDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant value = index.data(RowsModel::valueRole);
    if (value.isValid()) option->text = value.toString();
  }
};

}  // namespace

RowsView::RowsView(QWidget* parent)
    : QWidget(parent),
      model_(new RowsModel(this)),
      forms_(new SegmentedSwitch({tr("Pictures"), tr("Table")})),
      stack_(new QStackedWidget),
      grid_(new QListView),
      table_(new QTableView) {
  grid_->setViewMode(QListView::IconMode);
  grid_->setMovement(QListView::Static);
  grid_->setResizeMode(QListView::Adjust);
  grid_->setUniformItemSizes(true);
  grid_->setLayoutMode(QListView::Batched);
  grid_->setIconSize({gridPicture, gridPicture});
  grid_->setGridSize({gridPicture + 12, gridPicture + fontMetrics().height() + 12});
  grid_->setItemDelegate(new GridDelegate(grid_));
  grid_->setModel(model_);
  table_->setModel(model_);
  table_->setSelectionModel(grid_->selectionModel());
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  table_->setSortingEnabled(true);
  table_->setShowGrid(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(34);
  table_->setIconSize({26, 26});
  table_->horizontalHeader()->setSortIndicatorShown(true);
  table_->horizontalHeader()->setDefaultSectionSize(88);
  for (QAbstractItemView* view :
       {static_cast<QAbstractItemView*>(grid_), static_cast<QAbstractItemView*>(table_)}) {
    view->setFrameShape(QFrame::NoFrame);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(view, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { emit opened(model_->rowAt(index.row())); });
  }
  stack_->addWidget(grid_);
  stack_->addWidget(table_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::small);
  column->addWidget(forms_, 0, Qt::AlignLeft);
  auto* card = new Card;
  auto* inCard = new QVBoxLayout(card);
  inCard->setContentsMargins(spacing::tiny, spacing::tiny, spacing::tiny, spacing::tiny);
  inCard->addWidget(stack_);
  column->addWidget(card, 1);
  connect(forms_, &SegmentedSwitch::chosen, stack_, &QStackedWidget::setCurrentIndex);
  connect(grid_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& now) {
            if (now.isValid() && !revealing_) emit pointed(model_->rowAt(now.row()));
          });
}

void RowsView::setTable(std::shared_ptr<const EmbeddingTable> table) {
  const bool pictures = table && table->pictures && !table->pictures->shape.isVector();
  forms_->setVisible(pictures);
  if (!pictures) forms_->setCurrent(1);
  stack_->setCurrentIndex(pictures ? forms_->current() : 1);
  model_->setTable(std::move(table));
}

void RowsView::setRows(std::vector<int> rows, std::vector<double> values, const QString& title) {
  model_->setRows(std::move(rows), std::move(values), title);
}

void RowsView::reveal(int row) {
  const int place = row < 0 ? -1 : model_->placeOf(row);
  revealing_ = true;
  if (place >= 0) {
    const QModelIndex index = model_->index(place, 0);
    grid_->selectionModel()->setCurrentIndex(index,
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    static_cast<QAbstractItemView*>(stack_->currentWidget())->scrollTo(index);
  }
  revealing_ = false;
}

void RowsView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) model_->repaint();
}

}  // namespace likeness::ui
