#include "engine/faces/five_points.h"

#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <numbers>

#include "engine/faces/mean_face.h"
#include "engine/faces/similarity.h"

namespace likeness {

namespace {

constexpr std::size_t jawPoints = 17;
constexpr std::size_t noseTip = 30;

FacePoint meanOf(const FaceLandmarks& landmarks, std::initializer_list<std::size_t> which) {
  FacePoint mean;
  for (const std::size_t i : which) {
    mean.x += landmarks[i].x;
    mean.y += landmarks[i].y;
  }
  const auto count = static_cast<float>(which.size());
  return {mean.x / count, mean.y / count};
}

/// Moves points so that their mean lies where it is wanted.
void moveMean(FaceLandmarks& landmarks, std::initializer_list<std::size_t> which, const FacePoint& wanted) {
  const FacePoint mean = meanOf(landmarks, which);
  for (const std::size_t i : which) {
    landmarks[i].x += wanted.x - mean.x;
    landmarks[i].y += wanted.y - mean.y;
  }
}

}  // namespace

FivePoints fivePoints(const FaceLandmarks& landmarks) {
  return {meanOf(landmarks, {36, 37, 38, 39, 40, 41}), meanOf(landmarks, {42, 43, 44, 45, 46, 47}),
          landmarks[noseTip], meanOf(landmarks, {48, 60}), meanOf(landmarks, {54, 64})};
}

FaceLandmarks landmarksFrom(const FivePoints& points, const FaceBox& box) {
  FaceLandmarks landmarks{};
  for (std::size_t i = 0; i < meanFace.size(); ++i) landmarks[i + meanFaceFirst] = meanFace[i];
  const Similarity toPhoto = fitSimilarity(fivePoints(landmarks), points);
  for (FacePoint& point : landmarks) point = toPhoto(point);
  moveMean(landmarks, {36, 37, 38, 39, 40, 41}, points[0]);
  moveMean(landmarks, {42, 43, 44, 45, 46, 47}, points[1]);
  landmarks[noseTip] = points[2];
  moveMean(landmarks, {48, 60}, points[3]);
  moveMean(landmarks, {54, 64}, points[4]);
  for (std::size_t i = 0; i < jawPoints; ++i) {
    const double angle = std::numbers::pi * static_cast<double>(i) / (jawPoints - 1);
    landmarks[i].x = box.x + box.width / 2 * static_cast<float>(1 - std::cos(angle));
    landmarks[i].y = box.y + box.height / 2 * static_cast<float>(1 + std::sin(angle));
  }
  return landmarks;
}

}  // namespace likeness
