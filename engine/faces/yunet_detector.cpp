#include "engine/faces/yunet_detector.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "engine/core/error.h"
#include "engine/faces/photo_pyramid.h"

namespace likeness {

namespace {

constexpr float leastScore = 0.7F;
constexpr float suppression = 0.3F;
constexpr int mostCandidates = 5000;
constexpr int fineSide = 960;    // small faces of groups
constexpr int coarseSide = 256;  // faces that fill the photo: YuNet knows those of 10 to 300 pixels
constexpr int columns = 15;      // x, y, width, height, five points, score

FoundFace fromRow(const float* row, float scaleX, float scaleY, const cv::Size& photo) {
  FoundFace face;
  const float left = std::max(row[0] * scaleX, 0.0F);
  const float top = std::max(row[1] * scaleY, 0.0F);
  const float right = std::min((row[0] + row[2]) * scaleX, static_cast<float>(photo.width));
  const float bottom = std::min((row[1] + row[3]) * scaleY, static_cast<float>(photo.height));
  face.box = {left, top, right - left, bottom - top};
  FivePoints points;
  for (std::size_t i = 0; i < points.size(); ++i) {
    points[i] = {row[4 + 2 * i] * scaleX, row[5 + 2 * i] * scaleY};
  }
  face.points = points;
  face.score = row[14];
  return face;
}

}  // namespace

YunetDetector::YunetDetector(std::filesystem::path model) : file_(std::move(model)) {
  try {
    detector_ = cv::FaceDetectorYN::create(file_.string(), "", {coarseSide, coarseSide}, leastScore,
                                           suppression, mostCandidates);
    // Whether a version of OpenCV can run a version of YuNet shows only when it does.
    detect(cv::Mat(coarseSide, coarseSide, CV_8UC4, cv::Scalar::all(0)));
  } catch (const cv::Exception& error) {
    throw Error(ErrorCode::fileDamaged,
                {file_.string(), "it is no YuNet detector that this version of OpenCV can run"}, error.err);
  }
}

void YunetDetector::detectAt(const cv::Mat& level, const cv::Size& photo, std::vector<FoundFace>& faces) {
  cv::Mat bgr;
  cv::cvtColor(level, bgr, cv::COLOR_RGBA2BGR);
  // Its strides need sides that are multiples of 32.
  constexpr int step = 32;
  cv::copyMakeBorder(bgr, bgr, 0, (step - bgr.rows % step) % step, 0, (step - bgr.cols % step) % step,
                     cv::BORDER_CONSTANT, cv::Scalar::all(0));
  detector_->setInputSize(bgr.size());
  cv::Mat rows;
  detector_->detect(bgr, rows);
  if (rows.rows > 0 && (rows.cols != columns || rows.type() != CV_32F)) {
    throw Error(ErrorCode::fileDamaged, {file_.string(), "its results do not have the expected shape"});
  }
  const float scaleX = static_cast<float>(photo.width) / static_cast<float>(level.cols);
  const float scaleY = static_cast<float>(photo.height) / static_cast<float>(level.rows);
  for (int i = 0; i < rows.rows; ++i) {
    const FoundFace face = fromRow(rows.ptr<float>(i), scaleX, scaleY, photo);
    if (face.box.width >= 1 && face.box.height >= 1) faces.push_back(face);
  }
}

std::vector<FoundFace> YunetDetector::detect(const cv::Mat& photo) {
  std::vector<FoundFace> faces;
  if (photo.empty()) return faces;
  std::vector<int> sides = {coarseSide};
  const int longSide = std::max(photo.cols, photo.rows);
  if (longSide > coarseSide) sides.push_back(std::min(longSide, fineSide));
  for (const cv::Mat& level : photoPyramid(photo, sides)) detectAt(level, photo.size(), faces);
  return mergeFaces(std::move(faces));
}

}  // namespace likeness
