#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/embeddings/point_colours.h"

namespace likeness {

/// An animated GIF (Graphics Interchange Format 89a) of pictures with one palette, repeated for ever. Frames
/// after the first hold only the rectangle that differs from the one before.
class GifWriter {
 public:
  /// At most 65,535 pixels a side and 256 colours. Error internal for others.
  GifWriter(int width, int height, const std::vector<Rgb>& palette);

  /// width * height places of the palette. `hundredths` of a second it is shown for.
  void add(std::span<const std::uint8_t> picture, int hundredths);

  /// The whole file.
  std::string finish() const;

 private:
  struct Area {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
  };
  Area changed(std::span<const std::uint8_t> picture) const;
  void put16(int number);

  int width_;
  int height_;
  int bits_ = 1;  // of a place in the palette
  std::string bytes_;
  std::vector<std::uint8_t> last_;
};

/// LZW as GIF has it: variable codes of up to 12 bits, a clear code where the table is full, in blocks of at
/// most 255 bytes. `bits` of a place are 2 to 8.
std::string gifLzw(std::span<const std::uint8_t> places, int bits);

}  // namespace likeness
