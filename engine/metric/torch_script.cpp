#include "engine/metric/torch_script.h"

#include <sstream>

#include "engine/metric/folded_network.h"

namespace likeness {

namespace {

torch::Tensor tensorOf(const std::vector<float>& numbers, const std::vector<std::int64_t>& shape) {
  return torch::from_blob(const_cast<float*>(numbers.data()), shape).clone();
}

void writePair(std::ostream& source, std::int64_t number) {
  source << '[' << number << ", " << number << ']';
}

void writeLayer(std::ostream& source, const FoldedLayer& layer, std::size_t place) {
  source << "    x = " << (layer.residual ? "x + " : "") << (layer.rectified ? "torch.relu(" : "(")
         << (layer.isConvolution() ? "torch.conv2d" : "torch.linear") << "(x, self.weight" << place
         << ", self.bias" << place;
  if (layer.isConvolution()) {
    source << ", ";
    writePair(source, layer.stride);
    source << ", ";
    writePair(source, layer.shape.back() / 2);
  }
  source << "))\n";
}

std::string forwardOf(const FoldedNetwork& network) {
  std::ostringstream source;
  source << "def forward(self, x: Tensor) -> Tensor:\n";
  bool flat = false;
  for (std::size_t i = 0; i < network.layers.size(); ++i) {
    const FoldedLayer& layer = network.layers[i];
    if (!layer.isConvolution() && !flat) source << "    x = torch.flatten(x, 1)\n";
    flat = !layer.isConvolution();
    writeLayer(source, layer, i);
  }
  if (network.normalized) source << "    x = x / torch.clamp_min(torch.norm(x, 2, [1], True), 1e-12)\n";
  source << "    return x\n";
  return source.str();
}

}  // namespace

std::string torchScriptOf(const FoldedNetwork& network) {
  torch::jit::Module module("Embedding");
  for (std::size_t i = 0; i < network.layers.size(); ++i) {
    const FoldedLayer& layer = network.layers[i];
    const std::string place = std::to_string(i);
    module.register_buffer(std::string("weight").append(place), tensorOf(layer.weights, layer.shape));
    module.register_buffer(std::string("bias").append(place), tensorOf(layer.bias, {layer.shape.front()}));
  }
  module.define(forwardOf(network));
  std::ostringstream archive;
  module.save(archive);
  return archive.str();
}

}  // namespace likeness
