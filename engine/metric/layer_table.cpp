#include "engine/metric/layer_table.h"

namespace likeness {

namespace {

constexpr std::int64_t normalizationParameters = 2;  // slope and offset a channel

void addConvolution(std::vector<LayerDescription>& table, int inputs, int outputs, int kernel, bool residual,
                    int height, int width) {
  const std::string size = std::to_string(kernel) + "x" + std::to_string(kernel);
  const std::int64_t weights = static_cast<std::int64_t>(inputs) * outputs * kernel * kernel;
  table.push_back({residual ? "residual convolution " + size : "convolution " + size + "/2",
                   {outputs, height, width},
                   weights + normalizationParameters * outputs});
}

/// Adds the convolutions; answers how many features they leave.
int addConvolutions(std::vector<LayerDescription>& table, const NetworkConfig& config,
                    const SampleShape& shape) {
  int inputs = shape.channels;
  int width = shape.width;
  int height = shape.height;
  for (std::size_t stage = 0; stage < config.widths.size(); ++stage) {
    const int channels = config.widths[stage];
    width = (width + 1) / 2;
    height = (height + 1) / 2;
    addConvolution(table, inputs, channels, stage == 0 ? 5 : 3, false, height, width);
    for (int i = 0; i < config.residualLayersOf(stage); ++i) {
      addConvolution(table, channels, channels, 3, true, height, width);
    }
    inputs = channels;
  }
  return inputs * width * height;
}

int addHidden(std::vector<LayerDescription>& table, const NetworkConfig& config, int inputs) {
  const std::int64_t normalization = config.hiddenNormalization ? normalizationParameters : 0;
  for (const int width : config.hiddenWidths) {
    table.push_back({"hidden", {width}, (inputs + 1 + normalization) * static_cast<std::int64_t>(width)});
    inputs = width;
  }
  return inputs;
}

}  // namespace

std::vector<LayerDescription> layerTable(const NetworkConfig& config, const SampleShape& shape) {
  const bool convolutional = config.kind == NetworkKind::convolutional ||
                             (config.kind == NetworkKind::automatic && !shape.isVector());
  std::vector<LayerDescription> table;
  int features = static_cast<int>(shape.size());
  if (convolutional) {
    features = addConvolutions(table, config, shape);
  } else if (config.kind != NetworkKind::linear) {
    features = addHidden(table, config, features);
  }
  table.push_back(
      {"embedding", {config.embeddingDimension}, (features + std::int64_t{1}) * config.embeddingDimension});
  return table;
}

}  // namespace likeness
