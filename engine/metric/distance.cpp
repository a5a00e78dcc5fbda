#include "engine/metric/distance.h"

namespace likeness {

namespace {

// The square root has no slope at 0; below this the gradient is cut off.
constexpr double leastSquare = 1e-12;

}  // namespace

torch::Tensor pairwiseDistances(const torch::Tensor& embeddings, DistanceKind kind) {
  const auto cosine = 1 - torch::mm(embeddings, embeddings.t());
  switch (kind) {
    case DistanceKind::cosine:
      return cosine;
    case DistanceKind::squaredEuclidean:
      return (2 * cosine).clamp_min(0);
    case DistanceKind::euclidean:
      return (2 * cosine).clamp_min(leastSquare).sqrt();
  }
  return cosine;
}

}  // namespace likeness
