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
    : lines_(std::move(distances)),
      names_(std::move(names)),
      sizes_(names_.size(), 1),
      gone_(names_.size(), 0),
      alive_(names_.size()) {
  merges_.reserve(names_.size());
}

void NeighbourChain::mergeAtOnce(std::size_t kept, std::size_t gone) {
  merge(kept, gone, 0);
}

void NeighbourChain::run(const std::stop_token& stop) {
  while (alive_ > 1 && !stop.stop_requested()) {
    step();
    if (alive_ < lines_.places() - lines_.places() / 4) pack();
  }
}

void NeighbourChain::step() {
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
  if (before == last || lines_.line(last)[before] > found.distance) {
    chain_.push_back(found.place);
    return;
  }
  chain_.resize(chain_.size() - 2);
  merge(last, before, static_cast<float>(found.distance * lines_.unit()));
}

NeighbourChain::Nearest NeighbourChain::nearest(std::size_t place) {
  const std::int32_t* line = lines_.line(place);
  Nearest found;
  for (std::size_t begin = 0; begin < lines_.places(); begin += blockSize) {
    const std::size_t count = std::min(blockSize, lines_.places() - begin);
    const std::int32_t best = lowest(line + begin, gone_.data() + begin, count);
    if (best >= found.distance) continue;
    std::size_t i = begin;
    while (std::max(line[i], gone_[i]) != best) ++i;
    found = {i, best};
  }
  return found;
}

void NeighbourChain::merge(std::size_t kept, std::size_t gone, float height) {
  merges_.push_back({names_[kept], names_[gone], height});
  std::int32_t* line = lines_.line(kept);
  const double size = sizes_[kept] + sizes_[gone];
  average(line, lines_.line(gone), lines_.places(), sizes_[kept] / size, sizes_[gone] / size);
  lines_.changed(kept);
  sizes_[kept] += sizes_[gone];
  retire(gone);
}

void NeighbourChain::retire(std::size_t place) {
  gone_[place] = infinite;
  lines_.forget(place);
  --alive_;
}

void NeighbourChain::pack() {
  std::vector<std::size_t> kept;
  std::vector<std::size_t> newPlaces(lines_.places());
  for (std::size_t place = 0; place < lines_.places(); ++place) {
    newPlaces[place] = kept.size();
    if (gone_[place] == 0) kept.push_back(place);
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    names_[i] = names_[kept[i]];
    sizes_[i] = sizes_[kept[i]];
  }
  lines_.pack(kept);
  std::fill(gone_.begin(), gone_.end(), 0);
  for (std::size_t& place : chain_) place = newPlaces[place];
  searchFrom_ = 0;
}

}  // namespace likeness
