#pragma once

#include <vector>

#include "engine/recognize/ink_pieces.h"
#include "engine/recognize/stroke_map.h"

namespace likeness {

// Internal to engine/recognize: one of the places where OpenCV's types are seen.

/// Joined pieces that have the size and the form of a digit: not cut off by the border of the picture, not a
/// line, not a blot, about as strong as the rest, darker than what is round them, and not amid other ink.
/// `channel` is what `strokes` was made of.
std::vector<PieceGroup> digitCandidates(const cv::Mat& channel, const StrokeMap& strokes,
                                        const InkPieces& pieces);

}  // namespace likeness
