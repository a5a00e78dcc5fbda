#include "engine/core/random.h"

#include <bit>
#include <cmath>
#include <numbers>

namespace likeness {

namespace {

// SplitMix64 (Steele, Lea and Flood 2014), the recommended seeding of xoshiro.
std::uint64_t splitMix(std::uint64_t& x) {
  std::uint64_t z = (x += 0x9e3779b97f4a7c15U);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31);
}

}  // namespace

Random::Random(std::uint64_t seed) : state_{} {
  for (auto& word : state_) word = splitMix(seed);
}

Random::Random(std::uint64_t seed, std::uint64_t stream) : state_{} {
  std::uint64_t mixed = seed;
  mixed = splitMix(mixed) ^ (stream * 0xd1342543de82ef95U + 1);
  for (auto& word : state_) word = splitMix(mixed);
}

std::uint64_t Random::next() {
  const std::uint64_t result = std::rotl(state_[0] + state_[3], 23) + state_[0];
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

float Random::uniform() {
  return static_cast<float>(next() >> 40) * 0x1.0p-24F;
}

std::size_t Random::below(std::size_t count) {
  // Lemire's multiply-shift; the bias at our counts (below 2^32) is under 2^-32.
  return static_cast<std::size_t>(((next() >> 32) * static_cast<std::uint64_t>(count)) >> 32);
}

float Random::normal() {
  // Box-Muller; the second value is dropped so that the state stays four words.
  const float radius = std::sqrt(-2.0F * std::log(1.0F - uniform()));
  return radius * std::cos(2.0F * std::numbers::pi_v<float> * uniform());
}

}  // namespace likeness
