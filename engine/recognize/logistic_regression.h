#pragma once

#include <span>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

/// A linear decision: above 0 speaks for the first of two kinds.
struct LinearDecision {
  std::vector<float> weights;
  float bias = 0;

  float of(std::span<const float> row) const;
};

/// Logistic regression between two kinds of rows (as long as each other's), by Newton's method (Hastie,
/// Tibshirani and Friedman, "The Elements of Statistical Learning", 2nd edition, 4.4.1). `ridge`, above 0,
/// is added to the curvature of every weight but the bias; all rows of the first kind together weigh
/// `firstWeight`, each of the second 1. Deterministic. Neither kind may be empty.
LinearDecision fitLogisticRegression(const Matrix& first, const Matrix& second, double firstWeight,
                                     double ridge);

}  // namespace likeness
