#include "engine/faces/ultralight_detector.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "engine/core/error.h"
#include "engine/faces/onnx_cut.h"
#include "engine/faces/onnx_net.h"
#include "engine/faces/photo_pyramid.h"

namespace likeness {

namespace {

constexpr float leastScore = 0.7F;
constexpr int leastSightings = 2;  // leaves 29 of 74 boxes in group photos that no label knows
constexpr int sizeStep = 64;       // the coarsest stride; a net's sides are multiples of it
// Of the nets kept laid out, which take some 110 bytes a pixel: enough for all sizes of one 4:3 photo.
constexpr int mostPixels = 1'800'000;
constexpr float centerVariance = 0.1F;
constexpr float sizeVariance = 0.2F;
const std::string scoresName = "scores";
const std::string offsetsName = "462";  // the boxes before they are decoded

struct PriorLevel {
  int stride;
  std::vector<float> sizes;
};

const std::array<PriorLevel, 4>& priorLevels() {
  static const std::array<PriorLevel, 4> levels = {
      {{8, {10, 16, 24}}, {16, {32, 48}}, {32, {64, 96}}, {64, {128, 192, 256}}}};
  return levels;
}

int roundUp(int side) {
  return (side + sizeStep - 1) / sizeStep * sizeStep;
}

std::int64_t priorCount(const cv::Size& size) {
  std::int64_t count = 0;
  for (const auto& [stride, sizes] : priorLevels()) {
    count +=
        std::int64_t{size.width / stride} * (size.height / stride) * static_cast<std::int64_t>(sizes.size());
  }
  return count;
}

/// RGB from -127/128 to 1, on black up to the size of the net.
cv::Mat inputFor(const cv::Mat& level, const cv::Size& size) {
  cv::Mat rgb;
  cv::cvtColor(level, rgb, cv::COLOR_RGBA2RGB);
  cv::copyMakeBorder(rgb, rgb, 0, size.height - level.rows, 0, size.width - level.cols, cv::BORDER_CONSTANT,
                     cv::Scalar::all(0));
  return cv::dnn::blobFromImage(rgb, 1.0 / 128, cv::Size(), cv::Scalar::all(127));
}

FaceBox decode(const float* offsets, float x, float y, float prior) {
  const float centerX = x + centerVariance * prior * offsets[0];
  const float centerY = y + centerVariance * prior * offsets[1];
  const float width = prior * std::exp(sizeVariance * offsets[2]);
  const float height = prior * std::exp(sizeVariance * offsets[3]);
  return {centerX - width / 2, centerY - height / 2, width, height};
}

/// In pixels of the net's input.
std::vector<FoundFace> decodeAll(const cv::Size& size, const float* scores, const float* offsets) {
  std::vector<FoundFace> faces;
  for (const auto& [stride, sizes] : priorLevels()) {
    for (int row = 0; row < size.height / stride; ++row) {
      for (int column = 0; column < size.width / stride; ++column) {
        for (const float prior : sizes) {
          const float x = (static_cast<float>(column) + 0.5F) * static_cast<float>(stride);
          const float y = (static_cast<float>(row) + 0.5F) * static_cast<float>(stride);
          if (scores[1] > leastScore) faces.push_back({decode(offsets, x, y, prior), scores[1], {}});
          scores += 2;
          offsets += 4;
        }
      }
    }
  }
  return faces;
}

/// The part of a box inside of a photo, after its scale is changed.
FaceBox scaledAndClipped(const FaceBox& box, float scaleX, float scaleY, const cv::Size& photo) {
  const float left = std::max(box.x * scaleX, 0.0F);
  const float top = std::max(box.y * scaleY, 0.0F);
  const float right = std::min((box.x + box.width) * scaleX, static_cast<float>(photo.width));
  const float bottom = std::min((box.y + box.height) * scaleY, static_cast<float>(photo.height));
  return {left, top, right - left, bottom - top};
}

}  // namespace

UltralightDetector::UltralightDetector(std::span<const std::uint8_t> model, std::filesystem::path file)
    : file_(std::move(file)) {
  const cv::Size native(320, 256);
  const std::array<OnnxOutput, 2> outputs = {
      {{scoresName, {1, priorCount(native), 2}}, {offsetsName, {1, priorCount(native), 4}}}};
  model_ = cutOnnx(model, scoresName, outputs, file_);
  netFor(native);
}

std::vector<int> UltralightDetector::longSides(int photoLongSide) {
  std::vector<int> sides = {160, 320};
  for (const int finer : {640, 1280}) {
    if (5 * photoLongSide >= 4 * finer) sides.push_back(finer);
  }
  return sides;
}

cv::dnn::Net& UltralightDetector::netFor(const cv::Size& size) {
  const auto known =
      std::find_if(nets_.begin(), nets_.end(), [&](const SizedNet& sized) { return sized.size == size; });
  if (known != nets_.end()) {
    nets_.splice(nets_.begin(), nets_, known);
    return nets_.front().net;
  }
  nets_.push_front({size, readOnnxNet(model_, file_)});
  int pixels = 0;
  for (const SizedNet& sized : nets_) pixels += sized.size.area();
  for (; pixels > mostPixels && nets_.size() > 1; nets_.pop_back()) pixels -= nets_.back().size.area();
  return nets_.front().net;
}

void UltralightDetector::detectAt(const cv::Mat& level, const cv::Size& photo,
                                  std::vector<FoundFace>& faces) {
  const cv::Size size(roundUp(level.cols), roundUp(level.rows));
  cv::dnn::Net& net = netFor(size);
  std::vector<cv::Mat> results;
  net.setInput(inputFor(level, size));
  net.forward(results, std::vector<cv::String>{scoresName, offsetsName});
  const auto priors = static_cast<std::size_t>(priorCount(size));
  if (results.size() != 2 || results[0].total() != 2 * priors || results[1].total() != 4 * priors) {
    throw Error(ErrorCode::fileDamaged, {file_.string(), "its results do not have the expected shape"});
  }
  const float scaleX = static_cast<float>(photo.width) / static_cast<float>(level.cols);
  const float scaleY = static_cast<float>(photo.height) / static_cast<float>(level.rows);
  for (FoundFace& face : decodeAll(size, results[0].ptr<float>(), results[1].ptr<float>())) {
    face.box = scaledAndClipped(face.box, scaleX, scaleY, photo);
    if (face.box.width >= 1 && face.box.height >= 1) faces.push_back(face);
  }
}

std::vector<FoundFace> UltralightDetector::detect(const cv::Mat& photo) {
  std::vector<FoundFace> faces;
  if (photo.empty()) return faces;
  for (const cv::Mat& level : photoPyramid(photo, longSides(std::max(photo.cols, photo.rows)))) {
    detectAt(level, photo.size(), faces);
  }
  return mergeFaces(std::move(faces), leastSightings);
}

}  // namespace likeness
