#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

#include "engine/core/error.h"

namespace likeness {

/// Gives a long engine function a thread of its own. Events reported there wait in a queue until the
/// owner drains them; nothing else crosses. Destroying a task stops it and waits for it.
template <class Event>
class Task {
 public:
  using Report = std::function<void(Event)>;
  using Work = std::function<void(std::stop_token, const Report&)>;

  Task() = default;
  Task(const Task&) = delete;
  Task& operator=(const Task&) = delete;

  /// Starts the work; a task that still runs is stopped and waited for first.
  void start(Work work) {
    thread_ = {};
    {
      const std::lock_guard lock(mutex_);
      events_.clear();
      error_.reset();
      running_ = true;
    }
    thread_ = std::jthread([this, work = std::move(work)](const std::stop_token& stop) {
      std::optional<Error> error;
      try {
        work(stop, [this](Event event) {
          const std::lock_guard lock(mutex_);
          events_.push_back(std::move(event));
        });
      } catch (...) {
        error = currentError();
      }
      const std::lock_guard lock(mutex_);
      error_ = std::move(error);
      running_ = false;
      ended_.notify_all();
    });
  }

  void requestStop() { thread_.request_stop(); }
  /// False once the work has returned or thrown. Events may still wait to be drained.
  bool running() const {
    const std::lock_guard lock(mutex_);
    return running_;
  }
  /// What was reported since the last call, in order.
  std::vector<Event> drain() {
    const std::lock_guard lock(mutex_);
    return std::exchange(events_, {});
  }
  /// The error that ended the work, once; empty when it returned or still runs.
  std::optional<Error> takeError() {
    const std::lock_guard lock(mutex_);
    return std::exchange(error_, std::nullopt);
  }
  /// Waits until the work has ended; false when it had not within the time.
  bool wait(std::chrono::milliseconds atMost) {
    std::unique_lock lock(mutex_);
    return ended_.wait_for(lock, atMost, [this] { return !running_; });
  }

 private:
  mutable std::mutex mutex_;
  std::condition_variable ended_;
  std::vector<Event> events_;
  std::optional<Error> error_;
  bool running_ = false;
  std::jthread thread_;  // last: it is joined before the rest goes
};

}  // namespace likeness
