#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/core/image.h"

namespace likeness {

/// Decodes a JPEG (grey, YCbCr, RGB, CMYK, YCCK; baseline or progressive) as it is stored, its orientation
/// not applied, alpha 255. With `longSideHint` above 0 at the smallest of the scales 1/8, 1/4, 1/2 and 1
/// whose long side is at least that. libjpeg itself rather than OpenCV: it says when data are missing, and
/// decodes straight to RGBA, without a second picture in memory. Errors: fileDamaged, also for one that ends
/// too early or has more scans than any camera writes (each costs as much time as a picture).
ColorImage decodeJpeg(const std::vector<std::uint8_t>& bytes, const std::string& name, int longSideHint = 0);

}  // namespace likeness
