#include "ui/recognize/methods_panel.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/core/percent_text.h"
#include "ui/core/quiet_table.h"
#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int byFalseAccepts = 1;  // part of the switch

QString translated(const char* text) {
  return QCoreApplication::translate("OpenSetMethod", text);
}

}  // namespace

MethodsPanel::MethodsPanel(QWidget* parent)
    : QWidget(parent),
      table_(new QTableWidget(0, 5)),
      sentence_(makeSecondary({})),
      aim_(new SegmentedSwitch({tr("Digits kept"), tr("Signs let through")})),
      share_(new QDoubleSpinBox),
      calibrate_(new QPushButton(tr("Calibrate"))) {
  table_->setHorizontalHeaderLabels(
      {tr("Method"), tr("Kept"), tr("Refused"), tr("ROC area"), tr("Without look-alikes")});
  makeQuiet(table_);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setAccessibleName(tr("Methods of refusing, compared"));
  table_->setObjectName(QStringLiteral("refusalMethods"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::small);
  layout->addWidget(table_, 1);
  layout->addWidget(sentence_);
  layout->addWidget(makeWish());
  connect(table_, &QTableWidget::itemSelectionChanged, this, &MethodsPanel::follow);
  clear();
}

QWidget* MethodsPanel::makeWish() {
  auto* row = new QWidget;
  share_->setDecimals(1);
  share_->setRange(0.1, 99.9);
  share_->setValue(97);
  share_->setSuffix(QStringLiteral(" %"));
  share_->setAccessibleName(tr("Wanted share"));
  calibrate_->setObjectName(QStringLiteral("calibrateButton"));
  calibrate_->setToolTip(tr("Finds the threshold of the chosen method and keeps it with the experiment"));
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::small);
  layout->addWidget(aim_);
  layout->addWidget(share_);
  layout->addWidget(calibrate_);
  layout->addStretch();
  connect(aim_, &SegmentedSwitch::chosen, this, [this](int part) {
    share_->setValue(part == byFalseAccepts ? 5 : 97);
    follow();
  });
  connect(calibrate_, &QPushButton::clicked, this, [this] {
    RecalibrationWish wish;
    wish.method = selected();
    (aim_->current() == byFalseAccepts ? wish.falseAccept : wish.keep) = share_->value() / 100;
    emit calibrationWanted(wish);
  });
  return row;
}

void MethodsPanel::show(const std::vector<MethodScores>& methods, const Calibration& inUse) {
  methods_ = methods;
  inUse_ = inUse;
  fill();
  follow();
}

void MethodsPanel::clear() {
  methods_.clear();
  table_->setRowCount(0);
  follow();
}

void MethodsPanel::setBusy(bool busy) {
  busy_ = busy;
  follow();
}

void MethodsPanel::fill() {
  table_->setRowCount(int(methods_.size()));
  const QLocale locale;
  for (int row = 0; row < int(methods_.size()); ++row) {
    const MethodScores& scores = methods_[std::size_t(row)];
    const OperatingPoint& point = scores.report.operating;
    const bool used = scores.method == inUse_.method;
    const QString title = translated(textOf(scores.method).title);
    const QStringList texts = {used ? tr("%1 (in use)").arg(title) : title, percentText(point.kept.share, 1),
                               percentText(point.refused.share, 1),
                               locale.toString(scores.report.auroc.all, 'f', 3),
                               locale.toString(scores.report.auroc.withoutLookAlikes, 'f', 3)};
    for (int column = 0; column < texts.size(); ++column) {
      auto* item = new QTableWidgetItem(texts[column]);
      if (column > 0) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      if (used) item->setFont(headingFont(table_->font()));
      table_->setItem(row, column, item);
    }
    if (used) table_->selectRow(row);
  }
  table_->resizeColumnsToContents();
}

std::optional<OpenSetMethod> MethodsPanel::selected() const {
  const int row = table_->currentRow();
  if (row < 0 || row >= int(methods_.size())) return std::nullopt;
  return methods_[std::size_t(row)].method;
}

void MethodsPanel::follow() {
  const auto method = selected();
  if (busy_) {
    sentence_->setText(tr("Comparing all methods on the same pictures..."));
  } else if (method) {
    const OpenSetMethodText& text = textOf(*method);
    sentence_->setText(translated(text.sentence) +
                       (*text.source ? QStringLiteral(" (%1)").arg(QLatin1String(text.source)) : QString()));
  } else {
    sentence_->clear();
  }
  calibrate_->setEnabled(!busy_ && method.has_value());
}

}  // namespace likeness::ui
