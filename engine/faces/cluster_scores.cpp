#include "engine/faces/cluster_scores.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "engine/core/error.h"

namespace likeness {

namespace {

/// Dense numbers for labels; every negative one is a number of its own.
std::vector<std::uint32_t> numbered(std::span<const int> labels) {
  std::unordered_map<int, std::uint32_t> known;
  std::uint32_t next = 0;
  std::vector<std::uint32_t> numbers;
  numbers.reserve(labels.size());
  for (const int label : labels) {
    if (label < 0) {
      numbers.push_back(next++);
    } else {
      const auto [entry, fresh] = known.try_emplace(label, next);
      if (fresh) ++next;
      numbers.push_back(entry->second);
    }
  }
  return numbers;
}

std::vector<double> sizesOf(const std::vector<std::uint32_t>& numbers) {
  std::vector<double> sizes(numbers.size());
  for (const std::uint32_t number : numbers) ++sizes[number];
  return sizes;
}

double pairsOf(double count) {
  return count * (count - 1) / 2;
}

double sumOfPairs(const std::vector<double>& sizes) {
  double sum = 0;
  for (const double size : sizes) sum += pairsOf(size);
  return sum;
}

PrecisionRecall withF(double precision, double recall) {
  const double sum = precision + recall;
  return {precision, recall, sum > 0 ? 2 * precision * recall / sum : 0};
}

double adjustedRand(double both, double found, double people, double all) {
  if (all == 0) return 1;
  const double expected = found * people / all;
  const double highest = (found + people) / 2;
  // Both all alone or both one cluster: the index is 0 / 0, and they agree.
  return highest == expected ? 1 : (both - expected) / (highest - expected);
}

}  // namespace

ClusterScores scoreClusters(std::span<const int> found, std::span<const int> people) {
  if (found.size() != people.size())
    throw Error(ErrorCode::wrongUsage, {"The labels are of different faces."});
  ClusterScores scores;
  if (found.empty()) return {{1, 1, 1}, {1, 1, 1}, 1};
  const auto clusters = numbered(found);
  const auto persons = numbered(people);
  const auto clusterSizes = sizesOf(clusters);
  const auto personSizes = sizesOf(persons);
  std::unordered_map<std::uint64_t, double> shared;
  for (std::size_t i = 0; i < found.size(); ++i) ++shared[std::uint64_t{clusters[i]} << 32 | persons[i]];
  double precision = 0;
  double recall = 0;
  double both = 0;
  for (const auto& [cell, count] : shared) {
    precision += count * count / clusterSizes[cell >> 32];
    recall += count * count / personSizes[cell & 0xffffffffU];
    both += pairsOf(count);
  }
  const auto faces = static_cast<double>(found.size());
  scores.bcubed = withF(precision / faces, recall / faces);
  const double inClusters = sumOfPairs(clusterSizes);
  const double ofPeople = sumOfPairs(personSizes);
  scores.pairwise = withF(inClusters > 0 ? both / inClusters : 1, ofPeople > 0 ? both / ofPeople : 1);
  scores.adjustedRand = adjustedRand(both, inClusters, ofPeople, pairsOf(faces));
  return scores;
}

}  // namespace likeness
