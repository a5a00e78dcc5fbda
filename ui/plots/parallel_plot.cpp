#include "ui/plots/parallel_plot.h"

#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr double reach = 8;  // pixels from a line that count as on it

double distanceTo(const QLineF& line, const QPointF& place) {
  const QPointF along = line.p2() - line.p1();
  const double length = QPointF::dotProduct(along, along);
  const double share =
      length > 0 ? std::clamp(QPointF::dotProduct(place - line.p1(), along) / length, 0.0, 1.0) : 0;
  return QLineF(place, line.p1() + share * along).length();
}

}  // namespace

ParallelPlot::ParallelPlot(const QString& title, QWidget* parent) : QWidget(parent), title_(title) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(title);
}

void ParallelPlot::setAxes(std::vector<Axis> axes) {
  axes_ = std::move(axes);
  lines_.clear();
  current_ = -1;
  update();
}

void ParallelPlot::setLines(std::vector<Line> lines) {
  lines_ = std::move(lines);
  // The best is drawn last, on top.
  std::stable_sort(lines_.begin(), lines_.end(),
                   [](const Line& a, const Line& b) { return a.score < b.score; });
  update();
}

void ParallelPlot::setCurrent(int id) {
  if (id == current_) return;
  current_ = id;
  update();
}

QRectF ParallelPlot::area() const {
  const int line = fontMetrics().height();
  return QRectF(rect()).adjusted(48, 2.0 * line + 2 * spacing::medium, -48, -line - spacing::medium);
}

double ParallelPlot::axisX(std::size_t axis) const {
  const QRectF area = this->area();
  if (axes_.size() < 2) return area.center().x();
  return area.left() + area.width() * double(axis) / double(axes_.size() - 1);
}

QPointF ParallelPlot::pointOf(const Line& line, std::size_t axis) const {
  const QRectF area = this->area();
  return {axisX(axis), area.bottom() - *line.places[axis] * area.height()};
}

int ParallelPlot::lineAt(const QPointF& place) const {
  int nearest = -1;
  double least = reach;
  for (const Line& line : lines_) {
    std::optional<QPointF> before;
    for (std::size_t axis = 0; axis < axes_.size() && axis < line.places.size(); ++axis) {
      if (!line.places[axis]) continue;
      const QPointF here = pointOf(line, axis);
      const double distance = distanceTo({before.value_or(here), here}, place);
      if (distance <= least) {
        least = distance;
        nearest = line.id;
      }
      before = here;
    }
  }
  return nearest;
}

void ParallelPlot::paintAxes(QPainter& painter) const {
  const QRectF area = this->area();
  const int height = fontMetrics().height();
  painter.setFont(smallFont(font()));
  const QFontMetrics metrics(painter.font());
  const double room = axes_.size() < 2 ? width() : area.width() / double(axes_.size() - 1) - spacing::small;
  for (std::size_t axis = 0; axis < axes_.size(); ++axis) {
    const double x = axisX(axis);
    painter.setPen(QPen(colors().control, 1));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const auto write = [&](double y, const QString& text, const QColor& color) {
      painter.setPen(color);
      QRectF box(x - room / 2, y, room, height);
      if (box.left() < 2) box.moveLeft(2);
      if (box.right() > width() - 2) box.moveRight(width() - 2);
      painter.drawText(box, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideMiddle, int(room)));
    };
    write(area.top() - 2.0 * height - 2, axes_[axis].name, palette().color(QPalette::WindowText));
    write(area.top() - height - 2, axes_[axis].most, colors().secondaryText);
    write(area.bottom() + 2, axes_[axis].least, colors().secondaryText);
  }
}

void ParallelPlot::paintLine(QPainter& painter, const Line& line, bool strong) const {
  QPainterPath path;
  for (std::size_t axis = 0; axis < axes_.size() && axis < line.places.size(); ++axis) {
    if (!line.places[axis]) continue;
    const QPointF here = pointOf(line, axis);
    path.elementCount() == 0 ? path.moveTo(here) : path.lineTo(here);
    painter.setPen(Qt::NoPen);
    painter.setBrush(strong ? colors().accent : viridis(line.score));
    painter.drawEllipse(here, strong ? 4.0 : 2.5, strong ? 4.0 : 2.5);
  }
  QColor color = strong ? colors().accent : viridis(line.score);
  color.setAlphaF(strong ? 1.0F : 0.8F);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(color, strong ? 3 : 1.5));
  painter.drawPath(path);
}

void ParallelPlot::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colors().border, 1));
  painter.setBrush(colors().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
  painter.setFont(headingFont(font()));
  painter.setPen(palette().color(QPalette::WindowText));
  const QFontMetrics heading(painter.font());
  painter.drawText(QPointF(12, 8 + heading.ascent()), title_);
  const Line* chosen = nullptr;
  for (const Line& line : lines_) {
    if (line.id == current_) chosen = &line;
  }
  if (chosen) {
    const double left = 12 + heading.horizontalAdvance(title_) + spacing::medium;
    painter.setFont(smallFont(font()));
    painter.setPen(colors().secondaryText);
    const QRectF box(left, 8, width() - left - 12, heading.height());
    painter.drawText(
        box, Qt::AlignRight | Qt::AlignVCenter,
        QFontMetrics(painter.font()).elidedText(chosen->description, Qt::ElideRight, int(box.width())));
  }
  if (axes_.empty()) return;
  paintAxes(painter);
  for (const Line& line : lines_) paintLine(painter, line, false);
  if (chosen) paintLine(painter, *chosen, true);
}

void ParallelPlot::choose(int id) {
  if (id == current_) return;
  setCurrent(id);
  for (const Line& line : lines_) {
    if (line.id == id) setAccessibleDescription(line.description);
  }
  emit currentChanged(id);
}

void ParallelPlot::mouseMoveEvent(QMouseEvent* event) {
  choose(lineAt(event->position()));
}

void ParallelPlot::leaveEvent(QEvent*) {
  choose(-1);
}

void ParallelPlot::keyPressEvent(QKeyEvent* event) {
  const int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Up    ? 1
                   : event->key() == Qt::Key_Left || event->key() == Qt::Key_Down ? -1
                                                                                  : 0;
  if (step == 0 || lines_.empty()) return QWidget::keyPressEvent(event);
  const auto at =
      std::find_if(lines_.begin(), lines_.end(), [this](const Line& line) { return line.id == current_; });
  const auto last = std::ptrdiff_t(lines_.size()) - 1;
  // From the best on: it is the last one.
  const auto next =
      at == lines_.end() ? last : std::clamp<std::ptrdiff_t>(at - lines_.begin() + step, 0, last);
  choose(lines_[std::size_t(next)].id);
}

}  // namespace likeness::ui
