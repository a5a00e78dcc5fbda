#pragma once

#include "engine/core/image.h"
#include "engine/recognize/ink_separation.h"

namespace likeness {

/// Ink of any size, cut to its box, made into what the network knows (see prepareDigit): 28x28, 20x20 box,
/// centre of mass, stroke thickness in proportion. No ink gives an empty picture.
GrayImage frameInk(const InkMap& ink);

}  // namespace likeness
