#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "engine/metric/torch.h"
#include "engine/store/safetensors.h"
#include "engine/train/training_config.h"

namespace likeness {

/// Turns gradients into steps. Ours because torch keeps the state of its optimisers under keys that differ
/// between versions, and a checkpoint must not. Weight decay works on matrices and filters, not on biases and
/// normalisation. A parameter that no gradient reached stays as it is.
class Optimizer {
 public:
  virtual ~Optimizer() = default;
  Optimizer(const Optimizer&) = delete;
  Optimizer& operator=(const Optimizer&) = delete;

  /// Euclidean norm of all gradients together, as they were; where it is above the config's gradientLimit
  /// they are shortened to that (Pascanu, Mikolov and Bengio 2013, algorithm 1).
  float clipGradients();
  /// Applies the gradients of the parameters.
  virtual void step(float learningRate) = 0;

  virtual void store(TensorFile& content) const = 0;
  /// Error fileDamaged as copyStored.
  virtual void load(const TensorFile& content, const std::filesystem::path& file) = 0;

 protected:
  Optimizer(std::vector<torch::Tensor> parameters, const OptimizerConfig& config);

  bool decays(const torch::Tensor& parameter) const;
  std::vector<torch::Tensor> zerosLikeParameters() const;

  std::vector<torch::Tensor> parameters_;
  OptimizerConfig config_;
};

/// The optimiser that the config names.
std::unique_ptr<Optimizer> makeOptimizer(std::vector<torch::Tensor> parameters,
                                         const OptimizerConfig& config);

}  // namespace likeness
