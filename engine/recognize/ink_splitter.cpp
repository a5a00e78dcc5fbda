#include "engine/recognize/ink_splitter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace likeness {

namespace {

/// The extent of strokes.
struct Extent {
  float left = std::numeric_limits<float>::infinity();
  float top = left;
  float right = -left;
  float bottom = -left;

  float width() const { return right - left; }
  float height() const { return bottom - top; }
  float longer() const { return std::max(width(), height()); }
  bool empty() const { return left > right; }

  void add(const Extent& other) {
    left = std::min(left, other.left);
    top = std::min(top, other.top);
    right = std::max(right, other.right);
    bottom = std::max(bottom, other.bottom);
  }
};

Extent extentOf(const Stroke& stroke) {
  Extent extent;
  for (const InkPoint& point : stroke) {
    extent.add({point.x, point.y, point.x, point.y});
  }
  return extent;
}

Extent both(Extent a, const Extent& b) {
  a.add(b);
  return a;
}

/// Strokes that make up one sign, in the order in which they were drawn.
struct Sign {
  std::vector<std::size_t> strokes;
  Extent extent;
};

float overlap(float from, float to, float otherFrom, float otherTo) {
  return std::min(to, otherTo) - std::max(from, otherFrom);
}

float crossOf(const InkPoint& from, const InkPoint& to, const InkPoint& point) {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}

float distanceTo(const InkPoint& point, const InkPoint& from, const InkPoint& to) {
  const float dx = to.x - from.x;
  const float dy = to.y - from.y;
  const float length = dx * dx + dy * dy;
  const float along = length > 0 ? ((point.x - from.x) * dx + (point.y - from.y) * dy) / length : 0;
  const float at = std::clamp(along, 0.0F, 1.0F);
  return std::hypot(point.x - from.x - at * dx, point.y - from.y - at * dy);
}

/// The distance between two stretches of a pen; 0 where they cross.
float gapBetween(const InkPoint& a, const InkPoint& b, const InkPoint& c, const InkPoint& d) {
  if (crossOf(a, b, c) * crossOf(a, b, d) < 0 && crossOf(c, d, a) * crossOf(c, d, b) < 0) return 0;
  return std::min({distanceTo(a, c, d), distanceTo(b, c, d), distanceTo(c, a, b), distanceTo(d, a, b)});
}

float gapBetween(const Stroke& a, const Stroke& b) {
  float least = std::numeric_limits<float>::infinity();
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j)
      least = std::min(
          least, gapBetween(a[i], a[std::min(i + 1, a.size() - 1)], b[j], b[std::min(j + 1, b.size() - 1)]));
  }
  return least;
}

/// Strokes with few points, of which gaps are measured.
using Outlines = std::vector<Stroke>;

Stroke withFewPoints(const Stroke& stroke) {
  constexpr std::size_t enough = 48;
  Stroke finite;
  for (const InkPoint& point : stroke) {
    if (std::isfinite(point.x) && std::isfinite(point.y)) finite.push_back(point);
  }
  if (finite.size() <= enough) return finite;
  Stroke few;
  for (std::size_t i = 0; i < enough; ++i) few.push_back(finite[i * (finite.size() - 1) / (enough - 1)]);
  return few;
}

float gapBetween(const Outlines& outlines, const Sign& a, const Sign& b) {
  float least = std::numeric_limits<float>::infinity();
  for (const std::size_t one : a.strokes) {
    for (const std::size_t other : b.strokes)
      least = std::min(least, gapBetween(outlines[one], outlines[other]));
  }
  return least;
}

/// Whether two signs are rather one: `size` is how high digits are here.
bool belongTogether(const Outlines& outlines, const Sign& a, const Sign& b, float size) {
  constexpr float dot = 0.12F;       // of the size: a stroke that small is no digit
  constexpr float halfOver = 0.5F;   // of the narrower
  constexpr float tall = 0.55F;      // of the size: as high as a digit of its own
  constexpr float penShare = 0.06F;  // of the size
  const Extent& one = a.extent;
  const Extent& other = b.extent;
  const float gap = gapBetween(outlines, a, b);
  if (std::min(one.longer(), other.longer()) < dot * size) return gap < size;
  // Ink is as wide as the pen: an upright stroke lies over what it crosses.
  const float pen = penShare * size;
  const float across = overlap(one.left, one.right, other.left, other.right) + pen;
  const float narrower = std::min(one.width(), other.width()) + pen;
  const bool over = across > halfOver * narrower && across > 0;
  const Extent all = both(one, other);
  if (over && all.width() < 1.35F * size) return true;
  const bool bothTall = one.height() > tall * size && other.height() > tall * size;
  // Two tall strokes side by side are two digits, unless they meet as those of a four do.
  if (bothTall) return gap < pen && across > 0.3F * narrower && all.width() < size;
  // A bar goes with what it touches, or nearly does: the roof of a five, the bar of a seven.
  return gap < 0.2F * size && across > -0.1F * size && all.width() < 1.15F * size;
}

}  // namespace

std::vector<Ink> splitInk(const Ink& ink) {
  constexpr std::size_t mostStrokes = 120;  // more are a scribble or a text
  std::vector<Sign> signs;
  Outlines outlines;
  float size = 0;
  for (std::size_t i = 0; i < ink.strokes.size(); ++i) {
    outlines.push_back(withFewPoints(ink.strokes[i]));
    const Extent extent = extentOf(outlines.back());
    if (extent.empty()) continue;
    signs.push_back({{i}, extent});
    size = std::max(size, extent.height());
  }
  if (signs.empty()) return {};
  if (signs.size() == 1 || signs.size() > mostStrokes) return {ink};
  if (size <= 0) size = 1e-6F;
  // Neighbours in the order of drawing first: a pen finishes a digit before it begins the next.
  for (bool joined = true; joined;) {
    joined = false;
    for (std::size_t apart = 1; apart < signs.size() && !joined; ++apart) {
      for (std::size_t i = 0; i + apart < signs.size(); ++i) {
        if (!belongTogether(outlines, signs[i], signs[i + apart], size)) continue;
        Sign& into = signs[i];
        into.strokes.insert(into.strokes.end(), signs[i + apart].strokes.begin(),
                            signs[i + apart].strokes.end());
        std::ranges::sort(into.strokes);
        into.extent.add(signs[i + apart].extent);
        signs.erase(signs.begin() + static_cast<std::ptrdiff_t>(i + apart));
        joined = true;
        break;
      }
    }
  }
  std::ranges::stable_sort(signs, {}, [](const Sign& sign) { return sign.extent.left + sign.extent.right; });
  std::vector<Ink> digits;
  for (const Sign& sign : signs) {
    Ink digit;
    for (const std::size_t stroke : sign.strokes) digit.strokes.push_back(ink.strokes[stroke]);
    digits.push_back(std::move(digit));
  }
  return digits;
}

}  // namespace likeness
