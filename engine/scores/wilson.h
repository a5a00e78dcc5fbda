#pragma once

#include <cstddef>

namespace likeness {

/// A share that was counted, with the interval in which the true one lies in 95 of 100 such counts: Wilson's
/// score interval (Wilson 1927; Brown, Cai and DasGupta 2001, equation 4), which also holds near 0 and 1.
struct Proportion {
  std::size_t count = 0;
  std::size_t of = 0;
  double share = 0;  // 0 of none
  double low = 0;    // of none the interval is everything: 0 to 1
  double high = 1;

  bool operator==(const Proportion&) const = default;
};

/// `count` of `of`, which it must not exceed.
Proportion proportion(std::size_t count, std::size_t of);

}  // namespace likeness
