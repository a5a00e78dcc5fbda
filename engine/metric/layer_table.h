#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/data/labelled_samples.h"
#include "engine/metric/network_config.h"

namespace likeness {

/// A line of the table of layers.
struct LayerDescription {
  std::string kind;              // "convolution 5x5/2", "residual convolution 3x3", "hidden", "embedding"
  std::vector<int> outputShape;  // channels, height, width; or features
  std::int64_t parameters = 0;   // with those of its normalisation
};

/// The layers that an EmbeddingNetwork of this config has for samples of a shape, without making it.
std::vector<LayerDescription> layerTable(const NetworkConfig& config, const SampleShape& shape);

}  // namespace likeness
