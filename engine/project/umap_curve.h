#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace likeness {

/// The membership of two places of a map at distance x: 1 / (1 + a x^(2 b)).
struct UmapCurve {
  double a = 1;
  double b = 1;

  double membership(double distance) const;
};

/// The curve that fits best, by least squares at 300 places up to 3 `spread`, what is wanted: 1 up to
/// `minimumDistance`, then exp(-(x - minimumDistance) / spread). As the reference implementation does it: 0.1
/// and 1 give a = 1.577, b = 0.895.
UmapCurve fitUmapCurve(double minimumDistance, double spread);

/// What pulls and pushes two places, as factors of their difference, by their squared distance: looked up and
/// interpolated instead of a power and a division each; off by less than 4e-4 of the value.
class UmapForces {
 public:
  explicit UmapForces(const UmapCurve& curve);

  /// -2 a b s^(b - 1) / (1 + a s^b) for s > 0.
  float pull(float square) const { return at(pulls_, square); }
  /// 2 b / ((0.001 + s) (1 + a s^b)) for s > 0.
  float push(float square) const { return at(pushes_, square); }

 private:
  static constexpr int bitsOfMantissa = 6;
  static constexpr int shift = 23 - bitsOfMantissa;
  static constexpr int leastExponent = -40;  // of two; what is nearer counts as so far
  static constexpr int mostExponent = 40;
  static constexpr std::size_t size =
      (static_cast<std::size_t>(mostExponent - leastExponent) << bitsOfMantissa) + 2;
  static constexpr std::uint32_t firstBits = static_cast<std::uint32_t>(leastExponent + 127) << 23;
  static constexpr std::uint32_t lastBits = static_cast<std::uint32_t>(mostExponent + 127) << 23;

  // The bits of a positive float rise with it, almost as its logarithm does.
  static float at(const std::vector<float>& table, float square) {
    const auto raw = std::bit_cast<std::uint32_t>(square);
    const std::uint32_t bits = (raw < firstBits ? firstBits : raw > lastBits ? lastBits : raw) - firstBits;
    const std::size_t place = bits >> shift;
    const float part = static_cast<float>(bits & ((1U << shift) - 1)) * (1.0F / (1U << shift));
    return table[place] + part * (table[place + 1] - table[place]);
  }

  std::vector<float> pulls_;
  std::vector<float> pushes_;
};

}  // namespace likeness
