#include "engine/recognize/picture_decoder.h"

#include <algorithm>
#include <array>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "engine/core/error.h"

namespace likeness {

namespace {

[[noreturn]] void throwDamaged(const std::string& name, const std::string& fault,
                               const std::string& detail = {}) {
  throw Error(ErrorCode::fileDamaged, {name, fault}, detail);
}

/// The decoder fills what is missing at the end of a JPEG with grey and says nothing.
bool endsTooEarly(const std::vector<std::uint8_t>& jpeg) {
  static constexpr std::array<std::uint8_t, 2> endOfImage = {0xff, 0xd9};
  return std::find_end(jpeg.begin(), jpeg.end(), endOfImage.begin(), endOfImage.end()) == jpeg.end();
}

/// What no decoder of OpenCV's own takes it would pass on to GDAL by this mark, through a file in /tmp; and
/// GDAL tries hundreds of drivers.
bool wouldGoToGdal(const std::vector<std::uint8_t>& bytes) {
  static constexpr std::array<std::uint8_t, 4> mark = {'D', 'T', 'E', 'D'};
  constexpr std::size_t place = 140;
  return bytes.size() >= place + mark.size() &&
         std::equal(mark.begin(), mark.end(), bytes.begin() + static_cast<std::ptrdiff_t>(place));
}

cv::Mat decode(const std::vector<std::uint8_t>& bytes, PictureFormat format, const std::string& name) {
  if (format == PictureFormat::jpeg && endsTooEarly(bytes)) throwDamaged(name, "it ends too early");
  if (wouldGoToGdal(bytes)) throwDamaged(name, "it says that it is a map of heights");
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

}  // namespace

PictureSize acceptableSize(const std::vector<std::uint8_t>& bytes, const std::string& name,
                           std::uint64_t mostPixels, const std::string& formats) {
  if (bytes.empty()) throwDamaged(name, "it is empty");
  const auto size = pictureSize(bytes);
  if (!size) throwDamaged(name, "it is no picture (" + formats + ")");
  if (size->width > mostPixels || size->height > mostPixels || size->width * size->height > mostPixels) {
    throw Error(ErrorCode::fileTooLarge, {name, std::to_string(mostPixels / 1000000) + " megapixels"});
  }
  return *size;
}

cv::Mat decodeToEightBits(const std::vector<std::uint8_t>& bytes, PictureFormat format,
                          const std::string& name) {
  const cv::Mat decoded = decode(bytes, format, name);
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

ColorImage toColorImage(const cv::Mat& picture, const std::string& name) {
  ColorImage image{picture.cols, picture.rows, std::vector<std::uint8_t>(picture.total() * 4)};
  cv::Mat target(picture.rows, picture.cols, CV_8UC4, image.pixels.data());
  switch (picture.channels()) {
    case 1:
      cv::cvtColor(picture, target, cv::COLOR_GRAY2RGBA);
      break;
    case 3:
      cv::cvtColor(picture, target, cv::COLOR_BGR2RGBA);
      break;
    case 4:
      cv::cvtColor(picture, target, cv::COLOR_BGRA2RGBA);
      break;
    default:
      throwDamaged(name, "it has " + std::to_string(picture.channels()) + " channels");
  }
  return image;
}

}  // namespace likeness
