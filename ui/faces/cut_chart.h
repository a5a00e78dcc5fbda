#pragma once

#include <QAbstractSlider>
#include <vector>

#include "ui/faces/faces_engine.h"

namespace likeness::ui {

/// People, unassigned faces and the largest album against the cut, with a handle to drag, or to move by arrow
/// keys. As a slider it counts in thousandths of a distance.
class CutChart : public QAbstractSlider {
  Q_OBJECT

 public:
  explicit CutChart(QWidget* parent = nullptr);

  void setFigures(const std::vector<CutFigures>& figures, float recommended, float cut);
  void setCut(float cut);
  float cut() const;
  /// At the present cut.
  CutFigures figures() const;
  /// Where a cut stands, in widget coordinates.
  qreal placeOf(float cut) const;

  QSize sizeHint() const override { return {480, 152}; }
  QSize minimumSizeHint() const override { return {240, 152}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void sliderChange(SliderChange change) override;

 private:
  QRectF plot() const;
  int valueAt(qreal x) const;
  void drawCurve(QPainter& painter, std::size_t CutFigures::*figure, int series) const;
  void drawAxis(QPainter& painter) const;
  void drawRecommended(QPainter& painter) const;
  void drawHandle(QPainter& painter) const;

  std::vector<CutFigures> figures_;
  float recommended_ = 0;
  double highest_ = 1;  // of all figures
};

}  // namespace likeness::ui
