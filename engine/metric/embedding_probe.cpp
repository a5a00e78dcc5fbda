#include "engine/metric/embedding_probe.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <tuple>
#include <utility>

namespace likeness {

namespace {

constexpr std::size_t mostRows = 256;

std::pair<float, float> meanAndDeviation(const torch::Tensor& values) {
  if (values.numel() == 0) return {0.0F, 0.0F};
  return {values.mean().item<float>(), values.std(/*unbiased=*/false).item<float>()};
}

}  // namespace

float effectiveRank(const torch::Tensor& rows) {
  const torch::NoGradGuard noGrad;
  const auto values = rows.detach().to(torch::kCPU, torch::kDouble);
  // The smaller of the two products has the squared singular values that are not 0.
  const auto gram =
      values.size(0) < values.size(1) ? torch::mm(values, values.t()) : torch::mm(values.t(), values);
  if (!torch::isfinite(gram).all().item<bool>()) return 0;
  const auto squares = torch::linalg_eigvalsh(gram).clamp_min(0);
  // Below, eigenvalues are what rounding made of 0.
  const double least = 1e-14 * squares.max().item<double>();
  const auto singular = torch::where(squares > least, squares, torch::zeros_like(squares)).sqrt();
  const double sum = singular.sum().item<double>();
  if (sum <= 0) return 0;
  const auto share = singular / sum;
  return static_cast<float>(std::exp(-torch::xlogy(share, share).sum().item<double>()));
}

EmbeddingGeometry probeEmbeddings(const torch::Tensor& embeddings, const std::vector<int>& labels) {
  const torch::NoGradGuard noGrad;
  std::vector<std::int64_t> places;
  std::vector<int> classes;
  for (std::size_t row = 0; row < std::min(labels.size(), mostRows); ++row) {
    if (labels[row] < 0) continue;
    places.push_back(static_cast<std::int64_t>(row));
    classes.push_back(labels[row]);
  }
  if (places.size() < 2) return {};
  const auto rows = embeddings.detach()
                        .index_select(0, torch::tensor(places).to(embeddings.device()))
                        .to(torch::kCPU, torch::kDouble);
  const auto centred = rows - rows.mean(0, /*keepdim=*/true);
  // From centred rows, since far from the origin the small differences of collapsed rows would be rounded
  // off.
  const auto squares = centred.pow(2).sum(1, /*keepdim=*/true);
  const auto distances = (squares + squares.t() - 2 * torch::mm(centred, centred.t())).clamp_min(0).sqrt();
  const auto label = torch::tensor(classes, torch::kInt);
  const auto same = label.unsqueeze(0) == label.unsqueeze(1);
  const auto upper = torch::ones_like(distances).triu(1).to(torch::kBool);
  EmbeddingGeometry geometry;
  std::tie(geometry.withinMean, geometry.withinDeviation) =
      meanAndDeviation(distances.masked_select(same & upper));
  std::tie(geometry.betweenMean, geometry.betweenDeviation) =
      meanAndDeviation(distances.masked_select(~same & upper));
  geometry.length = rows.pow(2).sum(1).mean().sqrt().item<float>();
  geometry.effectiveRank = effectiveRank(centred);
  return geometry;
}

}  // namespace likeness
