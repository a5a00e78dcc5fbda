#pragma once

#include <chrono>

namespace likeness {

/// Seconds of training: what earlier sittings took, and this one without its pauses.
class RunClock {
 public:
  explicit RunClock(double secondsBefore) : before_(secondsBefore) {}

  double seconds() const {
    const auto end = paused_ ? pausedAt_ : Clock::now();
    return before_ + std::chrono::duration<double>(end - start_).count();
  }
  void pause() {
    if (paused_) return;
    paused_ = true;
    pausedAt_ = Clock::now();
  }
  void resume() {
    if (!paused_) return;
    start_ += Clock::now() - pausedAt_;
    paused_ = false;
  }

 private:
  using Clock = std::chrono::steady_clock;
  double before_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point pausedAt_;
  bool paused_ = false;
};

}  // namespace likeness
