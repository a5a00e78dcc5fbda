#include <algorithm>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "engine/core/error.h"
#include "engine/embeddings/sprite.h"

namespace likeness {

namespace {

constexpr int jpegQuality = 90;

cv::Size tileSize(const SampleShape& shape, int across, int down, const SpriteLimits& limits) {
  const double room =
      std::min({static_cast<double>(limits.width) / across / shape.width,
                static_cast<double>(limits.height) / down / shape.height,
                static_cast<double>(limits.largestSide) / std::max(shape.width, shape.height), 1.0});
  return {std::max(static_cast<int>(shape.width * room), 1),
          std::max(static_cast<int>(shape.height * room), 1)};
}

void placeTile(const LabelledSamples& pictures, std::size_t row, cv::Mat target) {
  const SampleShape& shape = pictures.shape;
  const cv::Mat picture(shape.height, shape.width, CV_MAKETYPE(CV_8U, shape.channels),
                        const_cast<std::uint8_t*>(pictures.image(row).data()));
  if (picture.size() == target.size()) {
    picture.copyTo(target);
  } else {
    cv::resize(picture, target, target.size(), 0, 0, cv::INTER_AREA);
  }
}

}  // namespace

std::optional<Sprite> makeSprite(const LabelledSamples& pictures, std::span<const std::size_t> rows,
                                 const SpriteLimits& limits) {
  const SampleShape& shape = pictures.shape;
  if (shape.isVector() || rows.empty()) return std::nullopt;
  const auto across = static_cast<int>(std::ceil(std::sqrt(static_cast<double>(rows.size()))));
  const auto down = static_cast<int>((rows.size() - 1) / static_cast<std::size_t>(across)) + 1;
  const cv::Size tile = tileSize(shape, across, down, limits);
  const bool made = tile.width != shape.width || tile.height != shape.height;
  const bool fits = across * tile.width <= limits.width && down * tile.height <= limits.height;
  if (!fits || (made && std::max(tile.width, tile.height) < limits.smallestSide)) return std::nullopt;
  Sprite sprite{tile.width, tile.height, across, across * tile.width, down * tile.height, shape.channels, {}};
  sprite.pixels.resize(static_cast<std::size_t>(sprite.width) * static_cast<std::size_t>(sprite.height) *
                       static_cast<std::size_t>(sprite.channels));
  const cv::Mat whole(sprite.height, sprite.width, CV_MAKETYPE(CV_8U, sprite.channels), sprite.pixels.data());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto place = static_cast<int>(i);
    const cv::Rect where((place % across) * tile.width, (place / across) * tile.height, tile.width,
                         tile.height);
    placeTile(pictures, rows[i], whole(where));
  }
  return sprite;
}

std::vector<std::uint8_t> encodeSprite(const Sprite& sprite, SpriteFormat format) {
  const cv::Mat stored(sprite.height, sprite.width, CV_MAKETYPE(CV_8U, sprite.channels),
                       const_cast<std::uint8_t*>(sprite.pixels.data()));
  cv::Mat picture = stored;
  if (sprite.channels == 3) cv::cvtColor(stored, picture, cv::COLOR_RGB2BGR);
  std::vector<std::uint8_t> bytes;
  const bool png = format == SpriteFormat::png;
  const std::vector<int> settings =
      png ? std::vector<int>{} : std::vector<int>{cv::IMWRITE_JPEG_QUALITY, jpegQuality};
  if (!cv::imencode(png ? ".png" : ".jpg", picture, bytes, settings))
    throw Error(ErrorCode::internal, {"a picture of pictures cannot be encoded"});
  return bytes;
}

}  // namespace likeness
