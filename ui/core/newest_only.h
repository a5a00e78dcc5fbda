#pragma once

#include <mutex>
#include <optional>
#include <utility>

namespace likeness::ui {

/// Hands values from one thread to another, of which only the newest matters: what was not taken in time is
/// replaced, so that nothing piles up before a slow reader.
template <class Value>
class NewestOnly {
 public:
  /// True when nothing waited to be taken: the reader is to be told.
  bool put(Value value) {
    const std::lock_guard lock(mutex_);
    const bool first = !value_;
    value_ = std::move(value);
    return first;
  }
  std::optional<Value> take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(value_, std::nullopt);
  }

 private:
  std::mutex mutex_;
  std::optional<Value> value_;
};

}  // namespace likeness::ui
