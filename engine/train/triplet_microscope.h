#pragma once

#include <cstdint>
#include <memory>

#include "engine/metric/torch.h"
#include "engine/train/batch_source.h"
#include "engine/train/triplet_sample.h"

namespace likeness {

/// A closer look at the triplets of the step that has just been computed, and at those of the map's samples.
class TripletMicroscope {
 public:
  TripletMicroscope(const TrainingConfig& config, const LabelledSamples& training)
      : config_(config), training_(training) {}

  /// `loss` is the config's with what was turned during the run; `step` is the number that the loss drew its
  /// random numbers by; `inPairs` where it looks at rows 2i and 2i + 1 alone (see pairLoss).
  std::shared_ptr<const TripletSample> look(const torch::Tensor& embeddings, const BatchSource& batches,
                                            const LossConfig& loss, std::int64_t step,
                                            bool inPairs = false) const;
  std::shared_ptr<const MapTriplets> lookAtMap(const Matrix& embeddings, const std::vector<int>& labels,
                                               const LossConfig& loss, std::int64_t step) const;

 private:
  /// Gathers the rows that places mean, and makes the places those in what was gathered.
  template <class Looked>
  static void gather(std::vector<Looked>& looked, std::vector<std::size_t>& rows);
  LabelledSamples asSeen(const std::vector<std::size_t>& rows, const BatchSource& batches,
                         std::vector<std::size_t>& places) const;

  const TrainingConfig& config_;
  const LabelledSamples& training_;
};

}  // namespace likeness
