#include "ui/plots/confusion_picture.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/core/percent_text.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr double leastCell = 12;
constexpr double widestCell = 112;
constexpr double highestCell = 44;
constexpr double highestOfFew = 64;
constexpr int longestName = 120;
constexpr int gap = 6;

QColor mix(const QColor& from, const QColor& to, double share) {
  const auto part = [share](int a, int b) { return int(std::lround(a + share * (b - a))); };
  return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

}  // namespace

ConfusionPicture::ConfusionPicture(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setAccessibleName(tr("Confusion matrix"));
}

void ConfusionPicture::setCounts(QStringList names, std::vector<std::vector<std::size_t>> counts) {
  names_ = std::move(names);
  counts_ = std::move(counts);
  totals_.clear();
  for (const auto& row : counts_) {
    std::size_t total = 0;
    for (const std::size_t count : row) total += count;
    totals_.push_back(total);
  }
  current_.reset();
  setAccessibleDescription({});
  updateGeometry();
  update();
}

std::size_t ConfusionPicture::countOf(const Cell& cell) const {
  return counts_[std::size_t(cell.truth)][std::size_t(cell.prediction)];
}

double ConfusionPicture::shareOf(const Cell& cell) const {
  const std::size_t total = totals_[std::size_t(cell.truth)];
  return total == 0 ? 0 : double(countOf(cell)) / double(total);
}

QString ConfusionPicture::description(const Cell& cell) const {
  return tr("True: %1. Predicted: %2. %3 of %4, that is %5.")
      .arg(names_.value(cell.truth), names_.value(cell.prediction),
           QLocale().toString(qulonglong(countOf(cell))),
           QLocale().toString(qulonglong(totals_[std::size_t(cell.truth)])), percentText(shareOf(cell)));
}

int ConfusionPicture::nameWidth() const {
  const QFontMetrics metrics(smallFont(font()));
  int widest = 0;
  for (const QString& name : names_) widest = std::max(widest, metrics.horizontalAdvance(name) + 2);
  return std::min(widest, longestName);
}

int ConfusionPicture::left() const {
  return QFontMetrics(smallFont(font())).height() + gap + nameWidth() + gap;
}

bool ConfusionPicture::namesUpright(double cellWidth) const {
  return nameWidth() > cellWidth - 4;
}

int ConfusionPicture::top() const {
  const int line = QFontMetrics(smallFont(font())).height();
  return line + gap + (namesUpright(cellSize(width()).width()) ? nameWidth() : line) + gap;
}

QSizeF ConfusionPicture::cellSize(int width) const {
  const int count = std::max(1, size());
  const double cellWidth = std::clamp(double(width - left() - 1) / count, leastCell, widestCell);
  return {cellWidth, std::min(cellWidth, count <= 3 ? highestOfFew : highestCell)};
}

int ConfusionPicture::heightForWidth(int width) const {
  const int line = QFontMetrics(smallFont(font())).height();
  const QSizeF cell = cellSize(width);
  const int head = line + gap + (namesUpright(cell.width()) ? nameWidth() : line) + gap;
  return head + int(std::ceil(cell.height() * size())) + gap + 2 * line;
}

QSize ConfusionPicture::sizeHint() const {
  const int width = left() + int(std::min(widestCell, size() <= 3 ? widestCell : 48.0) * size());
  return {width, heightForWidth(width)};
}

QSize ConfusionPicture::minimumSizeHint() const {
  const int width = left() + int(leastCell * size()) + 1;
  return {width, 0};
}

QRectF ConfusionPicture::cellRect(const Cell& cell) const {
  const QSizeF side = cellSize(width());
  return {left() + cell.prediction * side.width(), top() + cell.truth * side.height(), side.width(),
          side.height()};
}

std::optional<ConfusionPicture::Cell> ConfusionPicture::cellAt(const QPointF& place) const {
  const QSizeF side = cellSize(width());
  const Cell cell{int(std::floor((place.y() - top()) / side.height())),
                  int(std::floor((place.x() - left()) / side.width()))};
  const bool inside =
      cell.truth >= 0 && cell.truth < size() && cell.prediction >= 0 && cell.prediction < size();
  return inside ? std::optional(cell) : std::nullopt;
}

bool ConfusionPicture::figuresFit() const {
  const QFontMetrics metrics(tabularFont(smallFont(font())));
  std::size_t most = 0;
  for (const auto& row : counts_) {
    for (const std::size_t count : row) most = std::max(most, count);
  }
  const int wanted = std::max(metrics.horizontalAdvance(percentText(0.999, 1)),
                              metrics.horizontalAdvance(QLocale().toString(qulonglong(most))));
  const QSizeF cell = cellSize(width());
  return cell.width() >= wanted + 4 && cell.height() >= 2 * metrics.height();
}

void ConfusionPicture::paintEvent(QPaintEvent*) {
  if (counts_.empty()) return;
  QPainter painter(this);
  painter.setFont(smallFont(font()));
  paintNames(painter);
  const bool figures = figuresFit();
  for (int truth = 0; truth < size(); ++truth) {
    for (int prediction = 0; prediction < size(); ++prediction)
      paintCell(painter, {truth, prediction}, figures);
  }
  if (current_) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Text), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cellRect(*current_).adjusted(1, 1, -1, -1));
  }
  paintReading(painter);
}

void ConfusionPicture::paintNames(QPainter& painter) const {
  const QFontMetrics metrics = painter.fontMetrics();
  const int line = metrics.height();
  const QSizeF cell = cellSize(width());
  const QRectF first = cellRect({0, 0});
  const QRectF last = cellRect({size() - 1, size() - 1});
  painter.setPen(colors().secondaryText);
  painter.drawText(QRectF(first.left(), 0, std::max(last.right() - first.left(), 60.0), line), Qt::AlignLeft,
                   tr("predicted"));
  painter.save();
  painter.translate(0, last.bottom());
  painter.rotate(-90);
  painter.drawText(QRectF(0, 0, last.bottom() - first.top(), line), Qt::AlignRight, tr("true"));
  painter.restore();
  painter.setPen(palette().color(QPalette::Text));
  // Names that would touch are left out; the reading below names every cell.
  const bool upright = namesUpright(cell.width());
  const int everyRow = std::max(1, int(std::ceil((line - 2) / cell.height())));
  const int everyColumn = upright ? std::max(1, int(std::ceil((line - 2) / cell.width()))) : 1;
  for (int i = 0; i < size(); ++i) {
    if (i % everyRow == 0) {
      const QRectF row = cellRect({i, 0});
      const QRectF place(row.left() - gap - longestName, row.center().y() - line / 2.0, longestName, line);
      painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                       metrics.elidedText(names_[i], Qt::ElideRight, nameWidth()));
    }
    if (i % everyColumn != 0) continue;
    const QRectF column = cellRect({0, i});
    const QString name = metrics.elidedText(names_[i], Qt::ElideRight, longestName);
    if (!upright) {
      painter.drawText(QRectF(column.left(), column.top() - gap - line, column.width(), line),
                       Qt::AlignCenter, name);
      continue;
    }
    painter.save();
    painter.translate(column.center().x() - line / 2.0, column.top() - gap);
    painter.rotate(-90);
    painter.drawText(QRectF(0, 0, longestName, line), Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.restore();
  }
}

void ConfusionPicture::paintCell(QPainter& painter, const Cell& cell, bool figures) const {
  const QRectF rect = cellRect(cell);
  const double share = shareOf(cell);
  const bool right = cell.truth == cell.prediction;
  // The root lets a mistake in a hundred be seen.
  const QColor ground = mix(palette().color(QPalette::Window), right ? colors().accent : colors().bad,
                            right ? share : std::sqrt(share));
  const double hairline = rect.width() >= 16 ? 1 : 0.5;
  painter.fillRect(rect.adjusted(0, 0, -hairline, -hairline), ground);
  if (!figures || (countOf(cell) == 0 && size() > 3)) return;
  painter.save();
  painter.setFont(tabularFont(smallFont(font())));
  painter.setPen(textOn(ground));
  const int line = painter.fontMetrics().height();
  const QRectF text(rect.left(), rect.center().y() - line, rect.width(), line);
  painter.drawText(text, Qt::AlignCenter, QLocale().toString(qulonglong(countOf(cell))));
  painter.drawText(text.translated(0, line), Qt::AlignCenter, percentText(share, 1));
  painter.restore();
}

void ConfusionPicture::paintReading(QPainter& painter) const {
  const int line = painter.fontMetrics().height();
  const double below = cellRect({size() - 1, 0}).bottom() + gap;
  painter.setPen(current_ ? palette().color(QPalette::Text) : colors().secondaryText);
  painter.drawText(QRectF(0, below, width(), 2 * line), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                   current_ ? description(*current_)
                            : tr("Colours and percentages are shares of a row. Point at a cell to read it."));
}

void ConfusionPicture::setCurrent(std::optional<Cell> cell) {
  if (cell == current_) return;
  current_ = cell;
  setAccessibleDescription(cell ? description(*cell) : QString());
  update();
}

void ConfusionPicture::mouseMoveEvent(QMouseEvent* event) {
  setCurrent(cellAt(event->position()));
}

void ConfusionPicture::leaveEvent(QEvent*) {
  if (!hasFocus()) setCurrent(std::nullopt);
}

void ConfusionPicture::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  setCurrent(std::nullopt);
}

void ConfusionPicture::keyPressEvent(QKeyEvent* event) {
  Cell cell = current_.value_or(Cell{});
  switch (event->key()) {
    case Qt::Key_Left:
      --cell.prediction;
      break;
    case Qt::Key_Right:
      ++cell.prediction;
      break;
    case Qt::Key_Up:
      --cell.truth;
      break;
    case Qt::Key_Down:
      ++cell.truth;
      break;
    default:
      return QWidget::keyPressEvent(event);
  }
  if (counts_.empty()) return;
  if (!current_) cell = {};
  setCurrent(Cell{std::clamp(cell.truth, 0, size() - 1), std::clamp(cell.prediction, 0, size() - 1)});
}

void ConfusionPicture::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) update();
  if (event->type() == QEvent::FontChange) updateGeometry();
}

}  // namespace likeness::ui
