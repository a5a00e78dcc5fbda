#include "engine/metric/pair_loss.h"

#include <cstdint>

namespace likeness {

namespace {

// The square root has no slope at 0; below this the gradient is cut off.
constexpr double leastSquare = 1e-12;

torch::Tensor rowDistances(const torch::Tensor& first, const torch::Tensor& second, DistanceKind kind) {
  if (kind == DistanceKind::cosine) {
    return 1 - (torch::nn::functional::normalize(first) * torch::nn::functional::normalize(second)).sum(1);
  }
  const auto squares = (first - second).pow(2).sum(1);
  return kind == DistanceKind::squaredEuclidean ? squares : squares.clamp_min(leastSquare).sqrt();
}

}  // namespace

LossValue pairLoss(const torch::Tensor& embeddings, const std::vector<bool>& same, const LossConfig& config) {
  if (same.empty()) return {embeddings.sum() * 0, 0, {}};
  const auto pairs = static_cast<std::int64_t>(same.size());
  const auto rows = embeddings.slice(0, 0, 2 * pairs).view({pairs, 2, embeddings.size(1)});
  const auto distance = rowDistances(rows.select(1, 0), rows.select(1, 1), config.distance);
  const auto isSame = torch::tensor(std::vector<std::int64_t>(same.begin(), same.end()), torch::kLong)
                          .to(embeddings.device(), torch::kBool);
  const auto lack = torch::where(isSame, distance, torch::relu(config.margin - distance));
  const auto active = (lack > 0).to(torch::kFloat).mean().item<float>();
  return {lack.pow(2).mean() / 2, active, {}};  // pairs are no triplets
}

std::vector<bool> samePairs(const std::vector<int>& labels) {
  std::vector<bool> same(labels.size() / 2);
  for (std::size_t i = 0; i < same.size(); ++i)
    same[i] = labels[2 * i] >= 0 && labels[2 * i] == labels[2 * i + 1];
  return same;
}

}  // namespace likeness
