#pragma once

#include <cstdint>
#include <filesystem>
#include <opencv2/dnn.hpp>
#include <span>

#include "engine/faces/face.h"

namespace likeness {

/// The 68 landmarks of a face inside a detector's box (the network fr_landmark of Faceplugin).
class LandmarkFinder {
 public:
  /// `model` is the ONNX file. Error fileDamaged.
  LandmarkFinder(std::span<const std::uint8_t> model, std::filesystem::path file);

  /// `photo` is 8 bit RGBA; a box of less than a pixel inside of it is taken for one.
  FaceLandmarks find(const cv::Mat& photo, const FaceBox& box);

 private:
  std::filesystem::path file_;
  cv::dnn::Net net_;
};

}  // namespace likeness
