#pragma once

#include <chrono>
#include <deque>

namespace likeness::ui {

/// Events a second over the last two seconds.
class LiveRate {
 public:
  /// 0 at first.
  double add(std::chrono::steady_clock::time_point now) {
    moments_.push_back(now);
    while (now - moments_.front() > std::chrono::seconds(2)) moments_.pop_front();
    const std::chrono::duration<double> span = now - moments_.front();
    return span.count() > 0.2 ? static_cast<double>(moments_.size() - 1) / span.count() : 0;
  }

 private:
  std::deque<std::chrono::steady_clock::time_point> moments_;
};

}  // namespace likeness::ui
