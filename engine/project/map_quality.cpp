#include "engine/project/map_quality.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/core/random.h"
#include "engine/recognize/gallery.h"
#include "engine/recognize/squared_distance.h"

namespace likeness {

namespace {

std::vector<std::size_t> sampleOf(std::size_t rows, const MapQualityQuery& query) {
  std::vector<std::size_t> all(rows);
  std::iota(all.begin(), all.end(), std::size_t{0});
  if (query.sample == 0 || query.sample >= rows) return all;
  Random random(query.seed, 4);
  for (std::size_t i = 0; i < query.sample; ++i) std::swap(all[i], all[i + random.below(rows - i)]);
  all.resize(query.sample);
  std::ranges::sort(all);
  return all;
}

/// One row as one of the two spaces sees it.
class View {
 public:
  View(const Matrix& rows, std::size_t row, std::size_t count) : row_(row), squares_(rows.rows) {
    for (std::size_t i = 0; i < rows.rows; ++i) squares_[i] = squaredDistance(rows.row(row), rows.row(i));
    squares_[row] = std::numeric_limits<float>::infinity();
    nearest_ = nearestOf(count, {});
  }

  const std::vector<std::size_t>& nearest() const { return nearest_; }

  /// 1 for the nearest other row; of equally near ones the lower comes first.
  std::size_t rankOf(std::size_t other) const {
    const float square = squares_[other];
    std::size_t rank = 1;
    for (std::size_t i = 0; i < other; ++i) rank += squares_[i] <= square ? 1 : 0;
    for (std::size_t i = other + 1; i < squares_.size(); ++i) rank += squares_[i] < square ? 1 : 0;
    return row_ < other && std::isinf(square) ? rank - 1 : rank;
  }

  int majority(std::span<const int> labels, std::size_t count) const {
    std::vector<Neighbour> neighbours;
    for (const std::size_t place : nearestOf(count, labels)) {
      neighbours.push_back({place, labels[place], squares_[place]});
    }
    return neighbours.empty() ? -1 : majorityLabel(neighbours);
  }

 private:
  /// The nearest other rows, of those with a label where `labels` is not empty.
  std::vector<std::size_t> nearestOf(std::size_t count, std::span<const int> labels) const {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < squares_.size(); ++i) {
      if (i != row_ && (labels.empty() || labels[i] >= 0)) places.push_back(i);
    }
    count = std::min(count, places.size());
    const auto nearer = [&](std::size_t a, std::size_t b) {
      return squares_[a] != squares_[b] ? squares_[a] < squares_[b] : a < b;
    };
    const auto end = places.begin() + static_cast<std::ptrdiff_t>(count);
    if (end != places.end()) std::nth_element(places.begin(), end, places.end(), nearer);
    std::sort(places.begin(), end, nearer);
    places.resize(count);
    return places;
  }

  std::size_t row_;
  std::vector<float> squares_;
  std::vector<std::size_t> nearest_;
};

/// By how many ranks the neighbours in one space are no neighbours in the other.
double intruders(const View& space, const View& other, std::size_t count) {
  double sum = 0;
  for (const std::size_t place : space.nearest()) {
    const std::size_t rank = other.rankOf(place);
    if (rank > count) sum += static_cast<double>(rank - count);
  }
  return sum;
}

struct RowQuality {
  double intruding = 0;
  double missing = 0;
  bool rightInMap = false;
  bool rightBefore = false;
};

double majorityShareOf(std::span<const int> labels) {
  std::map<int, std::size_t> counts;
  std::size_t known = 0;
  std::size_t most = 0;
  for (const int label : labels) {
    if (label < 0) continue;
    ++known;
    most = std::max(most, ++counts[label]);
  }
  return known > 0 ? static_cast<double>(most) / static_cast<double>(known) : 0;
}

void addAccuracies(const std::vector<RowQuality>& found, const std::vector<std::size_t>& chosen,
                   std::span<const int> labels, MapQuality& quality) {
  double known = 0;
  double inMap = 0;
  double before = 0;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (labels[chosen[i]] < 0) continue;
    known += 1;
    inMap += found[i].rightInMap ? 1 : 0;
    before += found[i].rightBefore ? 1 : 0;
  }
  if (known == 0) return;
  quality.knnAccuracy = inMap / known;
  quality.knnAccuracyBefore = before / known;
  quality.majorityShare = majorityShareOf(labels);
}

}  // namespace

MapQuality mapQuality(const Matrix& vectors, const Matrix& places, std::span<const int> labels,
                      const MapQualityQuery& query, const std::stop_token& stop) {
  const std::string rows = std::to_string(vectors.rows);
  if (places.rows != vectors.rows) throw Error(ErrorCode::impossibleValue, {"map", "rows", rows});
  if (!labels.empty() && labels.size() != vectors.rows) {
    throw Error(ErrorCode::impossibleValue, {"map", "labels", "one for each of " + rows});
  }
  MapQuality quality;
  if (vectors.rows < 4 || query.neighbours < 1) return quality;
  const std::size_t count =
      std::min<std::size_t>(static_cast<std::size_t>(query.neighbours), (vectors.rows - 1) / 2);
  const std::vector<std::size_t> chosen = sampleOf(vectors.rows, query);
  std::vector<RowQuality> found(chosen.size());
  parallelFor(chosen.size(), query.threads > 0 ? query.threads : availableThreads(),
              [&](std::size_t begin, std::size_t end) {
                for (std::size_t i = begin; i < end && !stop.stop_requested(); ++i) {
                  const View before(vectors, chosen[i], count);
                  const View map(places, chosen[i], count);
                  found[i].intruding = intruders(map, before, count);
                  found[i].missing = intruders(before, map, count);
                  if (labels.empty() || labels[chosen[i]] < 0) continue;
                  found[i].rightInMap = map.majority(labels, count) == labels[chosen[i]];
                  found[i].rightBefore = before.majority(labels, count) == labels[chosen[i]];
                }
              });
  if (stop.stop_requested()) return quality;
  quality.sampled = chosen.size();
  quality.neighbours = static_cast<int>(count);
  double intruding = 0;
  double missing = 0;
  for (const RowQuality& row : found) {
    intruding += row.intruding;
    missing += row.missing;
  }
  const auto n = static_cast<double>(chosen.size());
  const auto all = static_cast<double>(vectors.rows);
  const auto k = static_cast<double>(count);
  const double worst = n * k * (2 * all - 3 * k - 1) / 2;
  quality.trustworthiness = 1 - intruding / worst;
  quality.preservation = 1 - missing / worst;
  if (!labels.empty()) addAccuracies(found, chosen, labels, quality);
  return quality;
}

}  // namespace likeness
