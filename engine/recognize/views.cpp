#include "engine/recognize/views.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace likeness {

namespace {

using Shift = std::pair<int, int>;  // to the right, down
constexpr std::array<Shift, 5> shifts = {Shift{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}};

LabelledSamples moved(const LabelledSamples& samples, const Shift& shift) {
  LabelledSamples result = samples;
  std::fill(result.pixels.begin(), result.pixels.end(), std::uint8_t{0});
  const int width = samples.shape.width;
  const int height = samples.shape.height;
  const int left = std::max(0, shift.first);
  const int right = std::min(width, width + shift.first);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const auto* from = samples.pixels.data() + i * samples.shape.size();
    auto* to = result.pixels.data() + i * samples.shape.size();
    for (int y = std::max(0, shift.second); y < std::min(height, height + shift.second); ++y) {
      const auto* row = from + (y - shift.second) * width;
      std::copy(row + left - shift.first, row + right - shift.first, to + y * width + left);
    }
  }
  return result;
}

float lengthOf(std::span<const float> row) {
  return std::sqrt(std::inner_product(row.begin(), row.end(), row.begin(), 0.0F));
}

}  // namespace

Matrix embedViews(const EmbeddingModel& model, const LabelledSamples& samples, int views, int threads) {
  Matrix sum = model.embed(samples, threads);
  if (views <= 1 || samples.shape.isVector() || samples.shape.channels != 1) return sum;
  std::vector<float> lengths(sum.rows);
  for (std::size_t i = 0; i < sum.rows; ++i) lengths[i] = lengthOf(sum.row(i));
  const auto count = std::min(shifts.size(), static_cast<std::size_t>(views));
  for (std::size_t view = 1; view < count; ++view) {
    const Matrix other = model.embed(moved(samples, shifts[view]), threads);
    for (std::size_t i = 0; i < sum.rows; ++i) lengths[i] += lengthOf(other.row(i));
    std::transform(sum.values.begin(), sum.values.end(), other.values.begin(), sum.values.begin(),
                   std::plus<>());
  }
  for (std::size_t i = 0; i < sum.rows; ++i) {
    const float length = lengthOf(sum.row(i));
    if (length <= 0) continue;
    const float factor = lengths[i] / static_cast<float>(count) / length;
    for (float& value : sum.row(i)) value *= factor;
  }
  return sum;
}

}  // namespace likeness
