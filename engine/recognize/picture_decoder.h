#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "engine/core/image.h"
#include "engine/recognize/picture_size.h"

namespace likeness {

/// What a picture's header says, refused when it claims too much. Errors: fileDamaged when it is empty or no
/// picture (`formats` says in words what would be), fileTooLarge.
PictureSize acceptableSize(const std::vector<std::uint8_t>& bytes, const std::string& name,
                           std::uint64_t mostPixels, const std::string& formats);

/// Decodes through OpenCV to 8 bit a channel: 1, 3 (BGR) or 4 (BGRA) channels. A JPEG comes upright, other
/// formats as OpenCV takes them. Call acceptableSize first. Errors: fileDamaged.
cv::Mat decodeToEightBits(const std::vector<std::uint8_t>& bytes, PictureFormat format,
                          const std::string& name);

/// From 1, 3 (BGR) or 4 (BGRA) channels of 8 bit. Errors: fileDamaged for any other number.
ColorImage toColorImage(const cv::Mat& picture, const std::string& name);

}  // namespace likeness
