#pragma once

#include <vector>

namespace likeness {

/// The embedding network: strided 5x5 and 3x3 convolutions of these widths over a 28x28 grey picture, then a
/// linear layer to an embedding that is L2-normalised.
struct NetworkConfig {
  std::vector<int> widths = {32, 64, 128};  // channels after each convolution
  int embeddingDimension = 64;

  bool operator==(const NetworkConfig&) const = default;
};

}  // namespace likeness
