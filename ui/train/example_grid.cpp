#include "ui/train/example_grid.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/core/sample_image.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int side = 44;  // of a picture
constexpr int gap = spacing::tiny;
constexpr int rowHeight = side + spacing::small;

/// The numbers of a vector as a pattern of colours, lowest to highest, row by row.
QImage patternOf(std::span<const float> values) {
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  const int columns = int(std::ceil(std::sqrt(double(values.size()))));
  const int lines = (int(values.size()) + columns - 1) / columns;
  QImage image(columns, lines, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  const double range = std::max(1e-12, double(*most) - double(*least));
  for (std::size_t i = 0; i < values.size(); ++i) {
    image.setPixelColor(int(i) % columns, int(i) / columns,
                        viridis((double(values[i]) - double(*least)) / range));
  }
  return image;
}

}  // namespace

ExampleGrid::ExampleGrid(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Samples of each class"));
}

void ExampleGrid::setPreview(std::shared_ptr<const DatasetPreview> preview) {
  preview_ = std::move(preview);
  rows_.clear();
  int example = 0;
  const int all = preview_ ? int(preview_->examples.size()) : 0;
  while (example < all) {
    const int label = preview_->examples.labels[std::size_t(example)];
    Row row{label, preview_->classes[rows_.size()].samples, example, 0};
    while (example < all && preview_->examples.labels[std::size_t(example)] == label) ++example, ++row.count;
    rows_.push_back(row);
  }
  widestName_ = 0;
  for (const Row& row : rows_) {
    const auto& name = preview_->examples.classNames[std::size_t(row.label)];
    widestName_ = std::max(widestName_, fontMetrics().horizontalAdvance(QString::fromStdString(name)));
  }
  setFixedHeight(int(rows_.size()) * rowHeight);
  updateGeometry();
  update();
}

int ExampleGrid::nameWidth() const {
  return std::min(std::max(48, widestName_) + spacing::medium, std::clamp(width() / 4, 72, 180));
}

int ExampleGrid::shownOf(const Row& row) const {
  return std::clamp((width() - nameWidth()) / (side + gap), 0, row.count);
}

QRect ExampleGrid::exampleRect(int row, int place) const {
  return {nameWidth() + place * (side + gap), row * rowHeight + spacing::tiny, side, side};
}

int ExampleGrid::exampleAt(const QPoint& place) const {
  const int row = place.y() / rowHeight;
  if (row < 0 || row >= int(rows_.size())) return -1;
  const Row& at = rows_[std::size_t(row)];
  for (int i = 0; i < shownOf(at); ++i) {
    if (exampleRect(row, i).contains(place)) return at.first + i;
  }
  return -1;
}

bool ExampleGrid::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int example = exampleAt(help->pos());
  if (example < 0) {
    QToolTip::hideText();
  } else {
    QToolTip::showText(help->globalPos(), sentence(example), this);
  }
  return true;
}

QString ExampleGrid::sentence(int example) const {
  const auto place = std::size_t(example);
  const auto& examples = preview_->examples;
  const QString name = QString::fromStdString(examples.classNames[std::size_t(examples.labels[place])]);
  const QString source = sampleSource(examples, place);
  if (source.isEmpty()) return tr("%1, sample %2").arg(name).arg(preview_->examplePlaces[place] + 1);
  return QStringLiteral("%1, %2").arg(name, source);
}

void ExampleGrid::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const int last = std::min(int(rows_.size()) - 1, event->rect().bottom() / rowHeight);
  for (int row = std::max(0, event->rect().top() / rowHeight); row <= last; ++row) paintRow(painter, row);
}

void ExampleGrid::paintRow(QPainter& painter, int row) const {
  const Row& shown = rows_[std::size_t(row)];
  const auto& examples = preview_->examples;
  const QRect name(spacing::tiny, row * rowHeight, nameWidth() - spacing::small, rowHeight / 2);
  painter.setFont(font());
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(
      name, Qt::AlignLeft | Qt::AlignBottom,
      fontMetrics().elidedText(QString::fromStdString(examples.classNames[std::size_t(shown.label)]),
                               Qt::ElideMiddle, name.width()));
  painter.setFont(tabularFont(smallFont(font())));
  painter.setPen(colors().secondaryText);
  painter.drawText(name.translated(0, rowHeight / 2), Qt::AlignLeft | Qt::AlignTop,
                   QLocale().toString(qulonglong(shown.samples)));
  for (int i = 0; i < shownOf(shown); ++i) {
    const auto place = std::size_t(shown.first + i);
    const QImage image = examples.shape.isVector()
                             ? patternOf(examples.vector(place))
                             : sampleImage(examples, place, palette().color(QPalette::WindowText));
    QRectF room = exampleRect(row, i);
    const QSizeF fitted = QSizeF(image.size()).scaled(room.size(), Qt::KeepAspectRatio);
    room = QRectF(room.center() - QPointF(fitted.width() / 2, fitted.height() / 2), fitted);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !examples.shape.isVector());
    painter.drawImage(room, image);
  }
}

void ExampleGrid::resizeEvent(QResizeEvent*) {
  update();
}

}  // namespace likeness::ui
