#include "engine/train/healthy_state.h"

#include "engine/store/experiment_files.h"

namespace likeness {

void HealthyState::observe(bool sound, double seconds, const std::function<TensorFile()>& take) {
  if (!sound) {
    waiting_.reset();
    return;
  }
  if (!waiting_) {
    if (seconds < nextWriting_) return;
    waiting_ = take();
    steps_ = 0;
    return;
  }
  if (++steps_ < hindsight) return;
  writeTensorFile(folder_ / healthyCheckpointFileName, *waiting_);
  waiting_.reset();
  nextWriting_ = seconds + writingGap;
}

}  // namespace likeness
