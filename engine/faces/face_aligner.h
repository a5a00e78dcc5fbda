#pragma once

#include <opencv2/core.hpp>

#include "engine/faces/similarity.h"

namespace likeness {

/// The picture of side x side pixels (RGB) that a similarity makes out of a photo (8 bit RGBA); black where
/// the photo ends. Faces much larger than the chip are averaged down first, so that no pixel is left out.
cv::Mat alignedChip(const cv::Mat& photo, const Similarity& photoToChip, int side);

}  // namespace likeness
