#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

enum class MapMethod { pca, tsne, umap };

/// How embeddings become a map. What a method does not know it leaves alone.
struct MapConfig {
  MapMethod method = MapMethod::pca;
  int dimensions = 2;            // 2 or 3
  float perplexity = 30;         // t-SNE; lowered to (rows - 1) / 3 where there are fewer
  int iterations = 0;            // of t-SNE, epochs of UMAP; 0 = the method's own default
  int neighbours = 15;           // UMAP
  float minimumDistance = 0.1F;  // UMAP, in map units
  std::vector<int> labels;       // UMAP: one a row, -1 = unknown; supervises the map where not empty
  Matrix start;                  // rows x dimensions to begin from; empty = PCA
  /// t-SNE and UMAP: vectors with more columns become so many principal components first, as is the custom
  /// for t-SNE: near neighbours stay nearly the same, and are found many times faster. 0 = never.
  int reduceTo = 50;
  std::uint64_t seed = 1;
  int threads = 0;  // 0 = all; with 1 the same seed gives the same map, bit for bit
};

/// A map, or a frame of one that still converges.
struct MapResult {
  Matrix places;  // rows x dimensions
  int iteration = 0;
  int iterations = 0;         // planned in all
  double klDivergence = -1;   // t-SNE's own estimate; -1 where not known
  std::vector<float> shares;  // PCA: share of all variance along each axis
};

using MapProgress = std::function<void(const MapResult&)>;

/// Maps `vectors`. `progress` hears frames some times a second. Stopped: what there is then. Throws Error for
/// rows that are not finite (with their number) and for settings out of range.
MapResult makeMap(const Matrix& vectors, const MapConfig& config, const std::stop_token& stop = {},
                  const MapProgress& progress = {});

}  // namespace likeness
