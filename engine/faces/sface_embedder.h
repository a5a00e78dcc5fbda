#pragma once

#include <filesystem>
#include <opencv2/objdetect.hpp>

#include "engine/faces/face_embedder.h"

namespace likeness {

/// SFace (Zhong et al. 2021) through OpenCV's own class: 128 numbers.
class SfaceEmbedder : public FaceEmbedder {
 public:
  /// Error fileDamaged.
  explicit SfaceEmbedder(std::filesystem::path model);

  void embed(const cv::Mat& photo, std::span<Face> faces) override;

 private:
  std::filesystem::path file_;
  cv::Ptr<cv::FaceRecognizerSF> recognizer_;
};

}  // namespace likeness
