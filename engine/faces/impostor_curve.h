#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace likeness {

/// So large a share (0 to 1) of pairs of different people is as close as `distance` (Euclidean, 0 to 2).
struct ImpostorQuantile {
  double share = 0;
  float distance = 0;
};

/// How close different people come with a pack, measured on labelled photos (tests/bench/impostor_curve.cpp).
/// "Impostors" are what verification calls pairs of different people.
struct ImpostorCurve {
  std::string measuredOn;  // which photos, for people
  std::uint64_t pairs = 0;
  std::vector<ImpostorQuantile> quantiles;  // shares and distances rise; empty where nobody has measured
};

struct ImpostorShare {
  double share = 0;
  bool orLess = false;  // closer than the closest that the curve tells
};

/// The share of pairs of different people that are as close as a distance: between two quantiles along a
/// straight line in the logarithm of the share, as the tails fall off. Nothing without a curve.
std::optional<ImpostorShare> impostorShare(const ImpostorCurve& curve, float distance);

/// For "1 in 2,300": the number, at least 1, rounded to two digits.
std::uint64_t oneIn(double share);

}  // namespace likeness
