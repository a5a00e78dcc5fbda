#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

/// Measures distances against how pictures of one class differ among themselves: the Mahalanobis distance
/// with the covariance within classes, pooled over them (Fisher 1936; for refusing outsiders Lee et al. 2018,
/// equation 2). What varies within every class counts little, what tells classes apart counts much.
/// It is scaled so that two references of one class are as far apart, as a root mean square, as by Euclid.
class WithinClassMetric {
 public:
  /// From labelled rows. Where they do not vary within classes it is Euclid's.
  static WithinClassMetric fit(const Matrix& embeddings, const std::vector<int>& labels);

  /// Where rows lie in a space in which Euclidean distance is this metric's; the dimension stays.
  Matrix place(const Matrix& embeddings) const;
  std::vector<float> place(std::span<const float> embedding) const;

 private:
  void placeRow(std::span<const float> from, std::span<float> to) const;

  // Lower triangular, row after row (d x d): the scaled inverse of the covariance's Cholesky factor. Empty is
  // the identity.
  std::vector<float> factor_;
};

}  // namespace likeness
