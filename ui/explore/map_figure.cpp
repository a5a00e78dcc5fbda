#include "ui/explore/map_figure.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <algorithm>
#include <utility>

#include "engine/core/error.h"
#include "ui/core/style.h"
#include "ui/plots/cloud_map.h"
#include "ui/plots/cloud_painter.h"

namespace likeness::ui {

namespace {

constexpr double border = 20;
constexpr double titleHeight = 34;
constexpr double cell = 150;  // of the legend
constexpr double line = 20;
constexpr double pngRatio = 2;
constexpr std::size_t mostShapes = 20000;

}  // namespace

MapFigure::MapFigure(const CloudMap& map, ColumnColors colors, QString title)
    : scene_(map.scene()),
      view_(map.view()),
      plot_(map.plotRect()),
      labels_(map.placedLabels()),
      font_(map.font()),
      ink_(map.palette().color(QPalette::WindowText)),
      surface_(ui::colors().surface),
      border_(ui::colors().border),
      colors_(std::move(colors)),
      title_(std::move(title)) {}

double MapFigure::legendHeight(double width) const {
  if (colors_.scale) return 2 * line;
  const auto columns = std::max(1, int(width / cell));
  const int rows = (int(colors_.names.size()) + columns - 1) / columns;
  return rows * line;
}

void MapFigure::save(const QString& file) const {
  const double width = plot_.width() + 2 * border;
  const QSizeF size(width, plot_.height() + 2 * border + titleHeight + legendHeight(width - 2 * border) + 8);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  const QString ending = QFileInfo(file).suffix().toLower();
  if (ending == QLatin1String("svg")) {
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(size.toSize());
    svg.setViewBox(QRectF(QPointF(), size));
    svg.setTitle(title_);
    QPainter painter(&svg);
    paint(painter, size, true);
  } else if (ending == QLatin1String("pdf")) {
    QPdfWriter pdf(&buffer);
    pdf.setResolution(72);
    pdf.setPageSize(QPageSize(size, QPageSize::Point));
    pdf.setPageMargins({});
    pdf.setTitle(title_);
    QPainter painter(&pdf);
    paint(painter, size, true);
  } else {
    QImage image((size * pngRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(pngRatio);
    QPainter painter(&image);
    paint(painter, size, false);
    painter.end();
    image.save(&buffer, "PNG");
  }
  QSaveFile saved(file);
  if (!saved.open(QIODevice::WriteOnly) || saved.write(bytes) != bytes.size() || !saved.commit())
    throw Error(ErrorCode::fileUnwritable, {file.toStdString(), saved.errorString().toStdString()});
}

void MapFigure::paint(QPainter& painter, const QSizeF& size, bool vector) const {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(QRectF(QPointF(), size), surface_);
  painter.setFont(headingFont(font_));
  painter.setPen(ink_);
  painter.drawText(QRectF(border, border - 8, size.width() - 2 * border, titleHeight), Qt::AlignVCenter,
                   title_);
  const QRectF area(QPointF(border, border + titleHeight - 8), plot_.size());
  painter.save();
  painter.setClipRect(area);
  paintPoints(painter, area, vector);
  painter.restore();
  painter.setPen(border_);
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(area);
  painter.setFont(smallFont(font_));
  paintLegend(painter, QRectF(area.left(), area.bottom() + 10, area.width(), legendHeight(area.width())));
}

void MapFigure::paintPoints(QPainter& painter, const QRectF& area, bool vector) const {
  if (!scene_.points) return;
  const CloudPicture picture = paintCloud(scene_, {view_, area.size(), pngRatio});
  if (!vector || picture.shown > mostShapes || !picture.tiles.empty() || scene_.density) {
    painter.drawImage(area, picture.image, QRectF(QPointF(), QSizeF(picture.image.size())));
  } else {
    const double radius = cloudRadius(picture.shown, area.width() * area.height()) * scene_.pointSize;
    for (std::size_t i = 0; i < scene_.points->size(); ++i) {
      if (!scene_.shows(i)) continue;
      const QPointF at =
          view_.toWidget(scene_.points->place(int(i)), plot_) - plot_.topLeft() + area.topLeft();
      if (!area.adjusted(-radius, -radius, radius, radius).contains(at)) continue;
      const auto color = scene_.colors->index[i];
      painter.setOpacity(scene_.anySelected && !scene_.selected(i) ? 0.3 : 0.88);
      if (scene_.colors->classes && int(color) != scene_.colors->others) {
        drawClassMarker(painter, at, radius, color);
        continue;
      }
      painter.setPen(Qt::NoPen);
      painter.setBrush(QColor::fromRgb(scene_.colors->palette[color]));
      painter.drawEllipse(at, radius, radius);
    }
    painter.setOpacity(1);
  }
  painter.setFont(headingFont(font_));
  QColor ground = surface_;
  ground.setAlpha(205);
  for (const PlacedLabel& label : labels_) {
    const QRectF rect = label.rect.translated(area.topLeft() - plot_.topLeft());
    painter.setPen(QPen(QColor::fromRgb(scene_.colors->palette[std::size_t(label.color)]), 1.5));
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, 5, 5);
    painter.setPen(ink_);
    painter.drawText(rect, Qt::AlignCenter, label.text);
  }
}

void MapFigure::paintLegend(QPainter& painter, const QRectF& area) const {
  if (colors_.scale) {
    const QRectF bar(area.left(), area.top(), std::min(320.0, area.width()), 12);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 16; ++i) gradient.setColorAt(i / 16.0, viridis(i / 16.0));
    painter.fillRect(bar, gradient);
    painter.setPen(ink_);
    const QRectF words(bar.left(), bar.bottom() + 2, bar.width(), line);
    painter.drawText(words, Qt::AlignLeft, QLocale().toString(colors_.least, 'g', 4));
    painter.drawText(words, Qt::AlignRight, QLocale().toString(colors_.most, 'g', 4));
    return;
  }
  const int columns = std::max(1, int(area.width() / cell));
  const QFontMetricsF metrics(painter.font());
  for (int i = 0; i < int(colors_.names.size()); ++i) {
    const int row = i / columns;
    const QPointF corner(area.left() + i % columns * cell, area.top() + row * line);
    if (i == colors_.colors->others) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(QColor::fromRgb(colors_.colors->palette[std::size_t(i)]));
      painter.drawEllipse(corner + QPointF(7, line / 2), 3.5, 3.5);
    } else {
      drawClassMarker(painter, corner + QPointF(7, line / 2), 5, i);
    }
    painter.setPen(ink_);
    painter.drawText(QRectF(corner + QPointF(18, 0), QSizeF(cell - 22, line)), Qt::AlignVCenter,
                     metrics.elidedText(colors_.names[std::size_t(i)], Qt::ElideMiddle, cell - 22));
  }
}

}  // namespace likeness::ui
