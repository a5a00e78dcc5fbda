#include "engine/faces/live_detector.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "engine/faces/face_overlap.h"

namespace likeness {

namespace {

constexpr float sameFace = 0.3F;  // intersection over union, from one picture to the next

ColorImage shrunk(const ColorImage& picture, float scale) {
  const cv::Mat view(picture.height, picture.width, CV_8UC4,
                     const_cast<std::uint8_t*>(picture.pixels.data()));
  const auto side = [&](int length) {
    return std::max(1, static_cast<int>(std::lround(static_cast<float>(length) * scale)));
  };
  ColorImage result{side(picture.width), side(picture.height), {}};
  result.pixels.resize(std::size_t{4} * static_cast<std::size_t>(result.width) *
                       static_cast<std::size_t>(result.height));
  cv::Mat target(result.height, result.width, CV_8UC4, result.pixels.data());
  cv::resize(view, target, target.size(), 0, 0, cv::INTER_AREA);
  return result;
}

void stretch(Face& face, float across, float down) {
  face.box = {face.box.x * across, face.box.y * down, face.box.width * across, face.box.height * down};
  for (FacePoint& point : face.landmarks) point = {point.x * across, point.y * down};
}

float middleOf(const SeenFace& seen) {
  return seen.face.box.x + seen.face.box.width / 2;
}

}  // namespace

std::vector<Face> LiveDetector::detect(const ColorImage& picture, int longSide) {
  const int present = std::max(picture.width, picture.height);
  if (present <= longSide) return analyzer_.detect(picture);
  const ColorImage small = shrunk(picture, static_cast<float>(longSide) / static_cast<float>(present));
  std::vector<Face> faces = analyzer_.detect(small);
  for (Face& face : faces) {
    stretch(face, static_cast<float>(picture.width) / static_cast<float>(small.width),
            static_cast<float>(picture.height) / static_cast<float>(small.height));
  }
  return faces;
}

void LiveDetector::keepMissing(std::vector<SeenFace>& faces) const {
  const std::size_t found = faces.size();
  for (const SeenFace& before : last_) {
    const auto isSame = [&](const SeenFace& now) {
      return intersectionOverUnion(before.face.box, now.face.box) > sameFace;
    };
    if (std::none_of(faces.begin(), faces.begin() + static_cast<std::ptrdiff_t>(found), isSame))
      faces.push_back({before.face, false});
  }
}

std::vector<SeenFace> LiveDetector::find(const ColorImage& picture) {
  const bool quickIsLess = std::max(picture.width, picture.height) > search_.quick;
  const std::pair size(picture.width, picture.height);
  const bool another = std::exchange(size_, size) != size;  // another source
  const bool thorough = another || !quickIsLess || ++sinceThorough_ >= search_.every;
  std::vector<SeenFace> faces;
  for (Face& face : detect(picture, thorough ? search_.thorough : search_.quick))
    faces.push_back({std::move(face), true});
  if (thorough) {
    sinceThorough_ = 0;
  } else {
    keepMissing(faces);
  }
  std::ranges::stable_sort(faces, {}, middleOf);
  last_ = faces;
  return faces;
}

}  // namespace likeness
