#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "engine/faces/face.h"

namespace likeness {

/// Whom a portrait shows: the largest of its embedded faces whose quality is at least that at which a face
/// may seed a cluster (of the pack), since a sleeve may be larger than a face; the largest of all when none
/// is. Nothing when there is no face.
std::optional<std::size_t> largestFace(std::span<const Face> faces, float seedQuality);

/// Whom a photo of a face data set is about: the face whose area, halved for every eighth of the photo's
/// diagonal that its middle lies off the photo's, is largest. People in the background are smaller, but one
/// at the edge may be nearer to the camera. Boxes in pixels of a photo of this size.
std::optional<std::size_t> mainFace(std::span<const FaceBox> boxes, int width, int height);

}  // namespace likeness
