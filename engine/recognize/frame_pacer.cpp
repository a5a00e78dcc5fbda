#include "engine/recognize/frame_pacer.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace likeness {

namespace {

constexpr std::chrono::milliseconds longestGap{250};

}  // namespace

std::optional<FramePacer::Clock::time_point> FramePacer::showAt(std::chrono::microseconds time,
                                                                std::chrono::microseconds interval,
                                                                Clock::time_point now) {
  if (!start_) start_ = now - time;
  const Clock::time_point due = *start_ + time;
  if (now < due + interval) {
    droppingSince_.reset();
    return std::max(due, now);
  }
  if (!droppingSince_) droppingSince_ = now;
  if (now - *droppingSince_ < longestGap) return std::nullopt;
  droppingSince_.reset();
  start_ = now - time;
  return now;
}

bool sleepUntil(FramePacer::Clock::time_point moment, const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any wake;
  std::unique_lock lock(mutex);
  wake.wait_until(lock, stop, moment, [] { return false; });
  return !stop.stop_requested();
}

}  // namespace likeness
