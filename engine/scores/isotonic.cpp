#include "engine/scores/isotonic.h"

#include <algorithm>
#include <numeric>

namespace likeness {

namespace {

void join(IsotonicStep& left, const IsotonicStep& right) {
  const double weight = left.weight + right.weight;
  left.value = (left.value * left.weight + right.value * right.weight) / weight;
  left.weight = weight;
  left.to = right.to;
}

}  // namespace

std::vector<IsotonicStep> isotonicFit(std::span<const float> x, std::span<const float> y) {
  std::vector<std::size_t> order(x.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return x[a] < x[b]; });
  std::vector<IsotonicStep> points;
  for (const std::size_t i : order) {
    const IsotonicStep point{x[i], x[i], static_cast<double>(y[i]), 1};
    if (!points.empty() && points.back().to == point.from) {
      join(points.back(), point);
    } else {
      points.push_back(point);
    }
  }
  std::vector<IsotonicStep> steps;
  for (const IsotonicStep& point : points) {
    steps.push_back(point);
    while (steps.size() > 1 && steps[steps.size() - 2].value >= steps.back().value) {
      join(steps[steps.size() - 2], steps.back());
      steps.pop_back();
    }
  }
  return steps;
}

}  // namespace likeness
