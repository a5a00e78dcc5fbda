#include "engine/faces/neighbour_chain.h"

#include <algorithm>
#include <array>

namespace likeness {

namespace {

constexpr std::int32_t infinite = DistanceTriangle::infinite;
constexpr std::size_t blockSize = 256;

/// The loops over a line of distances, for the vectors of whatever function they are inlined into.
[[gnu::always_inline]] inline std::int32_t lowestOf(const std::int32_t* line, const std::int32_t* gone,
                                                    std::size_t count) {
  std::int32_t best = infinite;
  for (std::size_t i = 0; i < count; ++i) best = std::min(best, std::max(line[i], gone[i]));
  return best;
}

/// The mean distance to the union of two clusters. Each step rounds without bias, and never below the lesser.
[[gnu::always_inline]] inline void averageOf(std::int32_t* line, const std::int32_t* other, std::size_t count,
                                             double share, double otherShare) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::int32_t least = std::min(line[i], other[i]);
    const std::int32_t most = std::max(line[i], other[i]);
    const double mean = line[i] * share + other[i] * otherShare + 0.5;
    const auto whole = static_cast<std::int32_t>(std::min(mean, infinite - 1.0));
    line[i] = most == infinite ? infinite : std::max(whole, least);
  }
}

using Lowest = std::int32_t (*)(const std::int32_t*, const std::int32_t*, std::size_t);
using Average = void (*)(std::int32_t*, const std::int32_t*, std::size_t, double, double);

std::int32_t lowestAnywhere(const std::int32_t* line, const std::int32_t* gone, std::size_t count) {
  return lowestOf(line, gone, count);
}
void averageAnywhere(std::int32_t* line, const std::int32_t* other, std::size_t count, double share,
                     double otherShare) {
  averageOf(line, other, count, share, otherShare);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] std::int32_t lowestAvx2(const std::int32_t* line, const std::int32_t* gone,
                                                std::size_t count) {
  return lowestOf(line, gone, count);
}
[[gnu::target("avx2")]] void averageAvx2(std::int32_t* line, const std::int32_t* other, std::size_t count,
                                         double share, double otherShare) {
  averageOf(line, other, count, share, otherShare);
}
const bool hasAvx2 = __builtin_cpu_supports("avx2") != 0;
const Lowest lowest = hasAvx2 ? lowestAvx2 : lowestAnywhere;
const Average average = hasAvx2 ? averageAvx2 : averageAnywhere;
#else
const Lowest lowest = lowestAnywhere;
const Average average = averageAnywhere;
#endif

}  // namespace

NeighbourChain::NeighbourChain(DistanceTriangle distances, std::vector<std::uint32_t> names)
    : distances_(std::move(distances)),
      names_(std::move(names)),
      sizes_(names_.size(), 1),
      gone_(names_.size(), 0),
      places_(names_.size()),
      alive_(names_.size()),
      line_(names_.size()),
      lineBefore_(names_.size()) {
  merges_.reserve(places_);
}

void NeighbourChain::mergeAtOnce(std::size_t kept, std::size_t gone) {
  gather(kept, line_);
  gather(gone, lineBefore_);
  merge(kept, gone, 0);
}

void NeighbourChain::run(const std::stop_token& stop) {
  while (alive_ > 1 && !stop.stop_requested()) {
    step();
    // Not between the two steps whose lines are merged.
    if (merged_ && alive_ < places_ - places_ / 8) pack();
  }
}

void NeighbourChain::step() {
  merged_ = false;
  if (chain_.empty()) {
    while (gone_[searchFrom_] != 0) ++searchFrom_;
    chain_.push_back(searchFrom_);
  }
  const std::size_t last = chain_.back();
  const Nearest found = nearest(last);
  if (found.distance == infinite) {
    // Nothing may be merged with it any more; then nothing came before it either.
    retire(last);
    chain_.clear();
    return;
  }
  // Among equals the one we came from, or the chain could run in circles.
  const std::size_t before = chain_.size() > 1 ? chain_[chain_.size() - 2] : last;
  if (before == last || distances_.at(last, before) > found.distance) {
    chain_.push_back(found.place);
    return;
  }
  // The step before has gathered the line of what it came from, unless the chain has been cut short since.
  if (placeBefore_ != before) gather(before, lineBefore_);
  chain_.resize(chain_.size() - 2);
  merged_ = true;
  merge(last, before, static_cast<float>(found.distance * distances_.unit));
}

void NeighbourChain::gather(std::size_t place, std::vector<std::int32_t>& line) const {
  const std::int32_t* values = distances_.values.data();
  std::copy_n(values + DistanceTriangle::start(place), place, line.begin());
  line[place] = infinite;
  for (std::size_t i = place + 1; i < places_; ++i) line[i] = values[DistanceTriangle::start(i) + place];
}

void NeighbourChain::scatter(std::size_t place, const std::vector<std::int32_t>& line) {
  std::int32_t* values = distances_.values.data();
  std::copy_n(line.begin(), place, values + DistanceTriangle::start(place));
  for (std::size_t i = place + 1; i < places_; ++i) values[DistanceTriangle::start(i) + place] = line[i];
}

NeighbourChain::Nearest NeighbourChain::nearest(std::size_t place) {
  std::swap(line_, lineBefore_);
  placeBefore_ = place_;
  gather(place, line_);
  place_ = place;
  Nearest found;
  for (std::size_t begin = 0; begin < places_; begin += blockSize) {
    const std::size_t count = std::min(blockSize, places_ - begin);
    const std::int32_t best = lowest(line_.data() + begin, gone_.data() + begin, count);
    if (best >= found.distance) continue;
    std::size_t i = begin;
    while (std::max(line_[i], gone_[i]) != best) ++i;
    found = {i, best};
  }
  return found;
}

/// Their lines are in line_ and lineBefore_.
void NeighbourChain::merge(std::size_t kept, std::size_t gone, float height) {
  merges_.push_back({names_[kept], names_[gone], height});
  const double size = sizes_[kept] + sizes_[gone];
  average(line_.data(), lineBefore_.data(), places_, sizes_[kept] / size, sizes_[gone] / size);
  scatter(kept, line_);
  sizes_[kept] += sizes_[gone];
  retire(gone);
  place_ = placeBefore_ = nowhere;  // both lines are out of date
}

void NeighbourChain::retire(std::size_t place) {
  gone_[place] = infinite;
  --alive_;
}

void NeighbourChain::pack() {
  std::vector<std::size_t> kept;
  std::vector<std::size_t> newPlaces(places_);
  for (std::size_t place = 0; place < places_; ++place) {
    newPlaces[place] = kept.size();
    if (gone_[place] == 0) kept.push_back(place);
  }
  std::int32_t* values = distances_.values.data();
  std::int32_t* target = values;  // never ahead of what is read
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const std::int32_t* source = values + DistanceTriangle::start(kept[i]);
    for (std::size_t j = 0; j < i; ++j) *target++ = source[kept[j]];
    names_[i] = names_[kept[i]];
    sizes_[i] = sizes_[kept[i]];
  }
  places_ = kept.size();
  std::fill(gone_.begin(), gone_.end(), 0);
  for (std::size_t& place : chain_) place = newPlaces[place];
  searchFrom_ = 0;
}

}  // namespace likeness
