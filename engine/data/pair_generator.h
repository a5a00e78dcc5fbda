#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/data/labelled_samples.h"
#include "engine/data/sample_pair.h"
#include "engine/data/split.h"

namespace likeness {

struct PairRequest {
  std::array<std::size_t, splitCount> counts{};  // pairs in each split; 0: none
  std::vector<std::string> attribute;            // of every sample, such as "woman"; or empty
  double sharing = 0.5;  // share of the pairs of two identities that share the attribute, in [0, 1]
  std::uint64_t seed = 1;
};

/// `count` pairs over the splits by their shares of the samples' identities, by largest remainder. Helps to
/// fill PairRequest::counts: `shares` need not sum to 1.
std::array<std::size_t, splitCount> pairCounts(std::size_t count,
                                               const std::array<double, splitCount>& shares);

/// Balanced pairs within each split: half (of an odd number the smaller half) of one identity(), half of two,
/// no pair twice, in random order; the places are those of `samples`. Identities give as many pairs of their
/// own as others do, as far as they have them. Each of two identities is as likely as any other, and so is
/// each of its samples. With an attribute, round(sharing x number) of the pairs of two identities share it
/// and the others do not: at 1 it gives no hint at all whether two are the same, at 0.5 knowing it is worth
/// 0.75 (where identities do not change it). Error dataSetUnusable with the number there are when a split
/// has too few pairs of a kind.
PairsBySplit generatePairs(const LabelledSamples& samples, const Split& split, const PairRequest& request);

}  // namespace likeness
