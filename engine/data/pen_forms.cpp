#include "engine/data/pen_forms.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace likeness {

namespace {

constexpr int inkLevel = 128;         // from which a pixel counts as ink
constexpr float mnistSide = 28.0F;    // lengths below are in pixels of a picture of this side
constexpr float footShare = 0.35F;    // of the flagged ones
constexpr float lowStemShare = 0.6F;  // of the changed fours

struct Point {
  float x = 0, y = 0;
};

/// From a point, so far, in a direction in degrees: 0 is right, 90 down, 180 left.
Point away(const Point& from, float length, float degrees) {
  const float angle = degrees * std::numbers::pi_v<float> / 180;
  return {from.x + length * std::cos(angle), from.y + length * std::sin(angle)};
}

/// A picture that is drawn on with one pen.
class PenOnPicture {
 public:
  PenOnPicture(std::span<std::uint8_t> picture, int width, int height, Random& random)
      : picture_(picture),
        width_(width),
        height_(height),
        unit_(static_cast<float>(std::min(width, height)) / mnistSide),
        random_(random),
        radius_(length(0.8F, 1.4F)) {
    while (top_ < height && !hasInk(top_)) ++top_;
    bottom_ = height - 1;
    while (bottom_ > top_ && !hasInk(bottom_)) --bottom_;
  }

  bool blank() const { return top_ == height_; }
  float draw(float low, float high) { return random_.uniform(low, high); }
  float length(float low, float high) { return unit_ * random_.uniform(low, high); }

  /// The middle of the ink in the row that lies a share of the way from the top of the ink to its bottom.
  Point middle(float share) const {
    const int row = top_ + static_cast<int>(share * static_cast<float>(bottom_ - top_));
    float sum = 0;
    float weight = 0;
    for (int x = 0; x < width_; ++x) {
      const auto value = static_cast<float>(at(x, row));
      sum += value * static_cast<float>(x);
      weight += value;
    }
    const float middle = static_cast<float>(width_ - 1) / 2;
    return {weight > 0 ? sum / weight : middle, static_cast<float>(row)};
  }

  Point centreOfMass() const {
    Point sum;
    float mass = 0;
    for (int y = 0; y < height_; ++y) {
      for (int x = 0; x < width_; ++x) {
        const auto ink = static_cast<float>(at(x, y));
        sum.x += ink * static_cast<float>(x);
        sum.y += ink * static_cast<float>(y);
        mass += ink;
      }
    }
    return {sum.x / mass, sum.y / mass};
  }

  /// By whole pixels to the right and down; what leaves the picture is gone.
  void move(int right, int down) {
    const std::vector<std::uint8_t> before(picture_.begin(), picture_.end());
    for (int y = 0; y < height_; ++y) {
      for (int x = 0; x < width_; ++x) {
        const int fromX = x - right;
        const int fromY = y - down;
        const bool inside = fromX >= 0 && fromX < width_ && fromY >= 0 && fromY < height_;
        picture_[static_cast<std::size_t>(y * width_ + x)] =
            inside ? before[static_cast<std::size_t>(fromY * width_ + fromX)] : std::uint8_t{0};
      }
    }
  }

  /// A stroke with round ends.
  void stroke(const Point& from, const Point& to) {
    const float reach = radius_ + 1;
    const int left = std::max(0, static_cast<int>(std::floor(std::min(from.x, to.x) - reach)));
    const int right = std::min(width_ - 1, static_cast<int>(std::ceil(std::max(from.x, to.x) + reach)));
    const int above = std::max(0, static_cast<int>(std::floor(std::min(from.y, to.y) - reach)));
    const int below = std::min(height_ - 1, static_cast<int>(std::ceil(std::max(from.y, to.y) + reach)));
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    const float squared = std::max(dx * dx + dy * dy, 1e-6F);
    for (int y = above; y <= below; ++y) {
      for (int x = left; x <= right; ++x) {
        const float px = static_cast<float>(x) - from.x;
        const float py = static_cast<float>(y) - from.y;
        const float share = std::clamp((px * dx + py * dy) / squared, 0.0F, 1.0F);
        const float distance = std::hypot(px - share * dx, py - share * dy);
        const float ink = std::clamp(radius_ + 0.5F - distance, 0.0F, 1.0F);
        auto& pixel = picture_[static_cast<std::size_t>(y * width_ + x)];
        pixel = std::max(pixel, static_cast<std::uint8_t>(std::lround(255 * ink)));
      }
    }
  }

  /// Makes paper of a band right across, which begins a share of the way from the top of the ink.
  void erase(float share, float rows) {
    const int first = top_ + static_cast<int>(share * static_cast<float>(bottom_ - top_));
    const int last = std::min(height_, first + static_cast<int>(std::lround(rows)));
    for (int y = first; y < last; ++y) {
      for (int x = 0; x < width_; ++x) picture_[static_cast<std::size_t>(y * width_ + x)] = 0;
    }
  }

  /// Keeps a share of the ink from its top on, stretched to the height of all of it.
  void stretchTop(float share) {
    const std::vector<std::uint8_t> before(picture_.begin(), picture_.end());
    for (int y = top_; y <= bottom_; ++y) {
      const float from = static_cast<float>(top_) + static_cast<float>(y - top_) * share;
      const int upper = std::min(static_cast<int>(from), bottom_);
      const int lower = std::min(upper + 1, bottom_);
      const float part = from - static_cast<float>(upper);
      for (int x = 0; x < width_; ++x) {
        const auto above = static_cast<float>(before[static_cast<std::size_t>(upper * width_ + x)]);
        const auto below = static_cast<float>(before[static_cast<std::size_t>(lower * width_ + x)]);
        picture_[static_cast<std::size_t>(y * width_ + x)] =
            static_cast<std::uint8_t>(std::lround(above + part * (below - above)));
      }
    }
  }

  /// Where ink stands in two runs side by side, as the arms of a four do, takes the right one away from the
  /// top on, but for some rows above the one in which the two meet.
  void clearRightArm(float kept) {
    int first = top_;
    while (first <= bottom_ && rightRun(first) < 0) ++first;
    int meet = first;
    while (meet <= bottom_ && rightRun(meet) >= 0) ++meet;
    if (meet > bottom_) return;  // the arms never meet
    const int last = meet - static_cast<int>(std::lround(kept));
    if (last <= first) return;
    // Where this arm is the longer one it stands alone above.
    for (int y = top_; y < first; ++y) clearFrom(rightRun(first), y);
    for (int y = first; y < last; ++y) clearFrom(rightRun(y), y);
  }

  /// A stroke through a point, to both sides of it.
  void bar(const Point& through, float left, float right, float degrees) {
    stroke(away(through, left, degrees + 180), away(through, right, degrees));
  }

 private:
  std::uint8_t at(int x, int y) const { return picture_[static_cast<std::size_t>(y * width_ + x)]; }
  bool hasInk(int y) const {
    for (int x = 0; x < width_; ++x) {
      if (at(x, y) >= inkLevel) return true;
    }
    return false;
  }

  void clearFrom(int left, int y) {
    for (int x = left; x < width_; ++x) picture_[static_cast<std::size_t>(y * width_ + x)] = 0;
  }

  /// Where the last of several runs of ink in a row begins, with its soft edge; -1 where there is one at
  /// most.
  int rightRun(int y) const {
    int runs = 0;
    int gapEnd = -1;
    bool inside = false;
    for (int x = 0; x < width_; ++x) {
      const bool ink = at(x, y) >= inkLevel;
      if (ink && !inside) {
        ++runs;
        gapEnd = x;
      }
      inside = ink;
    }
    if (runs < 2) return -1;
    int begin = gapEnd;
    while (begin > 0 && at(begin - 1, y) > 0 && at(begin - 1, y) <= at(begin, y)) --begin;
    return begin;
  }

  std::span<std::uint8_t> picture_;
  int width_;
  int height_;
  float unit_;
  Random& random_;
  float radius_;
  int top_ = 0;
  int bottom_ = 0;
};

void flagOne(PenOnPicture& pen) {
  const Point top = pen.middle(0);
  pen.stroke(top, away(top, pen.length(3.5F, 15), pen.draw(105, 165)));
  if (pen.draw(0, 1) >= footShare) return;
  pen.bar(pen.middle(1), pen.length(2, 6), pen.length(2, 6), pen.draw(-8, 8));
}

void crossSeven(PenOnPicture& pen) {
  pen.bar(pen.middle(pen.draw(0.35F, 0.7F)), pen.length(2.5F, 7), pen.length(2.5F, 7), pen.draw(-30, 15));
}

void shortenFour(PenOnPicture& pen) {
  const float kind = pen.draw(0, 1);
  if (kind < lowStemShare) pen.clearRightArm(pen.length(0.5F, 4));
  if (kind > lowStemShare / 2) pen.stretchTop(pen.draw(0.7F, 0.92F));
}

void hookNine(PenOnPicture& pen) {
  const Point bottom = pen.middle(1);
  const float degrees = pen.draw(165, 200);
  const Point middle = away(bottom, pen.length(2, 9), degrees);
  pen.stroke(bottom, middle);
  pen.stroke(middle, away(middle, pen.length(1, 7), degrees + pen.draw(0, 70)));
}

void spoilOne(PenOnPicture& pen) {
  if (pen.draw(0, 1) < 0.5F) {
    pen.erase(pen.draw(0.12F, 0.35F), pen.length(2, 5));
  } else {
    pen.bar(pen.middle(pen.draw(0.2F, 0.7F)), pen.length(3, 8), pen.length(3, 8), pen.draw(-20, 15));
  }
}

void spoilZero(PenOnPicture& pen) {
  const Point centre = pen.centreOfMass();
  if (pen.draw(0, 1) < 0.5F) {
    const Point inside = away(centre, pen.length(2, 6), pen.draw(30, 70));
    pen.stroke(inside, away(inside, pen.length(5, 10), pen.draw(20, 70)));
  } else {
    pen.bar(centre, pen.length(4, 9), pen.length(4, 9), pen.draw(-15, 15));
  }
}

void spoilSeven(PenOnPicture& pen) {
  pen.bar(pen.middle(1), pen.length(0, 2), pen.length(6, 14), pen.draw(-12, 8));
}

/// Draws and brings the centre of mass back to where it was, to the nearest pixel.
template <class Draw>
void drawInPlace(PenOnPicture& pen, const Draw& draw) {
  const Point before = pen.centreOfMass();
  draw(pen);
  const Point after = pen.centreOfMass();
  pen.move(static_cast<int>(std::lround(before.x - after.x)),
           static_cast<int>(std::lround(before.y - after.y)));
}

}  // namespace

bool areDigits(const std::vector<std::string>& classNames) {
  constexpr std::size_t digits = 10;
  for (std::size_t digit = 0; digit < digits; ++digit) {
    if (std::find(classNames.begin(), classNames.end(), std::to_string(digit)) == classNames.end())
      return false;
  }
  return classNames.size() < 2 * digits;
}

bool spoilDigit(const std::string& digit, std::span<std::uint8_t> picture, int width, int height,
                Random& random) {
  if (digit != "0" && digit != "1" && digit != "7") return false;
  PenOnPicture pen(picture, width, height, random);
  if (pen.blank()) return false;
  drawInPlace(pen, digit == "0" ? spoilZero : digit == "1" ? spoilOne : spoilSeven);
  return true;
}

void drawPenForm(const std::string& digit, std::span<std::uint8_t> picture, int width, int height,
                 Random& random) {
  if (digit != "1" && digit != "4" && digit != "7" && digit != "9") return;
  PenOnPicture pen(picture, width, height, random);
  if (pen.blank()) return;
  drawInPlace(pen, digit == "1"   ? flagOne
                   : digit == "4" ? shortenFour
                   : digit == "7" ? crossSeven
                                  : hookNine);
}

}  // namespace likeness
