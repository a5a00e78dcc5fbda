#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace likeness {

// Internal to engine/recognize: one of the places where OpenCV's types are seen.

/// Ink that hangs together.
struct InkPiece {
  int label = 0;  // in InkPieces::labels
  cv::Rect box;   // pixels of the working picture
  int area = 0;   // pixels
  int level = 0;  // strength that a tenth of its pixels exceed
};

struct InkPieces {
  cv::Mat labels;  // 32-bit; 0 for paper
  std::vector<InkPiece> pieces;
};

/// The pieces of ink of a StrokeMap's strength; what is too small to be part of a digit is left out. Every
/// piece ends where strength falls below two fifths of its own, so that a faint line beside strong ink, or
/// the blur between two digits, joins nothing.
InkPieces findPieces(const cv::Mat& strength, int floor);

/// How wide the strokes of a piece are, in pixels, at least 1.
double strokeWidth(const InkPieces& found, const InkPiece& piece);

/// Pieces that make up one sign: places in InkPieces::pieces, the largest first.
struct PieceGroup {
  std::vector<std::size_t> pieces;
  cv::Rect box;
};

/// Puts together those of `usable` (places in InkPieces::pieces) that belong to one digit: the bar of a five,
/// the second stroke of a four, and what a gap in the ink parted. Digits beside each other stay apart; specks
/// are left out.
std::vector<PieceGroup> joinPieces(const InkPieces& pieces, const std::vector<std::size_t>& usable);

}  // namespace likeness
