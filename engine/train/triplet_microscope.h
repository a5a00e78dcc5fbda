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
  /// random numbers by.
  std::shared_ptr<const TripletSample> look(const torch::Tensor& embeddings, const BatchSource& batches,
                                            const LossConfig& loss, std::int64_t step) const;
  std::shared_ptr<const MapTriplets> lookAtMap(const Matrix& embeddings, const std::vector<int>& labels,
                                               const LossConfig& loss, std::int64_t step) const;

 private:
  LabelledSamples asSeen(const std::vector<std::size_t>& rows, const BatchSource& batches,
                         std::vector<std::size_t>& places) const;

  const TrainingConfig& config_;
  const LabelledSamples& training_;
};

}  // namespace likeness
