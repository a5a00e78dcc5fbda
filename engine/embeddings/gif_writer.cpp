#include "engine/embeddings/gif_writer.h"

#include <algorithm>
#include <cstddef>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr int mostCodes = 4096;
constexpr std::size_t longestBlock = 255;

/// Codes of any length, lowest bit first, cut into blocks.
class CodeBlocks {
 public:
  void put(int code, int length) {
    waiting_ |= static_cast<std::uint32_t>(code) << count_;
    count_ += length;
    while (count_ >= 8) takeByte();
  }
  std::string finish() {
    if (count_ > 0) takeByte();
    flush();
    return bytes_ + '\0';
  }

 private:
  void takeByte() {
    block_ += static_cast<char>(waiting_ & 0xFF);
    waiting_ >>= 8;
    count_ = std::max(count_ - 8, 0);
    if (block_.size() == longestBlock) flush();
  }
  void flush() {
    if (block_.empty()) return;
    bytes_ += static_cast<char>(block_.size());
    bytes_ += block_;
    block_.clear();
  }

  std::string bytes_;
  std::string block_;
  std::uint32_t waiting_ = 0;
  int count_ = 0;
};

}  // namespace

std::string gifLzw(std::span<const std::uint8_t> places, int bits) {
  const int clear = 1 << bits;
  CodeBlocks blocks;
  // What follows a code by a place: the code of both, 0 where there is none yet.
  std::vector<std::uint16_t> follow(static_cast<std::size_t>(mostCodes) << 8);
  int next = clear + 2;
  int length = bits + 1;
  blocks.put(clear, length);
  int prefix = -1;
  for (const std::uint8_t place : places) {
    if (prefix < 0) {
      prefix = place;
      continue;
    }
    std::uint16_t& both = follow[static_cast<std::size_t>(prefix) << 8 | place];
    if (both != 0) {
      prefix = both;
      continue;
    }
    blocks.put(prefix, length);
    both = static_cast<std::uint16_t>(next);
    if (next == 1 << length) ++length;
    if (++next == mostCodes) {
      blocks.put(clear, length);
      std::ranges::fill(follow, std::uint16_t{0});
      next = clear + 2;
      length = bits + 1;
    }
    prefix = place;
  }
  if (prefix >= 0) blocks.put(prefix, length);
  // A reader has made one more code by now.
  if (next == 1 << length && length < 12) ++length;
  blocks.put(clear + 1, length);
  return static_cast<char>(bits) + blocks.finish();
}

GifWriter::GifWriter(int width, int height, const std::vector<Rgb>& palette)
    : width_(width), height_(height) {
  if (width < 1 || height < 1 || width > 65535 || height > 65535 || palette.empty() || palette.size() > 256)
    throw Error(ErrorCode::internal, {"a GIF of such a size or palette"});
  while (std::size_t{1} << bits_ < palette.size()) ++bits_;
  bytes_ = "GIF89a";
  put16(width);
  put16(height);
  bytes_ += static_cast<char>(0xF0 | (bits_ - 1));  // a palette for all, of 2^bits colours
  bytes_ += std::string(2, '\0');
  for (std::size_t i = 0; i < std::size_t{1} << bits_; ++i) {
    const Rgb colour = i < palette.size() ? palette[i] : Rgb{};
    bytes_.append(reinterpret_cast<const char*>(colour.data()), colour.size());
  }
  bytes_ += std::string("\x21\xFF\x0BNETSCAPE2.0\x03\x01\x00\x00\x00", 19);  // for ever
}

void GifWriter::put16(int number) {
  bytes_ += static_cast<char>(number & 0xFF);
  bytes_ += static_cast<char>(number >> 8 & 0xFF);
}

GifWriter::Area GifWriter::changed(std::span<const std::uint8_t> picture) const {
  if (last_.empty()) return {0, 0, width_, height_};
  int left = width_;
  int right = -1;
  int top = height_;
  int bottom = -1;
  for (int y = 0; y < height_; ++y) {
    for (int x = 0; x < width_; ++x) {
      const auto at =
          static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
      if (picture[at] == last_[at]) continue;
      left = std::min(left, x);
      right = std::max(right, x);
      top = std::min(top, y);
      bottom = y;
    }
  }
  if (bottom < 0) return {0, 0, 1, 1};  // a frame has to have a pixel
  return {left, top, right - left + 1, bottom - top + 1};
}

void GifWriter::add(std::span<const std::uint8_t> picture, int hundredths) {
  if (picture.size() != static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_))
    throw Error(ErrorCode::internal, {"a frame of another size"});
  const Area area = changed(picture);
  bytes_ += std::string("\x21\xF9\x04\x04", 4);  // what was there stays
  put16(std::clamp(hundredths, 2, 65535));
  bytes_ += std::string("\0\0\x2C", 3);
  for (const int number : {area.left, area.top, area.width, area.height}) put16(number);
  bytes_ += '\0';
  std::vector<std::uint8_t> part;
  for (int y = area.top; y < area.top + area.height; ++y) {
    const auto from = picture.begin() + static_cast<std::ptrdiff_t>(y) * width_ + area.left;
    part.insert(part.end(), from, from + area.width);
  }
  bytes_ += gifLzw(part, std::max(bits_, 2));
  last_.assign(picture.begin(), picture.end());
}

std::string GifWriter::finish() const {
  return bytes_ + ';';
}

}  // namespace likeness
