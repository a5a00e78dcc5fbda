#include "engine/recognize/ink_pieces.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <opencv2/imgproc.hpp>

#include "engine/recognize/ink_runs.h"

namespace likeness {

namespace {

constexpr int leastArea = 10;            // pixels
constexpr double edgeShare = 0.4;        // of a piece's own level: where it ends
constexpr std::size_t mostPieces = 400;  // the largest; a page of text has more, and no digits to find

/// The strength that a tenth of each component's pixels exceed, to within eight levels.
std::vector<int> levelsOf(const cv::Mat& strength, const InkComponents& components) {
  constexpr int bins = 32;
  constexpr int perBin = 256 / bins;
  std::vector<int> counts(components.areas.size() * bins, 0);
  for (const InkRun& run : components.runs) {
    const auto* value = strength.ptr<std::uint8_t>(run.y);
    int* of = counts.data() + static_cast<std::ptrdiff_t>(run.label) * bins;
    for (int x = run.from; x < run.to; ++x) ++of[value[x] / perBin];
  }
  std::vector<int> levels(components.areas.size(), 0);
  for (std::size_t label = 1; label < levels.size(); ++label) {
    const int* of = counts.data() + label * bins;
    int above = 0;
    int bin = bins - 1;
    while (bin > 0 && 10 * (above + of[bin]) < components.areas[label]) above += of[bin--];
    levels[label] = bin * perBin + perBin / 2;
  }
  return levels;
}

/// What is left of every component above its own edge.
InkComponents sharpComponents(const cv::Mat& strength, int floor) {
  const InkComponents faint = componentsAbove(strength, floor);
  std::vector<int> edges = levelsOf(strength, faint);
  for (std::size_t label = 0; label < edges.size(); ++label) {
    const bool speck = faint.areas[label] < leastArea;
    edges[label] = speck ? 256 : std::max(floor, static_cast<int>(std::lround(edgeShare * edges[label])));
  }
  return componentsAbove(strength, faint, edges);
}

/// Places of a piece's outer edge, not all of them.
std::vector<cv::Point> edgePlaces(const cv::Mat& labels, const InkPiece& piece) {
  constexpr std::size_t enough = 96;
  const cv::Mat mask = labels(piece.box) == piece.label;
  std::vector<std::vector<cv::Point>> contours;
  cv::findContours(mask, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE, piece.box.tl());
  std::vector<cv::Point> places;
  for (const auto& contour : contours) places.insert(places.end(), contour.begin(), contour.end());
  const std::size_t step = places.size() / enough + 1;
  std::vector<cv::Point> some;
  for (std::size_t i = 0; i < places.size(); i += step) some.push_back(places[i]);
  return some;
}

double gapBetween(const std::vector<cv::Point>& a, const std::vector<cv::Point>& b) {
  double least = std::numeric_limits<double>::infinity();
  for (const cv::Point& one : a) {
    for (const cv::Point& other : b) least = std::min(least, cv::norm(one - other));
  }
  return least;
}

int overlap(int from, int length, int otherFrom, int otherLength) {
  return std::min(from + length, otherFrom + otherLength) - std::max(from, otherFrom);
}

double boxGap(const cv::Rect& a, const cv::Rect& b) {
  const int dx = std::max(0, -overlap(a.x, a.width, b.x, b.width));
  const int dy = std::max(0, -overlap(a.y, a.height, b.y, b.height));
  return std::hypot(dx, dy);
}

int size(const cv::Rect& box) {
  return std::max(box.width, box.height);
}

/// Whether two groups are one sign, but for the gap between them.
bool mayBeOne(const cv::Rect& a, const cv::Rect& b) {
  const cv::Rect& big = size(a) >= size(b) ? a : b;
  const cv::Rect& small = size(a) >= size(b) ? b : a;
  const cv::Rect both = a | b;
  const double tall = std::max(big.height, big.width);
  if (both.height > 1.5 * tall || both.width > 1.25 * tall) return false;
  const double across = overlap(a.x, a.width, b.x, b.width) / static_cast<double>(std::min(a.width, b.width));
  // One over the other, or one in the other: the strokes of a four, a digit that a gap parted.
  if (across > 0.55 && both.height <= 1.4 * tall) return true;
  // A short bar that sticks out: the roof of a five or seven.
  const bool bar = small.height < 0.45 * big.height && small.width < 0.9 * tall;
  return bar && across > -0.25;
}

/// How far pieces are from each other, each looked at once.
class Gaps {
 public:
  explicit Gaps(const InkPieces& found) : found_(found), edges_(found.pieces.size()) {}

  double between(const PieceGroup& a, const PieceGroup& b) {
    double least = std::numeric_limits<double>::infinity();
    for (const std::size_t one : a.pieces) {
      for (const std::size_t other : b.pieces) least = std::min(least, gapBetween(edge(one), edge(other)));
    }
    return least;
  }

 private:
  const std::vector<cv::Point>& edge(std::size_t piece) {
    if (edges_[piece].empty()) edges_[piece] = edgePlaces(found_.labels, found_.pieces[piece]);
    return edges_[piece];
  }

  const InkPieces& found_;
  std::vector<std::vector<cv::Point>> edges_;
};

}  // namespace

InkPieces findPieces(const cv::Mat& strength, int floor) {
  InkPieces found;
  const InkComponents components = sharpComponents(strength, floor);
  const std::vector<int> levels = levelsOf(strength, components);
  found.labels = cv::Mat::zeros(strength.size(), CV_32S);
  for (const InkRun& run : components.runs) {
    auto* row = found.labels.ptr<int>(run.y);
    std::fill(row + run.from, row + run.to, run.label);
  }
  for (int label = 1; label < components.count(); ++label) {
    const auto at = static_cast<std::size_t>(label);
    if (components.areas[at] < leastArea) continue;
    found.pieces.push_back({label, components.boxes[at], components.areas[at], levels[at]});
  }
  std::ranges::stable_sort(found.pieces,
                           [](const InkPiece& a, const InkPiece& b) { return a.area > b.area; });
  found.pieces.resize(std::min(found.pieces.size(), mostPieces));
  return found;
}

/// Along a straight stroke the distance of its pixels to paper averages a quarter of its width.
double strokeWidth(const InkPieces& found, const InkPiece& piece) {
  cv::Mat own = found.labels(piece.box) == piece.label;
  cv::Mat depth;
  cv::copyMakeBorder(own, own, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
  cv::distanceTransform(own, depth, cv::DIST_L2, 3);
  return std::max(1.0, 4 * cv::sum(depth)[0] / piece.area - 2);
}

std::vector<PieceGroup> joinPieces(const InkPieces& found, const std::vector<std::size_t>& usable) {
  constexpr double nearest = 0.22;  // of the larger one's size: the widest gap within a digit
  constexpr double speck = 0.02;    // of the larger one's ink
  std::vector<PieceGroup> groups;
  for (const std::size_t piece : usable) groups.push_back({{piece}, found.pieces[piece].box});
  std::ranges::stable_sort(groups, {}, [](const PieceGroup& group) { return group.pieces.front(); });
  Gaps gaps(found);
  // The smallest first, each to the nearest that it may belong to; so a dot between two digits joins one.
  for (std::size_t i = groups.size(); i-- > 1;) {
    std::size_t best = i;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t j = 0; j < groups.size(); ++j) {
      if (j == i) continue;
      const double most = nearest * std::max(size(groups[i].box), size(groups[j].box));
      if (boxGap(groups[i].box, groups[j].box) > most || !mayBeOne(groups[i].box, groups[j].box)) continue;
      const double between = gaps.between(groups[i], groups[j]);
      if (between > most || between >= least) continue;
      least = between;
      best = j;
    }
    if (best == i) continue;
    PieceGroup& into = groups[best];
    const auto& main = found.pieces[into.pieces.front()];
    if (found.pieces[groups[i].pieces.front()].area >= speck * main.area) {
      into.pieces.insert(into.pieces.end(), groups[i].pieces.begin(), groups[i].pieces.end());
      std::ranges::sort(into.pieces);  // the largest first
      into.box |= groups[i].box;
    }
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return groups;
}

}  // namespace likeness
