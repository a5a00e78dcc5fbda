#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "engine/core/random.h"

namespace likeness {

/// Draws onto a digit what MNIST's writers hardly wrote and others do: a flag, and at times a foot, on a one;
/// a bar through a seven; a hook under a nine. Sizes are drawn from `random`, in proportion to the picture,
/// and the centre of mass stays where it was, to the nearest pixel. Digits of other names, and pictures
/// without ink, are left as they are. `picture` has width x height values, 0 is paper.
void drawPenForm(const std::string& digit, std::span<std::uint8_t> picture, int width, int height,
                 Random& random);

}  // namespace likeness
