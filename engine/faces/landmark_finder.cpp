#include "engine/faces/landmark_finder.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "engine/core/error.h"
#include "engine/faces/onnx_net.h"

namespace likeness {

namespace {

constexpr int side = 64;

/// Whole pixels of the photo, at least one.
cv::Rect clipped(const FaceBox& box, const cv::Mat& photo) {
  const int left = std::clamp(static_cast<int>(std::lround(box.x)), 0, photo.cols - 1);
  const int top = std::clamp(static_cast<int>(std::lround(box.y)), 0, photo.rows - 1);
  const int right = std::clamp(static_cast<int>(std::lround(box.x + box.width)), left + 1, photo.cols);
  const int bottom = std::clamp(static_cast<int>(std::lround(box.y + box.height)), top + 1, photo.rows);
  return {left, top, right - left, bottom - top};
}

}  // namespace

LandmarkFinder::LandmarkFinder(std::span<const std::uint8_t> model, std::filesystem::path file)
    : file_(std::move(file)), net_(readOnnxNet(model, file_)) {}

FaceLandmarks LandmarkFinder::find(const cv::Mat& photo, const FaceBox& box) {
  const cv::Rect area = clipped(box, photo);
  cv::Mat chip;
  const bool shrinks = area.width > side && area.height > side;
  cv::resize(photo(area), chip, {side, side}, 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
  cv::cvtColor(chip, chip, cv::COLOR_RGBA2GRAY);
  net_.setInput(cv::dnn::blobFromImage(chip, 1.0 / 256));
  const cv::Mat result = net_.forward();
  FaceLandmarks landmarks;
  if (result.total() != 2 * landmarks.size()) {
    throw Error(ErrorCode::fileDamaged, {file_.string(), "it does not give 68 landmarks"});
  }
  const auto* values = result.ptr<float>();
  for (FacePoint& point : landmarks) {
    point.x = static_cast<float>(area.x) + static_cast<float>(area.width) * *values++;
    point.y = static_cast<float>(area.y) + static_cast<float>(area.height) * *values++;
  }
  return landmarks;
}

}  // namespace likeness
