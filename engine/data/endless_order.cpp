#include "engine/data/endless_order.h"

#include <numeric>
#include <span>

#include "engine/core/random.h"

namespace likeness {

namespace {

void shuffleRound(std::vector<std::size_t>& order, std::uint64_t seed, std::uint64_t round) {
  std::iota(order.begin(), order.end(), std::size_t{0});
  Random random(seed, round);
  random.shuffle(std::span(order));
}

}  // namespace

EndlessOrder::EndlessOrder(std::size_t count, std::uint64_t seed) : seed_(seed), order_(count) {
  shuffleRound(order_, seed_, round_);
}

std::size_t EndlessOrder::at(std::uint64_t position) {
  const std::uint64_t round = position / order_.size();
  if (round != round_) {
    round_ = round;
    shuffleRound(order_, seed_, round_);
  }
  return order_[position % order_.size()];
}

}  // namespace likeness
