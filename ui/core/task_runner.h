#pragma once

#include <QTimer>
#include <chrono>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "engine/core/task.h"

namespace likeness::ui {

/// Owns a Task and brings its events to the GUI thread, in batches about 30 times a second while it runs.
/// Lives on the GUI thread. Destroying it stops the work and waits for it; no callback comes after that.
template <class Event>
class TaskRunner {
 public:
  using Work = typename Task<Event>::Work;

  TaskRunner() {
    timer_.setInterval(33);
    QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] { deliver(); });
  }
  TaskRunner(const TaskRunner&) = delete;
  TaskRunner& operator=(const TaskRunner&) = delete;

  /// Called with what was reported since the last time; never with nothing.
  void onEvents(std::function<void(std::vector<Event>)> callback) { events_ = std::move(callback); }
  /// Called once after the last events, with the error that ended the work, if one did.
  void onEnded(std::function<void(const std::optional<Error>&)> callback) { ended_ = std::move(callback); }

  /// Starts the work; work that still runs is stopped and waited for first, and its end is not announced.
  void start(Work work) {
    task_.start(std::move(work));
    active_ = true;
    timer_.start();
  }
  void requestStop() { task_.requestStop(); }
  /// True from start() until the end was announced.
  bool active() const { return active_; }
  /// Waits for the end and delivers it; false when the work had not ended within the time.
  bool finish(std::chrono::milliseconds atMost) {
    if (!active_) return true;
    if (!task_.wait(atMost)) return false;
    deliver();
    return true;
  }

 private:
  void deliver() {
    const bool over = !task_.running();  // asked first: what is drained below is then complete
    auto batch = task_.drain();
    if (!batch.empty() && events_) events_(std::move(batch));
    if (!over || !active_) return;
    active_ = false;
    timer_.stop();
    const auto error = task_.takeError();
    if (ended_) ended_(error);  // may start the next work
  }

  Task<Event> task_;
  QTimer timer_;
  std::function<void(std::vector<Event>)> events_;
  std::function<void(const std::optional<Error>&)> ended_;
  bool active_ = false;
};

}  // namespace likeness::ui
