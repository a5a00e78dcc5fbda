#pragma once

#include <span>

#include "engine/faces/face.h"

namespace likeness {

/// A turn, a scale and a shift: x' = a x - b y + dx, y' = b x + a y + dy. Never a reflection.
struct Similarity {
  double a = 1;
  double b = 0;
  double dx = 0;
  double dy = 0;

  double scale() const;
  FacePoint operator()(const FacePoint& point) const;
  Similarity inverse() const;
};

/// The similarity that takes points `from` nearest to points `to` in the sense of least squares (Umeyama
/// 1991; in the plane, without reflection, the solution is closed). As many of each, at least two, not all in
/// one place: otherwise it only shifts.
Similarity fitSimilarity(std::span<const FacePoint> from, std::span<const FacePoint> to);

}  // namespace likeness
