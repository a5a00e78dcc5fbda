#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
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

/// What the distances of a batch are distances of.
struct EmbeddingSpace {
  DistanceKind distance = DistanceKind::euclidean;
  std::int64_t dimension = 64;
};

/// Chooses the triplets of a batch. `distances` is n x n with the labels of its n rows. Anchors without a
/// positive or a negative in the batch give none; outsiders (negative labels) are negatives only. Ties go to
/// the lower place.
///   random     one positive and one negative an anchor, drawn uniformly
///   batchAll   every anchor with every positive and every negative (Ding et al. 2015)
///   batchHard  the farthest positive and the nearest negative (Hermans, Beyer and Leibe 2017, eq. 5)
///   semiHard   the farthest positive and the nearest negative farther than it; where none is farther, the
///              farthest negative (after Schroff et al. 2015, section 3.2)
///   distanceWeighted  every positive with a negative drawn by one over the density of its distance on the
///              unit sphere, distances below 0.5 counting as 0.5, none from 1.4 on (Wu et al. 2017, sections
///              3.2 and 4); uniformly where all are farther, as with embeddings that are not normalised
///   multiSimilarity   positives less similar than the most similar negative + 0.1, each with every negative
///              more similar than the least similar positive - 0.1 (Wang et al. 2019, equations 10 and 11);
///              similarity is 1 - d^2 / 2, the cosine of normalised embeddings
///   angular    every triplet whose angle at the negative, by tan = |a - p| / (2 |n - (a + p) / 2|), is at
///              least 20 degrees (Wang et al. 2017, equation 4)
std::vector<Triplet> mineTriplets(MinerKind kind, const Matrix& distances, const std::vector<int>& labels,
                                  Random& random, const EmbeddingSpace& space = {});

/// The same one by one, since a list of all takes a gigabyte for a batch of 600.
void forEachTriplet(MinerKind kind, const Matrix& distances, const std::vector<int>& labels, Random& random,
                    const EmbeddingSpace& space, const std::function<void(const Triplet&)>& visit);

/// How many triplets batchAll finds, without listing them.
std::size_t countAllTriplets(const std::vector<int>& labels);

}  // namespace likeness
