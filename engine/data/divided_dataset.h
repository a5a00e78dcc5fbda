#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/data/data_config.h"
#include "engine/data/dataset.h"
#include "engine/data/sample_filter.h"
#include "engine/data/sample_pair.h"
#include "engine/data/split_report.h"

namespace likeness {

/// A data set, filtered and divided.
struct DividedDataset {
  LabelledSamples training;  // with repetitions where data.resampleTo asks for them
  LabelledSamples calibration;
  LabelledSamples test;
  std::vector<std::size_t> originals;  // places in training that repeat no earlier one
  PairsBySplit pairs;                  // of a list of pairs: places in the samples of the split
  bool classesDisjoint = false;        // no class of training is in another split
  FilterEffect filters;
  SplitReport report;
};

/// Filters and divides. SplitKind::automatic is by identity where the data set's classes are people. A test
/// split of the data set's own is used as it is; divided by identity, it is put to the rest and drawn anew
/// where it shares an identity with it. With dropDuplicates, exact copies of a test sample are left out of
/// the other two splits, and copies of a calibration sample out of training. A list of pairs says itself what
/// is in which split; of its settings only dropDuplicates counts, and leaves out the pairs of a copy.
/// Errors: those of splitSamples; dataSetUnusable when nothing is left to train on or to calibrate with;
/// impossibleValue when resampling would take more than 2 GiB.
DividedDataset divideDataset(Dataset dataset, const DataConfig& config, double calibrationShare,
                             std::uint64_t seed);

}  // namespace likeness
