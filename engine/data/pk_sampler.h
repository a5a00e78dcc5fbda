#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/core/random.h"
#include "engine/data/batch_sampler.h"

namespace likeness {

/// Draws batches of P classes x K samples (Hermans, Beyer and Leibe 2017, section 2). Within a class every
/// picture comes once before any comes again; the P classes of a batch are different ones.
class PkSampler : public BatchSampler {
 public:
  /// The position in the endless stream of batches, enough to go on from a checkpoint.
  struct State {
    Random::State random;
    std::vector<std::vector<std::size_t>> order;  // places per class, shuffled
    std::vector<std::size_t> next;                // place in order per class
  };

  /// `labels` in [0, classCount). P is cut to the classes that have pictures.
  PkSampler(const std::vector<int>& labels, int classesPerBatch, int samplesPerClass, std::uint64_t seed);

  /// Places of the next batch, the K samples of a class next to each other.
  std::vector<std::size_t> next() override;
  std::size_t batchSize() const override;

  const State& state() const { return state_; }
  /// Error fileDamaged-like internal when the state does not fit the labels.
  void setState(State state);

 private:
  std::size_t classesPerBatch_;
  std::size_t samplesPerClass_;
  std::vector<std::size_t> classes_;  // indices into state_.order, those with pictures
  State state_;
};

}  // namespace likeness
