#pragma once

#include <QAbstractSlider>
#include <optional>
#include <vector>

namespace likeness::ui {

/// A ruler of distances: how far the calibration digits lie from their references (a faint mountain), how far
/// what should be refused lies (a dashed line, where it was measured), where the threshold stands (a handle
/// to drag, or to move by arrow keys) and how far the input is (a marker). As a slider it counts in
/// thousandths, so that assistive programs can read and set it.
class DistanceRuler : public QAbstractSlider {
  Q_OBJECT

 public:
  explicit DistanceRuler(QWidget* parent = nullptr);

  /// Distances in ascending order, and the threshold that they gave.
  void setCalibration(const std::vector<float>& distances, float defaultThreshold);
  /// Distances of what should be refused, in ascending order; none for none measured.
  void setUnknown(const std::vector<float>& distances);
  void setThreshold(float threshold);
  float threshold() const;
  /// Where the input is, with the class it is nearest to.
  void setMarker(std::optional<float> distance, int nearestClass = 0);

  /// Where a distance stands, in widget coordinates.
  qreal placeOf(float distance) const;

  QSize sizeHint() const override { return {480, 96}; }
  QSize minimumSizeHint() const override { return {240, 96}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void sliderChange(SliderChange change) override;
  void changeEvent(QEvent* event) override;

 private:
  QRectF band() const;
  int valueAt(qreal x) const;
  void drawMountain(QPainter& painter) const;
  void drawUnknown(QPainter& painter) const;
  void drawAxis(QPainter& painter) const;
  void drawThreshold(QPainter& painter) const;
  void drawMarker(QPainter& painter) const;

  std::vector<float> heights_;  // of the mountain, 0 to 1, evenly over the range
  std::vector<float> unknownHeights_;
  float range_ = 1;  // distance at the right end
  float defaultThreshold_ = 0;
  std::optional<float> marker_;
  int markerClass_ = 0;
};

}  // namespace likeness::ui
