#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

#include "engine/train/cure.h"

namespace likeness {

/// Seconds between the map frames of a run that somebody may want to watch.
inline constexpr float usualMapInterval = 0.5F;

/// What can be turned while a run goes on; shared by the window and the training function. Thread-safe.
class TrainingControls {
 public:
  void pause() { set(true, 0); }
  void resume() { set(false, 0); }
  /// Pauses after this many more steps.
  void step(int count = 1) { set(true, count); }
  bool paused() const {
    const std::lock_guard lock(mutex_);
    return paused_ && stepsLeft_ == 0;
  }

  /// Factor on the rate that the schedule gives; 1 at the start.
  void setLearningRateFactor(float factor) { learningRateFactor_ = factor; }
  float learningRateFactor() const { return learningRateFactor_; }
  /// Overrides the margin of the config from the next step on; below 0 the config's counts.
  void setMargin(float margin) { margin_ = margin; }
  float margin() const { return margin_; }

  /// Seconds between map frames; 0, as at the start, for none but the last. Where a frame takes long there
  /// are fewer, so that they never cost more than a small share of the time.
  void setMapInterval(float seconds) { mapInterval_ = seconds; }
  float mapInterval() const { return mapInterval_; }

  /// Seconds between looks at the triplets of a step; 0, as at the start, for none. Single steps of a paused
  /// run are each looked at.
  void setTripletInterval(float seconds) { tripletInterval_ = seconds; }
  float tripletInterval() const { return tripletInterval_; }

  /// Whoever stops a run and cannot wait for the scores on the test split says so; the next run takes it
  /// back.
  void hurry(bool on) { hurrying_ = on; }
  bool hurrying() const { return hurrying_; }

  /// Asks for a cure: before its next step, paused or not, the run goes on from its last healthy state with
  /// the setting changed. Also before resumeTraining(), for a run that has ended.
  void applyCure(CureKind kind) {
    {
      const std::lock_guard lock(mutex_);
      cure_ = kind;
    }
    changed_.notify_all();
  }
  /// For the trainer: the cure that was asked for, once.
  std::optional<CureKind> takeCure() {
    const std::lock_guard lock(mutex_);
    return std::exchange(cure_, std::nullopt);
  }

  /// For the trainer, before every step: true at once, or waits while paused and no cure is asked for. False
  /// when stopped.
  bool waitForTurn(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, stop, [this] { return !paused_ || stepsLeft_ > 0 || cure_; });
    if (stop.stop_requested()) return false;
    if (paused_ && !cure_) --stepsLeft_;
    return true;
  }

 private:
  void set(bool paused, int steps) {
    {
      const std::lock_guard lock(mutex_);
      paused_ = paused;
      stepsLeft_ = paused ? stepsLeft_ + steps : 0;
    }
    changed_.notify_all();
  }

  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  bool paused_ = false;
  int stepsLeft_ = 0;
  std::optional<CureKind> cure_;
  std::atomic<float> learningRateFactor_{1};
  std::atomic<float> margin_{-1};
  std::atomic<float> mapInterval_{0};
  std::atomic<float> tripletInterval_{0};
  std::atomic<bool> hurrying_{false};
};

}  // namespace likeness
