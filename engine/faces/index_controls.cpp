#include "engine/faces/face_indexer.h"

namespace likeness {

void IndexControls::setPaused(bool paused) {
  const std::lock_guard lock(mutex_);
  if (paused == paused_) return;
  const auto now = std::chrono::steady_clock::now();
  if (paused) since_ = now;
  if (!paused) before_ += now - since_;
  paused_ = paused;
  changed_.notify_all();
}

bool IndexControls::paused() const {
  const std::lock_guard lock(mutex_);
  return paused_;
}

void IndexControls::waitWhilePaused(const std::stop_token& stop) const {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, stop, [this] { return !paused_; });
}

double IndexControls::pausedSeconds() const {
  const std::lock_guard lock(mutex_);
  auto all = before_;
  if (paused_) all += std::chrono::steady_clock::now() - since_;
  return all.count();
}

}  // namespace likeness
