#include "engine/recognize/picture_size.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace likeness {

namespace {

using Bytes = std::span<const std::uint8_t>;
using Size = std::optional<PictureSize>;

enum class Order { littleEndian, bigEndian };

bool hasAt(Bytes bytes, std::size_t at, std::string_view text) {
  return bytes.size() >= at + text.size() &&
         std::equal(text.begin(), text.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char letter, std::uint8_t byte) { return static_cast<std::uint8_t>(letter) == byte; });
}

/// A number of `count` bytes; 0 beyond the end, which no size and no offset of ours may be.
std::uint64_t number(Bytes bytes, std::uint64_t at, std::size_t count, Order order) {
  if (at > bytes.size() || bytes.size() - at < count) return 0;
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t place = order == Order::bigEndian ? i : count - 1 - i;
    value = value << 8 | bytes[static_cast<std::size_t>(at) + place];
  }
  return value;
}

Size sized(PictureFormat format, std::uint64_t width, std::uint64_t height, int orientation = 1) {
  if (width == 0 || height == 0) return std::nullopt;
  return PictureSize{format, width, height, orientation};
}

/// What the first directory of a TIFF says, or of EXIF data, which are one; 0 where a tag is missing.
struct TiffTags {
  std::uint64_t width = 0;
  std::uint64_t height = 0;
  int orientation = 1;
};

TiffTags tiffTags(Bytes bytes, Order order) {
  constexpr std::uint64_t widthTag = 256;
  constexpr std::uint64_t heightTag = 257;
  constexpr std::uint64_t orientationTag = 274;
  constexpr std::uint64_t shortType = 3;
  const std::uint64_t directory = number(bytes, 4, 4, order);
  const std::uint64_t entries = number(bytes, directory, 2, order);
  TiffTags tags;
  for (std::uint64_t i = 0; i < entries; ++i) {
    const std::uint64_t entry = directory + 2 + 12 * i;
    const std::uint64_t tag = number(bytes, entry, 2, order);
    const std::size_t valueBytes = number(bytes, entry + 2, 2, order) == shortType ? 2 : 4;
    const std::uint64_t value = number(bytes, entry + 8, valueBytes, order);
    if (tag == widthTag) tags.width = value;
    if (tag == heightTag) tags.height = value;
    if (tag == orientationTag && value >= 1 && value <= 8) tags.orientation = static_cast<int>(value);
  }
  return tags;
}

std::optional<Order> tiffOrder(Bytes bytes) {
  using std::string_view_literals::operator""sv;
  if (hasAt(bytes, 0, "II*\0"sv)) return Order::littleEndian;
  if (hasAt(bytes, 0, "MM\0*"sv)) return Order::bigEndian;
  return std::nullopt;
}

/// Of EXIF data within another format; JPEG, and some WebP, put "Exif" and two zeros before them.
int exifOrientation(Bytes exif) {
  using std::string_view_literals::operator""sv;
  if (hasAt(exif, 0, "Exif\0\0"sv)) exif = exif.subspan(6);
  const auto order = tiffOrder(exif);
  return order ? tiffTags(exif, *order).orientation : 1;
}

/// At most so many of the bytes from a place on.
Bytes part(Bytes bytes, std::uint64_t at, std::uint64_t length) {
  if (at >= bytes.size()) return {};
  const Bytes rest = bytes.subspan(static_cast<std::size_t>(at));
  return rest.first(static_cast<std::size_t>(std::min<std::uint64_t>(length, rest.size())));
}

/// Looks through the chunks, as the one with EXIF data may stand before the pixels or behind.
int pngOrientation(Bytes bytes) {
  for (std::uint64_t at = 8; at + 8 <= bytes.size();) {
    const std::uint64_t length = number(bytes, at, 4, Order::bigEndian);
    if (hasAt(bytes, static_cast<std::size_t>(at) + 4, "eXIf")) {
      return exifOrientation(part(bytes, at + 8, length));
    }
    at += 12 + length;
  }
  return 1;
}

Size pngSize(Bytes bytes) {
  return sized(PictureFormat::png, number(bytes, 16, 4, Order::bigEndian),
               number(bytes, 20, 4, Order::bigEndian), pngOrientation(bytes));
}

/// Walks the segments up to the start of a frame (SOF0 to SOF15 less DHT, JPG and DAC).
Size jpegSize(Bytes bytes) {
  constexpr std::uint8_t exifMarker = 0xe1;
  std::uint64_t at = 2;
  int orientation = 1;
  while (at + 4 <= bytes.size() && bytes[at] == 0xff) {
    const std::uint8_t marker = bytes[at + 1];
    if (marker == 0xff) {  // a filling byte
      ++at;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
      return sized(PictureFormat::jpeg, number(bytes, at + 7, 2, Order::bigEndian),
                   number(bytes, at + 5, 2, Order::bigEndian), orientation);
    }
    if (marker == exifMarker && hasAt(bytes, static_cast<std::size_t>(at) + 4, "Exif")) {
      orientation = exifOrientation(part(bytes, at + 4, number(bytes, at + 2, 2, Order::bigEndian) - 2));
    }
    at += 2 + number(bytes, at + 2, 2, Order::bigEndian);
  }
  return std::nullopt;
}

int webpOrientation(Bytes bytes) {
  for (std::uint64_t at = 12; at + 8 <= bytes.size();) {
    const std::uint64_t length = number(bytes, at + 4, 4, Order::littleEndian);
    if (hasAt(bytes, static_cast<std::size_t>(at), "EXIF")) {
      return exifOrientation(part(bytes, at + 8, length));
    }
    at += 8 + length + length % 2;
  }
  return 1;
}

Size webpSize(Bytes bytes) {
  const auto little = [&](std::size_t at, std::size_t count) {
    return number(bytes, at, count, Order::littleEndian);
  };
  if (hasAt(bytes, 12, "VP8X")) {
    return sized(PictureFormat::webp, little(24, 3) + 1, little(27, 3) + 1, webpOrientation(bytes));
  }
  if (hasAt(bytes, 12, "VP8L")) {
    const std::uint64_t packed = little(21, 4);  // 14 bits of width less 1, 14 of height less 1
    return sized(PictureFormat::webp, (packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1);
  }
  return sized(PictureFormat::webp, little(26, 2) & 0x3fff, little(28, 2) & 0x3fff);
}

/// Of the first picture in the file, the one that is decoded.
Size tiffSize(Bytes bytes, Order order) {
  const TiffTags tags = tiffTags(bytes, order);
  return sized(PictureFormat::tiff, tags.width, tags.height, tags.orientation);
}

Size bmpSize(Bytes bytes) {
  constexpr std::uint64_t oldHeaderBytes = 12;
  const auto little = [&](std::size_t at, std::size_t count) {
    return number(bytes, at, count, Order::littleEndian);
  };
  if (little(14, 4) == oldHeaderBytes) return sized(PictureFormat::bmp, little(18, 2), little(20, 2));
  const std::uint64_t height = little(22, 4);  // negative when the rows come from the top
  return sized(PictureFormat::bmp, little(18, 4), height < 0x80000000U ? height : 0x100000000U - height);
}

/// Two decimal numbers after "P1" to "P6", with white space and comments between.
Size netpbmSize(Bytes bytes) {
  std::uint64_t sizes[2] = {0, 0};
  std::size_t at = 2;
  for (std::uint64_t& size : sizes) {
    while (at < bytes.size() && (bytes[at] < '0' || bytes[at] > '9')) {
      if (bytes[at] == '#') {
        while (at < bytes.size() && bytes[at] != '\n') ++at;
      } else {
        ++at;
      }
    }
    constexpr std::uint64_t beyondAnyLimit = std::uint64_t{1} << 32;
    for (; at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9'; ++at) {
      size = std::min(beyondAnyLimit, size * 10 + (bytes[at] - '0'));
    }
  }
  return sized(PictureFormat::netpbm, sizes[0], sizes[1]);
}

}  // namespace

std::optional<PictureSize> pictureSize(Bytes bytes) {
  if (hasAt(bytes, 0, "\x89PNG\r\n\x1a\n")) return pngSize(bytes);
  if (hasAt(bytes, 0, "\xff\xd8\xff")) return jpegSize(bytes);
  if (hasAt(bytes, 0, "RIFF") && hasAt(bytes, 8, "WEBPVP8")) return webpSize(bytes);
  if (const auto order = tiffOrder(bytes)) return tiffSize(bytes, *order);
  if (hasAt(bytes, 0, "BM")) return bmpSize(bytes);
  if (bytes.size() > 2 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6') return netpbmSize(bytes);
  return std::nullopt;
}

}  // namespace likeness
