#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/metric/loss_config.h"

namespace likeness {

/// A pair of a batch to look at. Its places say which samples it is made of: what they are places in depends
/// on where it comes from.
struct SampledPair {
  std::array<std::size_t, 2> places{};
  float distance = 0;   // as the loss measures it
  bool same = false;    // of one class; outsiders never are
  bool active = false;  // it adds to the loss
  float loss = 0;       // what it adds: d^2 / 2 where same, else max(0, margin - d)^2 / 2

  bool operator==(const SampledPair&) const = default;
};

/// Up to `most` pairs of a batch whose rows 2i and 2i + 1 belong together, as pairLoss() measures them:
/// evenly from the one with the largest loss to those at rest, of which the one nearest to the margin comes
/// first. `distances` is n x n.
std::vector<SampledPair> pickPairs(const Matrix& distances, const std::vector<int>& labels,
                                   const LossConfig& loss, std::size_t most);

}  // namespace likeness
