#include "ui/explore/diagnosis_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"
#include "ui/explore/distance_histogram_view.h"
#include "ui/explore/rows_view.h"

namespace likeness::ui {

namespace {

enum Topic { labels, copies, outliers, classes };
constexpr std::size_t mostClasses = 40;  // of the table

}  // namespace

DiagnosisPanel::DiagnosisPanel(ExploreController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      start_(new QPushButton(tr("Look for oddities"))),
      select_(new QPushButton(tr("Select these"))),
      topics_(new SegmentedSwitch({tr("Labels"), tr("Copies"), tr("Outliers"), tr("Classes")})),
      sentence_(makeSecondary({})),
      stack_(new QStackedWidget),
      rows_(new RowsView) {
  start_->setObjectName(QStringLiteral("diagnose"));
  select_->setObjectName(QStringLiteral("selectOddities"));
  topics_->setObjectName(QStringLiteral("diagnosisTopics"));
  stack_->addWidget(rows_);
  stack_->addWidget(makeClasses());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::small);
  column->addWidget(start_);
  column->addWidget(topics_);
  column->addWidget(sentence_);
  column->addWidget(stack_, 1);
  column->addWidget(select_);
  column->addStretch();
  connect(start_, &QPushButton::clicked, this, [this] { controller_.diagnose(); });
  connect(topics_, &SegmentedSwitch::chosen, this, &DiagnosisPanel::showTopic);
  connect(select_, &QPushButton::clicked, this,
          [this] { controller_.selection().combine(rows_->model().rows(), RowSelection::Combine::replace); });
  connect(&controller_, &ExploreController::diagnosisChanged, this, &DiagnosisPanel::showDiagnosis);
  const auto follow = [this] {
    rows_->setTable(controller_.facts());
    showDiagnosis();
  };
  connect(&controller_, &ExploreController::tableChanged, this, follow);
  connect(&controller_, &ExploreController::factsChanged, this, follow);
  connect(rows_, &RowsView::pointed, this, &DiagnosisPanel::pointed);
  connect(rows_, &RowsView::opened, this, &DiagnosisPanel::opened);
  showDiagnosis();
}

QWidget* DiagnosisPanel::makeClasses() {
  confusion_ = new QTableWidget;
  confusion_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  confusion_->setSelectionMode(QAbstractItemView::SingleSelection);
  confusion_->setFrameShape(QFrame::NoFrame);
  confusion_->setAccessibleName(tr("Labels (rows) and what their neighbours say (columns)"));
  confusion_->horizontalHeader()->setDefaultSectionSize(44);
  confusion_->verticalHeader()->setDefaultSectionSize(26);
  distances_ = new DistanceHistogramView;
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins({});
  column->addWidget(confusion_, 1);
  column->addWidget(distances_);
  connect(confusion_, &QTableWidget::cellClicked, this, &DiagnosisPanel::selectCell);
  connect(confusion_, &QTableWidget::cellActivated, this, &DiagnosisPanel::selectCell);
  return page;
}

void DiagnosisPanel::showDiagnosis() {
  const bool known = controller_.diagnosis() != nullptr;
  start_->setVisible(!known);
  start_->setEnabled(controller_.hasTable() && !controller_.diagnosing());
  start_->setText(controller_.diagnosing() ? tr("Looking...") : tr("Look for oddities"));
  topics_->setVisible(known);
  stack_->setVisible(known);
  select_->setVisible(known);
  if (known) {
    fillConfusion();
    return showTopic();
  }
  sentence_->setText(
      tr("Finds labels that their neighbours do not share, rows that are there twice, rows that lie "
         "alone, and labels that are taken for each other."));
}

void DiagnosisPanel::showTopic() {
  const auto& found = controller_.diagnosis();
  if (!found) return;
  const QLocale locale;
  const int topic = topics_->current();
  stack_->setCurrentIndex(topic == classes ? 1 : 0);
  select_->setVisible(topic != classes);
  std::vector<int> rows;
  std::vector<double> values;
  QString title;
  const auto k = locale.toString(qulonglong(found->neighbours));
  if (topic == labels) {
    for (const SuspiciousLabel& one : found->suspicious) {
      rows.push_back(int(one.row));
      values.push_back(one.disagreeing);
    }
    title = tr("Disagree");
    sentence_->setText(found->labels.labels.empty() ? tr("These rows have no labels.")
                       : rows.empty()
                           ? tr("All rows have the label of their neighbours.")
                           : tr("Labels with the most of %1 neighbours against them, first").arg(k));
  } else if (topic == copies) {
    for (std::size_t group = 0; group < found->copies.size(); ++group) {
      for (const std::size_t row : found->copies[group]) {
        rows.push_back(int(row));
        values.push_back(double(group + 1));
      }
    }
    title = tr("Group");
    sentence_->setText(
        rows.empty() ? tr("No row is there twice.")
                     : tr("%1 groups of equal rows").arg(locale.toString(qulonglong(found->copies.size()))));
  } else if (topic == outliers) {
    for (const RowScore& one : found->outliers) {
      rows.push_back(int(one.row));
      values.push_back(one.score);
    }
    title = tr("Alone");
    sentence_->setText(
        tr("How much sparser a row lies than its %1 neighbours (local outlier factor); about 1 is "
           "usual")
            .arg(k));
  } else {
    sentence_->setText(
        found->labels.labels.empty()
            ? tr("These rows have no labels.")
            : tr("By %1 neighbours %2 % are given their label; always saying the commonest: %3 %. A "
                 "click on a cell selects its rows.")
                  .arg(k, locale.toString(100 * found->confusion.accuracy, 'f', 1),
                       locale.toString(100 * found->confusion.majorityShare, 'f', 1)));
  }
  select_->setEnabled(!rows.empty());
  rows_->setRows(std::move(rows), std::move(values), title);
}

void DiagnosisPanel::fillConfusion() {
  const RowDiagnosis& found = *controller_.diagnosis();
  const auto& counts = found.confusion.counts;
  const int side = int(std::min(counts.size(), mostClasses));
  confusion_->clear();
  confusion_->setRowCount(side);
  confusion_->setColumnCount(side);
  distances_->setVisible(side > 0);
  if (side > 0) distances_->setHistogram(found.distances);
  QStringList names;
  for (int i = 0; i < side; ++i)
    names << QString::fromStdString(found.labels.names[std::size_t(found.confusion.labels[std::size_t(i)])]);
  confusion_->setHorizontalHeaderLabels(names);
  confusion_->setVerticalHeaderLabels(names);
  for (int i = 0; i < side; ++i) {
    std::size_t all = 0;
    for (const std::size_t count : counts[std::size_t(i)]) all += count;
    for (int j = 0; j < side; ++j) {
      const std::size_t count = counts[std::size_t(i)][std::size_t(j)];
      auto* item = new QTableWidgetItem(count == 0 ? QString() : QLocale().toString(qulonglong(count)));
      item->setTextAlignment(Qt::AlignCenter);
      const double share = all > 0 ? double(count) / double(all) : 0;
      QColor ground = i == j ? colors().accent : colors().bad;
      ground.setAlphaF(float(i == j ? 0.35 * share : std::min(0.7, 3 * share)));
      item->setBackground(ground);
      item->setToolTip(tr("%1, by its neighbours %2: %3").arg(names[i], names[j]).arg(count));
      confusion_->setItem(i, j, item);
    }
  }
}

void DiagnosisPanel::selectCell(int row, int column) {
  const RowDiagnosis& found = *controller_.diagnosis();
  const int label = found.confusion.labels[std::size_t(row)];
  const int voted = found.confusion.labels[std::size_t(column)];
  std::vector<int> rows;
  for (std::size_t i = 0; i < found.labels.labels.size(); ++i) {
    if (found.labels.labels[i] == label && found.confusion.votes[i] == voted) rows.push_back(int(i));
  }
  controller_.selection().combine(rows, RowSelection::Combine::replace);
}

}  // namespace likeness::ui
