#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace likeness {

/// A small generator (xoshiro256++, Blackman and Vigna 2019) whose whole state can be stored. Unlike the
/// distributions of the standard library its numbers are the same with every compiler.
class Random {
 public:
  using State = std::array<std::uint64_t, 4>;

  explicit Random(std::uint64_t seed = 0);
  /// An independent generator for a numbered part of the work, so that threads do not share one.
  Random(std::uint64_t seed, std::uint64_t stream);

  std::uint64_t next();
  /// Uniform in [0, 1).
  float uniform();
  /// Uniform in [low, high).
  float uniform(float low, float high) { return low + (high - low) * uniform(); }
  /// Uniform in [0, count); count must not be 0.
  std::size_t below(std::size_t count);
  /// Standard normal.
  float normal();

  template <class T>
  void shuffle(std::span<T> values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

  const State& state() const { return state_; }
  void setState(const State& state) { state_ = state; }

 private:
  State state_;
};

}  // namespace likeness
