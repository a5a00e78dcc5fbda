#include "engine/recognize/logistic_regression.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "engine/project/linear_algebra.h"

namespace likeness {

namespace {

constexpr int mostSteps = 20;
constexpr double smallStep = 1e-3;
constexpr double farOut = 30;  // beyond it a probability is 0 or 1

/// The columns of a row and a 1 for the bias.
class Newton {
 public:
  Newton(const Matrix& first, const Matrix& second, double firstWeight, double ridge)
      : first_(first),
        second_(second),
        size_(first.columns + 1),
        firstWeight_(firstWeight / static_cast<double>(first.rows)),
        ridge_(ridge),
        solution_(size_),
        scaled_(size_ * (first.rows + second.rows)) {}

  LinearDecision solve() {
    for (int i = 0; i < mostSteps; ++i) {
      if (step() < smallStep) break;
    }
    LinearDecision decision;
    decision.weights.assign(solution_.begin(), solution_.end() - 1);
    decision.bias = static_cast<float>(solution_.back());
    return decision;
  }

 private:
  /// Answers the largest change.
  double step() {
    slope_.assign(size_, 0);
    curvature_.assign(size_ * size_, 0);
    for (std::size_t i = 0; i + 1 < size_; ++i) {
      slope_[i] = ridge_ * solution_[i];
      curvature_[i * size_ + i] = ridge_;
    }
    curvature_.back() = 1e-6;
    double* scaled = scaled_.data();
    for (std::size_t i = 0; i < first_.rows; ++i, scaled += size_)
      add(first_.row(i), 1, firstWeight_, scaled);
    for (std::size_t i = 0; i < second_.rows; ++i, scaled += size_) add(second_.row(i), 0, 1, scaled);
    addOuterProduct(size_, first_.rows + second_.rows, scaled_.data(), curvature_.data());
    solveForStep();
    double largest = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      solution_[i] -= slope_[i];
      largest = std::max(largest, std::abs(slope_[i]));
    }
    return largest;
  }

  void add(std::span<const float> row, double target, double weight, double* scaled) {
    const double logit = std::inner_product(row.begin(), row.end(), solution_.begin(), solution_.back());
    const double p = 1 / (1 + std::exp(-std::clamp(logit, -farOut, farOut)));
    const double error = weight * (p - target);
    const double root = std::sqrt(weight * p * (1 - p));
    for (std::size_t i = 0; i < row.size(); ++i) {
      slope_[i] += error * static_cast<double>(row[i]);
      scaled[i] = root * static_cast<double>(row[i]);
    }
    slope_.back() += error;
    scaled[size_ - 1] = root;
  }

  /// Curvature^-1 slope in place of the slope, by Cholesky's factors of the lower triangle (by columns).
  void solveForStep() {
    const auto at = [this](std::size_t row, std::size_t column) -> double& {
      return curvature_[column * size_ + row];
    };
    for (std::size_t c = 0; c < size_; ++c) {
      for (std::size_t k = 0; k < c; ++k) {
        for (std::size_t r = c; r < size_; ++r) at(r, c) -= at(r, k) * at(c, k);
      }
      const double root = std::sqrt(at(c, c));
      for (std::size_t r = c; r < size_; ++r) at(r, c) /= root;
    }
    for (std::size_t r = 0; r < size_; ++r) {
      for (std::size_t k = 0; k < r; ++k) slope_[r] -= at(r, k) * slope_[k];
      slope_[r] /= at(r, r);
    }
    for (std::size_t r = size_; r-- > 0;) {
      for (std::size_t k = r + 1; k < size_; ++k) slope_[r] -= at(k, r) * slope_[k];
      slope_[r] /= at(r, r);
    }
  }

  const Matrix& first_;
  const Matrix& second_;
  const std::size_t size_;
  const double firstWeight_;
  const double ridge_;
  std::vector<double> solution_;
  std::vector<double> slope_;
  std::vector<double> curvature_;
  std::vector<double> scaled_;
};

}  // namespace

float LinearDecision::of(std::span<const float> row) const {
  assert(row.size() == weights.size());
  return std::inner_product(row.begin(), row.end(), weights.begin(), bias);
}

LinearDecision fitLogisticRegression(const Matrix& first, const Matrix& second, double firstWeight,
                                     double ridge) {
  assert(first.rows > 0 && second.rows > 0 && first.columns == second.columns && ridge > 0);
  return Newton(first, second, firstWeight, ridge).solve();
}

}  // namespace likeness
