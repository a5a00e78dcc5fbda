#include "engine/recognize/picture.h"

#include <algorithm>
#include <array>
#include <exception>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/recognize/picture_size.h"

namespace likeness {

namespace {

constexpr std::size_t mostBytes = std::size_t{256} << 20;
constexpr std::uint64_t mostPixels = 100000000;

[[noreturn]] void throwDamaged(const std::string& name, const std::string& fault,
                               const std::string& detail = {}) {
  throw Error(ErrorCode::fileDamaged, {name, fault}, detail);
}

PictureSize acceptableSize(const std::vector<std::uint8_t>& bytes, const std::string& name) {
  if (bytes.empty()) throwDamaged(name, "it is empty");
  const auto size = pictureSize(bytes);
  if (!size) throwDamaged(name, "it is no picture (PNG, JPEG, WebP, TIFF, BMP, PBM, PGM or PPM)");
  if (size->width > mostPixels || size->height > mostPixels || size->width * size->height > mostPixels) {
    throw Error(ErrorCode::fileTooLarge, {name, "100 megapixels"});
  }
  return *size;
}

/// The decoder fills what is missing at the end of a JPEG with grey and says nothing.
bool endsTooEarly(const std::vector<std::uint8_t>& jpeg) {
  static constexpr std::array<std::uint8_t, 2> endOfImage = {0xff, 0xd9};
  return std::find_end(jpeg.begin(), jpeg.end(), endOfImage.begin(), endOfImage.end()) == jpeg.end();
}

cv::Mat decode(const std::vector<std::uint8_t>& bytes, PictureFormat format, const std::string& name) {
  if (format == PictureFormat::jpeg && endsTooEarly(bytes)) throwDamaged(name, "it ends too early");
  // Only the colour mode turns a photo upright as its EXIF says; the others keep transparency and 16 bit.
  const int mode = format == PictureFormat::jpeg ? cv::IMREAD_COLOR : cv::IMREAD_UNCHANGED;
  cv::Mat decoded;
  try {
    decoded = cv::imdecode(bytes, mode);
  } catch (const cv::Exception& error) {
    throwDamaged(name, "it cannot be decoded", error.err);
  }
  if (decoded.empty()) throwDamaged(name, "it cannot be decoded; it may end too early");
  return decoded;
}

cv::Mat toEightBits(const cv::Mat& decoded, const std::string& name) {
  cv::Mat eightBits;
  switch (decoded.depth()) {
    case CV_8U:
      return decoded;
    case CV_16U:
      decoded.convertTo(eightBits, CV_8U, 1.0 / 257);
      return eightBits;
    case CV_32F:
    case CV_64F:
      decoded.convertTo(eightBits, CV_8U, 255);  // by convention from 0 to 1
      return eightBits;
    default:
      throwDamaged(name, "its numbers are of a kind that is not supported");
  }
}

}  // namespace

ColorImage decodePicture(const std::vector<std::uint8_t>& bytes, const std::string& name) {
  const PictureSize size = acceptableSize(bytes, name);
  const cv::Mat decoded = toEightBits(decode(bytes, size.format, name), name);
  ColorImage picture{decoded.cols, decoded.rows, std::vector<std::uint8_t>(decoded.total() * 4)};
  cv::Mat target(decoded.rows, decoded.cols, CV_8UC4, picture.pixels.data());
  switch (decoded.channels()) {
    case 1:
      cv::cvtColor(decoded, target, cv::COLOR_GRAY2RGBA);
      break;
    case 3:
      cv::cvtColor(decoded, target, cv::COLOR_BGR2RGBA);
      break;
    case 4:
      cv::cvtColor(decoded, target, cv::COLOR_BGRA2RGBA);
      break;
    default:
      throwDamaged(name, "it has " + std::to_string(decoded.channels()) + " channels");
  }
  return picture;
}

ColorImage readPicture(const std::filesystem::path& file) {
  return decodePicture(readFile(file, mostBytes), file.string());
}

}  // namespace likeness
