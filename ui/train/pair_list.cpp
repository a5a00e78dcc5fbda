#include "ui/train/pair_list.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/core/style.h"
#include "ui/train/sample_tile.h"

namespace likeness::ui {

namespace {

constexpr int barHeight = 34;
constexpr int rowGap = 14;
constexpr double widestSample = 108;

QString number(float value) {
  return QLocale().toString(double(value), 'f', value < 0.095F ? 3 : 2);
}

QString kindName(const SampledPair& pair) {
  return pair.same ? PairList::tr("same") : PairList::tr("different");
}

QColor kindColor(const SampledPair& pair) {
  return pair.same ? colors().series[0] : colors().series[1];
}

}  // namespace

PairList::PairList(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Pairs"));
}

void PairList::setPairs(std::shared_ptr<const LabelledSamples> samples, std::vector<SampledPair> pairs,
                        const TripletScale& scale) {
  samples_ = std::move(samples);
  pairs_ = std::move(pairs);
  scale_ = scale;
  QStringList all;
  for (std::size_t row = 0; row < pairs_.size(); ++row) all << description(row);
  setAccessibleDescription(all.join(u'\n'));
  updateGeometry();
  update();
}

void PairList::clear() {
  samples_.reset();
  pairs_.clear();
  updateGeometry();
  update();
}

QString PairList::description(std::size_t row) const {
  const SampledPair& pair = pairs_[row];
  return tr("%1 and %2, %3, at %4; %5")
      .arg(SampleTile::name(*samples_, pair.places[0]), SampleTile::name(*samples_, pair.places[1]),
           kindName(pair), number(pair.distance),
           pair.active ? tr("adds %1 to the loss").arg(number(pair.loss)) : tr("at rest"));
}

int PairList::rowHeight() const {
  return samples_ ? SampleTile::height(*samples_) + barHeight + rowGap : 0;
}

QSize PairList::sizeHint() const {
  return {232, int(pairs_.size()) * rowHeight()};
}

double PairList::longest() const {
  float most = scale_.margin;
  for (const SampledPair& pair : pairs_) most = std::max(most, pair.distance);
  return std::max(double(most), 1e-9);
}

void PairList::paintEvent(QPaintEvent*) {
  if (!samples_) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const double sample = SampleTile::height(*samples_);
  const double step = std::min(widestSample, (width() - 4) / 2.0);
  for (std::size_t row = 0; row < pairs_.size(); ++row) {
    const double top = double(row) * rowHeight();
    for (std::size_t i = 0; i < 2; ++i) {
      SampleTile::paint(painter, *this, *samples_, pairs_[row].places[i],
                        QRectF(double(i) * step, top, step - 8, sample), i == 0 ? tr("first") : tr("second"));
    }
    paintBar(painter, pairs_[row], QRectF(0, top + sample, width(), barHeight));
  }
}

void PairList::paintBar(QPainter& painter, const SampledPair& pair, const QRectF& area) const {
  const double reach = longest() * 1.02;
  const double left = area.left() + 6;
  const double width = area.width() - 12;
  const auto at = [&](double distance) { return left + width * std::clamp(distance / reach, 0.0, 1.0); };
  const double y = area.top() + 12;
  const double place = at(double(pair.distance));
  const double margin = at(double(scale_.margin));
  const QColor color = kindColor(pair);
  QColor band = color;
  band.setAlpha(isDark() ? 90 : 60);
  painter.setPen(QPen(colors().control, 1));
  painter.drawLine(QPointF(left, y), QPointF(left + width, y));
  painter.drawLine(QPointF(left, y - 4), QPointF(left, y + 4));
  // What the loss would take away: the way to 0, or the way out to the margin.
  if (pair.active)
    painter.fillRect(
        QRectF(QPointF(pair.same ? left : place, y - 6), QPointF(pair.same ? place : margin, y + 6)), band);
  painter.setPen(QPen(colors().secondaryText, 1.5));
  painter.drawLine(QPointF(margin, y - 7), QPointF(margin, y + 7));
  painter.setPen(QPen(colors().surface, 1.5));
  painter.setBrush(color);
  if (pair.same) {
    painter.drawEllipse(QPointF(place, y), 5, 5);
  } else {
    painter.drawRect(QRectF(place - 4.5, y - 4.5, 9, 9));
  }
  painter.setFont(tabularFont(smallFont(font())));
  const QRectF line(left, area.top() + 19, width, 15);
  painter.setPen(colors().secondaryText);
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("distance %1").arg(number(pair.distance)));
  painter.setPen(palette().text().color());
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                   pair.active ? kindName(pair) : tr("%1, at rest").arg(kindName(pair)));
}

bool PairList::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip && !pairs_.empty()) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto row = std::size_t(std::max(0, help->pos().y()) / std::max(1, rowHeight()));
    if (row < pairs_.size()) QToolTip::showText(help->globalPos(), description(row), this);
    return true;
  }
  if (event->type() == QEvent::PaletteChange) update();
  return QWidget::event(event);
}

}  // namespace likeness::ui
