#pragma once

#include <opencv2/core.hpp>
#include <span>

#include "engine/faces/face.h"

namespace likeness {

/// An adapter for one kind of embedding network, with the chip that it wants.
class FaceEmbedder {
 public:
  virtual ~FaceEmbedder() = default;

  /// Fills embedding and quality of faces with landmarks on a photo (8 bit RGBA).
  virtual void embed(const cv::Mat& photo, std::span<Face> faces) = 0;
};

/// Gives a face its embedding, brought to length 1, and the length it had as its quality.
void setEmbedding(Face& face, std::span<const float> values);

}  // namespace likeness
