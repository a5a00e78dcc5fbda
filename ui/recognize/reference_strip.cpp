#include "ui/recognize/reference_strip.h"

#include <QLocale>
#include <QPainter>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "ui/core/digit_image.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {
constexpr int references = 5;  // shown at most; more would be too small to see
constexpr int largestTile = 56;
constexpr int smallestTile = 32;
constexpr int groupGap = spacing::medium;  // between what was seen and the references
}  // namespace

ReferenceStrip::ReferenceStrip(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void ReferenceStrip::setRecognition(const std::optional<Recognition>& recognition,
                                    const Recognizer* recognizer) {
  seen_.reset();
  tiles_.clear();
  if (recognition && recognizer != nullptr) {
    seen_ = recognition->prepared;
    const LabelledSamples& images = recognizer->gallery().images;
    for (const Neighbour& near : recognition->answer.nearest) {
      if (tiles_.size() == references) break;
      tiles_.push_back({images.grayImage(near.place),
                        QString::fromStdString(images.classNames.at(static_cast<std::size_t>(near.label))),
                        locale().toString(near.distance, 'f', 3), near.label});
    }
  }
  describe();
  update();
}

void ReferenceStrip::describe() {
  QStringList lines;
  for (const Tile& tile : tiles_) lines << tr("%1 at distance %2").arg(tile.name, tile.distance);
  setAccessibleName(tr("Nearest references"));
  setAccessibleDescription(lines.join(QStringLiteral(", ")));
}

int ReferenceStrip::tileSide() const {
  const int across = (width() - groupGap - (references - 1) * spacing::small) / (references + 1);
  const int down = height() - heightOfTiles(0);
  return std::clamp(std::min(across, down), smallestTile, largestTile);
}

int ReferenceStrip::heightOfTiles(int side) const {
  const int line = QFontMetrics(smallFont(font())).height();
  return line + spacing::tiny + side + spacing::tiny + 2 * line;
}

QSize ReferenceStrip::sizeHint() const {
  return {(references + 1) * (smallestTile + spacing::small) + groupGap, heightOfTiles(largestTile)};
}

QSize ReferenceStrip::minimumSizeHint() const {
  return {sizeHint().width(), heightOfTiles(smallestTile)};
}

QRectF ReferenceStrip::tilePlace(int index) const {
  const int side = tileSide();
  const int gap = index == 0 ? 0 : groupGap - spacing::small;
  return QRectF(index * (side + spacing::small) + gap,
                QFontMetrics(smallFont(font())).height() + spacing::tiny, side, side);
}

void ReferenceStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(smallFont(font()));
  painter.setPen(colors().secondaryText);
  const QFontMetrics metrics(painter.font());
  const QRectF seenPlace = tilePlace(0);
  const QRectF nextPlace = tilePlace(1);
  painter.drawText(QPointF(seenPlace.left(), metrics.ascent()), tr("Seen"));
  painter.drawText(QPointF(nextPlace.left(), metrics.ascent()), tr("Nearest references"));
  if (seen_) {
    drawPicture(painter, seenPlace, *seen_);
  } else {
    drawEmpty(painter, seenPlace);
  }
  for (int i = 0; i < references; ++i) {
    const QRectF place = tilePlace(i + 1);
    if (i < static_cast<int>(tiles_.size())) {
      drawReference(painter, place, tiles_[static_cast<std::size_t>(i)]);
    } else {
      drawEmpty(painter, place);
    }
  }
}

void ReferenceStrip::drawEmpty(QPainter& painter, const QRectF& place) const {
  painter.setPen(QPen(colors().border, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), spacing::tiny, spacing::tiny);
}

void ReferenceStrip::drawPicture(QPainter& painter, const QRectF& place, const GrayImage& picture) const {
  painter.setPen(QPen(colors().border, 1));
  painter.setBrush(palette().brush(QPalette::Base));
  painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), spacing::tiny, spacing::tiny);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(place.adjusted(2, 2, -2, -2), digitImage(picture, palette().color(QPalette::Text)));
}

void ReferenceStrip::drawReference(QPainter& painter, const QRectF& place, const Tile& tile) const {
  drawPicture(painter, place, tile.picture);
  const qreal line = QFontMetricsF(smallFont(font())).height();
  const QRectF nameLine(place.left(), place.bottom() + spacing::tiny, place.width(), line);
  const QFont strong = headingFont(smallFont(font()));
  const qreal nameWidth = QFontMetricsF(strong).horizontalAdvance(tile.name);
  const qreal left = place.center().x() - (nameWidth + 14) / 2;
  drawClassMarker(painter, QPointF(left + 5, nameLine.center().y()), 5, tile.label);
  painter.setFont(strong);
  painter.setPen(palette().color(QPalette::Text));
  painter.drawText(QRectF(left + 14, nameLine.top(), nameWidth + 2, line), Qt::AlignCenter, tile.name);
  painter.setFont(tabularFont(smallFont(font())));
  painter.setPen(colors().secondaryText);
  painter.drawText(nameLine.translated(0, line), Qt::AlignCenter, tile.distance);
}

}  // namespace likeness::ui
