#pragma once

#include "engine/data/batch_sampler.h"
#include "engine/data/endless_order.h"

namespace likeness {

/// Batches of samples as often as they come: every sample once before any comes again, whatever its class.
class NaturalSampler : public BatchSampler {
 public:
  /// `count` samples; a batch is cut to them.
  NaturalSampler(std::size_t count, std::size_t batchSize, std::uint64_t seed);

  std::vector<std::size_t> next() override;
  std::size_t batchSize() const override { return batchSize_; }
  void skip(std::int64_t batches) override { position_ += static_cast<std::uint64_t>(batches) * batchSize_; }

 private:
  std::size_t batchSize_;
  EndlessOrder order_;
  std::uint64_t position_ = 0;
};

}  // namespace likeness
