#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/core/random.h"

namespace likeness {

/// Whether these are the classes of a set of digits: 0 to 9, and few others (fewer than ten, such as signs
/// that were taught). Elsewhere a class named 9 may stand beside a g that looks like what drawPenForm() makes
/// of it.
bool areDigits(const std::vector<std::string>& classNames);

/// Draws onto a digit what MNIST's writers hardly wrote and others do: a flag, and at times a foot, on a one;
/// a bar through a seven; a hook under a nine; a four with a short
/// stem, or one that begins at its bar. Sizes are drawn from `random`, in
/// proportion to the picture, and the centre of mass stays where it was, to the nearest pixel. Digits of
/// other names, and pictures without ink, are left as they are. `picture` has width x height values, 0 is
/// paper.
void drawPenForm(const std::string& digit, std::span<std::uint8_t> picture, int width, int height,
                 Random& random);

/// Makes of a digit something that nobody would take for it, by a stroke more or a gap: a one with a gap near
/// its top or a bar across, a zero with a tail or a bar across, a seven with a long foot. Answers false, and
/// leaves the picture alone, for other names and without ink. What drawPenForm() draws stays a digit.
bool spoilDigit(const std::string& digit, std::span<std::uint8_t> picture, int width, int height,
                Random& random);

}  // namespace likeness
