#pragma once

#include <cstdint>
#include <stop_token>

#include "engine/core/matrix.h"
#include "engine/project/map_config.h"
#include "engine/project/tsne_affinities.h"

namespace likeness {

/// How the descent of t-SNE goes; the defaults are the field's.
struct TsneDescent {
  int iterations = 0;         // 0: see plannedIterations
  int earlyIterations = 250;  // of them with exaggeration; none from a start that is a map already
  float exaggeration = 12;    // of the affinities, early
  float learningRate = 0;     // 0: rows / exaggeration, at least 200 (Belkina et al. 2019)
  float theta = 0.5F;         // of the tree, in space and for small sets
  float gridSpacing = 0.5F;   // of the grid, in the plane
  int threads = 1;            // 0 = all
};

/// 1000, and 300 from a start that is a map already (spread by more than 1).
int plannedIterations(const TsneDescent& descent, const Matrix& start);

/// t-SNE (van der Maaten and Hinton 2008) of given affinities from `start` (rows x 2 or 3): gradient descent
/// with momentum 0.5, then 0.8, and gains. Repulsion: by FFT in the plane (see GridRepulsion), by a tree in
/// space and below 1,000 rows (see TreeRepulsion). Stopped: what there is then. The divergence of the result
/// is of these affinities, with the repulsion's own normalisation.
MapResult descendTsne(const Affinities& affinities, const Matrix& start, const TsneDescent& descent,
                      const std::stop_token& stop = {}, const MapProgress& progress = {});

/// Where descents begin: the first principal axes, scaled to a standard deviation of 1e-4 (Kobak and Berens
/// 2019), with a hundredth of that as noise, so that equal rows part.
Matrix tsneStart(const Matrix& vectors, std::size_t dimensions, std::uint64_t seed, int threads,
                 const std::stop_token& stop = {});

/// t-SNE of `vectors`: their 3 * perplexity neighbours, affinities and descent. config.start is begun from
/// where it is not empty. Rows must be finite.
MapResult tsneMap(const Matrix& vectors, const MapConfig& config, const std::stop_token& stop = {},
                  const MapProgress& progress = {});

}  // namespace likeness
