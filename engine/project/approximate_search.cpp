#include "engine/project/approximate_search.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/core/random.h"
#include "engine/recognize/exact_neighbours.h"
#include "engine/recognize/hnsw_index.h"
#include "engine/recognize/shortlist.h"

namespace likeness {

namespace {

constexpr std::size_t rowsOfIndex = 250000;
constexpr std::size_t linksEach = 16;
constexpr std::size_t effortOfBuilding = 100;
constexpr std::size_t sampleSize = 500;
constexpr std::size_t mostEffort = 4096;
constexpr std::size_t rowsAtOnce = 256;
constexpr double shareOfBuilding = 0.5;  // of the time, for progress

/// Two where one would leave the second core idle while it is built.
std::size_t indexesFor(std::size_t rows) {
  if (rows < 20000) return 1;
  return std::max<std::size_t>(2, (rows + rowsOfIndex - 1) / rowsOfIndex);
}

class Finder {
 public:
  Finder(const Matrix& base, std::uint64_t seed, int threads, std::stop_token stop,
         const NeighbourProgress& progress)
      : base_(base), seed_(seed), threads_(threads), stop_(std::move(stop)), progress_(progress) {
    findDistinct();
    indexes_.resize(indexesFor(distinct_.size()));
  }

  void build() {
    std::atomic<std::size_t> next = 0;
    parallelFor(static_cast<std::size_t>(threads_), threads_, [&](std::size_t, std::size_t) {
      for (std::size_t i = next++; i < indexes_.size(); i = next++) indexes_[i] = buildOne(i);
    });
  }

  void setEffort(std::size_t effort) {
    for (const auto& index : indexes_) index->setEffort(effort);
  }

  /// The neighbours of chosen probes; of all where `chosen` is empty. With `self` a probe is the row of the
  /// base with its number.
  NeighbourTable find(const Matrix& probes, const std::vector<std::size_t>& chosen, std::size_t count,
                      bool self) {
    NeighbourTable table;
    table.rows = chosen.empty() ? probes.rows : chosen.size();
    table.count = count;
    table.indices.resize(table.rows * count);
    table.distances.resize(table.rows * count);
    std::atomic<std::size_t> next = 0;
    std::size_t done = 0;
    std::mutex mutex;
    parallelFor(static_cast<std::size_t>(threads_), threads_, [&](std::size_t, std::size_t) {
      std::vector<Candidate> found;
      while (!stop_.stop_requested()) {
        const std::size_t begin = next.fetch_add(rowsAtOnce);
        if (begin >= table.rows) break;
        const std::size_t end = std::min(begin + rowsAtOnce, table.rows);
        for (std::size_t i = begin; i < end; ++i) {
          const std::size_t probe = chosen.empty() ? i : chosen[i];
          findOne(probes.row(probe), self ? probe : base_.rows, count, found);
          store(found, i, table);
        }
        if (!chosen.empty() || !progress_) continue;
        const std::lock_guard lock(mutex);
        done += end - begin;
        progress_(shareOfBuilding +
                  (1 - shareOfBuilding) * static_cast<double>(done) / static_cast<double>(table.rows));
      }
    });
    return table;
  }

 private:
  /// The first of equal rows each, and chains of the others.
  void findDistinct() {
    std::unordered_map<std::string_view, std::uint32_t> lasts;
    nextCopy_.assign(base_.rows, none);
    for (std::uint32_t row = 0; row < base_.rows; ++row) {
      const std::string_view bytes(reinterpret_cast<const char*>(base_.row(row).data()),
                                   base_.columns * sizeof(float));
      const auto [entry, fresh] = lasts.try_emplace(bytes, row);
      if (fresh) {
        distinct_.push_back(row);
      } else {
        nextCopy_[entry->second] = row;
        entry->second = row;
      }
    }
  }

  std::unique_ptr<HnswIndex> buildOne(std::size_t which) {
    const std::size_t step = indexes_.size();
    const std::size_t count = (distinct_.size() - which + step - 1) / step;
    const HnswIndex::Options options = {linksEach, effortOfBuilding, seed_ + which};
    auto index = std::make_unique<HnswIndex>(base_.columns, count, options);
    for (std::size_t i = 0; i < count && !stop_.stop_requested(); ++i) {
      const std::uint32_t row = distinct_[which + i * step];
      index->add(base_.row(row), row);
      if (progress_ && which == 0 && i % rowsAtOnce == 0) {
        progress_(shareOfBuilding * static_cast<double>(i) / static_cast<double>(count));
      }
    }
    return index;
  }

  void findOne(std::span<const float> probe, std::size_t self, std::size_t count,
               std::vector<Candidate>& found) {
    found.clear();
    std::vector<Candidate> distinct;
    for (const auto& index : indexes_) index->search(probe, count + 1, distinct);
    for (const Candidate& candidate : distinct) addCopies(candidate, self, count, found);
    std::sort(found.begin(), found.end());
    if (found.size() < count) compareWithAll(probe, self, count, found);
    found.resize(count);
  }

  void addCopies(Candidate candidate, std::size_t self, std::size_t count, std::vector<Candidate>& found) {
    std::size_t added = 0;
    for (; candidate.place != none && added <= count; candidate.place = nextCopy_[candidate.place]) {
      if (candidate.place == self) continue;
      found.push_back(candidate);
      ++added;
    }
  }

  void compareWithAll(std::span<const float> probe, std::size_t self, std::size_t count,
                      std::vector<Candidate>& found) const {
    Matrix one(1, base_.columns);
    std::ranges::copy(probe, one.row(0).begin());
    const NeighbourTable table = exactNeighbours(one, base_, {count + 1, false, 1, {}, {}});
    found.clear();
    for (std::size_t i = 0; i < table.count; ++i) {
      if (static_cast<std::size_t>(table.indices[i]) == self) continue;
      found.push_back(
          {table.distances[i] * table.distances[i], static_cast<std::uint32_t>(table.indices[i])});
    }
  }

  static void store(const std::vector<Candidate>& found, std::size_t row, NeighbourTable& table) {
    for (std::size_t j = 0; j < table.count; ++j) {
      table.indices[row * table.count + j] = static_cast<std::int32_t>(found[j].place);
      table.distances[row * table.count + j] = std::sqrt(found[j].score);
    }
  }

  static constexpr std::uint32_t none = 0xffffffff;

  const Matrix& base_;
  std::uint64_t seed_;
  int threads_;
  std::stop_token stop_;
  const NeighbourProgress& progress_;
  std::vector<std::uint32_t> distinct_;
  std::vector<std::uint32_t> nextCopy_;
  std::vector<std::unique_ptr<HnswIndex>> indexes_;
};

/// What share of the true neighbours was found; of those that are equally far any will do.
double recallOf(const NeighbourTable& found, const NeighbourTable& truth) {
  if (truth.count == 0 || truth.rows == 0) return 1;
  std::size_t right = 0;
  for (std::size_t i = 0; i < truth.rows; ++i) {
    const float farthest = truth.distancesOf(i).back() * (1 + 1e-5F);
    for (const float distance : found.distancesOf(i)) right += distance <= farthest ? 1 : 0;
  }
  return static_cast<double>(right) / static_cast<double>(truth.rows * truth.count);
}

std::vector<std::size_t> sampleOf(std::size_t rows, std::uint64_t seed) {
  std::vector<std::size_t> chosen(std::min(rows, sampleSize));
  Random random(seed, 1);
  for (std::size_t& row : chosen) row = random.below(rows);
  std::ranges::sort(chosen);
  return chosen;
}

/// The true neighbours of chosen probes.
NeighbourTable truthFor(const Matrix& probes, const Matrix& base, const std::vector<std::size_t>& chosen,
                        std::size_t count, bool self, int threads, const std::stop_token& stop) {
  Matrix rows(chosen.size(), base.columns);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    std::ranges::copy(probes.row(chosen[i]), rows.row(i).begin());
  }
  NeighbourTable all = exactNeighbours(rows, base, {count + (self ? 1U : 0U), false, threads, stop, {}});
  if (!self || all.rows == 0) return all;
  NeighbourTable others;
  others.rows = all.rows;
  others.count = count;
  for (std::size_t i = 0; i < all.rows; ++i) {
    // Itself, or of rows equal to it any one, which is as near.
    for (std::size_t j = 1; j < all.count; ++j) {
      others.indices.push_back(all.of(i)[j]);
      others.distances.push_back(all.distancesOf(i)[j]);
    }
  }
  return others;
}

NeighbourTable searchWith(Finder& finder, const Matrix& probes, const Matrix& base,
                          const NeighbourQuery& query, std::size_t count, int threads,
                          const std::stop_token& stop) {
  const bool self = &probes == &base;
  const std::vector<std::size_t> chosen = sampleOf(probes.rows, query.seed);
  const NeighbourTable truth = truthFor(probes, base, chosen, count, self, threads, stop);
  std::size_t effort = query.effort > 0 ? static_cast<std::size_t>(query.effort) : count + 1;
  effort = std::max(effort, count + 1);
  double recall = 0;
  while (!stop.stop_requested()) {
    finder.setEffort(effort);
    recall = recallOf(finder.find(probes, chosen, count, self), truth);
    if (query.effort > 0 || recall >= query.recallWanted || effort >= mostEffort) break;
    effort = effort * 5 / 4 + 1;
  }
  if (stop.stop_requested()) return {};
  NeighbourTable table = finder.find(probes, {}, count, self);
  table.recall = recall;
  return stop.stop_requested() ? NeighbourTable{} : table;
}

}  // namespace

NeighbourTable approximateSearch(const Matrix& probes, const Matrix& base, const NeighbourQuery& query,
                                 int threads, const std::stop_token& stop,
                                 const NeighbourProgress& progress) {
  const bool self = &probes == &base;
  const std::size_t available = base.rows - (self && base.rows > 0 ? 1 : 0);
  const std::size_t count = std::min(static_cast<std::size_t>(query.count), available);
  if (count == 0 || probes.rows == 0) {
    NeighbourTable table;
    table.rows = probes.rows;
    table.count = count;
    return table;
  }
  try {
    Finder finder(base, query.seed, threads, stop, progress);
    finder.build();
    if (stop.stop_requested()) return {};
    return searchWith(finder, probes, base, query, count, threads, stop);
  } catch (const std::runtime_error&) {
    throw Error(ErrorCode::outOfMemory);  // the only one that hnswlib throws here
  }
}

}  // namespace likeness
