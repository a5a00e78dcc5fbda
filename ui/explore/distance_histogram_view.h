#pragma once

#include <QWidget>

#include "engine/embeddings/diagnosis.h"

namespace likeness::ui {

/// Distances of pairs with one label and of pairs with two, as two filled curves over one axis: the less they
/// overlap, the better labels are told apart.
class DistanceHistogramView : public QWidget {
  Q_OBJECT

 public:
  explicit DistanceHistogramView(QWidget* parent = nullptr);

  void setHistogram(const DistanceHistogram& histogram);
  QSize sizeHint() const override { return {240, 130}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void paintSide(QPainter& painter, const QRectF& area, const std::vector<std::size_t>& counts,
                 const QColor& color, Qt::PenStyle pen) const;

  DistanceHistogram histogram_;
};

}  // namespace likeness::ui
