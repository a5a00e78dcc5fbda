#pragma once

#include <array>
#include <span>
#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

/// An affine map from embeddings to the plane: (x - mean) . axes.
struct PlaneProjection {
  std::vector<float> mean;                 // dimension
  std::array<std::vector<float>, 2> axes;  // each of dimension
  std::array<float, 2> shares{};           // of all variance, along each principal axis; 0 where not known

  std::array<float, 2> place(std::span<const float> embedding) const;
  Matrix place(const Matrix& embeddings) const;  // rows x 2
};

/// The two principal axes (Pearson 1901; eigenvectors of the covariance), signs fixed so that the largest
/// component of each is positive. Fewer than 2 rows or no variance: axes of zeros, and so when stopped.
PlaneProjection principalPlane(const Matrix& embeddings, const std::stop_token& stop = {});

/// Turns and mirrors `projection` so that the points of `embeddings` fall as near as can be to `previous`
/// (orthogonal Procrustes, Schoenemann 1966, without scale): frames of a live map do not jump. The axes are
/// the principal ones no more, and their shares are not known.
PlaneProjection alignTo(const PlaneProjection& projection, const Matrix& embeddings, const Matrix& previous);

}  // namespace likeness
