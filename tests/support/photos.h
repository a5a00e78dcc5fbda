#pragma once

#include <cstddef>
#include <cstdio>
//
#include <jpeglib.h>
#include <zlib.h>

#include <array>
#include <string>

#include "tests/support/pictures.h"

namespace likeness::tests {

/// 64 x 48: white at the top left, reddish at the top right, blueish at the bottom right, black at the bottom
/// left; so every one of the eight orientations can be told from the others.
inline cv::Mat fourQuarters() {
  cv::Mat photo(48, 64, CV_8UC3, cv::Scalar(255, 255, 255));
  photo(cv::Rect(32, 0, 32, 24)).setTo(cv::Scalar(20, 20, 220));
  photo(cv::Rect(0, 24, 32, 24)).setTo(cv::Scalar(20, 20, 20));
  photo(cv::Rect(32, 24, 32, 24)).setTo(cv::Scalar(200, 20, 20));
  return photo;
}

/// "w", "r", "k", "b" for the middle of a photo's quarters: top left, top right, bottom left, bottom right.
inline std::string quartersOf(const ColorImage& photo) {
  std::string letters;
  for (const int down : {1, 3}) {
    for (const int across : {1, 3}) {
      const int x = photo.width * across / 4;
      const int y = photo.height * down / 4;
      const std::uint8_t* pixel = photo.pixels.data() + (static_cast<std::size_t>(y) * photo.width + x) * 4;
      const bool red = pixel[0] > 128;
      const bool blue = pixel[2] > 128;
      letters += red && blue ? 'w' : red ? 'r' : blue ? 'b' : 'k';
    }
  }
  return letters;
}

/// What the quarters are once the orientation has been applied (EXIF 2.3, tag 274).
inline std::string uprightQuarters(int orientation) {
  static const std::array<const char*, 8> all = {"wrkb", "rwbk", "bkrw", "kbwr",
                                                 "wkrb", "kwbr", "brkw", "rbwk"};
  return all.at(static_cast<std::size_t>(orientation - 1));
}

/// EXIF data that say nothing but the orientation.
inline Bytes exifOf(int orientation) {
  return {'M',  'M',  0, 42, 0, 0, 0, 8, 0, 1,
          0x01, 0x12, 0, 3,  0, 0, 0, 1, 0, static_cast<std::uint8_t>(orientation),
          0,    0,    0, 0,  0, 0};
}

inline void append(Bytes& bytes, const std::string& text) {
  bytes.insert(bytes.end(), text.begin(), text.end());
}
inline void append(Bytes& bytes, const Bytes& more) {
  bytes.insert(bytes.end(), more.begin(), more.end());
}

inline Bytes bigEndian(std::uint32_t value) {
  return {static_cast<std::uint8_t>(value >> 24), static_cast<std::uint8_t>(value >> 16),
          static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
}
inline Bytes littleEndian(std::uint32_t value, int count = 4) {
  Bytes bytes;
  for (int i = 0; i < count; ++i) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  return bytes;
}

inline Bytes jpegWithExif(Bytes jpeg, int orientation) {
  Bytes segment = {0xff, 0xe1, 0, static_cast<std::uint8_t>(exifOf(1).size() + 8), 'E', 'x', 'i', 'f', 0, 0};
  append(segment, exifOf(orientation));
  jpeg.insert(jpeg.begin() + 2, segment.begin(), segment.end());
  return jpeg;
}

/// Behind the pixels, where some programs put it.
inline Bytes pngWithExif(const Bytes& png, int orientation) {
  constexpr std::size_t endChunkBytes = 12;
  Bytes chunk = bytesOf("eXIf");
  append(chunk, exifOf(orientation));
  Bytes all(png.begin(), png.end() - endChunkBytes);
  append(all, bigEndian(static_cast<std::uint32_t>(chunk.size() - 4)));
  append(all, chunk);
  append(all, bigEndian(static_cast<std::uint32_t>(crc32(0, chunk.data(), static_cast<uInt>(chunk.size())))));
  append(all, Bytes(png.end() - endChunkBytes, png.end()));
  return all;
}

/// The simple form that OpenCV writes, made the extended form, which alone can hold EXIF data.
inline Bytes webpWithExif(const Bytes& webp, std::uint32_t width, std::uint32_t height, int orientation) {
  Bytes chunks = bytesOf("WEBPVP8X");
  append(chunks, littleEndian(10));
  append(chunks, littleEndian(0x08));  // it has EXIF data
  append(chunks, littleEndian(width - 1, 3));
  append(chunks, littleEndian(height - 1, 3));
  append(chunks, Bytes(webp.begin() + 12, webp.end()));
  append(chunks, "EXIF");
  append(chunks, littleEndian(static_cast<std::uint32_t>(exifOf(1).size())));
  append(chunks, exifOf(orientation));
  Bytes all = bytesOf("RIFF");
  append(all, littleEndian(static_cast<std::uint32_t>(chunks.size())));
  append(all, chunks);
  return all;
}

/// Uncompressed, of 8 bit RGB.
inline Bytes tiffWithOrientation(const cv::Mat& bgr, int orientation) {
  const auto entry = [](std::uint32_t tag, std::uint32_t type, std::uint32_t count, std::uint32_t value) {
    Bytes bytes = littleEndian(tag, 2);
    append(bytes, littleEndian(type, 2));
    append(bytes, littleEndian(count));
    append(bytes, littleEndian(value));
    return bytes;
  };
  const std::uint32_t directoryBytes = 2 + 12 * 10 + 4;
  const std::uint32_t depths = 8 + directoryBytes;
  const std::uint32_t pixels = depths + 6;
  const auto pixelBytes = static_cast<std::uint32_t>(bgr.total() * 3);
  Bytes tiff = {'I', 'I', 42, 0, 8, 0, 0, 0, 10, 0};
  append(tiff, entry(256, 4, 1, static_cast<std::uint32_t>(bgr.cols)));
  append(tiff, entry(257, 4, 1, static_cast<std::uint32_t>(bgr.rows)));
  append(tiff, entry(258, 3, 3, depths));
  append(tiff, entry(259, 3, 1, 1));
  append(tiff, entry(262, 3, 1, 2));
  append(tiff, entry(273, 4, 1, pixels));
  append(tiff, entry(274, 3, 1, static_cast<std::uint32_t>(orientation)));
  append(tiff, entry(277, 3, 1, 3));
  append(tiff, entry(278, 4, 1, static_cast<std::uint32_t>(bgr.rows)));
  append(tiff, entry(279, 4, 1, pixelBytes));
  append(tiff, Bytes{0, 0, 0, 0, 8, 0, 8, 0, 8, 0});
  cv::Mat rgb;
  cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
  tiff.insert(tiff.end(), rgb.datastart, rgb.dataend);
  return tiff;
}

/// A CMYK JPEG of one colour, in per cent of ink; with Adobe's mark, and so inverted, or without.
inline Bytes cmykJpeg(const std::array<int, 4>& ink, bool adobe) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* buffer = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &buffer, &size);
  info.image_width = 16;
  info.image_height = 16;
  info.input_components = 4;
  info.in_color_space = JCS_CMYK;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, 100, TRUE);
  info.write_Adobe_marker = adobe ? TRUE : FALSE;
  jpeg_start_compress(&info, TRUE);
  Bytes row;
  for (int x = 0; x < 16; ++x) {
    for (const int part : ink)
      row.push_back(static_cast<std::uint8_t>((adobe ? 100 - part : part) * 255 / 100));
  }
  while (info.next_scanline < info.image_height) {
    JSAMPROW start = row.data();
    jpeg_write_scanlines(&info, &start, 1);
  }
  jpeg_finish_compress(&info);
  const Bytes bytes(buffer, buffer + size);
  jpeg_destroy_compress(&info);
  std::free(buffer);
  return bytes;
}

}  // namespace likeness::tests
