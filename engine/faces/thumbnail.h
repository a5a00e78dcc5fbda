#pragma once

#include <cstdint>
#include <vector>

#include "engine/core/image.h"
#include "engine/faces/face.h"

namespace likeness {

constexpr int thumbnailSide = 160;

/// A face as a square JPEG of `side` pixels: its box grown by two fifths to a square, moved into the photo
/// where it would reach beyond, and as large as the photo allows. `box` is in pixels of the photo. Errors:
/// impossibleValue for a box that has no part in the photo.
std::vector<std::uint8_t> faceThumbnail(const ColorImage& photo, const FaceBox& box,
                                        int side = thumbnailSide);

}  // namespace likeness
