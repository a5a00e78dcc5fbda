#include "engine/metric/pair_table.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/metric/distance.h"
#include "engine/metric/written_gradient.h"

namespace likeness {

namespace {

// Below this a distance has no slope, as in pairwiseDistances().
constexpr float leastDistance = 1.001e-6F;
constexpr double leastLength = 1e-12;

}  // namespace

Matrix toMatrix(const torch::Tensor& tensor) {
  const auto values = tensor.to(torch::kCPU).contiguous();
  Matrix matrix(static_cast<std::size_t>(values.size(0)), static_cast<std::size_t>(values.size(1)));
  std::copy_n(values.data_ptr<float>(), matrix.values.size(), matrix.values.data());
  return matrix;
}

PairTable::PairTable(const torch::Tensor& embeddings, DistanceKind kind)
    : embeddings_(embeddings), measure_(Measure::distance), kind_(kind) {
  fill();
}

PairTable::PairTable(const torch::Tensor& embeddings, Measure measure)
    : embeddings_(embeddings), measure_(measure) {
  fill();
}

void PairTable::fill() {
  const torch::NoGradGuard noGrad;
  rows_ = embeddings_.detach().to(torch::kFloat);
  if (measure_ != Measure::product && kind_ == DistanceKind::cosine) {
    lengths_ = rows_.norm(2, 1, /*keepdim=*/true).clamp_min(leastLength);
    rows_ = rows_ / lengths_;
  }
  if (measure_ != Measure::distance) {
    values_ = toMatrix(torch::mm(rows_, rows_.t()));
  } else if (kind_ == DistanceKind::cosine) {
    values_ = toMatrix(1 - torch::mm(rows_, rows_.t()));
  } else {
    values_ = toMatrix(pairwiseDistances(rows_, kind_));
  }
  slopes_ = Matrix(values_.rows, values_.columns);
}

torch::Tensor PairTable::loss(double value, double factor) {
  const bool differentiable = torch::GradMode::is_enabled();
  const torch::NoGradGuard noGrad;
  // No comparison with NaN holds, so that a loss could pass over it.
  if (!std::isfinite(rows_.sum().item<float>())) value = std::numeric_limits<double>::quiet_NaN();
  const auto slope = gradient().mul_(factor).to(embeddings_.scalar_type());
  const torch::AutoGradMode grad(differentiable);
  return withGradient(embeddings_, value, slope);
}

torch::Tensor PairTable::gradient() {
  const auto n = static_cast<std::int64_t>(size());
  if (measure_ == Measure::distance && kind_ == DistanceKind::euclidean) {
    for (std::size_t i = 0; i < slopes_.values.size(); ++i) {
      const float distance = values_.values[i];
      slopes_.values[i] = distance > leastDistance ? slopes_.values[i] / distance : 0;
    }
  }
  const auto slope = torch::from_blob(slopes_.values.data(), {n, n}).to(rows_.device());
  const auto both = slope + slope.t();
  auto pull = torch::mm(both, rows_);
  if (measure_ == Measure::product) return pull;
  if (kind_ != DistanceKind::cosine) {
    const auto push = both.sum(1, /*keepdim=*/true) * rows_ - pull;
    return kind_ == DistanceKind::squaredEuclidean ? push * 2 : push;
  }
  if (measure_ == Measure::distance) pull.neg_();
  return (pull - rows_ * (pull * rows_).sum(1, /*keepdim=*/true)) / lengths_;
}

}  // namespace likeness
