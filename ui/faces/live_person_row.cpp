#include "ui/faces/live_person_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/core/style.h"
#include "ui/faces/distance_bar.h"
#include "ui/faces/face_painting.h"
#include "ui/faces/face_thumbnails.h"

namespace likeness::ui {

namespace {

constexpr int portraitSide = 40;
constexpr int rowHeight = 52;

}  // namespace

LivePersonRow::LivePersonRow(FaceThumbnails& thumbnails, QWidget* parent)
    : QWidget(parent),
      thumbnails_(thumbnails),
      label_(new QLabel),
      number_(makeSecondary({})),
      bar_(new DistanceBar(DistanceBar::Look::slim)) {
  setFixedHeight(rowHeight);
  label_->setTextFormat(Qt::PlainText);
  label_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  number_->setWordWrap(false);
  number_->setFont(tabularFont(number_->font()));
  auto* words = new QHBoxLayout;
  words->setContentsMargins(5, 0, 5, 0);  // in line with the ends of the bar
  words->setSpacing(spacing::small);
  words->addWidget(label_, 1);
  words->addWidget(number_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(portraitSide + spacing::small, spacing::tiny, 0, spacing::tiny);
  column->setSpacing(0);
  column->addLayout(words);
  column->addWidget(bar_);
  connect(&thumbnails, &FaceThumbnails::arrived, this, qOverload<>(&QWidget::update));
}

void LivePersonRow::setPerson(const QString& name, const QImage& portrait, RowId cover) {
  if (name == name_ && cover == cover_ && portrait.cacheKey() == portrait_.cacheKey()) return;
  name_ = name;
  portrait_ = portrait;
  cover_ = cover;
  setToolTip(name);
  setAccessibleName(name);
  elide();
  update();
}

void LivePersonRow::setDistance(float distance, float threshold) {
  number_->setText(locale().toString(distance, 'f', 2));
  bar_->setThreshold(threshold);
  bar_->setDistance(distance);
}

void LivePersonRow::elide() {
  label_->setText(label_->fontMetrics().elidedText(name_, Qt::ElideRight, label_->width()));
}

void LivePersonRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  elide();
}

void LivePersonRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF disc(0, (height() - portraitSide) / 2.0, portraitSide, portraitSide);
  paintDisc(painter, disc, portrait_.isNull() ? thumbnails_.find(cover_) : &portrait_);
}

}  // namespace likeness::ui
