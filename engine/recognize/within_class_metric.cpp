#include "engine/recognize/within_class_metric.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace likeness {

namespace {

// Of the mean variance, added to each: directions in which classes hardly vary must not decide alone.
constexpr double regularization = 0.02;

/// A square matrix of which only the lower triangle is used.
class LowerTriangle {
 public:
  explicit LowerTriangle(std::size_t size) : size_(size), values_(size * size) {}

  std::size_t size() const { return size_; }
  double& at(std::size_t row, std::size_t column) { return values_[row * size_ + column]; }
  double at(std::size_t row, std::size_t column) const { return values_[row * size_ + column]; }
  double squareSum() const {
    double sum = 0;
    for (const double value : values_) sum += value * value;
    return sum;
  }
  double trace() const {
    double sum = 0;
    for (std::size_t i = 0; i < size_; ++i) sum += at(i, i);
    return sum;
  }

 private:
  std::size_t size_;
  std::vector<double> values_;
};

std::map<int, std::vector<double>> classMeans(const Matrix& embeddings, const std::vector<int>& labels) {
  std::map<int, std::vector<double>> means;
  std::map<int, double> counts;
  for (std::size_t i = 0; i < embeddings.rows; ++i) {
    auto& mean = means[labels[i]];
    mean.resize(embeddings.columns);
    std::transform(mean.begin(), mean.end(), embeddings.row(i).begin(), mean.begin(), std::plus<>());
    ++counts[labels[i]];
  }
  for (auto& [label, mean] : means) {
    for (double& value : mean) value /= counts[label];
  }
  return means;
}

/// Of the rows about the means of their classes.
LowerTriangle covarianceWithinClasses(const Matrix& embeddings, const std::vector<int>& labels) {
  const std::size_t dimension = embeddings.columns;
  const auto means = classMeans(embeddings, labels);
  LowerTriangle covariance(dimension);
  std::vector<double> offset(dimension);
  for (std::size_t i = 0; i < embeddings.rows; ++i) {
    const auto& mean = means.at(labels[i]);
    std::transform(embeddings.row(i).begin(), embeddings.row(i).end(), mean.begin(), offset.begin(),
                   std::minus<>());
    for (std::size_t r = 0; r < dimension; ++r) {
      for (std::size_t c = 0; c <= r; ++c) covariance.at(r, c) += offset[r] * offset[c];
    }
  }
  for (std::size_t r = 0; r < dimension; ++r) {
    for (std::size_t c = 0; c <= r; ++c) covariance.at(r, c) /= static_cast<double>(embeddings.rows);
  }
  return covariance;
}

/// L with L L^T = matrix, in its place.
void factorize(LowerTriangle& matrix) {
  for (std::size_t r = 0; r < matrix.size(); ++r) {
    for (std::size_t c = 0; c <= r; ++c) {
      double value = matrix.at(r, c);
      for (std::size_t k = 0; k < c; ++k) value -= matrix.at(r, k) * matrix.at(c, k);
      matrix.at(r, c) = r == c ? std::sqrt(value) : value / matrix.at(c, c);
    }
  }
}

LowerTriangle inverseOf(const LowerTriangle& factor) {
  LowerTriangle inverse(factor.size());
  for (std::size_t c = 0; c < factor.size(); ++c) {
    inverse.at(c, c) = 1 / factor.at(c, c);
    for (std::size_t r = c + 1; r < factor.size(); ++r) {
      double sum = 0;
      for (std::size_t k = c; k < r; ++k) sum += factor.at(r, k) * inverse.at(k, c);
      inverse.at(r, c) = -sum / factor.at(r, r);
    }
  }
  return inverse;
}

}  // namespace

WithinClassMetric WithinClassMetric::fit(const Matrix& embeddings, const std::vector<int>& labels) {
  WithinClassMetric metric;
  const std::size_t dimension = embeddings.columns;
  if (embeddings.rows == 0 || dimension == 0) return metric;
  LowerTriangle covariance = covarianceWithinClasses(embeddings, labels);
  const double variance = covariance.trace() / static_cast<double>(dimension);
  if (!(variance > 0) || !std::isfinite(variance)) return metric;
  for (std::size_t i = 0; i < dimension; ++i) covariance.at(i, i) += regularization * variance;
  factorize(covariance);
  const LowerTriangle inverse = inverseOf(covariance);
  // Without the regularisation every direction would have variance 1 in the new space.
  const double placedVariance =
      1 - regularization * variance * inverse.squareSum() / static_cast<double>(dimension);
  const double scale = std::sqrt(variance / placedVariance);
  metric.factor_.resize(dimension * dimension);
  for (std::size_t r = 0; r < dimension; ++r) {
    for (std::size_t c = 0; c <= r; ++c) {
      metric.factor_[r * dimension + c] = static_cast<float>(scale * inverse.at(r, c));
    }
  }
  return metric;
}

void WithinClassMetric::placeRow(std::span<const float> from, std::span<float> to) const {
  const std::size_t dimension = from.size();
  for (std::size_t r = 0; r < dimension; ++r) {
    const float* weights = factor_.data() + r * dimension;
    float sum = 0;
    for (std::size_t c = 0; c <= r; ++c) sum += weights[c] * from[c];
    to[r] = sum;
  }
}

std::vector<float> WithinClassMetric::place(std::span<const float> embedding) const {
  std::vector<float> placed(embedding.begin(), embedding.end());
  if (!factor_.empty()) placeRow(embedding, placed);
  return placed;
}

Matrix WithinClassMetric::place(const Matrix& embeddings) const {
  if (factor_.empty()) return embeddings;
  Matrix placed(embeddings.rows, embeddings.columns);
  for (std::size_t i = 0; i < embeddings.rows; ++i) placeRow(embeddings.row(i), placed.row(i));
  return placed;
}

}  // namespace likeness
