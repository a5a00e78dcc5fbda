#include "engine/metric/torch_script.h"

#include <sstream>

#include "engine/metric/folded_network.h"

namespace likeness {

namespace {

torch::Tensor tensorOf(const std::vector<float>& numbers, const std::vector<std::int64_t>& shape) {
  return torch::from_blob(const_cast<float*>(numbers.data()), shape).clone();
}

std::string pair(std::int64_t number) {
  // Appended: of a sum of texts GCC 12 fears that they may be too long.
  const std::string text = std::to_string(number);
  std::string both = "[";
  both.append(text).append(", ").append(text).append("]");
  return both;
}

std::string lineOf(const FoldedLayer& layer, const std::string& place) {
  const std::string weights = "self.weight" + place + ", self.bias" + place;
  std::string result = layer.isConvolution() ? "torch.conv2d(x, " + weights + ", " + pair(layer.stride) +
                                                   ", " + pair(layer.shape.back() / 2) + ")"
                                             : "torch.linear(x, " + weights + ")";
  if (layer.rectified) result = "torch.relu(" + result + ")";
  if (layer.residual) result = "x + " + result;
  return "    x = " + result + "\n";
}

std::string forwardOf(const FoldedNetwork& network) {
  std::string source = "def forward(self, x: Tensor) -> Tensor:\n";
  bool flat = false;
  for (std::size_t i = 0; i < network.layers.size(); ++i) {
    const FoldedLayer& layer = network.layers[i];
    if (!layer.isConvolution() && !flat) {
      source += "    x = torch.flatten(x, 1)\n";
      flat = true;
    }
    source += lineOf(layer, std::to_string(i));
  }
  if (network.normalized) source += "    x = x / torch.clamp_min(torch.norm(x, 2, [1], True), 1e-12)\n";
  return source + "    return x\n";
}

}  // namespace

std::string torchScriptOf(const FoldedNetwork& network) {
  torch::jit::Module module("Embedding");
  for (std::size_t i = 0; i < network.layers.size(); ++i) {
    const FoldedLayer& layer = network.layers[i];
    module.register_buffer("weight" + std::to_string(i), tensorOf(layer.weights, layer.shape));
    module.register_buffer("bias" + std::to_string(i), tensorOf(layer.bias, {layer.shape.front()}));
  }
  module.define(forwardOf(network));
  std::ostringstream archive;
  module.save(archive);
  return archive.str();
}

}  // namespace likeness
