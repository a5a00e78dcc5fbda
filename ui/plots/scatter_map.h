#pragma once

#include <QElapsedTimer>
#include <QPointF>
#include <QString>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "engine/train/training_event.h"
#include "ui/plots/class_markers.h"
#include "ui/plots/map_view.h"

namespace likeness::ui {

/// A map of pictures on the plane, coloured by class, that moves smoothly from frame to frame. The picture
/// under the mouse is shown enlarged; the wheel zooms, dragging pans, a double click fits everything again.
/// With the keyboard: arrow keys walk from point to point, + and - zoom, 0 fits.
class ScatterMap : public QWidget {
  Q_OBJECT

 public:
  explicit ScatterMap(QWidget* parent = nullptr);

  /// What the rows of the frames are; the map is empty until a frame comes.
  void setPictures(std::shared_ptr<const LabelledImages> pictures);
  /// Moves the points to a frame's places; the first frame and `smoothly` = false jump there.
  void showFrame(const MapFrame& frame, bool smoothly = true);
  /// An extra point with a label, such as "your drawing"; nothing removes it.
  void setMarkedPoint(std::optional<QPointF> place, const QString& label = {});
  /// What the map shows and how it was made, on a line above it.
  void setTitle(const QString& title, const QString& details);
  /// A line over the map while it is empty.
  void setPlaceholder(const QString& text);
  void clear();
  void fit();

  bool hasFrame() const { return !shown_.empty(); }
  std::size_t pointCount() const { return shown_.size(); }
  /// The point near a place of the widget, or -1.
  int pointAt(const QPointF& place) const;
  /// Where a point stands in the widget.
  QPointF positionOf(int point) const;
  /// The point whose picture is shown, or -1.
  int current() const { return current_; }

  QSize sizeHint() const override { return {420, 420}; }
  QSize minimumSizeHint() const override { return {200, 180}; }

 signals:
  void currentChanged(int point);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QRectF plotRect() const;
  QPointF toWidget(const QPointF& place) const { return view_.toWidget(place, plotRect()); }
  MapView fittedView() const;
  void advance();
  void zoom(double factor, const QPointF& around);
  void setCurrent(int point);
  void walk(const QPointF& direction);
  int classOf(std::size_t point) const;
  QString className(int label) const;
  int titleHeight() const;
  int legendColumns() const;
  int legendHeight() const;
  void paintTitle(QPainter& painter) const;
  void paintPoints(QPainter& painter);
  void paintLegend(QPainter& painter) const;
  void paintMarked(QPainter& painter) const;
  void paintCard(QPainter& painter) const;

  std::shared_ptr<const LabelledImages> pictures_;
  std::vector<QPointF> from_, to_, shown_;  // before, after and during a move; in map units
  std::vector<int> labels_;                 // of the points
  QTimer animation_;
  QElapsedTimer clock_;
  MapView view_, viewFrom_, viewTo_;
  bool userView_ = false;  // zoomed or panned by hand: frames do not move the view any more
  std::optional<QPointF> marked_;
  QString markedLabel_;
  QString title_, details_;
  QString placeholder_;
  int current_ = -1;
  std::optional<QPointF> dragFrom_;
  ClassMarkers markers_;
};

}  // namespace likeness::ui
