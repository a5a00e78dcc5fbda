#pragma once

#include <memory>
#include <string>

#include "engine/metric/embedding_model.h"
#include "engine/metric/embedding_network.h"

namespace likeness {

/// What an EmbeddingModel holds. Apart from its header because that one must not need torch.
struct EmbeddingModel::Weights {
  std::shared_ptr<EmbeddingNetwork> network;  // in evaluation mode, never changed again
  std::string device;
};

/// Takes a network that nobody else changes any more and makes it a model on a device ("cpu", "cuda").
std::shared_ptr<const EmbeddingModel> freeze(std::shared_ptr<EmbeddingNetwork> network,
                                             const std::string& device);

}  // namespace likeness
