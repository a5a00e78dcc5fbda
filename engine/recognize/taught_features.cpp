#include "engine/recognize/taught_features.h"

namespace likeness {

namespace {

constexpr std::size_t side = 28;
constexpr std::size_t cellSide = side / taughtCells;
constexpr float unit = taughtCellWeight / (255.0F * cellSide * cellSide);

}  // namespace

std::vector<float> taughtFeatures(std::span<const float> placed, std::span<const std::uint8_t> picture) {
  std::vector<float> features(placed.begin(), placed.end());
  features.resize(placed.size() + taughtCellCount);
  if (picture.size() != side * side) return features;
  float* cells = features.data() + placed.size();
  for (std::size_t y = 0; y < side; ++y) {
    for (std::size_t x = 0; x < side; ++x)
      cells[y / cellSide * taughtCells + x / cellSide] += unit * static_cast<float>(picture[y * side + x]);
  }
  return features;
}

}  // namespace likeness
