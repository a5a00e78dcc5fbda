#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/core/image.h"

namespace likeness {

/// What a user taught: "it is a ...". The class may be one that the network was trained on or a new one.
struct TaughtDrawing {
  std::uint64_t id = 0;   // of one experiment, never given twice
  std::string className;  // UTF-8
  std::string taughtAt;   // ISO 8601, UTC
  GrayImage picture;      // prepared: 28x28, 0 paper to 255 ink

  bool operator==(const TaughtDrawing&) const = default;
};

using TaughtDrawings = std::vector<TaughtDrawing>;

}  // namespace likeness
