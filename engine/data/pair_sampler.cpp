#include "engine/data/pair_sampler.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/random.h"

namespace likeness {

namespace {

/// Half of the pairs are of either kind.
std::size_t wholePairs(std::size_t rows) {
  return (std::max<std::size_t>(rows, 1) + 3) / 4 * 2;
}

[[noreturn]] void refuse(const char* fault) {
  throw Error(ErrorCode::dataSetUnusable, {"The training split", fault});
}

}  // namespace

PairSampler::PairSampler(const std::vector<int>& labels, std::size_t rows, std::uint64_t seed)
    : seed_(samplerSeed(seed)), pairs_(wholePairs(rows)) {
  std::map<int, std::vector<std::size_t>> byLabel;
  for (std::size_t place = 0; place < labels.size(); ++place) byLabel[labels[place]].push_back(place);
  for (auto& [label, places] : byLabel) {
    if (places.size() > 1) largeEnough_.push_back(classes_.size());
    classes_.push_back(std::move(places));
  }
  if (largeEnough_.empty()) refuse("none of its classes has 2 samples, which pairs of one class are made of");
  if (classes_.size() < 2) refuse("it has fewer than 2 classes");
}

PairSampler::PairSampler(const std::vector<SamplePair>& pairs, std::size_t rows, std::uint64_t seed)
    : seed_(samplerSeed(seed)), pairs_(wholePairs(rows)) {
  for (const SamplePair& pair : pairs) (pair.same ? same_ : different_).push_back(pair);
  if (same_.empty()) refuse("it has no pair of one class");
  if (different_.empty()) refuse("it has no pair of two classes");
  sameOrder_.emplace(same_.size(), Random(seed_, 0).next());
  differentOrder_.emplace(different_.size(), Random(seed_, 1).next());
}

SamplePair PairSampler::draw(bool same, Random& random) const {
  if (same) {
    const auto& places = classes_[largeEnough_[random.below(largeEnough_.size())]];
    const std::size_t first = random.below(places.size());
    const std::size_t second = (first + 1 + random.below(places.size() - 1)) % places.size();
    return {places[first], places[second], true};
  }
  const std::size_t first = random.below(classes_.size());
  const std::size_t second = (first + 1 + random.below(classes_.size() - 1)) % classes_.size();
  const auto any = [&](const std::vector<std::size_t>& places) {
    return places[random.below(places.size())];
  };
  const std::size_t one = any(classes_[first]);
  return {one, any(classes_[second]), false};
}

std::vector<std::size_t> PairSampler::next() {
  std::vector<std::size_t> batch;
  batch.reserve(batchSize());
  Random random(seed_, batch_);
  for (std::size_t i = 0; i < pairs_; ++i) {
    const bool same = i % 2 == 0;
    const std::uint64_t position = batch_ * (pairs_ / 2) + i / 2;
    SamplePair pair;
    if (sameOrder_) {
      pair = same ? same_[sameOrder_->at(position)] : different_[differentOrder_->at(position)];
    } else {
      pair = draw(same, random);
    }
    batch.push_back(pair.first);
    batch.push_back(pair.second);
  }
  ++batch_;
  return batch;
}

}  // namespace likeness
