#pragma once

#include <vector>

namespace likeness {

/// The logarithm of the sum of exp(term), or of one more than the sum, whatever the size of the terms; each
/// term becomes its derivative, exp(term) / sum. Without terms: 0 with `plusOne`, else minus infinity.
double logOfSum(std::vector<double>& terms, bool plusOne = false);

/// ln(1 + exp(x)).
double softPlus(double x);
/// Its derivative, 1 / (1 + exp(-x)).
double logistic(double x);

}  // namespace likeness
