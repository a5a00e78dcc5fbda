#pragma once

#include <cstddef>
#include <filesystem>

#include "engine/core/image.h"
#include "engine/data/labelled_samples.h"

namespace likeness {

/// One picture of many of one size: tiles from left to right, then from top to bottom, as TensorBoard has it.
LabelledSamples cutSprite(const ColorImage& sprite, std::size_t count, std::size_t width, std::size_t height,
                          const std::filesystem::path& file);
/// The first `count` tiles of a picture file, in colour; transparency is white. Errors: those of readPicture;
/// fileDamaged where it has fewer tiles.
LabelledSamples cutSprite(const std::filesystem::path& file, std::size_t count, std::size_t width,
                          std::size_t height);

}  // namespace likeness
