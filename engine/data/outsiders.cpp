#include "engine/data/outsiders.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace likeness {

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

std::vector<std::uint8_t> OutsiderMaker::overlay(std::size_t first, Random& random) const {
  const auto below = digits_.image(first);
  const auto above = digits_.image(drawOther(first, random));
  std::vector<std::uint8_t> both(below.size());
  std::transform(below.begin(), below.end(), above.begin(), both.begin(),
                 [](std::uint8_t a, std::uint8_t b) { return std::max(a, b); });
  return both;
}

std::vector<std::uint8_t> OutsiderMaker::join(std::size_t first, Random& random) const {
  const std::size_t second = drawOther(first, random);
  const auto from = digits_.image(second);
  const auto to = digits_.image(first);
  std::vector<std::uint8_t> joined(to.begin(), to.end());
  const bool below = random.below(2) == 0;
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
  const auto kind = random.below(4);
  if (kind == 3) return overlay(place, random);
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
