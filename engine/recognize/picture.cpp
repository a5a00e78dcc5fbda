#include "engine/recognize/picture.h"

#include "engine/core/files.h"
#include "engine/recognize/picture_decoder.h"

namespace likeness {

namespace {

constexpr std::size_t mostBytes = std::size_t{256} << 20;
constexpr std::uint64_t mostPixels = 100000000;

}  // namespace

ColorImage decodePicture(const std::vector<std::uint8_t>& bytes, const std::string& name) {
  const PictureSize size =
      acceptableSize(bytes, name, mostPixels, "PNG, JPEG, WebP, TIFF, BMP, PBM, PGM or PPM");
  return toColorImage(decodeToEightBits(bytes, size.format, name), name);
}

ColorImage readPicture(const std::filesystem::path& file) {
  return decodePicture(readFile(file, mostBytes), file.string());
}

}  // namespace likeness
