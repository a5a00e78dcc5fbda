#pragma once

#include "engine/core/image.h"
#include "engine/faces/face.h"

namespace likeness {

/// Turns a picture upright as its EXIF orientation says (1 to 8; 1 and anything else leave it as it is).
ColorImage uprighted(ColorImage stored, int orientation);

/// Where a box of the stored picture lies in the upright one; both in shares of their picture's sides.
FaceBox uprighted(const FaceBox& stored, int orientation);

}  // namespace likeness
