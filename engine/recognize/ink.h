#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/core/image.h"

namespace likeness {

/// A place of the pen; any units, x to the right, y downwards.
struct InkPoint {
  float x = 0;
  float y = 0;

  bool operator==(const InkPoint&) const = default;
};
using Stroke = std::vector<InkPoint>;

/// What was drawn, as it was drawn: pictures are made of it only where a network wants one.
struct Ink {
  std::vector<Stroke> strokes;

  bool empty() const;
  bool operator==(const Ink&) const = default;
};

/// Ink with the class it stands for; "" where that is not known.
struct LabelledInk {
  Ink ink;
  std::string label;
  int line = 0;  // in its file, from 1
};

/// Reads {"strokes": [[[x, y], ...], ...]} from a .json file, or one such object (with "label") a line from a
/// .jsonl file. Other keys are ignored. At most 64 MiB and 100,000 points a drawing. Errors: those of
/// readFile; fileDamaged naming the line for no strokes, no points, numbers that are not finite or beyond
/// 1e6, too many points.
std::vector<LabelledInk> readInk(const std::filesystem::path& file);
/// The same from memory; `file` names it in errors and tells by its ending which form it is.
std::vector<LabelledInk> parseInk(const std::string& text, const std::filesystem::path& file);

/// Draws ink as MNIST was made (LeCun et al. 1998): scaled to fit 20x20 with its aspect ratio and a pen in
/// proportion, anti-aliased, put into 28x28 by its centre of mass. Empty ink gives an empty picture.
GrayImage renderInk(const Ink& ink);

}  // namespace likeness
