#include "ui/explore/neighbours_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/core/style.h"
#include "ui/explore/column_colors.h"
#include "ui/explore/rows_view.h"

namespace likeness::ui {

NeighboursPanel::NeighboursPanel(ExploreController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      sentence_(makeSecondary({})),
      metric_(new QComboBox),
      count_(new QSpinBox),
      rows_(new RowsView) {
  metric_->addItems({tr("Euclidean"), tr("Cosine"), tr("Manhattan")});
  metric_->setObjectName(QStringLiteral("neighbourMetric"));
  metric_->setAccessibleName(tr("Metric of the neighbours"));
  count_->setRange(1, 500);
  count_->setValue(10);
  count_->setObjectName(QStringLiteral("neighbourCount"));
  count_->setAccessibleName(tr("Number of neighbours"));
  auto* select = new QToolButton;
  select->setText(tr("Select"));
  select->setToolTip(tr("Selects the point and its neighbours"));
  select->setAutoRaise(true);
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::small);
  row->addWidget(metric_, 1);
  row->addWidget(count_);
  row->addWidget(select);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::small);
  column->addLayout(row);
  column->addWidget(sentence_);
  column->addWidget(rows_, 1);
  connect(metric_, &QComboBox::currentIndexChanged, this, [this] { lookFor(row_); });
  connect(count_, &QSpinBox::valueChanged, this, [this] { lookFor(row_); });
  connect(select, &QToolButton::clicked, this, [this] {
    auto rows = controller_.neighbours().rows;
    if (row_ >= 0) rows.push_back(row_);
    controller_.selection().combine(rows, RowSelection::Combine::replace);
  });
  connect(&controller_, &ExploreController::neighboursChanged, this, &NeighboursPanel::showNeighbours);
  connect(&controller_, &ExploreController::tableChanged, this, [this] {
    row_ = -1;
    rows_->setTable(controller_.facts());
    showNeighbours();
  });
  connect(&controller_, &ExploreController::factsChanged, this, [this] {
    rows_->setTable(controller_.facts());
    showNeighbours();
  });
  connect(rows_, &RowsView::pointed, this, &NeighboursPanel::pointed);
  connect(rows_, &RowsView::opened, this, &NeighboursPanel::opened);
  showNeighbours();
}

QString NeighboursPanel::metricName() const {
  const QStringList names = {QStringLiteral("euclidean"), QStringLiteral("cosine"),
                             QStringLiteral("manhattan")};
  return names.at(metric_->currentIndex());
}

void NeighboursPanel::lookFor(int row) {
  row_ = row;
  if (row >= 0) controller_.findNeighbours(row, count_->value(), RowMetric(metric_->currentIndex()));
}

void NeighboursPanel::showNeighbours() {
  const RowNeighbours& found = controller_.neighbours();
  const bool none = found.row < 0 || !controller_.hasTable();
  rows_->setRows(none ? std::vector<int>() : found.rows, none ? std::vector<double>() : found.distances,
                 tr("Distance"));
  if (none)
    return sentence_->setText(
        tr("Click a point: its nearest in the space of the embeddings are listed here."));
  const EmbeddingTable& facts = *controller_.facts();
  QString words = tr("Nearest to row %1 among vectors of %2 numbers")
                      .arg(QLocale().toString(found.row + 1))
                      .arg(controller_.vectors()->columns);
  if (facts.labelColumn >= 0) {
    const EmbeddingColumn& labels = facts.columns[std::size_t(facts.labelColumn)];
    const QString own = valueText(labels, std::size_t(found.row));
    int same = 0;
    for (const int row : found.rows) same += valueText(labels, std::size_t(row)) == own ? 1 : 0;
    words += tr("; %1 of %2 have its label, %3").arg(same).arg(found.rows.size()).arg(own);
  }
  sentence_->setText(words);
}

}  // namespace likeness::ui
