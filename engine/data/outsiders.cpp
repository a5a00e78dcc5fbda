#include "engine/data/outsiders.h"

#include <algorithm>
#include <cstring>
#include <numeric>

#include "engine/data/pen_forms.h"

namespace likeness {

namespace {

// Pairs that may be a digit when the second is laid over the first (in either order) ...
constexpr std::string_view overlaidDigits =
    "14 17 19 16 38 35 39 49 79 56 58 68 69 89 06 08 09 28 25 23 "
    "41 71 91 61 83 53 93 94 97 65 85 86 96 98 60 80 90 82 52 32 ";
// ... when the first lends its top and the second its bottom: stems and bowls are alike ...
constexpr std::string_view joinedBelow =
    "41 47 49 71 74 79 91 94 97 14 17 19 35 53 95 75 93 73 96 "
    "06 60 08 68 80 86 98 89 23 32 27 37 72 39 38 83 16 56 58 65 85 ";
// ... and when the second lends its right half.
constexpr std::string_view joinedRight =
    "38 83 39 93 06 60 08 80 56 65 58 85 68 86 49 94 09 90 89 98 47 74 17 71 14 41 19 91 28 82 23 32 35 53 ";
constexpr int mostDraws = 20;

}  // namespace

OutsiderMaker::OutsiderMaker(const LabelledSamples& digits)
    : digits_(digits), byClass_(digits.size()), begins_(digits.classNames.size() + 1) {
  std::iota(byClass_.begin(), byClass_.end(), std::size_t{0});
  std::stable_sort(byClass_.begin(), byClass_.end(),
                   [&](std::size_t a, std::size_t b) { return digits.labels[a] < digits.labels[b]; });
  for (const int label : digits.labels) ++begins_[static_cast<std::size_t>(label) + 1];
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
}

bool OutsiderMaker::hasName(std::size_t place, const char* names) const {
  const std::string& name = digits_.classNames[static_cast<std::size_t>(digits_.labels[place])];
  return name.size() == 1 && std::strchr(names, name.front()) != nullptr;
}

std::size_t OutsiderMaker::drawOther(std::size_t place, Random& random) const {
  const auto label = static_cast<std::size_t>(digits_.labels[place]);
  const std::size_t own = begins_[label + 1] - begins_[label];
  if (own == digits_.size()) return random.below(digits_.size());  // there is no other class
  const std::size_t drawn = random.below(digits_.size() - own);
  return byClass_[drawn < begins_[label] ? drawn : drawn + own];
}

std::size_t OutsiderMaker::drawOther(std::size_t place, std::string_view digitsAgain, Random& random) const {
  const auto nameOf = [&](std::size_t at) -> const std::string& {
    return digits_.classNames[static_cast<std::size_t>(digits_.labels[at])];
  };
  for (int draw = 1;; ++draw) {
    const std::size_t other = drawOther(place, random);
    const std::string& first = nameOf(place);
    const std::string& second = nameOf(other);
    const bool again = first.size() == 1 && second.size() == 1 &&
                       digitsAgain.find(first + second + " ") != std::string_view::npos;
    if (!again || draw == mostDraws) return other;
  }
}

std::vector<std::uint8_t> OutsiderMaker::upsideDown(std::size_t place) const {
  const auto picture = digits_.image(place);
  return {picture.rbegin(), picture.rend()};
}

std::vector<std::uint8_t> OutsiderMaker::overlay(std::size_t first, Random& random) const {
  const auto below = digits_.image(first);
  const auto above = digits_.image(drawOther(first, overlaidDigits, random));
  std::vector<std::uint8_t> both(below.size());
  std::transform(below.begin(), below.end(), above.begin(), both.begin(),
                 [](std::uint8_t a, std::uint8_t b) { return std::max(a, b); });
  return both;
}

std::vector<std::uint8_t> OutsiderMaker::join(std::size_t first, Random& random) const {
  const bool below = random.below(2) == 0;
  const std::size_t second = drawOther(first, below ? joinedBelow : joinedRight, random);
  const auto from = digits_.image(second);
  const auto to = digits_.image(first);
  std::vector<std::uint8_t> joined(to.begin(), to.end());
  const int width = digits_.shape.width;
  for (int y = 0; y < digits_.shape.height; ++y) {
    for (int x = 0; x < width; ++x) {
      const auto at = static_cast<std::size_t>(y * width + x);
      if (below ? y >= digits_.shape.height / 2 : x >= width / 2) joined[at] = from[at];
    }
  }
  return joined;
}

std::vector<std::uint8_t> OutsiderMaker::make(Random& random) const {
  const std::size_t place = random.below(digits_.size());
  const auto picture = digits_.image(place);
  const auto width = static_cast<std::size_t>(digits_.shape.width);
  const auto height = static_cast<std::size_t>(digits_.shape.height);
  std::vector<std::uint8_t> changed(picture.begin(), picture.end());
  const auto kind = random.below(6);
  if (kind == 3) return overlay(place, random);
  if (kind == 4 && !hasName(place, "0125689")) return upsideDown(place);
  if (kind == 5) {
    const std::string& name = digits_.classNames[static_cast<std::size_t>(digits_.labels[place])];
    if (spoilDigit(name, changed, digits_.shape.width, digits_.shape.height, random)) return changed;
  }
  if (kind == 1 && !hasName(place, "018")) {
    for (std::size_t y = 0; y < height; ++y) {
      std::reverse(changed.begin() + static_cast<std::ptrdiff_t>(y * width),
                   changed.begin() + static_cast<std::ptrdiff_t>((y + 1) * width));
    }
    return changed;
  }
  if (kind == 2 && width == height && !hasName(place, "08")) {
    for (std::size_t y = 0; y < height; ++y) {
      for (std::size_t x = 0; x < width; ++x) changed[(width - 1 - x) * width + y] = picture[y * width + x];
    }
    return changed;
  }
  return join(place, random);
}

}  // namespace likeness
