#pragma once

#include <stop_token>

#include "engine/core/matrix.h"

namespace likeness {

struct TsnePlacing {
  float perplexity = 10;  // of the new row's neighbours among the old ones; lowered as for maps
  int steps = 50;         // of descent from the neighbours' weighted mean
  int threads = 1;        // 0 = all
};

/// Places new rows in a finished map that does not move: each at the mean of its neighbours' places, weighted
/// by their affinities, and then some steps down the divergence of its own affinities from the map's
/// (Poličar, Stražar and Zupan 2021). New rows do not see each other. `places` has a row of 2 or 3 numbers
/// for each of `rows`, of which there is at least one. Stopped: rows not reached yet are at the origin.
/// Error impossibleValue where the shapes do not fit and for rows that are not finite.
Matrix placeInTsne(const Matrix& newRows, const Matrix& rows, const Matrix& places,
                   const TsnePlacing& placing = {}, const std::stop_token& stop = {});

}  // namespace likeness
