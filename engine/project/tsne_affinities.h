#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "engine/project/neighbour_table.h"

namespace likeness {

/// How near t-SNE takes rows to be: a sparse symmetric matrix p that adds up to 1. Row i is the range
/// [starts[i], starts[i + 1]) of columns (ascending) and values.
struct Affinities {
  std::vector<std::size_t> starts;
  std::vector<std::int32_t> columns;
  std::vector<float> values;

  std::size_t rows() const { return starts.empty() ? 0 : starts.size() - 1; }
};

/// The perplexity that so many rows allow: at most (rows - 1) / 3, and at least 1.
float possiblePerplexity(float perplexity, std::size_t rows);
/// 3 * perplexity, the neighbours whose affinities are not taken for 0 (van der Maaten 2014), below `rows`.
int neighboursFor(float perplexity, std::size_t rows);

/// Shares p = exp(-beta d^2) / sum that have this perplexity exp(-sum p log p), of the distances to some
/// neighbours; beta is found by Newton's steps within a bisection (van der Maaten and Hinton 2008, section
/// 2). Equal distances get equal shares whatever is asked for.
void calibratedShares(std::span<const float> distances, float perplexity, std::span<float> shares);

/// (p_j|i + p_i|j) / 2n of the neighbours that are given. Stopped: no rows.
Affinities jointAffinities(const NeighbourTable& neighbours, float perplexity, int threads,
                           const std::stop_token& stop = {});

}  // namespace likeness
