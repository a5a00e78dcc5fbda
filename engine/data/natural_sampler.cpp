#include "engine/data/natural_sampler.h"

#include <algorithm>

namespace likeness {

NaturalSampler::NaturalSampler(std::size_t count, std::size_t batchSize, std::uint64_t seed)
    : batchSize_(std::min(batchSize, count)), order_(count, samplerSeed(seed)) {}

std::vector<std::size_t> NaturalSampler::next() {
  std::vector<std::size_t> batch(batchSize_);
  for (std::size_t& place : batch) place = order_.at(position_++);
  return batch;
}

}  // namespace likeness
