#pragma once

#include <cstddef>

namespace likeness {

struct IndexRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The part-th of `parts` consecutive ranges that cover [0, count).
inline IndexRange partOf(std::size_t count, int part, int parts) {
  const auto p = static_cast<std::size_t>(part);
  const auto all = static_cast<std::size_t>(parts);
  return {count * p / all, count * (p + 1) / all};
}

}  // namespace likeness
