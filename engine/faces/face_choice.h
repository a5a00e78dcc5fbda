#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "engine/faces/face.h"

namespace likeness {

/// Whom a portrait shows, of the boxes of the faces in it: the largest. Nothing when there is no face.
std::optional<std::size_t> largestFace(std::span<const FaceBox> boxes);

/// Whom a photo of a face data set is about: the face whose area, halved for every eighth of the photo's
/// diagonal that its middle lies off the photo's, is largest. People in the background are smaller, but one
/// at the edge may be nearer to the camera. Boxes in pixels of a photo of this size.
std::optional<std::size_t> mainFace(std::span<const FaceBox> boxes, int width, int height);

}  // namespace likeness
