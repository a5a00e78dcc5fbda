#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <unordered_map>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/faces/neighbour_graph.h"
#include "engine/recognize/hnsw_index.h"

namespace likeness {

namespace {

constexpr std::size_t rowsOfIndex = 100000;
constexpr std::size_t linksEach = 16;
constexpr std::size_t effortOfBuilding = 100;

struct Near {
  float square = std::numeric_limits<float>::infinity();
  std::uint32_t row = 0;

  bool operator<(const Near& other) const {
    return square != other.square ? square < other.square : row < other.row;
  }
};

/// Finds the neighbours of rows that are all different.
class Finder {
 public:
  Finder(const Matrix& rows, std::vector<std::uint32_t> chosen, const ApproximateOptions& options,
         int threads, const std::stop_token& stop)
      : rows_(rows),
        chosen_(std::move(chosen)),
        options_(options),
        threads_(threads),
        stop_(stop),
        found_(chosen_.size() * options.neighbours) {}

  void run() {
    const std::size_t indexes = (chosen_.size() + rowsOfIndex - 1) / rowsOfIndex;
    const auto together = static_cast<std::size_t>(std::max(threads_, 1));
    for (std::size_t first = 0; first < indexes; first += together) {
      std::vector<std::unique_ptr<HnswIndex>> wave(std::min(together, indexes - first));
      parallelFor(wave.size(), threads_, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) wave[i] = build(first + i, indexes);
      });
      parallelFor(chosen_.size(), threads_, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end && !stop_.stop_requested(); ++i) {
          for (const auto& index : wave) search(*index, i);
        }
      });
    }
  }

  void append(std::vector<ClosePair>& pairs) const {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (std::isinf(found_[i].square)) continue;
      const auto [a, b] = std::minmax(chosen_[i / options_.neighbours], found_[i].row);
      pairs.push_back({a, b, std::sqrt(found_[i].square)});
    }
  }

 private:
  std::unique_ptr<HnswIndex> build(std::size_t which, std::size_t indexes) {
    const std::size_t count = (chosen_.size() - which + indexes - 1) / indexes;
    auto index = std::make_unique<HnswIndex>(
        rows_.columns, count, HnswIndex::Options{linksEach, effortOfBuilding, options_.seed + which});
    for (std::size_t i = which; i < chosen_.size() && !stop_.stop_requested(); i += indexes) {
      index->add(rows_.row(chosen_[i]), chosen_[i]);
    }
    index->setEffort(std::max<std::size_t>(64, 2 * options_.neighbours));
    return index;
  }

  void search(const HnswIndex& index, std::size_t i) {
    std::vector<Candidate> candidates;
    index.search(rows_.row(chosen_[i]), options_.neighbours + 1, candidates);
    const auto begin = found_.begin() + static_cast<std::ptrdiff_t>(i * options_.neighbours);
    const auto end = begin + static_cast<std::ptrdiff_t>(options_.neighbours);
    for (const auto& [square, row] : candidates) {
      const Near candidate{square, row};
      const auto worst = std::max_element(begin, end);
      if (candidate.row != chosen_[i] && candidate < *worst) *worst = candidate;
    }
  }

  const Matrix& rows_;
  std::vector<std::uint32_t> chosen_;
  ApproximateOptions options_;
  int threads_;
  const std::stop_token& stop_;
  std::vector<Near> found_;  // options.neighbours of every chosen row
};

/// The first of equal rows each; the others are paired with it. Many equal rows would become an island of the
/// index.
std::vector<std::uint32_t> distinctRows(const Matrix& rows, std::span<const std::uint8_t> left,
                                        std::vector<ClosePair>& pairs) {
  std::unordered_map<std::string_view, std::uint32_t> firsts;
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t row = 0; row < rows.rows; ++row) {
    if (!left.empty() && left[row] != 0) continue;
    const std::string_view bytes(reinterpret_cast<const char*>(rows.row(row).data()),
                                 rows.columns * sizeof(float));
    const auto [entry, fresh] = firsts.try_emplace(bytes, row);
    if (fresh) {
      chosen.push_back(row);
    } else {
      pairs.push_back({entry->second, row, 0});
    }
  }
  return chosen;
}

}  // namespace

std::vector<ClosePair> approximateNeighbours(const Matrix& rows, const ApproximateOptions& options,
                                             int threads, std::span<const std::uint8_t> left,
                                             const std::stop_token& stop) {
  std::vector<ClosePair> pairs;
  if (options.neighbours == 0) return pairs;
  try {
    Finder finder(rows, distinctRows(rows, left, pairs), options, threads, stop);
    finder.run();
    finder.append(pairs);
  } catch (const std::runtime_error&) {
    throw Error(ErrorCode::outOfMemory);  // the only one that hnswlib throws here
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace likeness
