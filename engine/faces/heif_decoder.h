#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/core/image.h"

namespace likeness {

/// Whether a file says at its start that it is HEIC, HEIF or AVIF.
bool isHeif(const std::vector<std::uint8_t>& bytes);

/// Decodes the primary picture of a HEIC, HEIF or AVIF file upright (libheif applies the turns and mirrorings
/// stored in it), 8 bit, alpha as stored. In the calling thread alone. Errors: fileTooLarge above
/// `mostPixels`; fileDamaged, also when the codec is not installed.
ColorImage decodeHeif(const std::vector<std::uint8_t>& bytes, const std::string& name,
                      std::int64_t mostPixels);

}  // namespace likeness
