#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/core/image.h"

namespace likeness {

/// Decodes a picture file (PNG, JPEG, WebP, TIFF, BMP, PGM; grey, colour, 16 bit, transparency). At most
/// 256 MiB and 100 megapixels. Errors: those of readFile; fileDamaged when it is no picture; fileTooLarge.
ColorImage readPicture(const std::filesystem::path& file);
/// The same from memory; `name` names it in errors.
ColorImage decodePicture(const std::vector<std::uint8_t>& bytes, const std::string& name);

/// Makes any picture of one sign into what the network knows: 28x28, ink 255 on paper 0, 20x20 box, centre of
/// mass, stroke thickness in proportion. Dark on light and light on dark are told apart by the border;
/// transparency counts as paper. A picture without ink gives an empty one (all 0).
GrayImage prepareDigit(const ColorImage& picture);
/// The same for a grey picture whose polarity is not known. A 28x28 picture that already is as MNIST's comes
/// back as it is.
GrayImage prepareDigit(const GrayImage& picture);

}  // namespace likeness
