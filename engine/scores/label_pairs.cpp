#include "engine/scores/label_pairs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

#include "engine/core/random.h"
#include "engine/recognize/squared_distance.h"

namespace likeness {

namespace {

std::size_t pairsOf(std::size_t count) {
  return count * (count - 1) / 2;
}

/// How many pairs each class gives: the same number, and what small ones cannot give from the larger.
std::vector<std::size_t> quotas(const std::vector<std::vector<std::size_t>>& classes, std::size_t wanted) {
  std::vector<std::size_t> order(classes.size());
  for (std::size_t c = 0; c < order.size(); ++c) order[c] = c;
  std::ranges::stable_sort(order, {}, [&](std::size_t c) { return classes[c].size(); });
  std::vector<std::size_t> counts(classes.size());
  std::size_t left = wanted;
  for (std::size_t i = 0; i < order.size(); ++i) {
    counts[order[i]] = std::min(pairsOf(classes[order[i]].size()), left / (order.size() - i));
    left -= counts[order[i]];
  }
  return counts;
}

/// `count` different numbers below `all`, rising (Floyd's algorithm).
std::vector<std::size_t> drawNumbers(std::size_t all, std::size_t count, Random& random) {
  std::unordered_set<std::size_t> drawn;
  for (std::size_t top = all - count; top < all; ++top) {
    if (!drawn.insert(random.below(top + 1)).second) drawn.insert(top);
  }
  std::vector<std::size_t> numbers(drawn.begin(), drawn.end());
  std::ranges::sort(numbers);
  return numbers;
}

/// Pair number n of rising pairs (i < j), counted (0,1), (0,2), (1,2), (0,3) ...
std::pair<std::size_t, std::size_t> pairNumber(std::size_t n) {
  auto j = static_cast<std::size_t>((1 + std::sqrt(1 + 8 * static_cast<double>(n))) / 2);
  while (pairsOf(j) > n) --j;  // where the root was rounded
  while (pairsOf(j + 1) <= n) ++j;
  return {n - pairsOf(j), j};
}

std::vector<LabelPair> samePairs(const std::vector<std::vector<std::size_t>>& classes, std::size_t most,
                                 Random& random) {
  std::vector<LabelPair> pairs;
  const auto counts = quotas(classes, most);
  for (std::size_t c = 0; c < classes.size(); ++c) {
    for (const std::size_t n : drawNumbers(pairsOf(classes[c].size()), counts[c], random)) {
      const auto [i, j] = pairNumber(n);
      pairs.push_back({classes[c][i], classes[c][j], true});
    }
  }
  return pairs;
}

/// Draws until there are `count`, or until so many were in vain that there are hardly any more.
std::vector<LabelPair> differentPairs(const std::vector<int>& labels, std::size_t count, Random& random) {
  std::vector<LabelPair> pairs;
  std::unordered_set<std::size_t> known;
  std::size_t tries = 100 * count + 1000;
  while (pairs.size() < count && tries-- > 0) {
    std::size_t a = random.below(labels.size());
    std::size_t b = random.below(labels.size());
    if (labels[a] == labels[b]) continue;
    if (a > b) std::swap(a, b);
    if (known.insert(a * labels.size() + b).second) pairs.push_back({a, b, false});
  }
  return pairs;
}

}  // namespace

std::vector<LabelPair> drawLabelPairs(const std::vector<int>& labels, std::size_t mostOfKind,
                                      std::uint64_t seed) {
  std::map<int, std::vector<std::size_t>> byLabel;
  for (std::size_t i = 0; i < labels.size(); ++i) byLabel[labels[i]].push_back(i);
  if (byLabel.size() < 2) return {};
  std::vector<std::vector<std::size_t>> classes;
  for (auto& [label, places] : byLabel) classes.push_back(std::move(places));
  Random random(seed);
  std::vector<LabelPair> pairs = samePairs(classes, mostOfKind, random);
  if (pairs.empty()) return {};
  const auto different = differentPairs(labels, pairs.size(), random);
  if (different.size() < pairs.size()) {
    random.shuffle(std::span(pairs));
    pairs.resize(different.size());
  }
  pairs.insert(pairs.end(), different.begin(), different.end());
  return pairs;
}

std::vector<VerificationPair> comparePairs(const Matrix& rows, const std::vector<LabelPair>& pairs) {
  std::vector<VerificationPair> compared;
  compared.reserve(pairs.size());
  for (const LabelPair& pair : pairs) {
    const float square = squaredDistance(rows.row(pair.first), rows.row(pair.second));
    compared.push_back({std::sqrt(square), pair.same, 0});
  }
  return compared;
}

}  // namespace likeness
