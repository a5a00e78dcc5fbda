#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/metric/embedding_model.h"

namespace likeness {

/// A layer whose normalisation has become part of its weights.
struct FoldedLayer {
  std::vector<std::int64_t> shape;  // outputs, inputs; of a convolution also height and width of its kernel
  std::vector<float> weights;       // row-major
  std::vector<float> bias;          // one an output
  int stride = 1;
  bool residual = false;   // its result is added to its input
  bool rectified = false;  // ReLU, before it is added

  bool isConvolution() const { return shape.size() == 4; }
};

/// An EmbeddingNetwork in plain numbers, for other programs; EmbeddingModel::folded() makes it. The batch
/// normalisations of a frozen network do the same to every sample, so they are part of the layers before them
/// (Jacob et al. 2018, section 3.2). It takes
/// n x channels x height x width floats (grey pictures: ink 1 on paper 0; vectors: n x dimension) and gives
/// n x dimension(). Convolutions pad by half their kernel
/// with zeros; what follows them takes their maps flattened, channel after channel.
struct FoldedNetwork {
  SampleShape shape;
  std::vector<FoldedLayer> layers;  // convolutions first, the embedding last
  bool normalized = true;           // rows of the result are brought to length 1

  int dimension() const { return static_cast<int>(layers.back().shape.front()); }
};

/// The network as a TorchScript archive, which torch.jit.load reads in Python and C++. Its one method is
/// forward(Tensor) -> Tensor.
std::string torchScriptOf(const FoldedNetwork& network);

}  // namespace likeness
