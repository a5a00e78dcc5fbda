#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

enum class PcaSolver {
  automatic,   // exact, unless there are far more columns than components
  exact,       // eigenvectors of the covariance (Pearson 1901)
  randomised,  // a random subspace, turned towards the axes by power iterations (Halko, Martinsson, Tropp
               // 2011)
};

struct PcaConfig {
  std::size_t components = 2;  // fewer come out where rows - 1 or columns are fewer
  PcaSolver solver = PcaSolver::automatic;
  int powerIterations = 4;  // of the randomised solver
  std::uint64_t seed = 1;   // of the randomised solver
  int threads = 1;          // 0 = all
};

/// The principal axes of some rows: orthonormal, that of most variance first, the largest component of each
/// positive. Axes without variance are zeros.
struct PrincipalAxes {
  std::vector<float> mean;    // dimension
  Matrix axes;                // components x dimension
  std::vector<float> shares;  // of all variance, along each axis

  /// (row - mean) . axes: rows x components.
  Matrix place(const Matrix& rows, int threads = 1, const std::stop_token& stop = {}) const;
};

/// Fewer than 2 rows or no variance: axes of zeros, and so when stopped. Rows must be finite. Needs
/// columns^2 doubles a thread where exact, columns x (components + 10) where randomised.
PrincipalAxes principalAxes(const Matrix& rows, const PcaConfig& config, const std::stop_token& stop = {});

}  // namespace likeness
