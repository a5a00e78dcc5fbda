#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/recognize/shortlist.h"

namespace likeness {

/// An index of rows for approximate neighbours by Euclidean distance: HNSW (Malkov and Yashunin 2018) by
/// hnswlib, whose header only one file of a program can include. Rows are added by one thread and then
/// searched by any number. What hnswlib throws is std::runtime_error: out of memory.
class HnswIndex {
 public:
  struct Options {
    std::size_t links = 16;              // M
    std::size_t effortOfBuilding = 100;  // efConstruction
    std::uint64_t seed = 1;
  };

  HnswIndex(std::size_t dimension, std::size_t capacity, const Options& options);
  ~HnswIndex();

  void add(std::span<const float> row, std::uint32_t place);
  /// ef: how many candidates a search keeps; the more, the better and the slower.
  void setEffort(std::size_t effort);
  /// Appends about the `count` nearest rows with their squared distances, in no order; fewer where an island
  /// of the index is smaller.
  void search(std::span<const float> probe, std::size_t count, std::vector<Candidate>& found) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace likeness
