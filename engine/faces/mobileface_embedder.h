#pragma once

#include <cstdint>
#include <filesystem>
#include <opencv2/dnn.hpp>
#include <span>

#include "engine/faces/face_embedder.h"

namespace likeness {

/// A MobileFaceNet (Chen et al. 2018; the network fr_feature of Faceplugin): 512 numbers from 112x112 pixels.
class MobilefaceEmbedder : public FaceEmbedder {
 public:
  /// `model` is the ONNX file. Error fileDamaged.
  MobilefaceEmbedder(std::span<const std::uint8_t> model, std::filesystem::path file);

  void embed(const cv::Mat& photo, std::span<Face> faces) override;

 private:
  std::filesystem::path file_;
  cv::dnn::Net net_;
};

}  // namespace likeness
