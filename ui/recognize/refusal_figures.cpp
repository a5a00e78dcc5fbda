#include "ui/recognize/refusal_figures.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include "ui/core/percent_text.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

QString intervalText(const Proportion& share) {
  return RefusalFigures::tr("%1 to %2, of %3")
      .arg(percentText(share.low, 1), percentText(share.high, 1), QLocale().toString(qulonglong(share.of)));
}

}  // namespace

RefusalFigures::RefusalFigures(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
  grid_->setContentsMargins({});
  grid_->setHorizontalSpacing(spacing::page);
  grid_->setVerticalSpacing(0);
  kept_ = addFigure(tr("Digits kept"), keptDetail_);
  refused_ = addFigure(tr("Signs refused"), refusedDetail_);
  clear_ = addFigure(tr("Refused without look-alikes"), clearDetail_);
  area_ = addFigure(tr("Area under ROC"), areaDetail_);
  clearDetail_->setToolTip(tr("Without b, g, i, l, o, q, s and z, which look like digits"));
  clear();
}

QLabel* RefusalFigures::addFigure(const QString& caption, QLabel*& detail) {
  const int column = grid_->columnCount();
  QLabel* name = makeSecondary(caption);
  name->setWordWrap(false);
  auto* value = new QLabel;
  value->setFont(tabularFont(titleFont(value->font())));
  value->setAccessibleName(caption);
  detail = makeSecondary({});
  detail->setWordWrap(false);
  detail->setFont(tabularFont(smallFont(detail->font())));
  grid_->addWidget(name, 0, column);
  grid_->addWidget(value, 1, column);
  grid_->addWidget(detail, 2, column);
  grid_->setColumnStretch(column, 1);
  return value;
}

void RefusalFigures::clear() {
  for (QLabel* value : {kept_, refused_, clear_, area_}) value->setText(QStringLiteral("–"));
  for (QLabel* detail : {keptDetail_, refusedDetail_, clearDetail_, areaDetail_}) detail->clear();
}

void RefusalFigures::show(const OperatingPoint& point, const OpenSetAreas& areas, double expectedKept) {
  kept_->setText(percentText(point.kept.share, 1));
  keptDetail_->setText(tr("%1; %2 expected").arg(intervalText(point.kept), percentText(expectedKept, 1)));
  refused_->setText(percentText(point.refused.share, 1));
  refusedDetail_->setText(intervalText(point.refused));
  clear_->setText(point.refusedWithoutLookAlikes.of == 0
                      ? QStringLiteral("–")
                      : percentText(point.refusedWithoutLookAlikes.share, 1));
  clearDetail_->setText(
      tr("%1 without g, i, l, o").arg(percentText(point.refusedWithoutIndistinct.share, 1)));
  const QLocale locale;
  area_->setText(locale.toString(areas.all, 'f', 3));
  areaDetail_->setText(
      tr("%1 without look-alikes; chance %2")
          .arg(locale.toString(areas.withoutLookAlikes, 'f', 3), locale.toString(0.5, 'f', 1)));
}

}  // namespace likeness::ui
