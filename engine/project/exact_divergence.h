#pragma once

#include <stop_token>

#include "engine/core/matrix.h"

namespace likeness {

/// The Kullback-Leibler divergence of t-SNE as this program states it for every map, whoever made it:
/// affinities of exactly the 3 * perplexity nearest neighbours (90 at perplexity 30; fewer where the rows
/// allow only fewer), and the normalisation summed over all pairs of `places` (rows x 2 or 3, with a row for
/// every one of `vectors`). Costs rows^2: some seconds for 70,000. Stopped, or below 2 rows: -1. Errors:
/// impossibleValue for places that do not fit and for rows that are not finite.
double exactKlDivergence(const Matrix& vectors, const Matrix& places, float perplexity, int threads,
                         const std::stop_token& stop = {});

}  // namespace likeness
