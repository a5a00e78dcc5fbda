#include "engine/recognize/digit_watcher.h"

namespace likeness {

DigitWatcher::DigitWatcher(const Recognizer& recognizer, int threads)
    : recognizer_(recognizer), threads_(threads), tracker_(recognizer, threads) {}

std::vector<TrackedDigit> DigitWatcher::look(const ColorImage& picture, float threshold) {
  if (picture.width != width_ || picture.height != height_) tracker_.forget();
  width_ = picture.width;
  height_ = picture.height;
  return tracker_.follow(findDigits(picture, threads_),
                         threshold < 0 ? recognizer_.calibration().threshold : threshold);
}

}  // namespace likeness
