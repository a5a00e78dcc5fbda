#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/metric/loss_config.h"

namespace likeness::tests {

using Points = std::vector<std::vector<double>>;

/// The losses over pairs as their papers have them, sum by sum and in double precision.
class NaiveLoss {
 public:
  /// `weighedAt`: where circle loss takes its weights, which do not move with the points.
  NaiveLoss(const Points& points, const Points& weighedAt, const std::vector<int>& labels,
            const LossConfig& config)
      : points_(points), weighedAt_(weighedAt), labels_(labels), config_(config) {}

  double value() const {
    switch (config_.kind) {
      case LossKind::contrastive:
        return contrastive();
      case LossKind::nPairs:
        return nPairs();
      case LossKind::ntXent:
        return ntXent();
      default:
        return meanOverAnchors();
    }
  }

 private:
  std::size_t size() const { return labels_.size(); }
  static double product(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t d = 0; d < a.size(); ++d) sum += a[d] * b[d];
    return sum;
  }
  static double cosine(const std::vector<double>& a, const std::vector<double>& b) {
    return product(a, b) / std::sqrt(product(a, a) * product(b, b));
  }
  double cosine(std::size_t i, std::size_t j) const { return cosine(points_[i], points_[j]); }
  double distance(std::size_t i, std::size_t j) const {
    if (config_.distance == DistanceKind::cosine) return 1 - cosine(i, j);
    double sum = 0;
    for (std::size_t d = 0; d < points_[i].size(); ++d) sum += std::pow(points_[i][d] - points_[j][d], 2);
    return config_.distance == DistanceKind::euclidean ? std::sqrt(sum) : sum;
  }
  bool positive(std::size_t a, std::size_t p) const {
    return a != p && labels_[a] >= 0 && labels_[a] == labels_[p];
  }
  bool negative(std::size_t a, std::size_t n) const {
    return a != n && (labels_[a] != labels_[n] || labels_[a] < 0);
  }
  bool isAnchor(std::size_t a) const {
    bool near = false;
    bool far = false;
    for (std::size_t j = 0; j < size(); ++j) {
      near = near || positive(a, j);
      far = far || negative(a, j);
    }
    return near && far;
  }

  double contrastive() const {
    double same = 0;
    double other = 0;
    int sameCount = 0;
    int otherCount = 0;
    for (std::size_t i = 0; i < size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const double d = distance(i, j);
        if (positive(i, j)) {
          same += d * d / 2;
          ++sameCount;
        } else if ((labels_[i] >= 0 || labels_[j] >= 0) && d < config_.margin) {
          other += std::pow(config_.margin - d, 2) / 2;
          ++otherCount;
        }
      }
    }
    return same / std::max(sameCount, 1) + other / std::max(otherCount, 1);
  }

  double ntXent() const {
    double total = 0;
    int pairs = 0;
    for (std::size_t a = 0; a < size(); ++a) {
      if (!isAnchor(a)) continue;
      double others = 0;
      for (std::size_t n = 0; n < size(); ++n) {
        if (negative(a, n)) others += std::exp(cosine(a, n) / config_.temperature);
      }
      for (std::size_t p = 0; p < size(); ++p) {
        if (!positive(a, p)) continue;
        const double own = std::exp(cosine(a, p) / config_.temperature);
        total -= std::log(own / (own + others));
        ++pairs;
      }
    }
    return total / std::max(pairs, 1);
  }

  /// How many of its class come before a sample.
  int rank(std::size_t i) const {
    return static_cast<int>(std::count(labels_.begin(), labels_.begin() + static_cast<int>(i), labels_[i]));
  }
  bool alone(std::size_t i) const {
    return labels_[i] < 0 || std::count(labels_.begin(), labels_.end(), labels_[i]) == 1;
  }

  double nPairs() const {
    double total = 0;
    int count = 0;
    for (std::size_t a = 0; a < size(); ++a) {
      for (std::size_t p = 0; p < size(); ++p) {
        if (!positive(a, p) || rank(a) % 2 == 1 || rank(p) != rank(a) + 1) continue;
        double sum = 1;
        bool any = false;
        for (std::size_t n = 0; n < size(); ++n) {
          if (!negative(a, n) || (!alone(n) && rank(n) != rank(p))) continue;
          const double excess = product(points_[a], points_[n]) - product(points_[a], points_[p]);
          sum += std::exp(excess / config_.temperature);
          any = true;
        }
        if (!any) continue;
        total += std::log(sum);
        ++count;
      }
    }
    if (count == 0) return 0;
    double squares = 0;
    for (const auto& point : points_) squares += product(point, point);
    return total / count + config_.regularization * squares / static_cast<double>(size());
  }

  double meanOverAnchors() const {
    double total = 0;
    int anchors = 0;
    for (std::size_t a = 0; a < size(); ++a) {
      if (!isAnchor(a)) continue;
      total += ofAnchor(a);
      ++anchors;
    }
    return total / std::max(anchors, 1);
  }

  double ofAnchor(std::size_t a) const {
    double positives = 0;
    double negatives = 0;
    for (std::size_t j = 0; j < size(); ++j) {
      if (positive(a, j)) positives += std::exp(positiveTerm(a, j));
      if (negative(a, j)) negatives += std::exp(negativeTerm(a, j));
    }
    switch (config_.kind) {
      case LossKind::liftedStructure:
        return std::max(0.0, std::log(positives) + std::log(negatives));
      case LossKind::multiSimilarity:
        return std::log(1 + positives) / config_.positiveWeight +
               std::log(1 + negatives) / config_.negativeWeight;
      default:
        return std::log(1 + positives * negatives);
    }
  }
  double positiveTerm(std::size_t a, std::size_t p) const {
    if (config_.kind == LossKind::liftedStructure) return distance(a, p);
    if (config_.kind == LossKind::multiSimilarity)
      return -config_.positiveWeight * (cosine(a, p) - config_.threshold);
    const double weight = std::max(1 + config_.margin - cosine(weighedAt_[a], weighedAt_[p]), 0.0);
    return -config_.scale * weight * (cosine(a, p) - (1 - config_.margin));
  }
  double negativeTerm(std::size_t a, std::size_t n) const {
    if (config_.kind == LossKind::liftedStructure) return config_.margin - distance(a, n);
    if (config_.kind == LossKind::multiSimilarity)
      return config_.negativeWeight * (cosine(a, n) - config_.threshold);
    const double weight = std::max(cosine(weighedAt_[a], weighedAt_[n]) + config_.margin, 0.0);
    return config_.scale * weight * (cosine(a, n) - config_.margin);
  }

  const Points& points_;
  const Points& weighedAt_;
  const std::vector<int>& labels_;
  const LossConfig& config_;
};

}  // namespace likeness::tests
