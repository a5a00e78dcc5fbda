#include "engine/recognize/rank_exactly.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "engine/recognize/squared_distance.h"

namespace likeness {

namespace {

void fillUp(std::size_t count, std::optional<std::size_t> except, std::vector<Candidate>& candidates) {
  for (std::uint32_t place = 0; candidates.size() < count; ++place) {
    const bool there = std::any_of(candidates.begin(), candidates.end(),
                                   [&](const Candidate& candidate) { return candidate.place == place; });
    if (there || except == place) continue;
    candidates.push_back({std::numeric_limits<float>::infinity(), place});
  }
}

}  // namespace

void rankExactly(std::span<const float> probe, const Matrix& references, std::optional<std::size_t> except,
                 std::vector<Candidate> candidates, NeighbourTable& table, std::size_t row) {
  for (Candidate& candidate : candidates) {
    candidate.score = squaredDistance(probe, references.row(candidate.place));
  }
  std::sort(candidates.begin(), candidates.end());
  fillUp(table.count, except, candidates);
  for (std::size_t i = 0; i < table.count; ++i) {
    table.indices[row * table.count + i] = static_cast<std::int32_t>(candidates[i].place);
    table.distances[row * table.count + i] = std::sqrt(candidates[i].score);
  }
}

}  // namespace likeness
