#pragma once

#include <array>
#include <cmath>
#include <numbers>

#include "tests/support/paper_sheet.h"

namespace likeness::tests {

/// How a sheet is held before the camera; angles in degrees.
struct Pose {
  double roll = 0;      // clockwise in the picture
  double pitch = 0;     // the upper edge goes back
  double yaw = 0;       // the right edge goes back
  double zoom = 1;      // the sheet's width as a share of the picture's
  cv::Point2d shift{};  // of its middle, as a share of the picture's width
};

/// What the camera adds.
struct Lens {
  cv::Size size{640, 480};
  double blur = 0.8;        // standard deviation, pixels
  double noise = 4;         // standard deviation, levels
  double lightSlope = 0.4;  // from one side to the other the light falls by this share
  double lightAngle = 0.7;  // radians
  double light = 1;         // brightness in all
};

/// A digit as it is in the picture.
struct SceneTruth {
  std::array<cv::Point2f, 4> corners;  // of its ink's box on the sheet, clockwise from the top left
  std::string label;

  cv::Rect2f box() const {
    return cv::boundingRect(std::vector<cv::Point2f>(corners.begin(), corners.end()));
  }
};

/// From pixels of the sheet to pixels of the picture.
inline cv::Matx33d viewOf(const Pose& pose, const cv::Size& sheet, const cv::Size& picture) {
  const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
  const double r = radians(pose.roll), p = radians(pose.pitch), y = radians(pose.yaw);
  const cv::Matx33d roll(std::cos(r), -std::sin(r), 0, std::sin(r), std::cos(r), 0, 0, 0, 1);
  const cv::Matx33d pitch(1, 0, 0, 0, std::cos(p), -std::sin(p), 0, std::sin(p), std::cos(p));
  const cv::Matx33d yaw(std::cos(y), 0, std::sin(y), 0, 1, 0, -std::sin(y), 0, std::cos(y));
  const cv::Matx33d turn = roll * pitch * yaw;
  const double focal = 1.2 * picture.width;
  const double distance = focal / pose.zoom / picture.width;  // in widths of the sheet
  const double scale = 1.0 / sheet.width;
  const cv::Matx33d place(scale, 0, -0.5, 0, scale, -0.5 * sheet.height / sheet.width, 0, 0, 1);
  // Columns x, y of the turn, and where the sheet's middle is.
  const cv::Matx33d pose3(turn(0, 0), turn(0, 1), pose.shift.x / pose.zoom, turn(1, 0), turn(1, 1),
                          pose.shift.y / pose.zoom, turn(2, 0), turn(2, 1), distance);
  const cv::Matx33d lens(focal, 0, picture.width / 2.0, 0, focal, picture.height / 2.0, 0, 0, 1);
  return lens * pose3 * place;
}

inline std::vector<SceneTruth> truthOf(const std::vector<PlacedInk>& digits, double pen,
                                       const cv::Matx33d& view) {
  std::vector<SceneTruth> truths;
  for (const PlacedInk& digit : digits) {
    const cv::Rect2d box(digit.box.x - pen / 2, digit.box.y - pen / 2, digit.box.width + pen,
                         digit.box.height + pen);
    const std::vector<cv::Point2d> corners = {
        box.tl(), {box.x + box.width, box.y}, box.br(), {box.x, box.y + box.height}};
    std::vector<cv::Point2d> seen;
    cv::perspectiveTransform(corners, seen, view);
    SceneTruth truth{{}, digit.label};
    for (std::size_t i = 0; i < 4; ++i) truth.corners[i] = seen[i];
    truths.push_back(truth);
  }
  return truths;
}

/// A wooden table.
inline cv::Mat drawTable(const cv::Size& size, Random& random) {
  cv::Mat table(size, CV_8UC3, cv::Scalar(58, 84, 112));
  cv::Mat grain(size.height / 3 + 1, size.width / 60 + 1, CV_32F);
  for (float& value : cv::Mat_<float>(grain)) value = 9 * random.normal();
  cv::resize(grain, grain, size, 0, 0, cv::INTER_CUBIC);
  cv::cvtColor(grain, grain, cv::COLOR_GRAY2BGR);
  cv::add(table, grain, table, cv::noArray(), CV_8U);
  return table;
}

/// What the camera sees: 8-bit BGR.
inline cv::Mat takePicture(const cv::Mat& sheet, const cv::Mat& table, const cv::Matx33d& view,
                           const Lens& camera, Random& random) {
  cv::Mat seen = table.clone();
  cv::warpPerspective(sheet, seen, view, camera.size, cv::INTER_AREA, cv::BORDER_TRANSPARENT);
  cv::Mat picture;
  seen.convertTo(picture, CV_32FC3);
  cv::GaussianBlur(picture, picture, {}, std::max(0.3, camera.blur));
  const double c = std::cos(camera.lightAngle), s = std::sin(camera.lightAngle);
  for (int y = 0; y < picture.rows; ++y) {
    for (int x = 0; x < picture.cols; ++x) {
      const double along = (c * x / picture.cols + s * y / picture.rows) / (std::abs(c) + std::abs(s));
      const auto light = static_cast<float>(camera.light * (1 - camera.lightSlope * along));
      const auto grain = static_cast<float>(camera.noise) * random.normal();
      auto& pixel = picture.at<cv::Vec3f>(y, x);
      pixel = pixel * light + cv::Vec3f(grain, grain, grain);
    }
  }
  cv::Mat levels;
  picture.convertTo(levels, CV_8U);
  return levels;
}

}  // namespace likeness::tests
