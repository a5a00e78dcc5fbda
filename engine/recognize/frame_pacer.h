#pragma once

#include <chrono>
#include <optional>
#include <stop_token>

namespace likeness {

/// Decides when a picture of a recording is due, so that it plays at its own pace however long is spent on
/// each picture. Starts with the first one it is asked about.
class FramePacer {
 public:
  using Clock = std::chrono::steady_clock;

  /// When to hand over the picture of this time, `now` or later; nothing when it is to be dropped, because
  /// the one after it (`interval` later) is due as well. Where pictures cannot even be decoded in time, one
  /// is let through every quarter of a second and the recording goes on from there.
  std::optional<Clock::time_point> showAt(std::chrono::microseconds time, std::chrono::microseconds interval,
                                          Clock::time_point now);
  /// The next picture is due at once, whatever its time.
  void restart() { start_.reset(); }

 private:
  std::optional<Clock::time_point> start_;  // when the picture of time 0 was due
  std::optional<Clock::time_point> droppingSince_;
};

/// Sleeps; false when it was stopped meanwhile.
bool sleepUntil(FramePacer::Clock::time_point moment, const std::stop_token& stop);

}  // namespace likeness
