#pragma once

#include <cstddef>
#include <span>

#include "engine/core/crew.h"
#include "engine/project/tsne_affinities.h"

namespace likeness {

/// Sets the attractive forces of t-SNE, sum_j p_ij (y_j - y_i) / (1 + d_ij^2), between `places`, which have
/// `dimensions` (2 or 3) numbers each. Rows are divided over the threads by their number of affinities.
void computeAttraction(const Affinities& affinities, std::span<const float> places, std::size_t dimensions,
                       std::span<float> forces, Crew& crew, int parts);

/// sum p_ij log(p_ij (1 + d_ij^2)) over the affinities; with the log of the normalisation sum added it is the
/// Kullback-Leibler divergence.
double attractionCost(const Affinities& affinities, std::span<const float> places, std::size_t dimensions,
                      Crew& crew, int parts);

}  // namespace likeness
