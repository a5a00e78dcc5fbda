#pragma once

#include <cstddef>
#include <vector>

namespace likeness {

enum class NetworkKind {
  automatic,      // convolutional for pictures, perceptron for vectors
  convolutional,  // pictures
  perceptron,     // of the vector, or of all pixels in a row
  linear,         // one matrix: a linear head on vectors that come from a frozen network
};

/// The embedding network. Convolutional: stage i is a strided convolution to widths[i] channels (5x5 in the
/// first, 3x3 after it, each halving the side: 14, 7, 4, 2 ... of 28) and then residualLayers[i] 3x3
/// convolutions that keep the size and are added to their input. Perceptron: a linear layer to each of
/// hiddenWidths. Every one of these is followed by batch normalisation (in a perceptron unless
/// `hiddenNormalization` is off) and ReLU; a linear layer over the last gives the embedding, which is
/// L2-normalised unless `normalized` is off.
struct NetworkConfig {
  std::vector<int> widths = {16, 48, 96};
  std::vector<int> residualLayers = {0, 1, 0};  // missing ones count as 0
  int embeddingDimension = 64;
  NetworkKind kind = NetworkKind::automatic;
  std::vector<int> hiddenWidths = {256};
  bool normalized = true;
  bool hiddenNormalization = true;

  int residualLayersOf(std::size_t stage) const {
    return stage < residualLayers.size() ? residualLayers[stage] : 0;
  }
  bool operator==(const NetworkConfig&) const = default;
};

/// Convolutional networks with a name.
struct NetworkPreset {
  const char* name;      // "small"
  const char* title;     // English, translation context "Choice"
  const char* sentence;  // English, translation context "Choice"
  std::vector<int> widths;
  std::vector<int> residualLayers;
};
const std::vector<NetworkPreset>& networkPresets();

}  // namespace likeness
