#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace likeness {

/// Answers whose confidence lies in a bin.
struct ReliabilityBin {
  double low = 0;  // of the bin
  double high = 0;
  std::size_t count = 0;
  double confidence = 0;  // mean of the bin's answers
  double accuracy = 0;    // share of them that is right
};

/// A reliability diagram (DeGroot and Fienberg 1983) and what is left between confidence and truth.
struct Reliability {
  std::vector<ReliabilityBin> bins;  // all of them, empty ones too
  double expectedError = 0;  // mean of |confidence - accuracy| over answers: ECE, Guo et al. 2017, eq. 3
  double largestError = 0;   // the largest of it over bins with an answer: MCE
};

/// Answers with a confidence from 0 to 1 each (beyond it is brought to the nearer end), and whether they were
/// right; both of one size. Bins are equally wide.
Reliability reliability(std::span<const float> confidences, const std::vector<bool>& right,
                        std::size_t bins = 15);

}  // namespace likeness
