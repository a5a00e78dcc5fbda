#include "engine/faces/embedding_distance.h"

#include <cmath>
#include <numeric>

namespace likeness {

double cosineOf(std::span<const float> a, std::span<const float> b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

double distanceOf(std::span<const float> a, std::span<const float> b) {
  double squared = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double difference = static_cast<double>(a[i]) - static_cast<double>(b[i]);
    squared += difference * difference;
  }
  return std::sqrt(squared);
}

}  // namespace likeness
