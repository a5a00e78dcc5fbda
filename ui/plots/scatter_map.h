#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "engine/train/training_event.h"
#include "ui/plots/class_markers.h"
#include "ui/plots/map_legend.h"
#include "ui/plots/point_map.h"

namespace likeness::ui {

/// A map of samples on the plane, coloured by class, that moves smoothly from frame to frame. The one under
/// the mouse is shown enlarged, or where it is a vector named.
class ScatterMap : public PointMap {
  Q_OBJECT

 public:
  explicit ScatterMap(QWidget* parent = nullptr);

  /// What the rows of the frames are; the map is empty until a frame comes.
  void setPictures(std::shared_ptr<const LabelledSamples> pictures);
  /// Moves the points to a frame's places; the first frame and `smoothly` = false jump there.
  void showFrame(const MapFrame& frame, bool smoothly = true);
  /// Where a point came from, to be drawn as a line that ends at it.
  struct Trail {
    int point = 0;
    std::vector<QPointF> places;  // in map units, the oldest first
  };
  void setTrails(std::vector<Trail> trails);
  const std::vector<Trail>& trails() const { return trails_; }
  /// An extra point with a label, such as "your drawing"; nothing removes it.
  void setMarkedPoint(std::optional<QPointF> place, const QString& label = {});
  /// What the map shows and how it was made, on a line above it.
  void setTitle(const QString& title, const QString& details);
  /// A line over the map while it is empty.
  void setPlaceholder(const QString& text);
  void clear();

  bool hasFrame() const { return pointCount() > 0; }

 protected:
  QRectF plotRect() const override;
  QString description(int point) const override;
  std::vector<QPointF> placesToFit() const override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  int classOf(std::size_t point) const;
  QString className(int label) const;
  int titleHeight() const;
  QRectF legendRect() const;
  void paintTitle(QPainter& painter) const;
  void paintPoints(QPainter& painter);
  void paintTrails(QPainter& painter) const;
  void paintMarked(QPainter& painter) const;
  void paintCard(QPainter& painter) const;
  QSizeF cardSize(const QString& source) const;

  std::shared_ptr<const LabelledSamples> pictures_;
  std::vector<int> labels_;  // of the points
  MapLegend legend_;
  std::optional<QPointF> marked_;
  QString markedLabel_;
  QString title_, details_;
  QString placeholder_;
  std::vector<Trail> trails_;
  ClassMarkers markers_;
};

}  // namespace likeness::ui
