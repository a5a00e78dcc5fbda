#include "engine/embeddings/sprite.h"

#include <string>

#include "engine/core/error.h"
#include "engine/data/class_names.h"
#include "engine/recognize/picture.h"

namespace likeness {

namespace {

/// One tile in three colours on white.
void appendTile(const ColorImage& sprite, std::size_t left, std::size_t top, LabelledSamples& samples) {
  const auto width = static_cast<std::size_t>(samples.shape.width);
  const auto height = static_cast<std::size_t>(samples.shape.height);
  for (std::size_t y = 0; y < height; ++y) {
    const std::size_t from = (top + y) * static_cast<std::size_t>(sprite.width) + left;
    for (std::size_t x = 0; x < width; ++x) {
      const std::uint8_t* pixel = sprite.pixels.data() + 4 * (from + x);
      for (int channel = 0; channel < 3; ++channel) {
        const int paper = 255 * (255 - pixel[3]);
        samples.pixels.push_back(static_cast<std::uint8_t>((pixel[channel] * pixel[3] + paper + 127) / 255));
      }
    }
  }
}

}  // namespace

LabelledSamples cutSprite(const ColorImage& sprite, std::size_t count, std::size_t width, std::size_t height,
                          const std::filesystem::path& file) {
  const std::size_t across = width == 0 ? 0 : static_cast<std::size_t>(sprite.width) / width;
  const std::size_t down = height == 0 ? 0 : static_cast<std::size_t>(sprite.height) / height;
  if (across * down < count) {
    throw Error(ErrorCode::fileDamaged,
                {file.string(), "it has room for " + std::to_string(across * down) + " pictures of " +
                                    std::to_string(width) + "x" + std::to_string(height) + " pixels, and " +
                                    std::to_string(count) + " are needed"});
  }
  LabelledSamples samples;
  samples.shape = {static_cast<int>(width), static_cast<int>(height), 3, 0};
  samples.labels.assign(count, 0);
  samples.classNames = {""};
  samples.pixels.reserve(count * samples.shape.size());
  for (std::size_t i = 0; i < count; ++i)
    appendTile(sprite, i % across * width, i / across * height, samples);
  return samples;
}

LabelledSamples cutSprite(const std::filesystem::path& file, std::size_t count, std::size_t width,
                          std::size_t height) {
  return cutSprite(readPicture(file), count, width, height, file);
}

}  // namespace likeness
