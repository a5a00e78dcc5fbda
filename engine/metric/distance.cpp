#include "engine/metric/distance.h"

namespace likeness {

namespace {

// The square root has no slope at 0; below this the gradient is cut off.
constexpr double leastSquare = 1e-12;

torch::Tensor squaredDistances(const torch::Tensor& embeddings) {
  const auto squares = embeddings.pow(2).sum(1, /*keepdim=*/true);
  return (squares + squares.t() - 2 * torch::mm(embeddings, embeddings.t())).clamp_min(0);
}

}  // namespace

torch::Tensor pairwiseDistances(const torch::Tensor& embeddings, DistanceKind kind) {
  switch (kind) {
    case DistanceKind::cosine: {
      const auto directions = torch::nn::functional::normalize(embeddings);
      return 1 - torch::mm(directions, directions.t());
    }
    case DistanceKind::squaredEuclidean:
      return squaredDistances(embeddings);
    case DistanceKind::euclidean:
      return squaredDistances(embeddings).clamp_min(leastSquare).sqrt();
  }
  return embeddings;
}

}  // namespace likeness
