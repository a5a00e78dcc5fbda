#pragma once

#include <cstdint>
#include <functional>

#include "engine/data/labelled_samples.h"

namespace likeness {

/// 128 bits that tell the content of a sample: pixels, or numbers (where -0 is 0).
struct SampleHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  bool operator==(const SampleHash&) const = default;
};

struct SampleHashHasher {
  std::size_t operator()(const SampleHash& hash) const { return static_cast<std::size_t>(hash.low); }
};

/// XXH3 (Yann Collet) of 128 bits: no accident to fear among any number of samples, as in contentHash().
SampleHash hashOf(const LabelledSamples& samples, std::size_t place);

}  // namespace likeness
