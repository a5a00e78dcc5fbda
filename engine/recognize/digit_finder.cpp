#include "engine/recognize/digit_finder.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "engine/core/parallel.h"
#include "engine/recognize/digit_candidates.h"
#include "engine/recognize/ink_framer.h"
#include "engine/recognize/page_tilt.h"
#include "engine/recognize/stroke_map.h"
#include "engine/recognize/touching_digits.h"

namespace likeness {

namespace {

constexpr double edgeShare = 0.4;  // of a piece's level, as in findPieces
constexpr std::size_t mostSmall = 40;
constexpr std::size_t mostDigits = 100;

/// The ink of some pieces alone, 0 to 1, with a margin round it.
cv::Mat coverageOf(const InkSide& side, const PieceGroup& group, const cv::Rect& room) {
  int level = 0;
  for (const std::size_t piece : group.pieces) level = std::max(level, side.pieces.pieces[piece].level);
  const double edge = std::max<double>(side.strokes.floor, edgeShare * level);
  const cv::Mat labels = side.pieces.labels(room);
  cv::Mat own = cv::Mat::zeros(room.size(), CV_8U);
  for (const std::size_t piece : group.pieces) own |= labels == side.pieces.pieces[piece].label;
  cv::Mat near;
  cv::dilate(own, near, cv::Mat());  // the blurred edge belongs to the stroke
  near &= own | (labels == 0);
  cv::Mat coverage;
  side.strokes.strength(room).convertTo(coverage, CV_32F, 1 / edge, -0.5);
  coverage = cv::max(0, cv::min(1, coverage));
  coverage.setTo(0, ~near);
  return coverage;
}

/// A digit as it lies on the sheet.
struct Upright {
  cv::Mat ink;  // cut to its box
  std::array<InkPoint, 4> corners;
};

std::optional<Upright> straighten(const InkSide& side, const PieceGroup& group, const cv::Matx22d& axes) {
  const cv::Rect all({}, side.strokes.strength.size());
  const cv::Rect room =
      cv::Rect(group.box.x - 2, group.box.y - 2, group.box.width + 4, group.box.height + 4) & all;
  cv::Mat ink = coverageOf(side, group, room);
  const bool tilted = std::abs(axes(1, 0)) > 0.02 || std::abs(axes(0, 1)) > 0.02;
  const cv::Matx22d turn = tilted ? axes.inv() : cv::Matx22d::eye();
  const cv::Vec2d middle(ink.cols / 2.0, ink.rows / 2.0);
  // The turned room, large enough for its corners.
  const cv::Vec2d half(std::abs(turn(0, 0)) * middle[0] + std::abs(turn(0, 1)) * middle[1] + 1,
                       std::abs(turn(1, 0)) * middle[0] + std::abs(turn(1, 1)) * middle[1] + 1);
  cv::Vec2d target = middle;
  if (tilted) {
    target = half;
    const cv::Vec2d shift = target - turn * middle;
    const cv::Matx23d map(turn(0, 0), turn(0, 1), shift[0], turn(1, 0), turn(1, 1), shift[1]);
    const cv::Size size(static_cast<int>(std::ceil(2 * half[0])), static_cast<int>(std::ceil(2 * half[1])));
    cv::warpAffine(ink, ink, map, size, cv::INTER_LINEAR);
  }
  const cv::Rect box = cv::boundingRect(cv::Mat(ink > 0.25F));
  if (box.empty()) return std::nullopt;
  Upright upright{ink(box).clone(), {}};
  const cv::Matx22d back = tilted ? axes : cv::Matx22d::eye();
  const std::array<cv::Vec2d, 4> corners = {cv::Vec2d(box.x, box.y), cv::Vec2d(box.x + box.width, box.y),
                                            cv::Vec2d(box.x + box.width, box.y + box.height),
                                            cv::Vec2d(box.x, box.y + box.height)};
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const cv::Vec2d place = back * (corners[i] - target) + middle + cv::Vec2d(room.x, room.y);
    upright.corners[i] = {static_cast<float>(place[0]), static_cast<float>(place[1])};
  }
  return upright;
}

/// A candidate of one of the two sides.
struct Choice {
  const InkSide* side = nullptr;
  PieceGroup group;
  double ink = 0;
};

/// Of a dark candidate and a light one at the same place, the one with more ink: the other is paper that ink
/// encloses.
std::vector<Choice> choose(const InkSide& dark, const InkSide& light) {
  std::vector<Choice> choices;
  const int strongest = std::max(strongestInk(dark), strongestInk(light));
  for (const InkSide* side : {&dark, &light}) {
    for (PieceGroup& group : digitCandidates(*side, strongest)) {
      double ink = 0;
      for (const std::size_t piece : group.pieces) {
        const InkPiece& one = side->pieces.pieces[piece];
        ink += static_cast<double>(one.area) * one.level;
      }
      choices.push_back({side, std::move(group), ink});
    }
  }
  std::ranges::stable_sort(choices, [](const Choice& a, const Choice& b) { return a.ink > b.ink; });
  std::vector<Choice> kept;
  for (const Choice& choice : choices) {
    const bool taken = std::ranges::any_of(kept, [&](const Choice& other) {
      const double common = (choice.group.box & other.group.box).area();
      return other.side != choice.side && common > 0.4 * choice.group.box.area();
    });
    if (!taken) kept.push_back(choice);
  }
  return kept;
}

/// Many small signs are text, and no digits to look at.
bool isText(const std::vector<Choice>& choices, int shorterSide) {
  const auto small = std::ranges::count_if(
      choices, [&](const Choice& choice) { return choice.group.box.height * 20 < shorterSide; });
  return static_cast<std::size_t>(small) > mostSmall;
}

/// Of a box within a sign that has these corners.
std::array<InkPoint, 4> cornersOf(const std::array<InkPoint, 4>& whole, const cv::Rect& box,
                                  const cv::Size& size) {
  const auto place = [&](int x, int y) {
    const float across = static_cast<float>(x) / static_cast<float>(size.width);
    const float down = static_cast<float>(y) / static_cast<float>(size.height);
    return InkPoint{whole[0].x + across * (whole[1].x - whole[0].x) + down * (whole[3].x - whole[0].x),
                    whole[0].y + across * (whole[1].y - whole[0].y) + down * (whole[3].y - whole[0].y)};
  };
  return {place(box.x, box.y), place(box.br().x, box.y), place(box.br().x, box.br().y),
          place(box.x, box.br().y)};
}

std::optional<FoundDigit> makeDigit(const Choice& choice, const cv::Matx22d& axes, double scale) {
  const auto upright = straighten(*choice.side, choice.group, axes);
  if (!upright) return std::nullopt;
  const auto framed = [](const cv::Mat& ink) {
    return frameInk({ink.cols, ink.rows, {ink.begin<float>(), ink.end<float>()}});
  };
  FoundDigit digit{upright->corners, framed(upright->ink), {}};
  for (InkPoint& corner : digit.corners) {
    corner.x = static_cast<float>(corner.x / scale);
    corner.y = static_cast<float>(corner.y / scale);
  }
  for (const InkPart& part : cutTouching(upright->ink))
    digit.parts.push_back({cornersOf(digit.corners, part.box, upright->ink.size()), framed(part.ink), {}});
  return digit;
}

/// Row by row: a row goes on as long as the next middle lies within it.
void putInReadingOrder(std::vector<FoundDigit>& digits) {
  const auto top = [](const FoundDigit& d) { return (d.corners[0].y + d.corners[1].y) / 2; };
  const auto bottom = [](const FoundDigit& d) { return (d.corners[2].y + d.corners[3].y) / 2; };
  const auto middle = [&](const FoundDigit& d) { return (top(d) + bottom(d)) / 2; };
  const auto left = [](const FoundDigit& d) { return (d.corners[0].x + d.corners[2].x) / 2; };
  std::ranges::stable_sort(digits, {}, middle);
  for (auto row = digits.begin(); row != digits.end();) {
    auto end = row + 1;
    while (end != digits.end() && middle(*end) < bottom(*(end - 1)) && top(*end) < middle(*row)) ++end;
    std::stable_sort(row, end, [&](const FoundDigit& a, const FoundDigit& b) { return left(a) < left(b); });
    row = end;
  }
}

}  // namespace

std::vector<FoundDigit> findDigits(const ColorImage& picture, int threads) {
  const WorkingPicture working = workingPicture(picture);
  if (std::min(working.darkest.cols, working.darkest.rows) < 16) return {};
  std::array<InkSide, 2> sides;
  std::array<std::optional<PageTilt>, 2> tilts;
  parallelFor(2, threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      sides[i] = takeApart(i == 0 ? working.darkest : cv::Mat(255 - working.lightest));
      tilts[i].emplace(sides[i].lines, sides[i].strokes.paper);
    }
  });
  std::vector<Choice> choices = choose(sides[0], sides[1]);
  if (isText(choices, std::min(working.darkest.cols, working.darkest.rows))) return {};
  choices.resize(std::min(choices.size(), mostDigits));
  std::vector<std::optional<FoundDigit>> made(choices.size());
  parallelFor(choices.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const cv::Rect& box = choices[i].group.box;
      const PageTilt& tilt = *tilts[choices[i].side == sides.data() ? 0 : 1];
      made[i] =
          makeDigit(choices[i], tilt.at({box.x + box.width / 2.0, box.y + box.height / 2.0}), working.scale);
    }
  });
  std::vector<FoundDigit> digits;
  for (std::optional<FoundDigit>& digit : made) {
    if (digit) digits.push_back(std::move(*digit));
  }
  putInReadingOrder(digits);
  return digits;
}

}  // namespace likeness
