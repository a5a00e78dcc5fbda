#pragma once

#include <deque>
#include <memory>

#include "engine/train/training_config.h"
#include "engine/train/triplet_sample.h"
#include "ui/core/card.h"

class QLabel;
class QPushButton;

namespace likeness::ui {

class PairList;
class SecondaryLabel;
class TripletList;
class TripletShares;

/// The triplet microscope: the triplets (or, where the loss looks at pairs, the pairs) of the step that goes
/// on, or those that a sample of the map was in.
class MicroscopePanel : public Card {
  Q_OBJECT

 public:
  explicit MicroscopePanel(QWidget* parent = nullptr);

  void begin(const LossConfig& loss);
  /// The run goes on with another loss.
  void setLoss(const LossConfig& loss) { loss_ = loss; }
  void clear();
  void setProbes(std::shared_ptr<const LabelledSamples> probes);
  void add(std::shared_ptr<const TripletSample> sample);
  void add(std::shared_ptr<const MapTriplets> triplets);
  TripletShares* shares() const { return shares_; }
  TripletList* list() const { return list_; }
  PairList* pairs() const { return pairs_; }
  QPushButton* backButton() const { return back_; }

  /// Lists the triplets that this sample of the map was in, in the last frames; -1 goes back to the step.
  void showPoint(int probe);
  int point() const { return point_; }

 private:
  static constexpr std::size_t mostFrames = 20;
  static constexpr std::size_t mostTriplets = 12;

  void refresh();
  void showStep();
  void showPairs();
  void showTripletsOfPoint();
  QString minerWords(const TripletScale& scale) const;

  LossConfig loss_;
  std::shared_ptr<const LabelledSamples> probes_;
  std::shared_ptr<const TripletSample> sample_;
  std::deque<std::shared_ptr<const MapTriplets>> frames_;  // the newest last
  int point_ = -1;
  QLabel* title_ = nullptr;
  SecondaryLabel* words_ = nullptr;
  TripletShares* shares_ = nullptr;
  TripletList* list_ = nullptr;
  PairList* pairs_ = nullptr;
  QPushButton* back_ = nullptr;
};

}  // namespace likeness::ui
