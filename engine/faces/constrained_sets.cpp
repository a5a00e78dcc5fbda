#include "engine/faces/constrained_sets.h"

#include <numeric>
#include <string>
#include <utility>

#include "engine/core/error.h"

namespace likeness {

ConstrainedSets::ConstrainedSets(std::size_t rows, const ClusterConstraints& constraints)
    : parents_(rows), sizes_(rows, 1), excluded_(rows), linked_(rows) {
  check(constraints);
  std::iota(parents_.begin(), parents_.end(), 0U);
  for (const std::uint32_t row : constraints.excluded) excluded_[row] = 1;
  const auto isVoid = [&](const FacePair& pair) { return excluded(pair.first) || excluded(pair.second); };
  for (const FacePair& pair : constraints.mustLink) {
    if (isVoid(pair)) continue;
    linked_[pair.first] = linked_[pair.second] = 1;
    unite(pair.first, pair.second);
  }
  for (const FacePair& pair : constraints.cannotLink) {
    if (isVoid(pair)) continue;
    linked_[pair.first] = linked_[pair.second] = 1;
    const std::uint32_t a = find(pair.first);
    const std::uint32_t b = find(pair.second);
    if (a == b) {
      contradictions_.push_back(pair);
    } else {
      forbidden_[a].insert(b);
      forbidden_[b].insert(a);
    }
  }
}

void ConstrainedSets::check(const ClusterConstraints& constraints) const {
  const auto checkRow = [&](std::uint32_t row) {
    if (row < rows()) return;
    throw Error(ErrorCode::wrongUsage,
                {"A constraint names face " + std::to_string(row) + " of " + std::to_string(rows()) + "."});
  };
  for (const auto* pairs : {&constraints.mustLink, &constraints.cannotLink}) {
    for (const FacePair& pair : *pairs) {
      checkRow(pair.first);
      checkRow(pair.second);
    }
  }
  for (const FacePair& pair : constraints.cannotLink) {
    if (pair.first != pair.second) continue;
    throw Error(ErrorCode::wrongUsage,
                {"Face " + std::to_string(pair.first) + " is said not to be like itself."});
  }
  for (const std::uint32_t row : constraints.excluded) checkRow(row);
}

std::uint32_t ConstrainedSets::find(std::uint32_t row) const {
  while (parents_[row] != row) {
    parents_[row] = parents_[parents_[row]];  // halves the path for the next time
    row = parents_[row];
  }
  return row;
}

const std::unordered_set<std::uint32_t>& ConstrainedSets::forbidden(std::uint32_t row) const {
  static const std::unordered_set<std::uint32_t> none;
  const auto found = forbidden_.find(find(row));
  return found == forbidden_.end() ? none : found->second;
}

bool ConstrainedSets::mayJoin(std::uint32_t a, std::uint32_t b) const {
  return !excluded(a) && !excluded(b) && (forbidden_.empty() || !forbidden(a).contains(find(b)));
}

bool ConstrainedSets::join(std::uint32_t a, std::uint32_t b) {
  if (find(a) == find(b) || !mayJoin(a, b)) return false;
  unite(a, b);
  return true;
}

void ConstrainedSets::unite(std::uint32_t a, std::uint32_t b) {
  a = find(a);
  b = find(b);
  if (a == b) return;
  if (sizes_[a] < sizes_[b] || (sizes_[a] == sizes_[b] && b < a)) std::swap(a, b);
  parents_[b] = a;
  sizes_[a] += sizes_[b];
  if (forbidden_.empty()) return;
  const auto moved = forbidden_.extract(b);
  if (moved.empty()) return;
  for (const std::uint32_t other : moved.mapped()) {
    forbidden_[other].erase(b);
    forbidden_[other].insert(a);
    forbidden_[a].insert(other);
  }
}

std::vector<int> ConstrainedSets::labels() const {
  std::vector<int> labels(rows(), -1);
  for (std::uint32_t row = 0; row < rows(); ++row) {
    if (!excluded(row)) labels[row] = static_cast<int>(find(row));
  }
  return labels;
}

}  // namespace likeness
