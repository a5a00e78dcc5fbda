#include "engine/data/pair_generator.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <span>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/data/split_pairs.h"

namespace likeness {

namespace {

/// The attribute as a number for each sample, by first appearance; none where there is no attribute.
std::vector<int> numbered(const std::vector<std::string>& values) {
  std::vector<std::string> names = values;
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::vector<int> numbers(values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    numbers[i] = static_cast<int>(std::lower_bound(names.begin(), names.end(), values[i]) - names.begin());
  return numbers;
}

std::vector<SamplePair> pairsOf(SplitPairs& source, std::size_t count, const PairRequest& request,
                                Random& random) {
  const std::size_t same = count / 2;
  const std::size_t different = count - same;
  auto pairs = source.drawSame(same);
  const auto add = [&](std::size_t number, PairKind kind) {
    const auto drawn = source.drawDifferent(number, kind);
    pairs.insert(pairs.end(), drawn.begin(), drawn.end());
  };
  if (request.attribute.empty()) {
    add(different, PairKind::any);
  } else {
    const auto sharing =
        static_cast<std::size_t>(std::llround(request.sharing * static_cast<double>(different)));
    add(sharing, PairKind::sharing);
    add(different - sharing, PairKind::notSharing);
  }
  for (SamplePair& pair : pairs) {
    if (random.below(2) == 1) std::swap(pair.first, pair.second);
  }
  random.shuffle(std::span(pairs));
  return pairs;
}

}  // namespace

std::array<std::size_t, splitCount> pairCounts(std::size_t count,
                                               const std::array<double, splitCount>& shares) {
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  std::array<std::size_t, splitCount> counts{};
  std::array<double, splitCount> remainders{};
  std::size_t given = 0;
  for (std::size_t s = 0; s < splitCount; ++s) {
    const double exact = static_cast<double>(count) * shares[s] / sum;
    counts[s] = static_cast<std::size_t>(exact);
    remainders[s] = exact - static_cast<double>(counts[s]);
    given += counts[s];
  }
  for (; given < count; ++given) {
    const auto most = std::max_element(remainders.begin(), remainders.end());
    ++counts[static_cast<std::size_t>(most - remainders.begin())];
    *most = -1;
  }
  return counts;
}

PairsBySplit generatePairs(const LabelledSamples& samples, const Split& split, const PairRequest& request) {
  static constexpr std::array names = {"training", "calibration", "test"};
  const std::array places = {&split.training, &split.calibration, &split.test};
  const auto attribute = numbered(request.attribute);
  PairsBySplit pairs;
  for (std::size_t s = 0; s < splitCount; ++s) {
    if (request.counts[s] == 0) continue;
    Random random(request.seed, s);
    SplitPairs source(samples, *places[s], attribute, std::string("The ") + names[s] + " split", random);
    pairs[s] = pairsOf(source, request.counts[s], request, random);
  }
  return pairs;
}

}  // namespace likeness
