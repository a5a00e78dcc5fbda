#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/core/image.h"

namespace likeness {

/// What a photo may be at most; beyond, it is refused before its pixels are decoded.
struct PhotoLimits {
  std::uintmax_t bytes = std::uintmax_t{512} << 20;
  std::int64_t pixels = std::int64_t{120} * 1000 * 1000;
};

/// Decodes a photo upright (EXIF orientation applied), 8 bit RGBA: JPEG, PNG, WebP, TIFF, BMP, PGM and its
/// kin, HEIC and HEIF; 16 bit, alpha, CMYK, grey. The content decides, not the name. With `longSideHint`
/// above 0 a format that can may decode at a smaller scale whose long side is at least that. Errors: those of
/// readFile; fileTooLarge; fileDamaged with the fault.
ColorImage readPhoto(const std::filesystem::path& file, const PhotoLimits& limits = {}, int longSideHint = 0);

/// The same from memory, for callers that also hash the bytes; `name` names the photo in errors.
ColorImage decodePhoto(const std::vector<std::uint8_t>& bytes, const std::string& name,
                       const PhotoLimits& limits = {}, int longSideHint = 0);

}  // namespace likeness
