#include "engine/faces/photo_reader.h"

#include <utility>

#include "engine/core/files.h"
#include "engine/faces/heif_decoder.h"
#include "engine/faces/jpeg_decoder.h"
#include "engine/faces/orientation.h"
#include "engine/recognize/picture_decoder.h"

namespace likeness {

namespace {

void layOverWhite(ColorImage& image) {
  for (std::size_t at = 0; at < image.pixels.size(); at += 4) {
    std::uint8_t* pixel = image.pixels.data() + at;
    const int alpha = pixel[3];
    if (alpha == 255) continue;
    for (int i = 0; i < 3; ++i) {
      pixel[i] = static_cast<std::uint8_t>((pixel[i] * alpha + 255 * (255 - alpha) + 127) / 255);
    }
    pixel[3] = 255;
  }
}

ColorImage decodeByOpenCv(const std::vector<std::uint8_t>& bytes, const std::string& name,
                          const PictureSize& size) {
  ColorImage image = toColorImage(decodeToEightBits(bytes, size.format, name), name);
  layOverWhite(image);
  // OpenCV turns TIFF upright in every mode, and the others in none that keeps 16 bit and transparency.
  return size.format == PictureFormat::tiff ? image : uprighted(std::move(image), size.orientation);
}

}  // namespace

ColorImage decodePhoto(const std::vector<std::uint8_t>& bytes, const std::string& name,
                       const PhotoLimits& limits, int longSideHint) {
  if (isHeif(bytes)) {
    ColorImage image = decodeHeif(bytes, name, limits.pixels);
    layOverWhite(image);
    return image;
  }
  const PictureSize size = acceptableSize(bytes, name, static_cast<std::uint64_t>(limits.pixels),
                                          "JPEG, PNG, WebP, TIFF, BMP, PGM or HEIC");
  if (size.format != PictureFormat::jpeg) return decodeByOpenCv(bytes, name, size);
  return uprighted(decodeJpeg(bytes, name, longSideHint), size.orientation);
}

ColorImage readPhoto(const std::filesystem::path& file, const PhotoLimits& limits, int longSideHint) {
  return decodePhoto(readFile(file, static_cast<std::size_t>(limits.bytes)), file.string(), limits,
                     longSideHint);
}

}  // namespace likeness
