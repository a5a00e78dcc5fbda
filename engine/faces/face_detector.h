#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "engine/faces/found_face.h"

namespace likeness {

/// An adapter for one kind of detector.
class FaceDetector {
 public:
  virtual ~FaceDetector() = default;

  /// The faces of a photo (8 bit RGBA), merged, boxes clipped to it.
  virtual std::vector<FoundFace> detect(const cv::Mat& photo) = 0;
};

}  // namespace likeness
