#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

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

/// Tiles of one size in rows from the top left, as many across as down where the last row is full.
struct Sprite {
  int tileWidth = 0;
  int tileHeight = 0;
  int across = 0;                    // tiles a row
  int width = 0;                     // across * tileWidth
  int height = 0;                    // of all rows
  int channels = 3;                  // 1: grey; 3: red, green, blue, interleaved
  std::vector<std::uint8_t> pixels;  // width * height * channels; black behind the last tile
};

/// Bounds of a sprite in pixels.
struct SpriteLimits {
  int width = 8192;
  int height = 8192;
  int smallestSide = 4;  // of a tile's longer side
  int largestSide = 8192;
};

/// The pictures of these rows, made smaller where they would not fit. Nothing for vectors, for no rows, and
/// where tiles would be too small.
std::optional<Sprite> makeSprite(const LabelledSamples& pictures, std::span<const std::size_t> rows,
                                 const SpriteLimits& limits);

enum class SpriteFormat { png, jpeg };
/// Error internal where it cannot be encoded.
std::vector<std::uint8_t> encodeSprite(const Sprite& sprite, SpriteFormat format);

}  // namespace likeness
