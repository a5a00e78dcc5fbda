#pragma once

#include <vector>

#include "engine/recognize/ink.h"

namespace likeness {

/// Splits ink into the digits that were written beside each other, left to right: strokes that overlap from
/// left to right belong together, and so do those that a pen draws one after the other without going back
/// over ground it has left; where a row of strokes is wider than a digit is, it is parted at the gaps between
/// its strokes, or where a later stroke begins clearly beside what was drawn before. One stroke is never cut,
/// so digits that were written without lifting the pen stay one. Ink that may be one digit stays one. Strokes
/// of no extent (dots) go with the nearest digit. Two strokes or digits above each other are not parted.
std::vector<Ink> splitInk(const Ink& ink);

}  // namespace likeness
