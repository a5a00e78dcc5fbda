#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <opencv2/videoio.hpp>

#include "tests/support/digit_scene.h"

namespace likeness::tests {

/// A sheet with digits, held before a camera by a hand that moves slowly.
struct DigitVideo {
  std::string name;
  SheetStyle style;
  Pose pose;  // in the middle of the motion
  Lens lens;
  double digitHeight = 105;  // pixels of the sheet, which is 960 wide
  std::size_t digits = 6;
  int pictures = 50;
  std::uint64_t seed = 1;
};

inline constexpr int sheetWidth = 960;
inline constexpr int sheetHeight = 680;

/// Digits in two rows, not on a grid.
inline std::vector<PlacedInk> layDigits(const DigitVideo& video, const std::vector<LabelledInk>& drawings,
                                        Random& random) {
  const std::size_t rows = video.digits > 3 ? 2 : 1;
  const std::size_t columns = (video.digits + rows - 1) / rows;
  std::vector<PlacedInk> placed;
  for (std::size_t i = 0; i < video.digits; ++i) {
    const double cellWidth = 780.0 / static_cast<double>(columns);
    const double cellHeight = 500.0 / static_cast<double>(rows);
    const cv::Point2d middle(
        110 + cellWidth * (static_cast<double>(i % columns) + 0.5) + random.uniform(-14, 14),
        90 + cellHeight * (static_cast<double>(i / columns) + 0.5) + random.uniform(-22, 22));
    const double height = video.digitHeight * static_cast<double>(random.uniform(0.85F, 1.15F));
    placed.push_back(placeInk(drawings[random.below(drawings.size())], middle, height));
  }
  return placed;
}

/// Where the hand has moved to, at a share of a round that takes four seconds.
inline Pose moved(Pose pose, double round) {
  const double angle = 2 * std::numbers::pi * round;
  pose.roll += 2.5 * std::sin(angle);
  pose.pitch += 4 * std::cos(angle);
  pose.yaw += 4 * std::sin(angle + 1);
  pose.zoom *= 1 + 0.04 * std::sin(angle + 2);
  pose.shift += {0.03 * std::sin(angle), 0.02 * std::cos(2 * angle)};
  return pose;
}

/// Calls `take` with every picture and what is in it.
template <class Take>
void playDigitVideo(const DigitVideo& video, const std::vector<LabelledInk>& drawings, const Take& take) {
  Random random(video.seed);
  const auto digits = layDigits(video, drawings, random);
  const cv::Mat sheet = drawSheet({sheetWidth, sheetHeight}, digits, video.style, random);
  const cv::Mat table = drawTable(video.lens.size, random);
  for (int i = 0; i < video.pictures; ++i) {
    const auto view = viewOf(moved(video.pose, i / 100.0), sheet.size(), video.lens.size);
    take(takePicture(sheet, table, view, video.lens, random), truthOf(digits, video.style.pen, view));
  }
}

inline nlohmann::ordered_json truthJson(const std::vector<SceneTruth>& truths) {
  nlohmann::ordered_json digits = nlohmann::ordered_json::array();
  for (const SceneTruth& truth : truths) {
    nlohmann::ordered_json corners = nlohmann::ordered_json::array();
    for (const cv::Point2f& corner : truth.corners) corners.push_back({corner.x, corner.y});
    digits.push_back({{"label", truth.label}, {"corners", corners}});
  }
  return digits;
}

/// <folder>/<name>.avi, Motion JPEG at 25 pictures a second, and <name>.json: a list a picture of
/// {"label", "corners"}. False where this OpenCV cannot write it.
inline bool writeDigitVideo(const DigitVideo& video, const std::vector<LabelledInk>& drawings,
                            const std::filesystem::path& folder) {
  cv::VideoWriter writer((folder / (video.name + ".avi")).string(), cv::CAP_OPENCV_MJPEG,
                         cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 25, video.lens.size);
  if (!writer.isOpened()) return false;
  nlohmann::ordered_json truth = nlohmann::ordered_json::array();
  playDigitVideo(video, drawings, [&](const cv::Mat& picture, const std::vector<SceneTruth>& truths) {
    writer.write(picture);
    truth.push_back(truthJson(truths));
  });
  std::ofstream(folder / (video.name + ".json")) << truth;
  return true;
}

/// Every kind of paper, at several poses, under several lights, sharp and blurred, with several pens.
inline std::vector<DigitVideo> digitVideos() {
  const auto make = [](const std::string& name, Paper paper, const Pose& pose, std::uint64_t seed) {
    DigitVideo video;
    video.name = name;
    video.style.paper = paper;
    video.pose = pose;
    video.seed = seed;
    return video;
  };
  std::vector<DigitVideo> videos = {
      make("plain", Paper::plain, {.zoom = 0.85}, 11),
      make("lined", Paper::lined, {.zoom = 0.9}, 12),
      make("squared", Paper::squared, {.zoom = 0.9}, 13),
      make("grey", Paper::grey, {.zoom = 0.9}, 14),
      make("board", Paper::board, {.zoom = 1.1}, 15),
      make("lined, tilted", Paper::lined, {.roll = 9, .pitch = 22, .yaw = -12, .zoom = 0.8}, 16),
      make("squared, tilted", Paper::squared, {.roll = -8, .pitch = 24, .yaw = 14, .zoom = 0.8}, 17),
      make("plain, tilted", Paper::plain, {.roll = 10, .pitch = 25, .yaw = 10, .zoom = 0.75}, 18),
      make("blurred", Paper::plain, {.zoom = 0.9}, 19),
      make("dim and noisy", Paper::lined, {.roll = -4, .zoom = 0.9}, 20),
      make("thick pen", Paper::plain, {.roll = 5, .zoom = 0.9}, 21),
      make("thin pen", Paper::squared, {.roll = 3, .zoom = 1.0}, 22),
      make("red pen", Paper::lined, {.roll = -3, .zoom = 0.9}, 23),
      make("close", Paper::lined, {.zoom = 1.25}, 24),
      make("small", Paper::plain, {.zoom = 0.8}, 25),
  };
  const auto find = [&](const std::string& name) -> DigitVideo& {
    return *std::ranges::find(videos, name, &DigitVideo::name);
  };
  find("blurred").lens.blur = 2.2;
  find("dim and noisy").lens.light = 0.5;
  find("dim and noisy").lens.noise = 8;
  find("thick pen").style.pen = 15;
  find("thin pen").style.pen = 4;
  find("thin pen").style.spacing = 40;
  find("red pen").style.ink = {50, 45, 190};
  find("small").digitHeight = 60;
  find("small").digits = 14;
  find("small").style.pen = 5;
  find("close").digits = 3;
  find("close").digitHeight = 190;
  find("close").style.pen = 10;
  for (const char* name : {"grey", "plain, tilted", "squared"}) find(name).lens.lightSlope = 0.65;
  for (DigitVideo& video : videos) video.lens.lightAngle = 0.7 * static_cast<double>(video.seed);
  return videos;
}

}  // namespace likeness::tests
