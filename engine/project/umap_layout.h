#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

#include "engine/core/matrix.h"
#include "engine/project/fuzzy_graph.h"
#include "engine/project/umap_curve.h"

namespace likeness {

struct UmapLayout {
  int epochs = 200;
  float rate = 1;     // of learning in the first epoch; falls to 0 along a line
  int negatives = 5;  // rows pushed away for each that is pulled
  int threads = 1;    // with 1 the same seed gives the same map
  std::uint64_t seed = 1;
};

/// Hears the number of epochs done after each, on the caller's thread; the places are up to date then.
using EpochDone = std::function<void(int)>;

/// Moves `places` (rows x 2 or 3) so that rows of heavy edges are near: stochastic gradients of the fuzzy
/// cross entropy with negative sampling (McInnes, Healy and Melville 2018, algorithm 5). Every edge is
/// sampled in proportion to its weight, once an epoch for the heaviest. Several threads write to one map
/// without waiting for each other (Recht et al. 2011). Returns the epochs done, fewer when stopped.
int layOut(const FuzzyGraph& graph, const UmapCurve& curve, const UmapLayout& layout, Matrix& places,
           const std::stop_token& stop = {}, const EpochDone& done = {});

/// The same for new rows in a finished map, which stays as it is: edges lead from `places` to `map`.
int layOutInto(const Matrix& map, const FuzzyGraph& graph, const UmapCurve& curve, const UmapLayout& layout,
               Matrix& places, const std::stop_token& stop = {}, const EpochDone& done = {});

}  // namespace likeness
