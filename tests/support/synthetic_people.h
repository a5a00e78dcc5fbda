#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/random.h"
#include "engine/faces/cluster_constraints.h"

namespace likeness::tests {

/// Unit vectors like embeddings of faces: row i belongs to people[i].
struct SyntheticPeople {
  Matrix rows;
  std::vector<int> people;
};

inline void giveLengthOne(std::span<float> row) {
  double square = 0;
  for (const float value : row) square += static_cast<double>(value) * value;
  for (float& value : row) value = static_cast<float>(value / std::sqrt(square));
}

/// `spread` is the length of what is added to a person's own direction: faces of one person are about
/// 1.4 spread apart, different people about 1.4. The faces come in random order.
inline SyntheticPeople syntheticPeople(std::size_t people, std::size_t facesEach, std::size_t dimension,
                                       float spread, std::uint64_t seed) {
  Random random(seed);
  Matrix centres(people, dimension);
  for (float& value : centres.values) value = random.normal();
  for (std::size_t p = 0; p < people; ++p) giveLengthOne(centres.row(p));
  SyntheticPeople made{Matrix(people * facesEach, dimension), std::vector<int>(people * facesEach)};
  for (std::size_t i = 0; i < made.people.size(); ++i) made.people[i] = static_cast<int>(i / facesEach);
  random.shuffle(std::span<int>(made.people));
  const float each = spread / std::sqrt(static_cast<float>(dimension));
  for (std::size_t i = 0; i < made.people.size(); ++i) {
    const auto centre = centres.row(static_cast<std::size_t>(made.people[i]));
    const auto row = made.rows.row(i);
    for (std::size_t d = 0; d < dimension; ++d) row[d] = centre[d] + each * random.normal();
    giveLengthOne(row);
  }
  return made;
}

/// Links that do not contradict each other, some of them against what the rows look like.
inline ClusterConstraints randomConstraints(std::size_t rows, std::size_t count, Random& random) {
  ClusterConstraints constraints;
  std::vector<int> group(rows);  // faces of different groups are never must-linked
  for (int& value : group) value = static_cast<int>(random.below(rows));
  while (constraints.mustLink.size() < count || constraints.cannotLink.size() < count) {
    const auto a = static_cast<std::uint32_t>(random.below(rows));
    const auto b = static_cast<std::uint32_t>(random.below(rows));
    if (a == b) continue;
    if (group[a] == group[b] || random.below(4) == 0) {
      if (constraints.mustLink.size() == count) continue;
      const int old = group[b];
      const bool apart = std::none_of(
          constraints.cannotLink.begin(), constraints.cannotLink.end(), [&](const FacePair& pair) {
            const auto merged = [&](std::uint32_t row) { return group[row] == old ? group[a] : group[row]; };
            return merged(pair.first) == merged(pair.second);
          });
      if (!apart) continue;
      std::replace(group.begin(), group.end(), old, group[a]);
      constraints.mustLink.push_back({a, b});
    } else if (constraints.cannotLink.size() < count) {
      constraints.cannotLink.push_back({a, b});
    }
  }
  return constraints;
}

/// Whether labels obey: must-links together (both unassigned counts as broken), cannot-links apart, excluded
/// rows unassigned.
inline bool obeys(const std::vector<int>& labels, const ClusterConstraints& constraints) {
  const auto excluded = [&](std::uint32_t row) { return std::ranges::count(constraints.excluded, row) > 0; };
  for (const std::uint32_t row : constraints.excluded) {
    if (labels[row] >= 0) return false;
  }
  for (const auto& [a, b] : constraints.mustLink) {
    if (!excluded(a) && !excluded(b) && (labels[a] < 0 || labels[a] != labels[b])) return false;
  }
  return std::ranges::none_of(constraints.cannotLink, [&](const FacePair& pair) {
    return labels[pair.first] >= 0 && labels[pair.first] == labels[pair.second];
  });
}

}  // namespace likeness::tests
