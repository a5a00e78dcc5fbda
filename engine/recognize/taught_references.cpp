#include "engine/recognize/taught_references.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/recognize/recognizer.h"
#include "engine/recognize/squared_distance.h"
#include "engine/recognize/taught_features.h"

namespace likeness {

namespace {

/// What the answer becomes when a taught class takes it over.
void takeOver(Answer& answer, const TaughtClass& taught, std::vector<Neighbour> nearest, float baseScale,
              bool empty) {
  if (answer.nearestClass != taught.label) {
    answer.runnerUpClass = answer.nearestClass;
    answer.runnerUpDistance = answer.nearest.front().distance / baseScale * taught.scale;
  } else if (answer.runnerUpClass) {
    answer.runnerUpDistance *= taught.scale / baseScale;
  }
  for (Neighbour& neighbour : nearest) neighbour.distance *= taught.scale;
  for (Neighbour& neighbour : answer.nearest) neighbour.distance *= taught.scale / baseScale;
  const std::size_t shown = answer.nearest.size();
  answer.nearestClass = taught.label;
  answer.distance = nearest.front().distance;
  answer.label.reset();
  if (!empty && answer.distance <= answer.threshold) answer.label = taught.label;
  nearest.insert(nearest.end(), answer.nearest.begin(), answer.nearest.end());
  nearest.resize(shown);
  answer.nearest = std::move(nearest);
}

/// Whether a taught class that is near enough takes the answer over.
bool preferred(const TaughtClass& taught, float distance, float others, std::span<const float> placed,
               std::span<const std::uint8_t> picture) {
  if (distance < TaughtReferences::surest * others) return true;
  return distance < TaughtReferences::farthest * others &&
         taught.decision.of(taughtFeatures(placed, picture)) > 0;
}

}  // namespace

TaughtReferences::TaughtReferences(Matrix placed, std::vector<TaughtClass> classes, std::size_t firstPlace)
    : placed_(std::move(placed)), classes_(std::move(classes)), firstPlace_(firstPlace) {}

TaughtReferences::Found TaughtReferences::nearestClass(std::span<const float> placed, std::size_t k) const {
  Found found;
  float least = 0;
  std::vector<Neighbour> rows;
  for (const TaughtClass& taught : classes_) {
    rows.clear();
    for (std::size_t row = taught.begin; row < taught.end; ++row)
      rows.push_back({firstPlace_ + row, taught.label, std::sqrt(squaredDistance(placed, placed_.row(row)))});
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(k, rows.size()));
    std::partial_sort(rows.begin(), end, rows.end(), [](const Neighbour& a, const Neighbour& b) {
      return a.distance != b.distance ? a.distance < b.distance : a.place < b.place;
    });
    if (found.taught && !(rows.front().distance < least)) continue;
    least = rows.front().distance;
    found.taught = &taught;
    found.nearest.assign(rows.begin(), end);
  }
  return found;
}

void TaughtReferences::correct(Answer& answer, std::span<const float> placed,
                               std::span<const std::uint8_t> picture, float scale, std::size_t k) const {
  Found found = nearestClass(placed, std::min(k, answer.nearest.size()));
  if (!found.taught || answer.nearest.empty()) return;
  const bool empty = std::ranges::all_of(picture, [](std::uint8_t value) { return value == 0; });
  const float distance = found.nearest.front().distance;
  const float others = answer.nearest.front().distance / scale;
  const bool reached = distance * found.taught->scale <= answer.threshold;
  // What is accepted without it is not lost to a class that would refuse it.
  const bool wins = reached ? preferred(*found.taught, distance, others, placed, picture)
                            : !answer.label && distance < others;
  if (wins) return takeOver(answer, *found.taught, std::move(found.nearest), scale, empty);
  if (found.taught->label == answer.nearestClass) return;
  if (answer.runnerUpClass && answer.runnerUpDistance <= distance * scale) return;
  answer.runnerUpClass = found.taught->label;
  answer.runnerUpDistance = distance * scale;
}

}  // namespace likeness
