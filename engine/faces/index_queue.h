#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace likeness {

/// A queue between threads that holds at most so many items: whoever adds to a full one waits.
template <class Item>
class IndexQueue {
 public:
  explicit IndexQueue(std::size_t capacity) : capacity_(capacity) {}

  /// False when stopped before there was room.
  bool push(Item item, const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    if (!changed_.wait(lock, stop, [this] { return items_.size() < capacity_; })) return false;
    items_.push_back(std::move(item));
    changed_.notify_all();
    return true;
  }
  /// Nothing once it is stopped, or closed and empty.
  std::optional<Item> pop(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    if (!changed_.wait(lock, stop, [this] { return closed_ || !items_.empty(); })) return std::nullopt;
    if (items_.empty() || stop.stop_requested()) return std::nullopt;
    std::optional<Item> item(std::move(items_.front()));
    items_.pop_front();
    changed_.notify_all();
    return item;
  }
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

 private:
  const std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<Item> items_;
  bool closed_ = false;
};

}  // namespace likeness
