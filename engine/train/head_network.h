#pragma once

#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/metric/torch.h"
#include "engine/train/heads.h"

namespace likeness {

/// The layers of a head while they learn: linear, with ReLU between them, over input brought to mean 0 and
/// variance 1 (one factor for all dimensions, so that directions keep their shares).
class HeadNetwork {
 public:
  /// `hidden` is empty for a softmax layer alone. Scale and classes are taken from `training`.
  HeadNetwork(const LabelledRows& training, const std::vector<int>& hidden, const HeadConfig& config);

  /// One pass over these rows of what it was made for, in an order of its own.
  void learn(const std::vector<std::size_t>& rows);
  /// Mean loss over these rows.
  double loss(const std::vector<std::size_t>& rows) const;
  /// The most probable class of every row.
  std::vector<int> classify(const Matrix& rows) const;

 private:
  torch::Tensor scaled(const Matrix& rows) const;
  torch::Tensor forward(torch::Tensor rows) const;
  torch::Tensor lossOf(const torch::Tensor& places) const;

  HeadConfig config_;
  torch::Tensor shift_;
  float factor_ = 1;
  torch::Tensor input_;
  torch::Tensor labels_;
  torch::Tensor classWeights_;
  std::vector<torch::Tensor> weights_;  // inputs x outputs and bias of each layer, in turn
  std::unique_ptr<torch::optim::Adam> optimizer_;
  std::uint64_t passes_ = 0;
};

}  // namespace likeness
