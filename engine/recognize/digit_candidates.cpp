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
constexpr double leastContrast = 0.4;  // against what is round about, as a share of that against the paper

int longer(const cv::Rect& box) {
  return std::max(box.width, box.height);
}

class Judge {
 public:
  Judge(const cv::Mat& channel, const StrokeMap& strokes, const InkPieces& pieces)
      : channel_(channel), strokes_(strokes), pieces_(pieces) {
    cv::compare(pieces.labels, 0, ink_, cv::CMP_NE);
    surroundings();
  }

  /// Those that may be part of a digit.
  std::vector<std::size_t> usablePieces() const;
  bool hasForm(const PieceGroup& group) const;
  bool standsOut(const PieceGroup& group) const;
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

std::vector<std::size_t> Judge::usablePieces() const {
  int strongest = 0;
  for (std::size_t i = 0; i < pieces_.pieces.size(); ++i) {
    const PieceGroup alone{{i}, pieces_.pieces[i].box};
    if (hasForm(alone) && pieces_.pieces[i].level > strongest && standsOut(alone))
      strongest = pieces_.pieces[i].level;
  }
  std::vector<std::size_t> usable;
  for (std::size_t i = 0; i < pieces_.pieces.size(); ++i) {
    const InkPiece& piece = pieces_.pieces[i];
    if (strongest > 0 && piece.level >= palest * strongest && fits(piece.box)) usable.push_back(i);
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
  return main(group).width <= thickest * longer(box);
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

std::vector<PieceGroup> digitCandidates(const cv::Mat& channel, const StrokeMap& strokes,
                                        const InkPieces& pieces) {
  const Judge judge(channel, strokes, pieces);
  std::vector<PieceGroup> groups = joinPieces(pieces, judge.usablePieces());
  std::erase_if(groups, [&](const PieceGroup& group) {
    return !judge.hasForm(group) || !judge.standsOut(group) || !judge.standsFree(group);
  });
  return groups;
}

}  // namespace likeness
