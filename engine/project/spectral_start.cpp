#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/core.hpp>
#include <utility>

#include "engine/core/parallel.h"
#include "engine/core/random.h"
#include "engine/project/map_start.h"

namespace likeness {

namespace {

constexpr float extent = 10;
constexpr float noise = 1e-4F;
constexpr std::size_t guards = 3;  // vectors beside those wanted, for faster convergence
constexpr int degree = 16;         // of the filter
constexpr int mostRounds = 12;
constexpr double accurate = 1e-4;  // change of the eigenvalues, of 1 - eigenvalue

bool isConnected(const FuzzyGraph& graph) {
  std::vector<bool> reached(graph.size());
  std::vector<std::size_t> open = {0};
  reached[0] = true;
  std::size_t count = 1;
  while (!open.empty()) {
    const std::size_t row = open.back();
    open.pop_back();
    for (std::size_t e = graph.starts[row]; e < graph.starts[row + 1]; ++e) {
      const auto other = static_cast<std::size_t>(graph.rows[e]);
      if (reached[other]) continue;
      reached[other] = true;
      open.push_back(other);
      ++count;
    }
  }
  return count == graph.size();
}

/// Finds the leading eigenvectors of D^-1/2 W D^-1/2 apart from the trivial one, D^1/2 1.
class Subspace {
 public:
  Subspace(const FuzzyGraph& graph, std::size_t wanted, std::uint64_t seed, int threads)
      : graph_(graph), width_(wanted + guards), threads_(threads), trivial_(graph.size()) {
    std::vector<float> degrees(graph.size());
    for (std::size_t i = 0; i < graph.size(); ++i) {
      for (std::size_t e = graph.starts[i]; e < graph.starts[i + 1]; ++e) degrees[i] += graph.weights[e];
    }
    const float all = std::accumulate(degrees.begin(), degrees.end(), 0.0F);
    for (std::size_t i = 0; i < graph.size(); ++i) trivial_[i] = std::sqrt(degrees[i] / all);
    for (std::size_t i = 0; i < graph.size(); ++i) degrees[i] = 1 / std::sqrt(degrees[i]);
    scaled_.resize(graph.weights.size());
    for (std::size_t i = 0; i < graph.size(); ++i) {
      for (std::size_t e = graph.starts[i]; e < graph.starts[i + 1]; ++e) {
        scaled_[e] = graph.weights[e] * degrees[i] * degrees[static_cast<std::size_t>(graph.rows[e])];
      }
    }
    vectors_ = Matrix(graph.size(), width_);
    Random random(seed, 3);
    for (float& value : vectors_.values) value = random.normal();
    orthonormalise();
  }

  /// False when stopped.
  bool run(const std::stop_token& stop) {
    double last = 2;
    double cut = 0.5;
    for (int round = 0; round < mostRounds; ++round) {
      filter(cut, stop);
      if (stop.stop_requested()) return false;
      orthonormalise();
      const std::vector<double> values = rotateToEigenvectors();
      const double gap = 1 - values[width_ - guards - 1];
      cut = std::clamp(values.back(), 0.0, 1 - 1e-7);
      if (std::abs(gap - last) < accurate * std::abs(gap)) break;
      last = gap;
    }
    return true;
  }

  /// An eigenvector of the random walk: over D^1/2.
  float component(std::size_t row, std::size_t which) const {
    return vectors_.row(row)[which] / trivial_[row];
  }

 private:
  Matrix multiplied(const Matrix& vectors) const {
    Matrix result(vectors.rows, width_);
    parallelFor(vectors.rows, threads_, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        const auto to = result.row(i);
        for (std::size_t e = graph_.starts[i]; e < graph_.starts[i + 1]; ++e) {
          const float* from = vectors.values.data() + static_cast<std::size_t>(graph_.rows[e]) * width_;
          for (std::size_t k = 0; k < width_; ++k) to[k] += scaled_[e] * from[k];
        }
      }
    });
    return result;
  }

  /// Chebyshev's polynomial, small over the unwanted eigenvalues [-1, cut], grows fast beyond.
  void filter(double cut, const std::stop_token& stop) {
    const auto centre = static_cast<float>((cut - 1) / 2);
    const auto half = static_cast<float>((cut + 1) / 2);
    Matrix before = vectors_;
    Matrix now = multiplied(before);
    for (std::size_t i = 0; i < now.values.size(); ++i) {
      now.values[i] = (now.values[i] - centre * before.values[i]) / half;
    }
    for (int i = 1; i < degree && !stop.stop_requested(); ++i) {
      Matrix next = multiplied(now);
      for (std::size_t j = 0; j < next.values.size(); ++j) {
        next.values[j] = 2 * (next.values[j] - centre * now.values[j]) / half - before.values[j];
      }
      before = std::exchange(now, std::move(next));
    }
    vectors_ = std::move(now);
  }

  double product(std::size_t a, std::size_t b) const {
    double sum = 0;
    for (std::size_t i = 0; i < vectors_.rows; ++i) sum += double{vectors_.row(i)[a]} * vectors_.row(i)[b];
    return sum;
  }

  /// Gram and Schmidt, twice; the trivial eigenvector is taken out as well.
  void orthonormalise() {
    for (int pass = 0; pass < 2; ++pass) {
      for (std::size_t k = 0; k < width_; ++k) {
        double share = 0;
        for (std::size_t i = 0; i < vectors_.rows; ++i) share += double{vectors_.row(i)[k]} * trivial_[i];
        for (std::size_t i = 0; i < vectors_.rows; ++i) {
          vectors_.row(i)[k] -= static_cast<float>(share * trivial_[i]);
        }
        for (std::size_t j = 0; j < k; ++j) {
          const auto along = static_cast<float>(product(j, k));
          for (std::size_t i = 0; i < vectors_.rows; ++i) {
            vectors_.row(i)[k] -= along * vectors_.row(i)[j];
          }
        }
        const double length = std::sqrt(product(k, k));
        const auto factor = static_cast<float>(length > 0 ? 1 / length : 0);
        for (std::size_t i = 0; i < vectors_.rows; ++i) vectors_.row(i)[k] *= factor;
      }
    }
  }

  /// Rayleigh and Ritz; the eigenvalues, falling.
  std::vector<double> rotateToEigenvectors() {
    const Matrix images = multiplied(vectors_);
    const auto size = static_cast<int>(width_);
    cv::Mat projected = cv::Mat::zeros(size, size, CV_64F);
    for (std::size_t i = 0; i < vectors_.rows; ++i) {
      for (int a = 0; a < size; ++a) {
        for (int b = 0; b < size; ++b) {
          projected.at<double>(a, b) += double{vectors_.row(i)[static_cast<std::size_t>(a)]} *
                                        images.row(i)[static_cast<std::size_t>(b)];
        }
      }
    }
    projected = (projected + projected.t()) / 2;
    cv::Mat values;
    cv::Mat directions;  // one a row
    cv::eigen(projected, values, directions);
    std::vector<float> turned(width_);
    for (std::size_t i = 0; i < vectors_.rows; ++i) {
      const auto row = vectors_.row(i);
      for (std::size_t k = 0; k < width_; ++k) {
        const auto* direction = directions.ptr<double>(static_cast<int>(k));
        double sum = 0;
        for (std::size_t j = 0; j < width_; ++j) sum += direction[j] * row[j];
        turned[k] = static_cast<float>(sum);
      }
      std::ranges::copy(turned, row.begin());
    }
    return {values.begin<double>(), values.end<double>()};
  }

  const FuzzyGraph& graph_;
  std::size_t width_;
  int threads_;
  std::vector<float> trivial_;  // of length 1
  std::vector<float> scaled_;   // weights of D^-1/2 W D^-1/2
  Matrix vectors_;              // rows x width_
};

}  // namespace

std::optional<Matrix> spectralStart(const FuzzyGraph& graph, int dimensions, std::uint64_t seed, int threads,
                                    const std::stop_token& stop) {
  const auto wanted = static_cast<std::size_t>(dimensions);
  if (graph.size() < 4 * (wanted + guards) || !isConnected(graph)) return std::nullopt;
  Subspace subspace(graph, wanted, seed, threads);
  if (!subspace.run(stop)) return std::nullopt;
  Matrix start(graph.size(), wanted);
  Random random(seed, 2);
  for (std::size_t k = 0; k < wanted; ++k) {
    float low = subspace.component(0, k);
    float high = low;
    for (std::size_t i = 0; i < start.rows; ++i) {
      low = std::min(low, subspace.component(i, k));
      high = std::max(high, subspace.component(i, k));
    }
    const float scale = high > low ? extent / (high - low) : 0;
    for (std::size_t i = 0; i < start.rows; ++i) {
      start.row(i)[k] = (subspace.component(i, k) - (low + high) / 2) * scale + noise * random.normal();
    }
  }
  return start;
}

}  // namespace likeness
