#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <numeric>
#include <string>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/embeddings/diagnosis.h"
#include "engine/recognize/squared_distance.h"

namespace likeness {

namespace {

struct Distances {
  std::vector<float> within;
  std::vector<float> between;
};

/// The labelled rows, those of one label together, and where each label begins.
struct Classes {
  explicit Classes(std::span<const int> labels) {
    std::map<int, std::vector<std::size_t>> byLabel;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (labels[i] >= 0) byLabel[labels[i]].push_back(i);
    }
    for (const auto& entry : byLabel) {
      starts.push_back(rows.size());
      rows.insert(rows.end(), entry.second.begin(), entry.second.end());
    }
    starts.push_back(rows.size());
  }

  std::size_t count() const { return starts.size() - 1; }
  std::size_t sizeOf(std::size_t which) const { return starts[which + 1] - starts[which]; }

  std::vector<std::size_t> rows;
  std::vector<std::size_t> starts;
};

float distanceOf(const Matrix& vectors, std::size_t a, std::size_t b) {
  return std::sqrt(squaredDistance(vectors.row(a), vectors.row(b)));
}

Distances allPairs(const Matrix& vectors, std::span<const int> labels, const Classes& classes) {
  Distances distances;
  for (std::size_t i = 0; i < classes.rows.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const std::size_t a = classes.rows[i];
      const std::size_t b = classes.rows[j];
      (labels[a] == labels[b] ? distances.within : distances.between).push_back(distanceOf(vectors, a, b));
    }
  }
  return distances;
}

/// Draws as many pairs of one kind as of the other, each pair of a kind as likely.
Distances drawnPairs(const Matrix& vectors, const Classes& classes, std::size_t pairs, std::uint64_t seed) {
  Random random(seed, 5);
  Distances distances;
  std::vector<double> pairsUpTo;  // within a class
  double all = 0;
  for (std::size_t c = 0; c < classes.count(); ++c) {
    const auto size = static_cast<double>(classes.sizeOf(c));
    all += size * (size - 1) / 2;
    pairsUpTo.push_back(all);
  }
  for (std::size_t i = 0; i < pairs / 2 && all > 0; ++i) {
    const double drawn = static_cast<double>(random.next() >> 11) * 0x1.0p-53 * all;
    const auto c =
        std::min(static_cast<std::size_t>(std::ranges::upper_bound(pairsUpTo, drawn) - pairsUpTo.begin()),
                 classes.count() - 1);
    const std::size_t first = random.below(classes.sizeOf(c));
    std::size_t second = random.below(classes.sizeOf(c) - 1);
    if (second >= first) ++second;
    const std::size_t start = classes.starts[c];
    distances.within.push_back(
        distanceOf(vectors, classes.rows[start + first], classes.rows[start + second]));
  }
  while (classes.count() > 1 && distances.between.size() < pairs / 2) {
    const std::size_t a = random.below(classes.rows.size());
    const std::size_t b = random.below(classes.rows.size());
    const auto classOf = [&](std::size_t place) {
      return std::ranges::upper_bound(classes.starts, place) - classes.starts.begin();
    };
    if (classOf(a) == classOf(b)) continue;
    distances.between.push_back(distanceOf(vectors, classes.rows[a], classes.rows[b]));
  }
  return distances;
}

double meanOf(const std::vector<float>& distances) {
  if (distances.empty()) return std::numeric_limits<double>::quiet_NaN();
  return std::accumulate(distances.begin(), distances.end(), 0.0) / static_cast<double>(distances.size());
}

std::vector<std::size_t> binned(const std::vector<float>& distances, double width, std::size_t bins) {
  std::vector<std::size_t> counts(bins);
  for (const float distance : distances) {
    const auto bin = width > 0 ? static_cast<std::size_t>(distance / width) : 0;
    ++counts[std::min(bin, bins - 1)];
  }
  return counts;
}

}  // namespace

DistanceHistogram distanceHistogram(const Matrix& vectors, std::span<const int> labels, std::size_t bins,
                                    std::size_t pairs, std::uint64_t seed) {
  if (labels.size() != vectors.rows) {
    throw Error(ErrorCode::impossibleValue,
                {"diagnosis", "labels", "one for each of " + std::to_string(vectors.rows) + " rows"});
  }
  if (bins == 0) throw Error(ErrorCode::impossibleValue, {"diagnosis", "bins", "1 or more"});
  const Classes classes(labels);
  const double rows = static_cast<double>(classes.rows.size());
  const bool few = rows * (rows - 1) / 2 <= static_cast<double>(pairs);
  const Distances distances =
      few ? allPairs(vectors, labels, classes) : drawnPairs(vectors, classes, pairs, seed);
  float longest = 0;
  for (const float distance : distances.within) longest = std::max(longest, distance);
  for (const float distance : distances.between) longest = std::max(longest, distance);
  DistanceHistogram histogram;
  histogram.width = double{longest} / static_cast<double>(bins);
  histogram.within = binned(distances.within, histogram.width, bins);
  histogram.between = binned(distances.between, histogram.width, bins);
  histogram.meanWithin = meanOf(distances.within);
  histogram.meanBetween = meanOf(distances.between);
  return histogram;
}

}  // namespace likeness
