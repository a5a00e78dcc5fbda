#include "ui/recognize/why_view.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int largestSide = 92;  // of the picture

QColor mixed(const QColor& from, const QColor& to, double share) {
  const auto mix = [share](float a, float b) { return float(a + (b - a) * share); };
  return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                          mix(from.blueF(), to.blueF()));
}

/// Ink of no effect in the colour of quiet text, the strongest effects in the colours of the two sides.
QImage inkByEffect(const Explanation& explanation) {
  const Occlusion& effect = explanation.occlusion;
  const float strongest = std::max({effect.mostAway, -effect.mostNearer, 1e-6F});
  QImage image(effect.width, effect.height, QImage::Format_ARGB32);
  for (int y = 0; y < effect.height; ++y) {
    for (int x = 0; x < effect.width; ++x) {
      const std::size_t place = std::size_t(y * effect.width + x);
      const float change = effect.change[place];
      const QColor towards = change >= 0 ? colors().series[0] : colors().series[1];
      QColor color = mixed(colors().control, towards, std::sqrt(std::abs(change) / strongest));
      color.setAlpha(explanation.prepared.pixels[place]);
      image.setPixelColor(x, y, color);
    }
  }
  return image;
}

}  // namespace

WhyView::WhyView(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  setMaximumHeight(sizeHint().height());
  setAccessibleName(tr("Why"));
}

void WhyView::setExplanation(const std::optional<Explanation>& explanation) {
  explanation_ = explanation;
  renew();
}

void WhyView::renew() {
  picture_ = {};
  sentence_.clear();
  if (explanation_) {
    picture_ = inkByEffect(*explanation_);
    const Occlusion& effect = explanation_->occlusion;
    const QLocale locale;
    sentence_ = tr("Covered, the bluest ink moves it %1 away from %2.")
                    .arg(locale.toString(effect.mostAway, 'f', 3), explanation_->className);
    if (effect.mostNearer < 0) {
      sentence_ += QLatin1Char(' ') + tr("The most orange speaks against it: without it, %1 nearer.")
                                          .arg(locale.toString(-effect.mostNearer, 'f', 3));
    }
  }
  setAccessibleDescription(sentence_);
  update();
}

void WhyView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) renew();
}

void WhyView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  const int side = std::min(largestSide, height() - 2);
  const QRectF place(0.5, 0.5, side, side);
  painter.setPen(QPen(colors().border, 1));
  painter.setBrush(picture_.isNull() ? QBrush(Qt::NoBrush) : palette().brush(QPalette::Base));
  painter.drawRoundedRect(place, spacing::tiny, spacing::tiny);
  if (!picture_.isNull()) painter.drawImage(place.adjusted(3, 3, -3, -3), picture_);
  painter.setFont(smallFont(font()));
  painter.setPen(colors().secondaryText);
  const QFontMetrics metrics(painter.font());
  const int left = side + spacing::medium;
  painter.drawText(QPoint(left, metrics.ascent()), tr("Why"));
  painter.setPen(palette().color(QPalette::Text));
  painter.drawText(QRect(left, metrics.height() + spacing::tiny, width() - left, height() - metrics.height()),
                   Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, sentence_);
}

}  // namespace likeness::ui
