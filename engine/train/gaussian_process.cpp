#include "engine/train/gaussian_process.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace likeness {

namespace {

const double root5 = std::sqrt(5.0);

/// Of the distance measured in length scales.
double matern52(double squared) {
  const double r = root5 * std::sqrt(squared);
  return (1 + r + r * r / 3) * std::exp(-r);
}

/// Its derivative by the logarithm of a length scale, where `share` is what that one adds to the squared
/// distance.
double matern52Slope(double squared, double share) {
  const double r = root5 * std::sqrt(squared);
  return 5.0 / 3 * (1 + r) * std::exp(-r) * share;
}

}  // namespace

GaussianProcess::GaussianProcess(std::vector<std::vector<double>> points, std::vector<double> values,
                                 std::vector<std::size_t> groups, Parameters parameters)
    : points_(std::move(points)),
      values_(std::move(values)),
      groups_(std::move(groups)),
      parameters_(std::move(parameters)),
      lower_(0) {
  SquareMatrix covariance(points_.size());
  for (std::size_t i = 0; i < points_.size(); ++i) {
    for (std::size_t j = 0; j <= i; ++j) covariance.at(i, j) = kernel(points_[i], points_[j]);
  }
  while (true) {
    SquareMatrix noisy = covariance;
    for (std::size_t i = 0; i < points_.size(); ++i) noisy.at(i, i) += parameters_.noiseVariance;
    if (auto lower = cholesky(noisy)) {
      lower_ = std::move(*lower);
      break;
    }
    parameters_.noiseVariance = std::max(10 * parameters_.noiseVariance, 1e-10 * parameters_.signalVariance);
  }
  weights_ = values_;
  solveLower(lower_, weights_);
  solveUpper(lower_, weights_);
}

double GaussianProcess::squaredDistance(std::span<const double> a, std::span<const double> b) const {
  double sum = 0;
  for (std::size_t c = 0; c < a.size(); ++c) {
    const double difference = (a[c] - b[c]) / parameters_.lengthScales[groups_[c]];
    sum += difference * difference;
  }
  return sum;
}

double GaussianProcess::kernel(std::span<const double> a, std::span<const double> b) const {
  return parameters_.signalVariance * matern52(squaredDistance(a, b));
}

GaussianProcess::Prediction GaussianProcess::predict(std::span<const double> point) const {
  std::vector<double> covariances(points_.size());
  for (std::size_t i = 0; i < points_.size(); ++i) covariances[i] = kernel(points_[i], point);
  Prediction prediction;
  prediction.mean = std::inner_product(covariances.begin(), covariances.end(), weights_.begin(), 0.0);
  solveLower(lower_, covariances);
  const double known = std::inner_product(covariances.begin(), covariances.end(), covariances.begin(), 0.0);
  prediction.deviation = std::sqrt(std::max(0.0, parameters_.signalVariance - known));
  return prediction;
}

double GaussianProcess::logMarginalLikelihood() const {
  double sum = -0.5 * std::inner_product(values_.begin(), values_.end(), weights_.begin(), 0.0);
  for (std::size_t i = 0; i < points_.size(); ++i) sum -= std::log(lower_.at(i, i));
  return sum - 0.5 * static_cast<double>(points_.size()) * std::log(2 * std::numbers::pi);
}

std::vector<double> GaussianProcess::logLikelihoodGradient() const {
  const std::size_t scales = parameters_.lengthScales.size();
  const SquareMatrix inverse = inverseFrom(lower_);
  std::vector<double> gradient(2 + scales);
  std::vector<double> shares(scales);
  for (std::size_t i = 0; i < points_.size(); ++i) {
    const double own = weights_[i] * weights_[i] - inverse.at(i, i);
    gradient[0] += 0.5 * own * parameters_.signalVariance;
    gradient[1] += 0.5 * own * parameters_.noiseVariance;
    for (std::size_t j = 0; j < i; ++j) {  // each stands for two entries, hence no half
      const double pull = (weights_[i] * weights_[j] - inverse.at(i, j)) * parameters_.signalVariance;
      std::fill(shares.begin(), shares.end(), 0.0);
      for (std::size_t c = 0; c < groups_.size(); ++c) {
        const double difference = (points_[i][c] - points_[j][c]) / parameters_.lengthScales[groups_[c]];
        shares[groups_[c]] += difference * difference;
      }
      const double squared = std::accumulate(shares.begin(), shares.end(), 0.0);
      gradient[0] += pull * matern52(squared);
      for (std::size_t s = 0; s < scales; ++s) gradient[2 + s] += pull * matern52Slope(squared, shares[s]);
    }
  }
  return gradient;
}

}  // namespace likeness
