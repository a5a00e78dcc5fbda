#include "engine/faces/sface_embedder.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "engine/core/error.h"
#include "engine/faces/five_points.h"

namespace likeness {

namespace {

constexpr std::size_t dimension = 128;

/// A face as OpenCV's detector gives it: x, y, width, height, five points, score.
cv::Mat rowOf(const Face& face, const cv::Point& origin) {
  cv::Mat row(1, 15, CV_32F);
  auto* value = row.ptr<float>();
  const auto x = static_cast<float>(origin.x);
  const auto y = static_cast<float>(origin.y);
  *value++ = face.box.x - x;
  *value++ = face.box.y - y;
  *value++ = face.box.width;
  *value++ = face.box.height;
  for (const FacePoint& point : fivePoints(face.landmarks)) {
    *value++ = point.x - x;
    *value++ = point.y - y;
  }
  *value = face.score;
  return row;
}

/// The face with its surroundings: only these change their order of colours.
cv::Rect surroundings(const FaceBox& box, const cv::Mat& photo) {
  const int margin = static_cast<int>(std::max(box.width, box.height));
  const cv::Rect wanted(static_cast<int>(box.x) - margin, static_cast<int>(box.y) - margin,
                        static_cast<int>(box.width) + 2 * margin + 1,
                        static_cast<int>(box.height) + 2 * margin + 1);
  return wanted & cv::Rect(0, 0, photo.cols, photo.rows);
}

}  // namespace

SfaceEmbedder::SfaceEmbedder(std::filesystem::path model) : file_(std::move(model)) {
  try {
    recognizer_ = cv::FaceRecognizerSF::create(file_.string(), "");
  } catch (const cv::Exception& error) {
    throw Error(ErrorCode::fileDamaged, {file_.string(), "it is no network that OpenCV can run"}, error.err);
  }
}

void SfaceEmbedder::embed(const cv::Mat& photo, std::span<Face> faces) {
  for (Face& face : faces) {
    const cv::Rect area = surroundings(face.box, photo);
    if (area.empty()) throw Error(ErrorCode::internal, {"a face outside of its photo"});
    cv::Mat bgr;
    cv::cvtColor(photo(area), bgr, cv::COLOR_RGBA2BGR);
    cv::Mat chip;
    cv::Mat values;
    recognizer_->alignCrop(bgr, rowOf(face, area.tl()), chip);
    recognizer_->feature(chip, values);
    if (values.total() != dimension || values.type() != CV_32F) {
      throw Error(ErrorCode::fileDamaged, {file_.string(), "it does not give 128 numbers"});
    }
    setEmbedding(face, {values.ptr<float>(), dimension});
  }
}

}  // namespace likeness
