#include "ui/train/triplet_list.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/core/style.h"
#include "ui/train/sample_tile.h"

namespace likeness::ui {

namespace {

constexpr int barHeight = 34;
constexpr int rowGap = 14;

QString number(float value) {
  return QLocale().toString(double(value), 'f', std::abs(value) < 0.095F ? 3 : 2);
}

}  // namespace

QString tripletKindName(TripletKind kind) {
  switch (kind) {
    case TripletKind::hard:
      return TripletList::tr("hard");
    case TripletKind::semiHard:
      return TripletList::tr("semi-hard");
    case TripletKind::easy:
      break;
  }
  return TripletList::tr("easy");
}

QColor tripletKindColor(TripletKind kind) {
  switch (kind) {
    case TripletKind::hard:
      return colors().bad;
    case TripletKind::semiHard:
      return colors().series[1];
    case TripletKind::easy:
      break;
  }
  return colors().series[2];
}

TripletList::TripletList(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Triplets"));
}

void TripletList::setTriplets(std::shared_ptr<const LabelledSamples> samples,
                              std::vector<SampledTriplet> triplets, const TripletScale& scale) {
  const bool resized = triplets.size() != triplets_.size() || !samples_;
  samples_ = std::move(samples);
  triplets_ = std::move(triplets);
  scale_ = scale;
  QStringList all;
  for (std::size_t row = 0; row < triplets_.size(); ++row) all << description(row);
  setAccessibleDescription(all.join(u'\n'));
  if (resized) updateGeometry();
  update();
}

void TripletList::clear() {
  samples_.reset();
  triplets_.clear();
  updateGeometry();
  update();
}

QString TripletList::description(std::size_t row) const {
  const auto& triplet = triplets_[row];
  return tr("Anchor %1; positive %2 at %3; negative %4 at %5; %6, %7")
      .arg(sampleName(triplet.places[0]), sampleName(triplet.places[1]), number(triplet.positiveDistance),
           sampleName(triplet.places[2]), number(triplet.negativeDistance), tripletKindName(triplet.kind),
           triplet.active ? tr("active") : tr("at rest"));
}

QSize TripletList::sizeHint() const {
  const int sample = samples_ ? SampleTile::height(*samples_) : 0;
  return {232, int(triplets_.size()) * (sample + barHeight + rowGap)};
}

double TripletList::longest() const {
  float most = scale_.margin;
  for (const auto& triplet : triplets_)
    most = std::max({most, triplet.negativeDistance, triplet.positiveDistance + scale_.margin});
  return std::max(double(most), 1e-9);
}

QString TripletList::sampleName(std::size_t place) const {
  return samples_ ? SampleTile::name(*samples_, place) : QString();
}

void TripletList::paintEvent(QPaintEvent*) {
  if (!samples_ || triplets_.empty()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const double height = double(sizeHint().height()) / double(triplets_.size());
  for (std::size_t row = 0; row < triplets_.size(); ++row)
    paintRow(painter, row, QRectF(0, double(row) * height, width(), height - rowGap));
}

void TripletList::paintRow(QPainter& painter, std::size_t row, const QRectF& area) const {
  const auto& triplet = triplets_[row];
  const double sample = area.height() - barHeight;
  const double step = std::min(84.0, (area.width() - 4) / 3);
  const std::array roles = {tr("a"), tr("p"), tr("n")};
  for (std::size_t i = 0; i < 3; ++i)
    SampleTile::paint(painter, *this, *samples_, triplet.places[i],
                      QRectF(area.left() + double(i) * step, area.top(), step - 8, sample), roles[i]);
  paintBar(painter, triplet, QRectF(area.left(), area.bottom() - barHeight, area.width(), barHeight));
}

void TripletList::paintBar(QPainter& painter, const SampledTriplet& triplet, const QRectF& area) const {
  const double reach = longest() * 1.02;
  const double left = area.left() + 6, width = area.width() - 12;
  const auto at = [&](double distance) { return left + width * std::clamp(distance / reach, 0.0, 1.0); };
  const double y = area.top() + 12;
  const double positive = at(double(triplet.positiveDistance)),
               negative = at(double(triplet.negativeDistance));
  painter.setPen(QPen(colors().control, 1));
  painter.drawLine(QPointF(left, y), QPointF(left + width, y));
  painter.drawLine(QPointF(left, y - 4), QPointF(left, y + 4));
  if (scale_.margin > 0) {
    QColor band = tripletKindColor(triplet.kind);
    band.setAlpha(isDark() ? 90 : 60);
    const double end = at(double(triplet.positiveDistance + scale_.margin));
    painter.setPen(Qt::NoPen);
    painter.setBrush(band);
    painter.drawRect(QRectF(positive, y - 6, end - positive, 12));
    painter.setPen(QPen(tripletKindColor(triplet.kind), 1.5));
    painter.drawLine(QPointF(end, y - 6), QPointF(end, y + 6));
  }
  painter.setPen(QPen(colors().surface, 1.5));
  painter.setBrush(colors().series[0]);
  painter.drawEllipse(QPointF(positive, y), 5, 5);
  painter.setBrush(tripletKindColor(triplet.kind));
  painter.drawRect(QRectF(negative - 4.5, y - 4.5, 9, 9));
  painter.setFont(tabularFont(smallFont(font())));
  const QRectF line(left, area.top() + 19, width, 15);
  painter.setPen(colors().secondaryText);
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                   tr("p %1   n %2").arg(number(triplet.positiveDistance), number(triplet.negativeDistance)));
  painter.setPen(palette().text().color());
  painter.drawText(
      line, Qt::AlignRight | Qt::AlignVCenter,
      triplet.active ? tripletKindName(triplet.kind) : tr("%1, at rest").arg(tripletKindName(triplet.kind)));
}

bool TripletList::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip && !triplets_.empty()) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const double height = double(sizeHint().height()) / double(triplets_.size());
    const auto row = std::size_t(std::max(0.0, help->pos().y() / height));
    if (row < triplets_.size()) QToolTip::showText(help->globalPos(), description(row), this);
    return true;
  }
  if (event->type() == QEvent::PaletteChange) update();
  return QWidget::event(event);
}

}  // namespace likeness::ui
