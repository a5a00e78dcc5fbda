#pragma once

#include <vector>

#include "engine/recognize/ink.h"

namespace likeness {

/// Splits ink into the digits that were written beside each other, left to right. Strokes that lie over each
/// other from left to right belong together, as do a bar and what it nearly touches; two tall strokes side by
/// side are two digits. Gaps are measured in heights of the highest stroke, and neighbours in the order of
/// drawing are joined first. One stroke is never cut, so digits that were written without lifting the pen
/// stay one. Dots go with a digit near them. More than 120 strokes are no digits and stay together. Gives
/// nothing for empty ink.
std::vector<Ink> splitInk(const Ink& ink);

}  // namespace likeness
