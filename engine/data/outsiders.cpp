#include "engine/data/outsiders.h"

#include <algorithm>
#include <cstring>

namespace likeness {

namespace {

constexpr int mostTries = 100;  // to draw a picture of another class

}  // namespace

OutsiderMaker::OutsiderMaker(const LabelledImages& digits) : digits_(digits) {}

bool OutsiderMaker::hasName(std::size_t place, const char* names) const {
  const std::string& name = digits_.classNames[static_cast<std::size_t>(digits_.labels[place])];
  return name.size() == 1 && std::strchr(names, name.front()) != nullptr;
}

std::vector<std::uint8_t> OutsiderMaker::join(std::size_t first, Random& random) const {
  std::size_t second = random.below(digits_.size());
  for (int i = 0; i < mostTries && digits_.labels[second] == digits_.labels[first]; ++i) {
    second = random.below(digits_.size());
  }
  const auto from = digits_.image(second);
  const auto to = digits_.image(first);
  std::vector<std::uint8_t> joined(to.begin(), to.end());
  const bool below = random.below(2) == 0;
  const int width = digits_.width;
  for (int y = 0; y < digits_.height; ++y) {
    for (int x = 0; x < width; ++x) {
      const auto at = static_cast<std::size_t>(y * width + x);
      if (below ? y >= digits_.height / 2 : x >= width / 2) joined[at] = from[at];
    }
  }
  return joined;
}

std::vector<std::uint8_t> OutsiderMaker::make(Random& random) const {
  const std::size_t place = random.below(digits_.size());
  const auto picture = digits_.image(place);
  const auto width = static_cast<std::size_t>(digits_.width);
  const auto height = static_cast<std::size_t>(digits_.height);
  std::vector<std::uint8_t> changed(picture.begin(), picture.end());
  const auto kind = random.below(3);
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
