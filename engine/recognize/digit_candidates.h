#pragma once

#include <vector>

#include "engine/recognize/ink_pieces.h"
#include "engine/recognize/ruled_lines.h"
#include "engine/recognize/stroke_map.h"

namespace likeness {

// Internal to engine/recognize: one of the places where OpenCV's types are seen.

/// Strokes of one kind, dark or light, and what they may be.
struct InkSide {
  cv::Mat channel;  // that `strokes` was made of
  StrokeMap strokes;
  RuledLines lines;  // those taken out of it
  InkPieces pieces;
};

/// Takes a channel apart in which ink is dark.
InkSide takeApart(const cv::Mat& channel);

/// The strength of the strongest ink that may be a digit; 0 when there is none.
int strongestInk(const InkSide& side);

/// Joined pieces that have the size and the form of a digit: not cut off by the border of the picture, not a
/// line, not a blot, not much paler than `strongest`, with paper on all sides, and not amid other ink.
std::vector<PieceGroup> digitCandidates(const InkSide& side, int strongest);

}  // namespace likeness
