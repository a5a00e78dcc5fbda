#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/faces/cluster_constraints.h"

namespace likeness {

/// Disjoint sets of rows that grow only as constraints allow. At first a set is a group: the faces that
/// must-links join. Two sets may be joined unless a cannot-link leads from one to the other.
class ConstrainedSets {
 public:
  /// Error wrongUsage when a constraint names a row that is not there, or one face twice in a cannot-link.
  ConstrainedSets(std::size_t rows, const ClusterConstraints& constraints);

  std::size_t rows() const { return parents_.size(); }
  /// The row that stands for the set of a row.
  std::uint32_t find(std::uint32_t row) const;
  std::size_t size(std::uint32_t row) const { return sizes_[find(row)]; }
  bool excluded(std::uint32_t row) const { return excluded_[row] != 0; }
  /// Whether a link, of whichever kind, names the row: a person has looked at it.
  bool linked(std::uint32_t row) const { return linked_[row] != 0; }
  bool mayJoin(std::uint32_t a, std::uint32_t b) const;
  /// Joins two sets; false, and nothing done, where they are one already or may not be joined.
  bool join(std::uint32_t a, std::uint32_t b);
  /// Sets (by the row that stands for each) that the set of a row may not be joined with.
  const std::unordered_set<std::uint32_t>& forbidden(std::uint32_t row) const;
  /// The cannot-links that must-links overrule.
  const std::vector<FacePair>& contradictions() const { return contradictions_; }
  /// The set of every row as a number, -1 for excluded rows.
  std::vector<int> labels() const;

 private:
  void check(const ClusterConstraints& constraints) const;
  void unite(std::uint32_t a, std::uint32_t b);

  mutable std::vector<std::uint32_t> parents_;
  std::vector<std::uint32_t> sizes_;
  std::vector<std::uint8_t> excluded_;
  std::vector<std::uint8_t> linked_;
  std::unordered_map<std::uint32_t, std::unordered_set<std::uint32_t>> forbidden_;
  std::vector<FacePair> contradictions_;
};

}  // namespace likeness
