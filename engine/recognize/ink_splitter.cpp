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
    if (std::isfinite(point.x) && std::isfinite(point.y)) extent.add({point.x, point.y, point.x, point.y});
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

/// The least distance between the points of two signs.
float gapBetween(const Ink& ink, const Sign& a, const Sign& b) {
  float least = std::numeric_limits<float>::infinity();
  for (const std::size_t one : a.strokes) {
    for (const std::size_t other : b.strokes) {
      for (const InkPoint& p : ink.strokes[one]) {
        for (const InkPoint& q : ink.strokes[other])
          least = std::min(least, std::hypot(p.x - q.x, p.y - q.y));
      }
    }
  }
  return least;
}

/// Whether two signs are rather one: `size` is how high digits are here.
bool belongTogether(const Ink& ink, const Sign& a, const Sign& b, float size) {
  constexpr float dot = 0.12F;       // of the size: a stroke that small is no digit
  constexpr float halfOver = 0.5F;   // of the narrower
  constexpr float tall = 0.6F;       // of the size: as high as a digit of its own
  constexpr float touching = 0.07F;  // of the size: a pen's width
  const Extent& one = a.extent;
  const Extent& other = b.extent;
  const float gap = gapBetween(ink, a, b);
  if (std::min(one.longer(), other.longer()) < dot * size) return gap < size;
  const float across = overlap(one.left, one.right, other.left, other.right);
  const float narrower = std::min(one.width(), other.width());
  const bool over = across > halfOver * narrower && across > 0;
  const Extent all = both(one, other);
  if (over && all.width() < 1.35F * size) return true;
  const bool bothTall = one.height() > tall * size && other.height() > tall * size;
  // Two tall strokes side by side are two digits, unless they meet as those of a four do.
  if (bothTall) return gap < touching * size && across > 0.2F * narrower;
  // A bar goes with what it touches, or nearly does: the roof of a five, the bar of a seven.
  return gap < 0.2F * size && across > -0.1F * size && all.width() < 1.15F * size;
}

}  // namespace

std::vector<Ink> splitInk(const Ink& ink) {
  std::vector<Sign> signs;
  float size = 0;
  for (std::size_t i = 0; i < ink.strokes.size(); ++i) {
    const Extent extent = extentOf(ink.strokes[i]);
    if (extent.empty()) continue;
    signs.push_back({{i}, extent});
    size = std::max(size, extent.height());
  }
  if (signs.empty()) return {};
  if (size <= 0) size = 1e-6F;
  // Neighbours in the order of drawing first: a pen finishes a digit before it begins the next.
  for (bool joined = true; joined;) {
    joined = false;
    for (std::size_t apart = 1; apart < signs.size() && !joined; ++apart) {
      for (std::size_t i = 0; i + apart < signs.size(); ++i) {
        if (!belongTogether(ink, signs[i], signs[i + apart], size)) continue;
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
