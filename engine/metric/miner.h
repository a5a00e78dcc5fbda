#pragma once

#include <cstddef>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/random.h"
#include "engine/metric/loss_config.h"

namespace likeness {

/// A triplet as places in its batch.
struct Triplet {
  std::size_t anchor = 0;
  std::size_t positive = 0;
  std::size_t negative = 0;

  bool operator==(const Triplet&) const = default;
};

/// Chooses the triplets of a batch. `distances` is n x n with the labels of its n rows. Anchors without a
/// positive or a negative in the batch give none. Ties go to the lower place.
///   random     one positive and one negative an anchor, drawn uniformly
///   batchAll   every anchor with every positive and every negative (Ding et al. 2015)
///   batchHard  the farthest positive and the nearest negative (Hermans, Beyer and Leibe 2017, eq. 5)
///   semiHard   the farthest positive and the nearest negative farther than it; where none is farther, the
///              farthest negative (after Schroff et al. 2015, section 3.2)
std::vector<Triplet> mineTriplets(MinerKind kind, const Matrix& distances, const std::vector<int>& labels,
                                  Random& random);

/// How many triplets batchAll finds, without listing them.
std::size_t countAllTriplets(const std::vector<int>& labels);

}  // namespace likeness
