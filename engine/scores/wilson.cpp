#include "engine/scores/wilson.h"

#include <algorithm>
#include <cmath>

namespace likeness {

Proportion proportion(std::size_t count, std::size_t of) {
  constexpr double z = 1.959963984540054;  // between -z and z lies 95 % of the normal distribution
  Proportion result{count, of, 0, 0, 1};
  if (of == 0) return result;
  const auto n = static_cast<double>(of);
  const double share = static_cast<double>(count) / n;
  const double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
  const double half = z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  result.share = share;
  result.low = count == 0 ? 0 : std::max(0.0, middle - half);
  result.high = count == of ? 1 : std::min(1.0, middle + half);
  return result;
}

}  // namespace likeness
