#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace likeness {

/// Bytes that threads share out among themselves. Who asks for more than there are gets them when nobody else
/// has any.
class MemoryBudget {
 public:
  explicit MemoryBudget(std::size_t bytes) : bytes_(bytes) {}

  /// Holds its bytes until its end.
  class Share {
   public:
    Share(MemoryBudget& budget, std::size_t bytes) : budget_(budget), bytes_(bytes) { budget_.take(bytes_); }
    ~Share() { budget_.giveBack(bytes_); }
    Share(const Share&) = delete;
    Share& operator=(const Share&) = delete;

   private:
    MemoryBudget& budget_;
    std::size_t bytes_;
  };

 private:
  void take(std::size_t bytes) {
    std::unique_lock lock(mutex_);
    freed_.wait(lock, [&] { return used_ == 0 || (used_ < bytes_ && bytes <= bytes_ - used_); });
    used_ += bytes;
  }
  void giveBack(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    used_ -= bytes;
    freed_.notify_all();
  }

  const std::size_t bytes_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::size_t used_ = 0;
};

}  // namespace likeness
