#pragma once

#include <QElapsedTimer>
#include <QPointF>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/plots/map_view.h"

namespace likeness::ui {

/// Points on the plane to look at; what they look like is up to the class that paints them. The wheel zooms
/// about the pointer, dragging pans, a double click fits everything again. With the keyboard: arrow keys walk
/// from point to point, Enter chooses, + and - zoom, 0 fits.
class PointMap : public QWidget {
  Q_OBJECT

 public:
  explicit PointMap(QWidget* parent = nullptr);

  void fit();
  void zoom(double factor) { zoom(factor, plotRect().center()); }
  /// How long points take from one frame to the next where they move smoothly.
  void setMoveMs(int milliseconds) { moveMs_ = milliseconds; }
  bool moving() const { return animation_.isActive(); }
  std::size_t pointCount() const { return shown_.size(); }
  /// The point near a place of the widget, or -1.
  virtual int pointAt(const QPointF& place) const;
  /// Where a point stands in the widget.
  QPointF positionOf(int point) const { return toWidget(shown_[std::size_t(point)]); }
  /// The point under the mouse or walked to, or -1.
  int current() const { return current_; }

  QSize sizeHint() const override { return {420, 420}; }
  QSize minimumSizeHint() const override { return {200, 180}; }

 signals:
  void currentChanged(int point);
  /// By a click or Enter.
  void chosen(int point);

 protected:
  /// The part of the widget where points are.
  virtual QRectF plotRect() const = 0;
  /// What a screen reader says of a point.
  virtual QString description(int point) const = 0;
  /// What a view of everything must show.
  virtual std::vector<QPointF> placesToFit() const { return to_; }

  /// Moves the points there; they jump when their number changes or it is not to be smooth.
  void setPlaces(std::vector<QPointF> places, bool smoothly);
  void clearPlaces();
  /// In map units.
  const std::vector<QPointF>& places() const { return shown_; }
  const MapView& view() const { return view_; }
  QPointF toWidget(const QPointF& place) const { return view_.toWidget(place, plotRect()); }
  void setCurrent(int point);
  /// A ground like that of a card, and where the points are not yet there `placeholder`.
  void paintGround(QPainter& painter, const QString& placeholder) const;
  /// Where a card of this size stands beside a point, all of it inside.
  QRectF cardBeside(int point, const QSizeF& size) const;

  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  MapView fittedView() const { return MapView::fit(placesToFit(), plotRect()); }
  void advance();
  void zoom(double factor, const QPointF& around);
  void walk(const QPointF& direction);

  std::vector<QPointF> from_, to_, shown_;  // before, after and during a move; in map units
  QTimer animation_;
  QElapsedTimer clock_;
  int moveMs_ = 450;
  MapView view_, viewFrom_, viewTo_;
  bool userView_ = false;  // zoomed or panned by hand: new places do not move the view any more
  int current_ = -1;
  std::optional<QPointF> pressedAt_, dragFrom_;
};

}  // namespace likeness::ui
