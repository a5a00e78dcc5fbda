#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/core/error.h"

namespace likeness::fuzz {

/// Runs a reader: it may return or refuse with an Error of ours. Any other exception is a finding.
template <class Read>
int run(const Read& read) {
  try {
    read();
  } catch (const Error&) {
    return 0;
  }
  return 0;
}

inline void check(bool holds) {
  if (!holds) __builtin_trap();
}

}  // namespace likeness::fuzz
