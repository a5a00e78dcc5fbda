#include "engine/project/approximate_search.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <utility>
#include <vector>

#include "engine/core/parallel.h"
#include "engine/core/random.h"
#include "engine/project/list_search.h"
#include "engine/project/listed_rows.h"
#include "engine/recognize/exact_neighbours.h"

namespace likeness {

namespace {

constexpr std::size_t rowsEach = 256;  // of a list, on average
constexpr std::size_t mostLists = 4096;
constexpr std::size_t probesAtOnce = 512;
constexpr std::size_t sampleSize = 500;
constexpr double worthIt = 0.35;  // share of the rows that a probe is compared with, up to which lists pay
constexpr double sureness = 0.8;  // of the neighbours that may be missed: another sample will miss some more
constexpr double shareOfBuilding = 0.2;  // of the time, for progress

/// Probes and their true neighbours.
struct Sample {
  std::vector<std::uint32_t> rows;  // rising
  NeighbourTable truth;
};

std::vector<std::uint32_t> sampledRows(std::size_t rows, std::size_t count, std::uint64_t seed,
                                       std::uint64_t stream) {
  std::vector<std::uint32_t> chosen(std::min(rows, count));
  Random random(seed, stream);
  for (std::uint32_t& row : chosen) row = static_cast<std::uint32_t>(random.below(rows));
  std::ranges::sort(chosen);
  return chosen;
}

/// With itself, or of rows equal to it any one, which is as near, left out where `self`.
NeighbourTable truthFor(const Matrix& probes, const Matrix& base, const std::vector<std::uint32_t>& rows,
                        std::size_t count, bool self, int threads, const std::stop_token& stop) {
  Matrix chosen(rows.size(), base.columns);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::ranges::copy(probes.row(rows[i]), chosen.row(i).begin());
  }
  NeighbourTable all = exactNeighbours(chosen, base, {count + (self ? 1U : 0U), false, threads, stop, {}});
  if (!self || all.rows == 0) return all;
  NeighbourTable others;
  others.rows = all.rows;
  others.count = count;
  for (std::size_t i = 0; i < all.rows; ++i) {
    for (std::size_t j = 1; j < all.count; ++j) {
      others.indices.push_back(all.of(i)[j]);
      others.distances.push_back(all.distancesOf(i)[j]);
    }
  }
  return others;
}

/// What share of the true neighbours was found; of those that are equally far any will do.
double recallOf(const NeighbourTable& found, const Sample& sample) {
  std::size_t right = 0;
  for (std::size_t i = 0; i < sample.rows.size(); ++i) {
    const float farthest = sample.truth.distancesOf(i).back() * (1 + 1e-5F);
    for (const float distance : found.distancesOf(sample.rows[i])) right += distance <= farthest ? 1 : 0;
  }
  const std::size_t all = sample.truth.indices.size();
  return all > 0 ? static_cast<double>(right) / static_cast<double>(all) : 1;
}

class Finder {
 public:
  Finder(const Matrix& probes, const Matrix& base, const NeighbourQuery& query, std::size_t count,
         int threads, std::stop_token stop, const NeighbourProgress& progress)
      : probes_(probes),
        base_(base),
        query_(query),
        count_(count),
        self_(&probes == &base),
        threads_(threads),
        stop_(std::move(stop)),
        progress_(progress),
        centres_(centresOf(base, listsFor(base.rows), query.seed, threads, stop_)),
        listed_(base, centres_, dealToCentres(base, centres_, threads, stop_)),
        dealt_(self_ ? listed_.lists() : dealToCentres(probes, centres_, threads, stop_)) {}

  std::optional<NeighbourTable> find() {
    tell(shareOfBuilding / 2);
    if (stop_.stop_requested()) return NeighbourTable{};
    const float reach = query_.recallWanted >= 1 ? 1 + rounding : learntReach();
    if (stop_.stop_requested()) return NeighbourTable{};
    if (query_.search == NeighbourSearch::automatic && sharePerProbe_ > worthIt) return std::nullopt;
    tell(shareOfBuilding);
    NeighbourTable table = findWith(reach);
    const Sample judged = sampled(4);
    if (stop_.stop_requested()) return NeighbourTable{};
    table.recall = recallOf(table, judged);
    return table;
  }

 private:
  static constexpr float rounding = 1e-3F;

  static std::size_t listsFor(std::size_t rows) {
    return std::clamp<std::size_t>(rows / rowsEach, 1, mostLists);
  }

  Sample sampled(std::uint64_t stream) const {
    Sample sample;
    sample.rows = sampledRows(probes_.rows, sampleSize, query_.seed, stream);
    sample.truth = truthFor(probes_, base_, sample.rows, count_, self_, threads_, stop_);
    return sample;
  }

  /// The least reach at which enough of the true neighbours of a sample are in the lists that are looked at.
  float learntReach() {
    const Sample sample = sampled(3);
    if (stop_.stop_requested()) return 1;
    std::vector<float> bounds;
    std::vector<float> needed;
    std::vector<std::vector<float>> ratios;
    for (std::size_t i = 0; i < sample.rows.size(); ++i) {
      boundsOf(sample.rows[i], bounds);
      const float farthest = sample.truth.distancesOf(i).back();
      for (float& bound : bounds) bound = ratioOf(bound, farthest);
      for (const std::int32_t row : sample.truth.of(i)) {
        needed.push_back(bounds[listed_.lists().of[static_cast<std::size_t>(row)]]);
      }
      ratios.push_back(bounds);
    }
    const double missed = (1 - query_.recallWanted) * sureness * static_cast<double>(needed.size());
    const auto place = needed.end() - 1 - static_cast<std::ptrdiff_t>(missed);
    std::nth_element(needed.begin(), place, needed.end());
    const float reach = std::min(*place, 1.0F) * (1 + rounding) + rounding;
    sharePerProbe_ = shareWithin(ratios, reach);
    return reach;
  }

  static float ratioOf(float bound, float farthest) {
    if (bound <= 0) return 0;
    return farthest > 0 ? std::min(bound / farthest, 1.0F) : 1.0F;
  }

  void boundsOf(std::uint32_t row, std::vector<float>& bounds) const {
    Matrix one(1, probes_.columns);
    const auto from = probes_.row(row);
    for (std::size_t d = 0; d < from.size(); ++d) one.values[d] = from[d] - listed_.tiles().origin[d];
    listed_.boundsOf(one, dealt_.of[row], bounds);
  }

  double shareWithin(const std::vector<std::vector<float>>& ratios, float reach) const {
    std::size_t compared = 0;
    for (const auto& ofProbe : ratios) {
      for (std::size_t list = 0; list < ofProbe.size(); ++list) {
        if (ofProbe[list] < reach) compared += listed_.lists().list(list).size();
      }
    }
    return static_cast<double>(compared) / static_cast<double>(ratios.size() * base_.rows);
  }

  NeighbourTable findWith(float reach) {
    NeighbourTable table;
    table.rows = probes_.rows;
    table.count = count_;
    table.indices.resize(table.rows * count_);
    table.distances.resize(table.rows * count_);
    std::atomic<std::size_t> next = 0;
    std::size_t done = 0;
    std::mutex mutex;
    parallelFor(static_cast<std::size_t>(threads_), threads_, [&](std::size_t, std::size_t) {
      ListSearch search(probes_, base_, listed_, self_, reach, table);
      for (std::size_t list = next++; list < dealt_.count(); list = next++) {
        const auto rows = dealt_.list(list);
        for (std::size_t first = 0; first < rows.size() && !stop_.stop_requested(); first += probesAtOnce) {
          search.run(list, rows.subspan(first, std::min(probesAtOnce, rows.size() - first)));
        }
        const std::lock_guard lock(mutex);
        done += rows.size();
        tell(shareOfBuilding +
             (1 - shareOfBuilding) * static_cast<double>(done) / static_cast<double>(table.rows));
      }
    });
    return table;
  }

  void tell(double share) const {
    if (progress_) progress_(share);
  }

  const Matrix& probes_;
  const Matrix& base_;
  const NeighbourQuery& query_;
  std::size_t count_;
  bool self_;
  int threads_;
  std::stop_token stop_;
  const NeighbourProgress& progress_;
  Matrix centres_;
  ListedRows listed_;
  RowLists dealt_;  // the probes
  double sharePerProbe_ = 0;
};

}  // namespace

std::optional<NeighbourTable> approximateSearch(const Matrix& probes, const Matrix& base,
                                                const NeighbourQuery& query, int threads,
                                                const std::stop_token& stop,
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
  return Finder(probes, base, query, count, threads, stop, progress).find();
}

}  // namespace likeness
