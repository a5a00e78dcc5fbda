#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace likeness {

/// The numbers below `count` in an endless shuffled order: each once before any comes again. What stands
/// where follows from the seed alone, so that one can begin anywhere.
class EndlessOrder {
 public:
  /// `count` must not be 0.
  EndlessOrder(std::size_t count, std::uint64_t seed);

  std::size_t at(std::uint64_t position);

 private:
  std::uint64_t seed_;
  std::uint64_t round_ = 0;
  std::vector<std::size_t> order_;  // of the round
};

}  // namespace likeness
