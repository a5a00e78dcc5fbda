#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "engine/train/triplet_sample.h"

namespace likeness::ui {

/// Triplets one below the other: anchor, positive and negative as pictures or names, under them a bar from
/// distance 0 on with the positive, the margin behind it and the negative, drawn to one scale for all.
class TripletList : public QWidget {
  Q_OBJECT

 public:
  explicit TripletList(QWidget* parent = nullptr);

  void setTriplets(std::shared_ptr<const LabelledSamples> samples, std::vector<SampledTriplet> triplets,
                   const TripletScale& scale);
  void clear();
  const std::vector<SampledTriplet>& triplets() const { return triplets_; }
  /// One triplet as a screen reader says it.
  QString description(std::size_t row) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  double longest() const;
  QString sampleName(std::size_t place) const;
  void paintRow(QPainter& painter, std::size_t row, const QRectF& area) const;
  void paintBar(QPainter& painter, const SampledTriplet& triplet, const QRectF& area) const;

  std::shared_ptr<const LabelledSamples> samples_;
  std::vector<SampledTriplet> triplets_;
  TripletScale scale_;
};

/// "hard", "semi-hard" or "easy".
QString tripletKindName(TripletKind kind);
/// The colour of a kind in lists and charts.
QColor tripletKindColor(TripletKind kind);

}  // namespace likeness::ui
