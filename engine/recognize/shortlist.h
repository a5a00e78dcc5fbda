#pragma once

#include <algorithm>
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

/// The best few of many candidates that come in the order of their places. Twice as many are collected and
/// then cut back: for the thousands of neighbours that MAP@R asks for, a heap takes nearly twice as long.
class Shortlist {
 public:
  explicit Shortlist(std::size_t size) : size_(size) {}

  /// What a further candidate has to be below.
  float worst() const { return worst_; }
  void offer(Candidate candidate) {
    candidates_.push_back(candidate);
    if (candidates_.size() == 2 * size_) cut();
  }
  std::vector<Candidate>& candidates() {
    if (candidates_.size() > size_) cut();
    return candidates_;
  }

 private:
  void cut() {
    const auto last = candidates_.begin() + static_cast<std::ptrdiff_t>(size_ - 1);
    std::nth_element(candidates_.begin(), last, candidates_.end());
    worst_ = last->score;
    candidates_.resize(size_);
  }

  std::size_t size_;
  std::vector<Candidate> candidates_;
  float worst_ = std::numeric_limits<float>::infinity();
};

}  // namespace likeness
