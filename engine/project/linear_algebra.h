#pragma once

#include <cstddef>
#include <vector>

namespace likeness {

/// The few routines of BLAS and LAPACK that maps need. Matrices are column-major, as there: a row-major
/// matrix is its own transpose. Everything runs on the calling thread.

/// c (m x n) += op(a) op(b), with `k` columns of op(a).
struct ProductShape {
  std::size_t m = 0;
  std::size_t n = 0;
  std::size_t k = 0;
  bool transposeA = false;
  bool transposeB = false;
};
void addProduct(const ProductShape& shape, const double* a, const double* b, double* c);
void addProduct(const ProductShape& shape, const float* a, const float* b, float* c);

/// The lower triangle of c (n x n) += a a', a being n x k.
void addOuterProduct(std::size_t n, std::size_t k, const double* a, double* c);

/// The `count` largest eigenvalues, descending, of a symmetric n x n matrix of which the lower triangle is
/// given (and destroyed); vectors: count rows of n. Error internal when LAPACK gives up.
struct Eigenpairs {
  std::vector<double> values;
  std::vector<double> vectors;
};
Eigenpairs largestEigenpairs(std::vector<double>& matrix, std::size_t n, std::size_t count);

}  // namespace likeness
