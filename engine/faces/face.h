#pragma once

#include <array>
#include <vector>

#include "engine/core/image.h"

namespace likeness {

/// In pixels of the upright photo, from its top left corner.
struct FacePoint {
  float x = 0;
  float y = 0;

  bool operator==(const FacePoint&) const = default;
};

struct FaceBox {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  bool operator==(const FaceBox&) const = default;
};

/// The 68 points of iBUG 300-W (Sagonas et al. 2013), in their order.
using FaceLandmarks = std::array<FacePoint, 68>;

/// A face as a pack saw it in one photo.
struct Face {
  FaceBox box;
  float score = 0;  // of the detector, in [0, 1]
  FaceLandmarks landmarks{};
  std::vector<float> embedding;  // of length 1; its size is the pack's dimension
  float quality = 0;  // norm of the embedding before it was given length 1: low for blur and profiles
};

}  // namespace likeness
