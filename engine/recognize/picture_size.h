#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace likeness {

enum class PictureFormat { png, jpeg, webp, tiff, bmp, netpbm };

/// What the first bytes of a picture say, before anything is decoded.
struct PictureSize {
  PictureFormat format;
  std::uint64_t width = 0;
  std::uint64_t height = 0;  // as stored: EXIF orientation not applied
  int orientation = 1;       // EXIF's, 1 (upright) to 8
};

/// Reads a picture's header; nothing when it is none of our formats or ends within the header. The decoders
/// take memory for what a header claims, so this is asked first.
std::optional<PictureSize> pictureSize(std::span<const std::uint8_t> bytes);

}  // namespace likeness
