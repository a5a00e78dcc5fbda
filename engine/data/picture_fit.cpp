#include "engine/data/picture_fit.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "engine/core/error.h"
#include "engine/data/class_names.h"
#include "engine/recognize/picture.h"

namespace likeness {

namespace {

constexpr int inkSide = 28;

cv::Mat viewOf(const ColorImage& picture) {
  // Nothing writes to the pixels.
  return {picture.height, picture.width, CV_8UC4, const_cast<std::uint8_t*>(picture.pixels.data())};
}

void layOverWhite(cv::Mat& rgba) {
  for (int y = 0; y < rgba.rows; ++y) {
    auto* row = rgba.ptr<cv::Vec4b>(y);
    for (int x = 0; x < rgba.cols; ++x) {
      const int alpha = row[x][3];
      if (alpha == 255) continue;
      for (int c = 0; c < 3; ++c)
        row[x][c] = static_cast<std::uint8_t>((row[x][c] * alpha + 255 * (255 - alpha) + 127) / 255);
    }
  }
}

/// The pixels of a part; the edge goes on where it reaches beyond the picture.
cv::Mat cutOut(const cv::Mat& picture, const PictureBox& part) {
  const int left = static_cast<int>(std::lround(part.x));
  const int top = static_cast<int>(std::lround(part.y));
  const int right = std::max(static_cast<int>(std::lround(part.x + part.width)), left + 1);
  const int bottom = std::max(static_cast<int>(std::lround(part.y + part.height)), top + 1);
  const cv::Rect whole(0, 0, picture.cols, picture.rows);
  const cv::Rect wanted(left, top, right - left, bottom - top);
  cv::Rect inside = wanted & whole;
  if (inside.empty()) {  // rounded off the very edge
    inside = cv::Rect(std::clamp(left, 0, picture.cols - 1), std::clamp(top, 0, picture.rows - 1), 1, 1);
  }
  if (inside == wanted) return picture(inside);
  cv::Mat grown;
  cv::copyMakeBorder(picture(inside), grown, std::max(inside.y - top, 0),
                     std::max(bottom - (inside.y + inside.height), 0), std::max(inside.x - left, 0),
                     std::max(right - (inside.x + inside.width), 0),
                     cv::BORDER_REPLICATE | cv::BORDER_ISOLATED);
  return grown;
}

/// Each side on its own: averaged where it gets smaller, interpolated where it gets larger.
cv::Mat resized(const cv::Mat& picture, int width, int height) {
  if (picture.cols == width && picture.rows == height) return picture;
  cv::Mat smaller = picture;
  const cv::Size least(std::min(width, picture.cols), std::min(height, picture.rows));
  if (least != picture.size()) cv::resize(picture, smaller, least, 0, 0, cv::INTER_AREA);
  if (least == cv::Size(width, height)) return smaller;
  cv::Mat result;
  cv::resize(smaller, result, cv::Size(width, height), 0, 0, cv::INTER_LINEAR);
  return result;
}

cv::Scalar meanOfEdge(const cv::Mat& picture) {
  cv::Mat inside(picture.size(), CV_8U, cv::Scalar(255));
  if (picture.cols > 2 && picture.rows > 2)
    inside(cv::Rect(1, 1, picture.cols - 2, picture.rows - 2)).setTo(0);
  const cv::Scalar mean = cv::mean(picture, inside);
  return {std::round(mean[0]), std::round(mean[1]), std::round(mean[2])};
}

cv::Mat padded(const cv::Mat& picture, int width, int height) {
  const double scale =
      std::min(static_cast<double>(width) / picture.cols, static_cast<double>(height) / picture.rows);
  const int newWidth = std::clamp(static_cast<int>(std::lround(picture.cols * scale)), 1, width);
  const int newHeight = std::clamp(static_cast<int>(std::lround(picture.rows * scale)), 1, height);
  const cv::Mat small = resized(picture, newWidth, newHeight);
  if (small.cols == width && small.rows == height) return small;
  cv::Mat square(height, width, picture.type(), meanOfEdge(small));
  small.copyTo(square(cv::Rect((width - newWidth) / 2, (height - newHeight) / 2, newWidth, newHeight)));
  return square;
}

cv::Mat cropped(const cv::Mat& picture, int width, int height) {
  // The largest part of the wanted proportions.
  const double scale =
      std::min(static_cast<double>(picture.cols) / width, static_cast<double>(picture.rows) / height);
  const int w = std::clamp(static_cast<int>(std::lround(width * scale)), 1, picture.cols);
  const int h = std::clamp(static_cast<int>(std::lround(height * scale)), 1, picture.rows);
  return resized(picture(cv::Rect((picture.cols - w) / 2, (picture.rows - h) / 2, w, h)), width, height);
}

cv::Mat fitted(const cv::Mat& picture, int width, int height, PictureFit fit) {
  switch (fit) {
    case PictureFit::crop:
      return cropped(picture, width, height);
    case PictureFit::stretch:
      return resized(picture, width, height);
    default:
      return padded(picture, width, height);
  }
}

std::vector<std::uint8_t> bytesOf(const cv::Mat& picture) {
  const cv::Mat whole = picture.isContinuous() ? picture : picture.clone();
  return {whole.data, whole.data + whole.total() * whole.elemSize()};
}

cv::Mat withChannels(const cv::Mat& picture, int channels) {
  if (picture.channels() == channels) return picture;
  cv::Mat result;
  cv::cvtColor(picture, result, channels == 1 ? cv::COLOR_RGB2GRAY : cv::COLOR_GRAY2RGB);
  return result;
}

}  // namespace

SampleShape pictureShape(const DataConfig& config) {
  if (config.fit == PictureFit::ink) return {inkSide, inkSide, 1, 0};
  return {config.side, config.side, config.colour ? 3 : 1, 0};
}

std::optional<PictureBox> boxWithin(const PictureBox& box, int width, int height) {
  constexpr double overshoot = 1;
  const double right = box.x + box.width;
  const double bottom = box.y + box.height;
  // Written so that NaN is outside.
  const bool inside = box.x >= -overshoot && box.y >= -overshoot && right <= width + overshoot &&
                      bottom <= height + overshoot && box.width > 0 && box.height > 0;
  if (!inside) return std::nullopt;
  const double left = std::max(box.x, 0.0);
  const double top = std::max(box.y, 0.0);
  const PictureBox cut{left, top, std::min<double>(right, width) - left,
                       std::min<double>(bottom, height) - top};
  if (cut.width <= 0 || cut.height <= 0) return std::nullopt;
  return cut;
}

PictureBox middleOf(int width, int height, double share) {
  return {width * (1 - share) / 2, height * (1 - share) / 2, width * share, height * share};
}

PictureBox squareAround(const PictureBox& box, double larger) {
  const double side = std::max(box.width, box.height) * larger;
  return {box.x + box.width / 2 - side / 2, box.y + box.height / 2 - side / 2, side, side};
}

std::vector<std::uint8_t> fitPicture(const ColorImage& picture, const std::optional<PictureBox>& part,
                                     const DataConfig& config) {
  cv::Mat rgba = viewOf(picture);
  if (part) rgba = cutOut(rgba, *part);
  if (config.fit == PictureFit::ink) {
    const ColorImage alone{rgba.cols, rgba.rows, bytesOf(rgba)};
    return prepareDigit(alone).pixels;
  }
  rgba = rgba.clone();
  layOverWhite(rgba);
  cv::Mat plain;
  cv::cvtColor(rgba, plain, config.colour ? cv::COLOR_RGBA2RGB : cv::COLOR_RGBA2GRAY);
  return bytesOf(fitted(plain, config.side, config.side, config.fit));
}

LabelledSamples fitSamples(LabelledSamples samples, const SampleShape& shape, PictureFit fit,
                           const std::string& setName) {
  if (samples.shape == shape) return samples;
  if (samples.shape.isVector() || shape.isVector()) {
    const auto inWords = [](const SampleShape& some) {
      return some.isVector() ? "vectors of " + std::to_string(some.dimension) + " numbers"
                             : std::string("pictures");
    };
    throw Error(ErrorCode::dataSetUnusable, {setName, "it holds " + inWords(samples.shape) +
                                                          ", and the network takes " + inWords(shape)});
  }
  refuseTooLarge(samples.size(), shape, setName);
  LabelledSamples result = samples;
  result.shape = shape;
  result.pixels.clear();
  result.pixels.reserve(samples.size() * shape.size());
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const auto image = samples.image(i);
    const cv::Mat picture(samples.shape.height, samples.shape.width,
                          samples.shape.channels == 3 ? CV_8UC3 : CV_8UC1,
                          const_cast<std::uint8_t*>(image.data()));
    const bool ink = fit == PictureFit::ink && shape.isDigit();
    std::vector<std::uint8_t> bytes;
    if (ink) {
      const cv::Mat grey = withChannels(picture, 1);
      bytes = prepareDigit(GrayImage{grey.cols, grey.rows, bytesOf(grey)}).pixels;
    } else {
      bytes = bytesOf(fitted(withChannels(picture, shape.channels), shape.width, shape.height, fit));
    }
    result.pixels.insert(result.pixels.end(), bytes.begin(), bytes.end());
  }
  return result;
}

}  // namespace likeness
