#include <hnswlib/hnswlib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <unordered_map>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/faces/neighbour_graph.h"

namespace likeness {

namespace {

constexpr std::size_t rowsOfIndex = 100000;
constexpr std::size_t linksEach = 16;
constexpr std::size_t effortOfBuilding = 100;

[[gnu::always_inline]] inline float squaredOf(const void* first, const void* second, const void* dimension) {
  const auto* a = static_cast<const float*>(first);
  const auto* b = static_cast<const float*>(second);
  const std::size_t count = *static_cast<const std::size_t*>(dimension);
  std::array<float, 16> sums{};
  std::size_t i = 0;
  for (; i + sums.size() <= count; i += sums.size()) {
    for (std::size_t j = 0; j < sums.size(); ++j) sums[j] += (a[i + j] - b[i + j]) * (a[i + j] - b[i + j]);
  }
  float sum = 0;
  for (const float part : sums) sum += part;
  for (; i < count; ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum >= 0 ? sum : std::numeric_limits<float>::infinity();  // what is no number is far from everything
}

float squaredAnywhere(const void* a, const void* b, const void* dimension) {
  return squaredOf(a, b, dimension);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] float squaredAvx2(const void* a, const void* b, const void* dimension) {
  return squaredOf(a, b, dimension);
}
#endif

/// hnswlib's own spaces choose their instructions when they are compiled; this one when it runs.
class SquaredSpace : public hnswlib::SpaceInterface<float> {
 public:
  explicit SquaredSpace(std::size_t dimension) : dimension_(dimension) {}

  std::size_t get_data_size() override { return dimension_ * sizeof(float); }
  hnswlib::DISTFUNC<float> get_dist_func() override {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return squaredAvx2;
#endif
    return squaredAnywhere;
  }
  void* get_dist_func_param() override {
    return &dimension_;
  }

 private:
  std::size_t dimension_;
};

using Index = hnswlib::HierarchicalNSW<float>;

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
        space_(rows.columns),
        found_(chosen_.size() * options.neighbours) {}

  void run() {
    const std::size_t indexes = (chosen_.size() + rowsOfIndex - 1) / rowsOfIndex;
    const auto together = static_cast<std::size_t>(std::max(threads_, 1));
    for (std::size_t first = 0; first < indexes; first += together) {
      std::vector<std::unique_ptr<Index>> wave(std::min(together, indexes - first));
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
  std::unique_ptr<Index> build(std::size_t which, std::size_t indexes) {
    const std::size_t count = (chosen_.size() - which + indexes - 1) / indexes;
    auto index = std::make_unique<Index>(&space_, count, linksEach, effortOfBuilding, options_.seed + which);
    for (std::size_t i = which; i < chosen_.size() && !stop_.stop_requested(); i += indexes) {
      index->addPoint(rows_.row(chosen_[i]).data(), chosen_[i]);
    }
    index->setEf(std::max<std::size_t>(64, 2 * options_.neighbours));
    return index;
  }

  void search(Index& index, std::size_t i) {
    if (index.cur_element_count == 0) return;
    auto queue = index.searchKnn(rows_.row(chosen_[i]).data(), options_.neighbours + 1);
    const auto begin = found_.begin() + static_cast<std::ptrdiff_t>(i * options_.neighbours);
    const auto end = begin + static_cast<std::ptrdiff_t>(options_.neighbours);
    for (; !queue.empty(); queue.pop()) {
      const Near candidate{queue.top().first, static_cast<std::uint32_t>(queue.top().second)};
      const auto worst = std::max_element(begin, end);
      if (candidate.row != chosen_[i] && candidate < *worst) *worst = candidate;
    }
  }

  const Matrix& rows_;
  std::vector<std::uint32_t> chosen_;
  ApproximateOptions options_;
  int threads_;
  const std::stop_token& stop_;
  SquaredSpace space_;
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
