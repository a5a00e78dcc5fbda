#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace likeness {

struct Candidate {
  float score = 0;  // the less the nearer
  std::uint32_t place = 0;

  bool operator<(const Candidate& other) const {
    return score != other.score ? score < other.score : place < other.place;
  }
};

/// The best few of many candidates. Twice as many are collected and then cut back: for the thousands of
/// neighbours that MAP@R asks for, a heap takes nearly twice as long.
class Shortlist {
 public:
  explicit Shortlist(std::size_t size) : size_(size) { keys_.reserve(2 * size); }

  /// What a further candidate has to be below.
  float worst() const { return worst_; }
  /// Its score must be a number.
  void offer(Candidate candidate) {
    keys_.push_back(keyOf(candidate));
    if (keys_.size() == 2 * size_) cut();
  }
  /// In no order.
  std::vector<Candidate> candidates() {
    if (keys_.size() > size_) cut();
    std::vector<Candidate> result;
    result.reserve(keys_.size());
    for (const std::uint64_t key : keys_) result.push_back(candidateOf(key));
    return result;
  }

 private:
  static constexpr std::uint32_t sign = 0x80000000U;

  // As whole numbers in the order of the candidates, which are compared faster: the bits of floats rise with
  // them once those of negative ones are turned round.
  static std::uint64_t keyOf(Candidate candidate) {
    const auto bits = std::bit_cast<std::uint32_t>(candidate.score + 0.0F);  // there is but one zero
    const std::uint32_t rising = (bits & sign) != 0 ? ~bits : bits | sign;
    return std::uint64_t{rising} << 32 | candidate.place;
  }
  static Candidate candidateOf(std::uint64_t key) {
    const auto rising = static_cast<std::uint32_t>(key >> 32);
    const std::uint32_t bits = (rising & sign) != 0 ? rising & ~sign : ~rising;
    return {std::bit_cast<float>(bits), static_cast<std::uint32_t>(key)};
  }

  void cut() {
    const auto last = keys_.begin() + static_cast<std::ptrdiff_t>(size_ - 1);
    std::nth_element(keys_.begin(), last, keys_.end());
    worst_ = candidateOf(*last).score;
    keys_.resize(size_);
  }

  std::size_t size_;
  std::vector<std::uint64_t> keys_;
  float worst_ = std::numeric_limits<float>::infinity();
};

}  // namespace likeness
