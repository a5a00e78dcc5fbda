#pragma once

#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

/// The label that most of the k nearest references of every probe have (see majorityLabel). With
/// `leaveOneOut` probes and references are the same rows, and none is its own neighbour.
std::vector<int> knnLabels(const Matrix& probes, const Matrix& references,
                           const std::vector<int>& referenceLabels, int k, int threads,
                           bool leaveOneOut = false);

/// Share of probes whose k nearest references have the right label by majority.
double knnAccuracy(const Matrix& probes, const std::vector<int>& probeLabels, const Matrix& references,
                   const std::vector<int>& referenceLabels, int k, int threads);

/// Share of `found` that is the same in `truth`; 0 of nothing.
double accuracyOf(const std::vector<int>& found, const std::vector<int>& truth);

}  // namespace likeness
