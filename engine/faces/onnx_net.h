#pragma once

#include <cstdint>
#include <filesystem>
#include <opencv2/dnn.hpp>
#include <span>

namespace likeness {

/// A network of OpenCV from the bytes of an ONNX file, which `file` names in the Error fileDamaged.
cv::dnn::Net readOnnxNet(std::span<const std::uint8_t> model, const std::filesystem::path& file);

}  // namespace likeness
