#pragma once

#include <cstdint>

#include "engine/core/matrix.h"
#include "engine/metric/batch_classes.h"

namespace likeness {

/// How far the triplets that were looked at are from being in order, after Schroff et al. 2015: in triplet
/// losses those that the miner found; in losses over pairs one an anchor, with its farthest positive and its
/// nearest negative; in losses with proxies one a sample, with its own proxy and the nearest of another
/// class.
struct TripletCounts {
  std::int64_t easy = 0;      // the negative is farther than the positive by the margin
  std::int64_t semiHard = 0;  // farther, but by less than the margin; 0 where a loss has none
  std::int64_t hard = 0;      // not farther

  void add(float positive, float negative, float margin) {
    ++(negative <= positive ? hard : negative < positive + margin ? semiHard : easy);
  }
  bool operator==(const TripletCounts&) const = default;
};

/// One triplet an anchor, with its farthest positive and its nearest negative by `values` (n x n), which are
/// distances or, with `similar`, similarities.
TripletCounts countHardest(const Matrix& values, const BatchClasses& classes, bool similar, float margin);

}  // namespace likeness
