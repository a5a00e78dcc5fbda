#include <algorithm>
#include <mutex>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "engine/core/parallel.h"
#include "engine/embeddings/diagnosis.h"
#include "engine/faces/close_pairs.h"

namespace likeness {

namespace {

/// Sets of rows that come together; the lowest row stands for a set.
class Sets {
 public:
  explicit Sets(std::size_t rows) : parents_(rows) {
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  }

  std::size_t find(std::size_t row) {
    while (parents_[row] != row) row = parents_[row] = parents_[parents_[row]];
    return row;
  }
  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    parents_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parents_;
};

/// Joins equal rows and returns one of each kind: many equal ones would be quadratically many pairs.
std::vector<std::size_t> joinEqual(const Matrix& vectors, Sets& sets) {
  std::unordered_map<std::string_view, std::size_t> firsts;
  std::vector<std::size_t> distinct;
  for (std::size_t row = 0; row < vectors.rows; ++row) {
    const std::string_view bytes(reinterpret_cast<const char*>(vectors.row(row).data()),
                                 vectors.columns * sizeof(float));
    const auto entry = firsts.try_emplace(bytes, row);
    if (entry.second) {
      distinct.push_back(row);
    } else {
      sets.join(entry.first->second, row);
    }
  }
  return distinct;
}

void joinClose(const Matrix& vectors, const std::vector<std::size_t>& distinct, float radius, int threads,
               const std::stop_token& stop, Sets& sets) {
  Matrix rows(distinct.size(), vectors.columns);
  for (std::size_t i = 0; i < distinct.size(); ++i) {
    std::ranges::copy(vectors.row(distinct[i]), rows.row(i).begin());
  }
  std::mutex mutex;
  forEachClosePair(
      rows, radius, threads > 0 ? threads : availableThreads(),
      [&](std::size_t, std::span<const ClosePair> pairs) {
        const std::lock_guard lock(mutex);
        for (const ClosePair& pair : pairs) sets.join(distinct[pair.a], distinct[pair.b]);
      },
      stop);
}

}  // namespace

std::vector<std::vector<std::size_t>> duplicateGroups(const Matrix& vectors, float radius, int threads,
                                                      const std::stop_token& stop) {
  Sets sets(vectors.rows);
  const std::vector<std::size_t> distinct = joinEqual(vectors, sets);
  if (radius >= 0) joinClose(vectors, distinct, radius, threads, stop, sets);
  if (stop.stop_requested()) return {};
  std::unordered_map<std::size_t, std::vector<std::size_t>> members;
  for (std::size_t row = 0; row < vectors.rows; ++row) members[sets.find(row)].push_back(row);
  std::vector<std::vector<std::size_t>> groups;
  for (auto& entry : members) {
    if (entry.second.size() > 1) groups.push_back(std::move(entry.second));
  }
  std::ranges::sort(groups, [](const auto& a, const auto& b) {
    return a.size() != b.size() ? a.size() > b.size() : a.front() < b.front();
  });
  return groups;
}

}  // namespace likeness
