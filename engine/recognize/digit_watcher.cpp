#include "engine/recognize/digit_watcher.h"

#include "engine/recognize/separate_touching.h"

namespace likeness {

DigitWatcher::DigitWatcher(const Recognizer& recognizer, int threads)
    : recognizer_(recognizer), threads_(threads), tracker_(recognizer, threads) {}

std::vector<TrackedDigit> DigitWatcher::look(const ColorImage& picture, float threshold) {
  if (picture.width != width_ || picture.height != height_) tracker_.forget();
  width_ = picture.width;
  height_ = picture.height;
  const float limit = threshold < 0 ? recognizer_.calibration().threshold : threshold;
  const auto recognize = [this](const LabelledSamples& prepared) {
    return recognizer_.recognize(prepared, -1, threads_);
  };
  return tracker_.follow(separateTouching(findDigits(picture, threads_), recognize, limit), limit);
}

}  // namespace likeness
