#include "engine/scores/mutual_information.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "engine/core/error.h"

namespace likeness {

namespace {

/// A partition: dense numbers of the things' parts, and the parts' sizes.
struct Partition {
  std::vector<std::uint32_t> parts;
  std::vector<std::size_t> sizes;

  explicit Partition(std::span<const int> labels) {
    std::unordered_map<int, std::uint32_t> known;
    parts.reserve(labels.size());
    for (const int label : labels) {
      const auto [entry, fresh] = known.try_emplace(label, static_cast<std::uint32_t>(sizes.size()));
      if (fresh) sizes.push_back(0);
      parts.push_back(entry->second);
      ++sizes[entry->second];
    }
  }

  double entropy() const {
    const auto all = static_cast<double>(parts.size());
    double sum = 0;
    for (const std::size_t size : sizes) {
      const double share = static_cast<double>(size) / all;
      sum -= share * std::log(share);
    }
    return sum;
  }
  /// How many parts there are of each size: all that the expectation depends on.
  std::map<std::size_t, double> sizeCounts() const {
    std::map<std::size_t, double> counts;
    for (const std::size_t size : sizes) ++counts[size];
    return counts;
  }
};

double mutualInformation(const Partition& a, const Partition& b) {
  std::unordered_map<std::uint64_t, double> shared;
  for (std::size_t i = 0; i < a.parts.size(); ++i) ++shared[std::uint64_t{a.parts[i]} << 32 | b.parts[i]];
  const auto all = static_cast<double>(a.parts.size());
  double sum = 0;
  for (const auto& [cell, count] : shared) {
    const auto sizeA = static_cast<double>(a.sizes[cell >> 32]);
    const auto sizeB = static_cast<double>(b.sizes[cell & 0xffffffffU]);
    sum += count / all * std::log(all * count / (sizeA * sizeB));
  }
  return sum;
}

/// The mean of the mutual information over all pairs of partitions with these sizes: for every two sizes the
/// overlap follows the hypergeometric distribution.
class Expectation {
 public:
  explicit Expectation(std::size_t all) : all_(all), logFactorials_(all + 1) {
    for (std::size_t i = 1; i <= all; ++i)
      logFactorials_[i] = logFactorials_[i - 1] + std::log(static_cast<double>(i));
  }

  double of(const Partition& a, const Partition& b) const {
    const auto countsB = b.sizeCounts();
    double sum = 0;
    for (const auto& [sizeA, timesA] : a.sizeCounts()) {
      for (const auto& [sizeB, timesB] : countsB) sum += timesA * timesB * ofSizes(sizeA, sizeB);
    }
    return sum;
  }

 private:
  double ofSizes(std::size_t a, std::size_t b) const {
    const std::vector<double>& f = logFactorials_;
    const double fixed = f[a] + f[b] + f[all_ - a] + f[all_ - b] - f[all_];
    const auto all = static_cast<double>(all_);
    double sum = 0;
    for (std::size_t n = std::max<std::size_t>(1, a + b > all_ ? a + b - all_ : 0); n <= std::min(a, b);
         ++n) {
      const double chance = std::exp(fixed - f[n] - f[a - n] - f[b - n] - f[all_ - a - b + n]);
      const auto count = static_cast<double>(n);
      sum += count / all * std::log(all * count / (static_cast<double>(a) * static_cast<double>(b))) * chance;
    }
    return sum;
  }

  std::size_t all_;
  std::vector<double> logFactorials_;
};

}  // namespace

double adjustedMutualInformation(std::span<const int> found, std::span<const int> truth) {
  if (found.size() != truth.size())
    throw Error(ErrorCode::wrongUsage, {"The two partitions are of different things."});
  const Partition a(found);
  const Partition b(truth);
  const std::size_t all = found.size();
  const bool bothTrivial = a.sizes.size() == b.sizes.size() && (a.sizes.size() <= 1 || a.sizes.size() == all);
  if (bothTrivial) return 1;
  const double expected = Expectation(all).of(a, b);
  const double highest = (a.entropy() + b.entropy()) / 2;
  // Where nothing is left to adjust by, what remains is rounding; scikit-learn does the same.
  constexpr double least = 2.2e-16;
  const double room = highest - expected;
  return (mutualInformation(a, b) - expected) / (room < 0 ? std::min(room, -least) : std::max(room, least));
}

}  // namespace likeness
