#pragma once

#include "engine/faces/face_embedder.h"
#include "engine/metric/dlib_resnet.h"

namespace likeness {

/// dlib's face recognition network on its face chips (150 pixels, padding 0.25): aligned by landmarks 27 to
/// 54 and 60 to 64, that is without brows and lower lip.
class DlibEmbedder : public FaceEmbedder {
 public:
  explicit DlibEmbedder(DlibResnet network) : network_(std::move(network)) {}

  void embed(const cv::Mat& photo, std::span<Face> faces) override;

 private:
  DlibResnet network_;
};

}  // namespace likeness
