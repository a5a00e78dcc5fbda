#pragma once

#include "engine/core/matrix.h"
#include "engine/metric/loss_config.h"
#include "engine/metric/torch.h"

namespace likeness {

/// The numbers of a two-dimensional float tensor on any device.
Matrix toMatrix(const torch::Tensor& tensor);

/// All pairs of a batch as plain numbers: a value of each, and a slope, the derivative of a loss by it. A
/// loss fills the slopes in plain loops; loss() carries them on to the embeddings by hand, which saves
/// autograd's passes over n x n matrices and its NaN where a branch is not taken.
class PairTable {
 public:
  enum class Measure { distance, similarity, product };

  /// Distances of `embeddings` (n x d), as pairwiseDistances() has them.
  PairTable(const torch::Tensor& embeddings, DistanceKind kind);
  /// similarity: cosines, in [-1, 1]; product: inner products.
  PairTable(const torch::Tensor& embeddings, Measure measure);

  std::size_t size() const { return values_.rows; }
  const Matrix& values() const { return values_; }
  std::span<const float> row(std::size_t anchor) const { return values_.row(anchor); }
  /// All 0 at first. The slopes of (i, j) and (j, i) are added up.
  std::span<float> slopes(std::size_t anchor) { return slopes_.row(anchor); }

  /// A scalar of this value whose gradient by the embeddings is that of the slopes times `factor`. Once.
  torch::Tensor loss(double value, double factor = 1);

 private:
  void fill();
  torch::Tensor gradient();

  const torch::Tensor& embeddings_;
  Measure measure_;
  DistanceKind kind_ = DistanceKind::cosine;
  torch::Tensor rows_;     // of length 1 where cosines are taken
  torch::Tensor lengths_;  // before that
  Matrix values_;
  Matrix slopes_;
};

}  // namespace likeness
