#pragma once

#include "engine/faces/face.h"

namespace likeness {

/// Area of the intersection of two boxes over that of their union; 0 to 1.
float intersectionOverUnion(const FaceBox& a, const FaceBox& b);

}  // namespace likeness
