#include "engine/recognize/digit_reader.h"

#include <utility>

#include "engine/recognize/separate_touching.h"

namespace likeness {

std::vector<ReadDigit> recognizeFound(std::vector<FoundDigit> found, const Recognizer& recognizer,
                                      float threshold, int threads) {
  std::vector<ReadDigit> read;
  if (found.empty()) return read;
  LabelledSamples pictures;
  pictures.classNames = {""};
  for (const FoundDigit& digit : found) pictures.add(digit.prepared.pixels, 0);
  std::vector<Answer> answers = recognizer.recognize(pictures, threshold, threads);
  read.reserve(found.size());
  for (std::size_t i = 0; i < found.size(); ++i) read.push_back({std::move(found[i]), std::move(answers[i])});
  return read;
}

std::vector<ReadDigit> readDigits(const ColorImage& picture, const Recognizer& recognizer, float threshold,
                                  int threads) {
  const auto recognize = [&](const LabelledSamples& prepared) {
    return recognizer.recognize(prepared, -1, threads);
  };
  const float limit = threshold < 0 ? recognizer.calibration().threshold : threshold;
  return recognizeFound(separateTouching(findDigits(picture, threads), recognize, limit), recognizer,
                        threshold, threads);
}

}  // namespace likeness
