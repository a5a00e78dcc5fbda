#pragma once

#include <span>

namespace likeness {

/// Cosine of the angle between two embeddings of length 1 and one size; -1 to 1.
double cosineOf(std::span<const float> a, std::span<const float> b);

/// Euclidean distance of two embeddings of one size; 0 to 2 where their length is 1. For single pairs: many
/// at once are measured by DistanceLines.
double distanceOf(std::span<const float> a, std::span<const float> b);

}  // namespace likeness
