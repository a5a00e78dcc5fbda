#include "engine/metric/soft_sum.h"

#include <algorithm>
#include <cmath>

namespace likeness {

double logOfSum(std::vector<double>& terms, bool plusOne) {
  double most = plusOne ? 0 : -INFINITY;
  for (const double term : terms) most = std::max(most, term);
  if (most == -INFINITY) return most;
  double sum = plusOne ? std::exp(-most) : 0;
  for (double& term : terms) sum += term = std::exp(term - most);
  for (double& term : terms) term /= sum;
  return most + std::log(sum);
}

double softPlus(double x) {
  return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x)));
}

double logistic(double x) {
  const double small = std::exp(-std::abs(x));
  return (x > 0 ? 1 : small) / (1 + small);
}

}  // namespace likeness
