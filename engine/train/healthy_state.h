#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <utility>

#include "engine/store/safetensors.h"

namespace likeness {

/// Keeps checkpoint-healthy.safetensors. A state counts as healthy only in hindsight: it is taken while
/// nothing points to a fault, and written when that has stayed so for a while. At most one waits in memory.
class HealthyState {
 public:
  explicit HealthyState(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// After every step. `sound`: nothing points to a fault; `take` makes the state.
  void observe(bool sound, double seconds, const std::function<TensorFile()>& take);

 private:
  static constexpr int hindsight = 100;      // steps
  static constexpr double writingGap = 5.0;  // seconds between files

  std::filesystem::path folder_;
  std::optional<TensorFile> waiting_;
  int steps_ = 0;  // since it was taken
  double nextWriting_ = 0;
};

}  // namespace likeness
