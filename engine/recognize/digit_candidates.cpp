#include "engine/recognize/digit_candidates.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness {

namespace {

constexpr int leastHeight = 13;        // pixels
constexpr double mostHeight = 0.92;    // of the picture's
constexpr double widest = 1.9;         // times its height
constexpr double thickest = 0.36;      // stroke width as a share of the size: more is a blot
constexpr double palest = 0.4;         // of the strongest: what is paler was not written with the same pen
constexpr double mostClutter = 0.3;    // share of other ink round a digit
constexpr double leastAbove = 4.5;     // times the grain round it: less is grain itself
constexpr double leastContrast = 0.4;  // against what is round about, as a share of that against the paper

int longer(const cv::Rect& box) {
  return std::max(box.width, box.height);
}

class Judge {
 public:
  explicit Judge(const InkSide& side) : channel_(side.channel), strokes_(side.strokes), pieces_(side.pieces) {
    cv::compare(pieces_.labels, 0, ink_, cv::CMP_NE);
    surroundings();
  }

  int strongest() const;
  /// Those that may be part of a digit.
  std::vector<std::size_t> usablePieces(int strongest) const;
  bool hasForm(const PieceGroup& group) const;
  bool standsOut(const PieceGroup& group) const;
  bool hasPaperRound(const InkPiece& piece) const;
  bool isAboveGrain(const InkPiece& piece) const;
  bool standsFree(const PieceGroup& group) const;

 private:
  const InkPiece& main(const PieceGroup& group) const { return pieces_.pieces[group.pieces.front()]; }
  bool fits(const cv::Rect& box) const;
  void surroundings();
  int inkOf(const PieceGroup& group) const;

  const cv::Mat& channel_;
  const StrokeMap& strokes_;
  const InkPieces& pieces_;
  cv::Mat ink_;
  cv::Mat around_;  // what most of the picture near a place is like, at an eighth of the size
};

/// The median over a fifth of the picture: it is paper, and inside a loop of ink it is the paper outside too.
void Judge::surroundings() {
  const cv::Size size(std::max(1, channel_.cols / 8), std::max(1, channel_.rows / 8));
  cv::resize(channel_, around_, size, 0, 0, cv::INTER_AREA);
  const int window = std::max(3, std::min(size.width, size.height) / 5 / 2 * 2 + 1);
  cv::medianBlur(around_, around_, window);
}

int Judge::inkOf(const PieceGroup& group) const {
  int area = 0;
  for (const std::size_t piece : group.pieces) area += pieces_.pieces[piece].area;
  return area;
}

int Judge::strongest() const {
  int strongest = 0;
  for (std::size_t i = 0; i < pieces_.pieces.size(); ++i) {
    const InkPiece& piece = pieces_.pieces[i];
    const PieceGroup alone{{i}, piece.box};
    if (piece.level > strongest && isAboveGrain(piece) && hasForm(alone) && standsOut(alone) &&
        hasPaperRound(piece))
      strongest = piece.level;
  }
  return strongest;
}

std::vector<std::size_t> Judge::usablePieces(int strongest) const {
  std::vector<std::size_t> usable;
  for (std::size_t i = 0; i < pieces_.pieces.size(); ++i) {
    const InkPiece& piece = pieces_.pieces[i];
    if (piece.level >= palest * strongest && fits(piece.box) && isAboveGrain(piece) && hasPaperRound(piece))
      usable.push_back(i);
  }
  return usable;
}

/// Not cut off, not too large.
bool Judge::fits(const cv::Rect& box) const {
  return box.x > 1 && box.y > 1 && box.br().x < channel_.cols - 1 && box.br().y < channel_.rows - 1 &&
         box.height <= mostHeight * channel_.rows && box.width <= widest * mostHeight * channel_.rows &&
         box.width < 0.8 * channel_.cols;
}

bool Judge::hasForm(const PieceGroup& group) const {
  const cv::Rect& box = group.box;
  if (!fits(box) || longer(box) < leastHeight) return false;
  if (box.width > widest * box.height) return false;
  return strokeWidth(pieces_, main(group)) <= thickest * longer(box);
}

bool Judge::standsOut(const PieceGroup& group) const {
  const InkPiece& piece = main(group);
  double against = 0;
  double paper = 0;
  for (int y = piece.box.y; y < piece.box.br().y; ++y) {
    const int row = std::min(y / 8, around_.rows - 1);
    for (int x = piece.box.x; x < piece.box.br().x; ++x) {
      if (pieces_.labels.at<int>(y, x) != piece.label) continue;
      const int value = channel_.at<std::uint8_t>(y, x);
      against += around_.at<std::uint8_t>(row, std::min(x / 8, around_.cols - 1)) - value;
      paper += strokes_.paper.at<std::uint8_t>(y, x) - value;
    }
  }
  return against >= leastContrast * paper;
}

/// The residue of an edge, as of a page, has paper on one side and what is as dark as itself on the other.
bool Judge::hasPaperRound(const InkPiece& piece) const {
  constexpr double mostDark = 0.3;  // share of the ring
  constexpr int margin = 5;
  const cv::Rect room = cv::Rect(piece.box.x - margin, piece.box.y - margin, piece.box.width + 2 * margin,
                                 piece.box.height + 2 * margin) &
                        cv::Rect({}, ink_.size());
  const cv::Mat own = pieces_.labels(room) == piece.label;
  cv::Mat near;
  cv::Mat far;
  cv::dilate(own, near, cv::getStructuringElement(cv::MORPH_RECT, {5, 5}));
  cv::dilate(near, far, cv::getStructuringElement(cv::MORPH_RECT, {5, 5}));
  const cv::Mat ring = far & ~near & (ink_(room) == 0);
  const double level = cv::mean(channel_(room), own)[0];
  const double paper = cv::mean(strokes_.paper(room), own)[0];
  const double dark = cv::countNonZero(ring & (channel_(room) < (level + paper) / 2));
  return dark <= mostDark * cv::countNonZero(ring);
}

bool Judge::isAboveGrain(const InkPiece& piece) const {
  const cv::Mat& grain = strokes_.grain;
  const int x = (piece.box.x + piece.box.width / 2) * grain.cols / channel_.cols;
  const int y = (piece.box.y + piece.box.height / 2) * grain.rows / channel_.rows;
  return piece.level >= leastAbove * grain.at<std::uint8_t>(y, x);
}

bool Judge::standsFree(const PieceGroup& group) const {
  const int margin = std::max(2, longer(group.box) / 6);
  const cv::Rect room = cv::Rect(group.box.x - margin, group.box.y - margin, group.box.width + 2 * margin,
                                 group.box.height + 2 * margin) &
                        cv::Rect({}, ink_.size());
  const int own = inkOf(group);
  const int others = cv::countNonZero(ink_(room)) - own;
  return others <= mostClutter * (room.area() - own);
}

}  // namespace

InkSide takeApart(const cv::Mat& channel) {
  InkSide side;
  side.channel = channel;
  side.strokes = findStrokes(channel);
  side.lines = removeLines(side.strokes.strength, side.strokes.floor);
  side.pieces = findPieces(side.strokes.strength, side.strokes.floor);
  return side;
}

int strongestInk(const InkSide& side) {
  return Judge(side).strongest();
}

std::vector<PieceGroup> digitCandidates(const InkSide& side, int strongest) {
  const Judge judge(side);
  std::vector<PieceGroup> groups = joinPieces(side.pieces, judge.usablePieces(strongest));
  std::erase_if(groups, [&](const PieceGroup& group) {
    return !judge.hasForm(group) || !judge.standsOut(group) || !judge.standsFree(group);
  });
  return groups;
}

}  // namespace likeness
