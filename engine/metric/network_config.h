#pragma once

#include <cstddef>
#include <vector>

namespace likeness {

/// The embedding network for 28x28 grey pictures. Stage i is a strided convolution to widths[i] channels (5x5
/// in the first, 3x3 after it, each halving the side: 14, 7, 4, 2 ...) and then residualLayers[i] 3x3
/// convolutions that keep the size and are added to their input. Every convolution is followed by batch
/// normalisation and ReLU; a linear layer over the last map gives the embedding, which is L2-normalised.
struct NetworkConfig {
  std::vector<int> widths = {16, 48, 96};
  std::vector<int> residualLayers = {0, 1, 0};  // missing ones count as 0
  int embeddingDimension = 64;

  int residualLayersOf(std::size_t stage) const {
    return stage < residualLayers.size() ? residualLayers[stage] : 0;
  }
  bool operator==(const NetworkConfig&) const = default;
};

}  // namespace likeness
