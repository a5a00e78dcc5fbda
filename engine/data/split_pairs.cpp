#include "engine/data/split_pairs.h"

#include <algorithm>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>

#include "engine/core/error.h"

namespace likeness {

namespace {

std::size_t pairsAmong(std::size_t count) {
  return count < 2 ? 0 : count * (count - 1) / 2;
}

/// Whole numbers, each at most its limit, that sum to `count` and are as equal as the limits allow; which of
/// the equal ones get one more is drawn. The limits sum to `count` or more.
std::vector<std::size_t> evenShares(const std::vector<std::size_t>& limits, std::size_t count,
                                    Random& random) {
  std::vector<std::size_t> order(limits.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  random.shuffle(std::span(order));
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return limits[a] < limits[b]; });
  std::vector<std::size_t> shares(limits.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::size_t left = order.size() - i;
    // Those that come have as much room or more, so that what rounding leaves finds a place.
    const std::size_t fair = count / left;
    shares[order[i]] = std::min(limits[order[i]], fair);
    count -= shares[order[i]];
  }
  return shares;
}

}  // namespace

SplitPairs::SplitPairs(const LabelledSamples& samples, const std::vector<std::size_t>& places,
                       const std::vector<int>& attribute, std::string name, Random& random)
    : places_(places), name_(std::move(name)), random_(random), identity_(places.size()) {
  std::unordered_map<int, std::size_t> known;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto [found, isNew] = known.try_emplace(samples.identity(places[i]), groups_.size());
    if (isNew) groups_.emplace_back();
    identity_[i] = found->second;
    groups_[found->second].push_back(i);
    if (!attribute.empty()) attribute_.push_back(attribute[places[i]]);
  }
}

void SplitPairs::refuseFewer(std::size_t possible, std::size_t wanted, const std::string& what) const {
  if (wanted <= possible) return;
  throw Error(ErrorCode::dataSetUnusable, {name_, "it has " + std::to_string(possible) + " pairs of " + what +
                                                      ", and " + std::to_string(wanted) + " are asked for"});
}

std::vector<SamplePair> SplitPairs::drawSame(std::size_t count) {
  std::vector<std::size_t> limits(groups_.size());
  std::size_t possible = 0;
  for (std::size_t g = 0; g < groups_.size(); ++g) possible += limits[g] = pairsAmong(groups_[g].size());
  refuseFewer(possible, count, "one identity");
  const auto shares = evenShares(limits, count, random_);
  std::vector<SamplePair> drawn;
  drawn.reserve(count);
  for (std::size_t g = 0; g < groups_.size(); ++g) drawWithin(groups_[g], shares[g], drawn);
  return drawn;
}

void SplitPairs::drawWithin(const std::vector<std::size_t>& group, std::size_t count,
                            std::vector<SamplePair>& drawn) {
  const std::size_t size = group.size();
  if (2 * count > pairsAmong(size)) {  // most of them: from a list
    std::vector<SamplePair> all;
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = i + 1; j < size; ++j) all.push_back({places_[group[i]], places_[group[j]], true});
    }
    random_.shuffle(std::span(all));
    drawn.insert(drawn.end(), all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
    return;
  }
  std::unordered_set<std::uint64_t> known;
  while (known.size() < count) {
    const std::size_t one = random_.below(size);
    const std::size_t other = (one + 1 + random_.below(size - 1)) % size;
    const auto [first, second] = std::minmax(one, other);
    if (known.insert(static_cast<std::uint64_t>(first) * size + second).second)
      drawn.push_back({places_[group[first]], places_[group[second]], true});
  }
}

std::size_t SplitPairs::possibleDifferent(PairKind kind) const {
  std::size_t possible = pairsAmong(places_.size());
  for (const auto& group : groups_) possible -= pairsAmong(group.size());
  if (kind == PairKind::any) return possible;
  std::map<int, std::size_t> ofValue;
  std::map<std::pair<std::size_t, int>, std::size_t> ofIdentityAndValue;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    ++ofValue[attribute_[i]];
    ++ofIdentityAndValue[{identity_[i], attribute_[i]}];
  }
  std::size_t sharing = 0;
  for (const auto& [value, count] : ofValue) sharing += pairsAmong(count);
  for (const auto& [key, count] : ofIdentityAndValue) sharing -= pairsAmong(count);
  return kind == PairKind::sharing ? sharing : possible - sharing;
}

bool SplitPairs::fits(std::size_t first, std::size_t second, PairKind kind) const {
  if (identity_[first] == identity_[second]) return false;
  if (kind == PairKind::any) return true;
  return (attribute_[first] == attribute_[second]) == (kind == PairKind::sharing);
}

bool SplitPairs::take(std::size_t first, std::size_t second, PairKind kind, std::vector<SamplePair>& drawn) {
  if (!fits(first, second, kind)) return false;
  const auto [low, high] = std::minmax(first, second);
  if (!taken_.insert(static_cast<std::uint64_t>(low) * places_.size() + high).second) return false;
  drawn.push_back({places_[low], places_[high], false});
  return true;
}

std::vector<SamplePair> SplitPairs::drawDifferent(std::size_t count, PairKind kind) {
  const char* what = kind == PairKind::any       ? "two identities"
                     : kind == PairKind::sharing ? "two identities that share the attribute"
                                                 : "two identities that do not share the attribute";
  refuseFewer(possibleDifferent(kind), count, what);
  std::vector<SamplePair> drawn;
  drawn.reserve(count);
  // By chance as long as chance finds any; where nearly all pairs of a kind are wanted, the rest in turn.
  const std::size_t attempts = 100 * count + 1000;
  for (std::size_t i = 0; i < attempts && drawn.size() < count; ++i) {
    const auto& one = groups_[random_.below(groups_.size())];
    const auto& other = groups_[random_.below(groups_.size())];
    const std::size_t first = one[random_.below(one.size())];
    take(first, other[random_.below(other.size())], kind, drawn);
  }
  takeInTurn(count, kind, drawn);
  return drawn;
}

void SplitPairs::takeInTurn(std::size_t count, PairKind kind, std::vector<SamplePair>& drawn) {
  if (drawn.size() == count) return;
  std::vector<std::size_t> order(places_.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  random_.shuffle(std::span(order));
  // Along the diagonals, so that no sample is in many of them before others are in any.
  for (std::size_t step = 1; step < order.size() && drawn.size() < count; ++step) {
    for (std::size_t i = 0; i + step < order.size() && drawn.size() < count; ++i)
      take(order[i], order[i + step], kind, drawn);
  }
}

}  // namespace likeness
