#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "engine/train/triplet_sample.h"

namespace likeness::ui {

/// Pairs one below the other: both samples as pictures or names, beside them a bar from distance 0 on with
/// the margin and the pair's distance, drawn to one scale for all. Same ones are pulled to 0, different ones
/// pushed out of the band that the margin draws.
class PairList : public QWidget {
  Q_OBJECT

 public:
  explicit PairList(QWidget* parent = nullptr);

  void setPairs(std::shared_ptr<const LabelledSamples> samples, std::vector<SampledPair> pairs,
                const TripletScale& scale);
  void clear();
  const std::vector<SampledPair>& pairs() const { return pairs_; }
  /// One pair as a screen reader says it.
  QString description(std::size_t row) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  double longest() const;
  int rowHeight() const;
  void paintBar(QPainter& painter, const SampledPair& pair, const QRectF& area) const;

  std::shared_ptr<const LabelledSamples> samples_;
  std::vector<SampledPair> pairs_;
  TripletScale scale_;
};

}  // namespace likeness::ui
