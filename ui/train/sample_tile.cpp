#include "ui/train/sample_tile.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QWidget>

#include "ui/core/digit_image.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int vectorHeight = 34;

QImage pictureOf(const LabelledSamples& samples, std::size_t place, const QColor& ink) {
  if (samples.shape.channels == 1) return digitImage(samples, place, ink);
  const auto pixels = samples.image(place);
  return QImage(pixels.data(), samples.shape.width, samples.shape.height, 3 * samples.shape.width,
                QImage::Format_RGB888)
      .copy();
}

}  // namespace

int SampleTile::height(const LabelledSamples& samples) {
  return samples.shape.isVector() ? vectorHeight : pictureSide + nameHeight;
}

QString SampleTile::name(const LabelledSamples& samples, std::size_t place) {
  if (place >= samples.size()) return {};
  const int label = samples.labels[place];
  if (label < 0) return QCoreApplication::translate("SampleTile", "outsider");
  return QString::fromStdString(samples.classNames[std::size_t(label)]);
}

void SampleTile::paint(QPainter& painter, const QWidget& widget, const LabelledSamples& samples,
                       std::size_t place, const QRectF& area, const QString& role) {
  const QFont small = smallFont(widget.font());
  painter.setFont(small);
  QRectF line = area;
  if (!samples.shape.isVector()) {
    const QRectF frame(area.left(), area.top(), pictureSide, pictureSide);
    painter.setPen(QPen(colors().border));
    painter.setBrush(widget.palette().window());
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QImage picture = pictureOf(samples, place, widget.palette().text().color());
    QSizeF size = picture.size();
    size.scale(frame.adjusted(3, 3, -3, -3).size(), Qt::KeepAspectRatio);
    QRectF target(QPointF(), size);
    target.moveCenter(frame.center());
    painter.drawImage(target, picture);
    line = QRectF(area.left(), frame.bottom() + 1, area.width(), nameHeight);
  } else {
    line = QRectF(area.left(), area.top() + nameHeight, area.width(), nameHeight);
    painter.setPen(colors().secondaryText);
    painter.drawText(QRectF(area.left(), area.top(), area.width(), nameHeight), Qt::AlignVCenter, role);
  }
  const int label = samples.labels[place];
  double left = line.left();
  if (label >= 0) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(classColor(label));
    drawClassMarker(painter, {left + 5, line.center().y()}, 4, label);
    left += 13;
  }
  painter.setPen(widget.palette().text().color());
  const QRectF text(left, line.top(), line.right() - left, line.height());
  painter.drawText(text, Qt::AlignVCenter,
                   QFontMetrics(small).elidedText(name(samples, place), Qt::ElideRight, int(text.width())));
}

}  // namespace likeness::ui
