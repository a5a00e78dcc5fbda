#include "engine/recognize/ink.h"

#include <algorithm>

namespace likeness {

bool Ink::empty() const {
  return std::all_of(strokes.begin(), strokes.end(), [](const Stroke& stroke) { return stroke.empty(); });
}

}  // namespace likeness
