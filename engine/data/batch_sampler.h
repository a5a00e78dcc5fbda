#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/core/random.h"

namespace likeness {

/// The seed of a sampler's own numbered streams, so that they are not those that pictures are changed by.
inline std::uint64_t samplerSeed(std::uint64_t seed) {
  return Random(seed).next();
}

/// An endless stream of batches of places. The same constructor arguments give the same stream.
class BatchSampler {
 public:
  BatchSampler() = default;
  virtual ~BatchSampler() = default;
  BatchSampler(const BatchSampler&) = delete;
  BatchSampler& operator=(const BatchSampler&) = delete;

  virtual std::vector<std::size_t> next() = 0;
  virtual std::size_t batchSize() const = 0;
  /// Passes over batches, as a run does that goes on from a checkpoint.
  virtual void skip(std::int64_t batches) {
    for (std::int64_t i = 0; i < batches; ++i) next();
  }
};

}  // namespace likeness
