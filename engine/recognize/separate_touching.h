#pragma once

#include <vector>

#include "engine/recognize/digit_tracker.h"

namespace likeness {

/// Puts the two parts of a sign (see FoundDigit) in its place where it is none of the classes as a whole and
/// both parts clearly are: within two thirds of `threshold`. Letters that can be cut in two have to be
/// refused as before. Errors: those of `recognize`.
std::vector<FoundDigit> separateTouching(std::vector<FoundDigit> found, const RecognizeMany& recognize,
                                         float threshold);

}  // namespace likeness
