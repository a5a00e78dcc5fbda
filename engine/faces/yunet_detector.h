#pragma once

#include <filesystem>
#include <opencv2/objdetect.hpp>

#include "engine/faces/face_detector.h"

namespace likeness {

/// YuNet (Wu et al. 2023) through OpenCV's own class, at two sizes of the photo. It gives five points of each
/// face.
class YunetDetector : public FaceDetector {
 public:
  /// `model` is an ONNX file that this version of OpenCV reads (4.6: of March 2022). Error fileDamaged.
  explicit YunetDetector(std::filesystem::path model);

  std::vector<FoundFace> detect(const cv::Mat& photo) override;

 private:
  void detectAt(const cv::Mat& level, const cv::Size& photo, std::vector<FoundFace>& faces);

  std::filesystem::path file_;
  cv::Ptr<cv::FaceDetectorYN> detector_;
};

}  // namespace likeness
