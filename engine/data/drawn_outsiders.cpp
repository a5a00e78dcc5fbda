#include "engine/data/drawn_outsiders.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

#include "engine/recognize/digit_frame.h"
#include "engine/recognize/ink.h"
#include "engine/recognize/picture.h"

namespace likeness {

namespace {

constexpr float pi = std::numbers::pi_v<float>;

InkPoint pointAt(float x, float y) {
  return {x, y};
}

/// A bent stroke: it goes on by steps whose direction turns steadily, and at times sharply.
Stroke walk(InkPoint from, float length, Random& random) {
  constexpr int steps = 24;
  Stroke stroke = {from};
  // Mostly along the axes and diagonals, as letters are.
  float direction = pi / 4 * static_cast<float>(random.below(8)) + 0.2F * random.normal();
  const bool straight = random.below(5) < 2;
  const float turn = straight ? 0 : random.uniform(-1, 1) * 2 * pi * random.uniform(0.3F, 1.2F) / steps;
  const int corner = random.below(3) == 0 ? 6 + static_cast<int>(random.below(12)) : -1;
  for (int i = 0; i < steps; ++i) {
    if (i == corner) direction += (random.below(2) == 0 ? 1 : -1) * random.uniform(0.35F, 0.8F) * pi;
    direction += turn;
    from.x += std::cos(direction) * length / steps;
    from.y += std::sin(direction) * length / steps;
    stroke.push_back(from);
  }
  return stroke;
}

Ink polygon(int corners, float phase, float squeeze, bool star) {
  Ink ink{{{}}};
  const int points = star ? 2 * corners : corners;
  for (int i = 0; i <= points; ++i) {
    const float angle = phase + 2 * pi * static_cast<float>(i) / static_cast<float>(points);
    const float radius = star && i % 2 == 1 ? 0.42F : 1.0F;
    ink.strokes[0].push_back(pointAt(radius * std::cos(angle), squeeze * radius * std::sin(angle)));
  }
  return ink;
}

Ink wave(bool sharp, Random& random) {
  Ink ink{{{}}};
  const float periods = random.uniform(1.4F, 3);
  const float height = random.uniform(0.3F, 1);
  constexpr int steps = 48;
  for (int i = 0; i <= steps; ++i) {
    const float x = static_cast<float>(i) / steps;
    const float phase = 2 * pi * periods * x;
    const float y = sharp ? std::asin(std::sin(phase)) * 2 / pi : std::sin(phase);
    ink.strokes[0].push_back(pointAt(2 * x, height * y));
  }
  return ink;
}

Ink spiral(Random& random) {
  Ink ink{{{}}};
  const float turns = random.uniform(1.8F, 3.5F);
  const float phase = random.uniform(0, 2 * pi);
  constexpr int steps = 90;
  for (int i = 0; i <= steps; ++i) {
    const float share = static_cast<float>(i) / steps;
    const float angle = phase + 2 * pi * turns * share;
    ink.strokes[0].push_back(pointAt(share * std::cos(angle), share * std::sin(angle)));
  }
  return ink;
}

/// Strokes from the middle outwards, or an arrow, or a grid of bars.
Ink bars(Random& random) {
  Ink ink;
  const auto kind = random.below(3);
  const float phase = random.uniform(0, pi);
  if (kind == 0) {
    const int arms = 2 + static_cast<int>(random.below(3));
    for (int i = 0; i < arms; ++i) {
      const float angle = phase + pi * static_cast<float>(i) / static_cast<float>(arms);
      ink.strokes.push_back(
          {pointAt(-std::cos(angle), -std::sin(angle)), pointAt(std::cos(angle), std::sin(angle))});
    }
  } else if (kind == 1) {
    const InkPoint tip = pointAt(std::cos(phase), std::sin(phase));
    ink.strokes.push_back({pointAt(-tip.x, -tip.y), tip});
    for (const float side : {0.8F, -0.8F}) {
      const float angle = phase + pi + side * random.uniform(0.5F, 1);
      ink.strokes.push_back({tip, pointAt(tip.x + 0.8F * std::cos(angle), tip.y + 0.8F * std::sin(angle))});
    }
  } else {
    for (const float at : {-0.35F, 0.35F}) {
      ink.strokes.push_back({pointAt(at, -1), pointAt(at, 1)});
      if (random.below(2) == 0) ink.strokes.push_back({pointAt(-1, at), pointAt(1, at)});
    }
  }
  return ink;
}

Ink strokesOfSign(Random& random) {
  Ink ink;
  const int strokes = 2 + static_cast<int>(random.below(4));
  for (int i = 0; i < strokes; ++i) {
    InkPoint from{random.uniform(-0.5F, 0.5F), random.uniform(-0.5F, 0.5F)};
    if (i > 0 && random.below(3) > 0) {
      const Stroke& other = ink.strokes[random.below(ink.strokes.size())];
      from = other[random.below(other.size())];
    }
    const bool dot = i > 0 && random.below(10) == 0;
    ink.strokes.push_back(dot ? Stroke{from} : walk(from, random.uniform(0.5F, 1.8F), random));
  }
  return ink;
}

/// What is much higher than wide is often a one, with or without a flag.
bool isNarrow(const Ink& ink) {
  constexpr float narrowest = 0.6F;
  InkPoint least = ink.strokes.front().front();
  InkPoint most = least;
  for (const Stroke& stroke : ink.strokes) {
    for (const InkPoint& point : stroke) {
      least = pointAt(std::min(least.x, point.x), std::min(least.y, point.y));
      most = pointAt(std::max(most.x, point.x), std::max(most.y, point.y));
    }
  }
  return most.x - least.x < narrowest * (most.y - least.y);
}

}  // namespace

GrayImage drawInventedSign(Random& random) {
  constexpr int mostDraws = 20;
  Ink ink = strokesOfSign(random);
  for (int draw = 1; draw < mostDraws && isNarrow(ink); ++draw) ink = strokesOfSign(random);
  return renderInk(ink);
}

GrayImage drawShape(Random& random) {
  switch (random.below(6)) {
    case 0:
      return renderInk(polygon(3 + static_cast<int>(random.below(4)), random.uniform(0, 2 * pi),
                               random.uniform(0.7F, 1), /*star=*/false));
    case 1:
      return renderInk(
          polygon(4 + static_cast<int>(random.below(4)), random.uniform(0, 2 * pi), 1, /*star=*/true));
    case 2:
      return renderInk(wave(/*sharp=*/true, random));
    case 3:
      return renderInk(wave(/*sharp=*/false, random));
    case 4:
      return renderInk(spiral(random));
    default:
      return renderInk(bars(random));
  }
}

GrayImage drawPrinted(bool lookAlikes, Random& random) {
  static const std::string plain = "ACDEFHJKLMNPRTUVWXYacdefhjkmnprtuvwxy@#$%&?!*+=<>{}~";
  static const std::string alike = "BGbgiqszSZ";
  static const std::vector<int> faces = {cv::FONT_HERSHEY_SIMPLEX,        cv::FONT_HERSHEY_DUPLEX,
                                         cv::FONT_HERSHEY_COMPLEX,        cv::FONT_HERSHEY_TRIPLEX,
                                         cv::FONT_HERSHEY_SCRIPT_SIMPLEX, cv::FONT_HERSHEY_SCRIPT_COMPLEX};
  const std::string& from = lookAlikes && random.below(3) == 0 ? alike : plain;
  const std::string text(1, from[random.below(from.size())]);
  const int face = faces[random.below(faces.size())] | (random.below(3) == 0 ? cv::FONT_ITALIC : 0);
  constexpr int side = 128;
  cv::Mat canvas(side, side, CV_8U, cv::Scalar(0));
  cv::putText(canvas, text, {32, 92}, face, 2.4, 255, 3 + static_cast<int>(random.below(4)), cv::LINE_AA);
  GrayImage picture{side, side, std::vector<std::uint8_t>(canvas.datastart, canvas.dataend)};
  return prepareDigit(picture);
}

namespace {

/// Perhaps of hardly any ink.
GrayImage drawBlobs(Random& random) {
  cv::Mat canvas(digitFrame, digitFrame, CV_32F);
  for (int y = 0; y < digitFrame; ++y) {
    for (int x = 0; x < digitFrame; ++x) canvas.at<float>(y, x) = random.normal();
  }
  const double across = random.uniform(0.4F, 2.5F);
  const double down = random.below(3) == 0 ? 4 * across : across;
  cv::GaussianBlur(canvas, canvas, {0, 0}, across, down);
  cv::Scalar mean;
  cv::Scalar deviation;
  cv::meanStdDev(canvas, mean, deviation);
  // As much ink as digits have, or a good deal more.
  canvas = (canvas - mean[0] - random.uniform(0, 1.2F) * deviation[0]) * (150 / std::max(deviation[0], 1e-6));
  const float radius = random.uniform(8, 14);
  GrayImage picture{digitFrame, digitFrame, std::vector<std::uint8_t>(digitFrame * digitFrame)};
  for (int y = 0; y < digitFrame; ++y) {
    for (int x = 0; x < digitFrame; ++x) {
      const float away = std::hypot(static_cast<float>(x) - 13.5F, static_cast<float>(y) - 13.5F);
      const float ink = away < radius ? std::clamp(canvas.at<float>(y, x), 0.0F, 255.0F) : 0.0F;
      picture.pixels[static_cast<std::size_t>(y * digitFrame + x)] =
          static_cast<std::uint8_t>(std::lround(ink));
    }
  }
  return picture;
}

}  // namespace

GrayImage drawNoise(Random& random) {
  constexpr int leastInk = 8 * 255;  // a dot
  while (true) {
    GrayImage picture = drawBlobs(random);
    if (std::accumulate(picture.pixels.begin(), picture.pixels.end(), 0) >= leastInk) return picture;
  }
}

}  // namespace likeness
