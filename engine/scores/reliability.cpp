#include "engine/scores/reliability.h"

#include <algorithm>
#include <cmath>

namespace likeness {

Reliability reliability(std::span<const float> confidences, const std::vector<bool>& right,
                        std::size_t bins) {
  Reliability result;
  bins = std::max<std::size_t>(bins, 1);
  result.bins.resize(bins);
  for (std::size_t b = 0; b < bins; ++b) {
    result.bins[b].low = static_cast<double>(b) / static_cast<double>(bins);
    result.bins[b].high = static_cast<double>(b + 1) / static_cast<double>(bins);
  }
  for (std::size_t i = 0; i < confidences.size(); ++i) {
    const double confidence = std::clamp(static_cast<double>(confidences[i]), 0.0, 1.0);
    const auto place = static_cast<std::size_t>(confidence * static_cast<double>(bins));
    ReliabilityBin& bin = result.bins[std::min(place, bins - 1)];
    ++bin.count;
    bin.confidence += confidence;
    bin.accuracy += right[i] ? 1 : 0;
  }
  for (ReliabilityBin& bin : result.bins) {
    if (bin.count == 0) continue;
    const auto count = static_cast<double>(bin.count);
    bin.confidence /= count;
    bin.accuracy /= count;
    const double error = std::abs(bin.confidence - bin.accuracy);
    result.expectedError += error * count / static_cast<double>(confidences.size());
    result.largestError = std::max(result.largestError, error);
  }
  return result;
}

}  // namespace likeness
