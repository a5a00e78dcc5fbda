#pragma once

#include <chrono>
#include <deque>

#include "engine/faces/face_indexer.h"

namespace likeness {

/// Counts what indexing has done, from any thread, and tells of it: one event at a time, progress at most ten
/// times a second.
class IndexReporter {
 public:
  IndexReporter(const IndexControls& controls, const std::function<void(const IndexEvent&)>& report);

  void found();
  void unchanged();
  void indexed(PhotoIndexed photo);
  /// Of a file that was found.
  void failed(PhotoFailed failure);
  /// Of a folder, or of a place where nothing is.
  void unreadable(PhotoFailed failure);
  /// A file went away after it was found.
  void gone();
  void vanished(std::size_t count);
  void scanned();
  /// The last word: what all came to.
  IndexResult finish(bool stopped);

 private:
  using Clock = std::chrono::steady_clock;
  double seconds() const;
  void keep(PhotoFailed failure);
  void tellProgress(bool now);

  const IndexControls& controls_;
  const std::function<void(const IndexEvent&)>& report_;
  const double pausedBefore_;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point told_ = start_;
  std::mutex mutex_;
  IndexResult result_;
  std::deque<std::pair<double, std::size_t>> recent_;  // second, photos analysed by then
};

}  // namespace likeness
