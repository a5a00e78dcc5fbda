#pragma once

#include <cstdint>
#include <filesystem>
#include <list>
#include <opencv2/dnn.hpp>
#include <span>
#include <vector>

#include "engine/faces/face_detector.h"

namespace likeness {

/// Linzaer's Ultra-Light-Fast-Generic-Face-Detector RFB-320 at several sizes of the photo. Its network is cut
/// before the decoding that ties it to 320x240, and decoded here with the same priors (an SSD: Liu et al.
/// 2016).
class UltralightDetector : public FaceDetector {
 public:
  /// `model` is the ONNX file. Error fileDamaged.
  UltralightDetector(std::span<const std::uint8_t> model, std::filesystem::path file);

  std::vector<FoundFace> detect(const cv::Mat& photo) override;

  /// The sizes at which a photo of this long side is looked at: small ones for faces that fill it (the
  /// largest prior is 256 pixels), large ones for those in the rows behind, as long as they enlarge it by a
  /// quarter at most.
  static std::vector<int> longSides(int photoLongSide);

 private:
  /// cv::dnn lays a network out anew whenever the size of its input changes; so each size has its own.
  struct SizedNet {
    cv::Size size;
    cv::dnn::Net net;
  };

  cv::dnn::Net& netFor(const cv::Size& size);
  void detectAt(const cv::Mat& level, const cv::Size& photo, std::vector<FoundFace>& faces);

  std::filesystem::path file_;
  std::vector<std::uint8_t> model_;
  std::list<SizedNet> nets_;  // last used first
};

}  // namespace likeness
