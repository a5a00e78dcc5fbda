#pragma once

#include <cstddef>
#include <vector>

#include "engine/data/labelled_samples.h"

namespace likeness {

/// Places of the pictures to train on and of those held out for thresholds and the validation loss.
struct Split {
  std::vector<std::size_t> training;
  std::vector<std::size_t> calibration;
};

/// Holds out the last `calibrationShare` of every class (sizes by largest remainder, so that the total is the
/// rounded share of all: 5,000 of MNIST's 60,000 at 1/12). The end of the file and not a random draw, because
/// MNIST lists its writers one after the other: a draw would put the same hand into both splits.
/// Error dataSetUnusable when a class would be left with fewer than 2 training pictures.
Split splitForCalibration(const LabelledSamples& images, double calibrationShare);

}  // namespace likeness
