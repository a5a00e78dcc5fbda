#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/data/data_config.h"
#include "engine/data/labelled_samples.h"

namespace likeness {

/// What the filters of a config leave out of a data set.
struct FilterEffect {
  std::size_t smallClasses = 0;    // classes with fewer than leastPerClass samples
  std::size_t samplesOfSmall = 0;  // the samples of these
  std::size_t surplusSamples = 0;  // beyond mostPerClass

  bool operator==(const FilterEffect&) const = default;
};

/// The places that leastPerClass and mostPerClass keep, ascending. Of a class with too many a seeded draw
/// stays, or the first ones where `firstOnes` (writers who come one after the other stay together so).
/// `effect`, when given, says what was left out.
std::vector<std::size_t> filterSamples(const LabelledSamples& samples, const DataConfig& config,
                                       bool firstOnes, std::uint64_t seed, FilterEffect* effect = nullptr);

/// Places in `samples`, `each` of every class that has any: all of a class once before any comes again, and
/// a seeded draw where there are more. Class by class.
std::vector<std::size_t> resampleClasses(const LabelledSamples& samples, std::size_t each,
                                         std::uint64_t seed);

}  // namespace likeness
