#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/data/data_config.h"
#include "engine/data/dataset.h"
#include "engine/data/sample_filter.h"
#include "engine/data/split_report.h"

namespace likeness {

/// A class with the number of its samples.
struct ClassCount {
  int label = 0;  // index into DatasetPreview::classNames
  std::size_t samples = 0;

  bool operator==(const ClassCount&) const = default;
};

/// What is worth knowing of a data set before anything is learnt from it.
struct DatasetPreview {
  std::string name;
  SampleShape shape;
  std::size_t samples = 0;      // to learn from and to divide
  std::size_t testSamples = 0;  // in a test split of its own
  std::vector<std::string> classNames;
  std::vector<ClassCount> classes;  // all of them, the largest first; among equals by label
  double imbalance = 1;             // largest class over smallest, of those with samples
  LabelledSamples examples;         // some samples of the first classes, class by class, as in `classes`
  std::vector<std::size_t> examplePlaces;  // where each of them is in Dataset::learning
  FilterEffect filters;                    // what leastPerClass and mostPerClass leave out
  SplitReport split;                  // what the settings would give; zeros where splitFault says why not
  std::optional<Error> splitFault;    // why it cannot be divided so
  std::size_t resampledTraining = 0;  // training samples after resampleTo; 0 where that is off
};

/// How many examples a preview holds at most.
struct ExampleCounts {
  std::size_t classes = 40;
  std::size_t perClass = 8;
};

/// Looks at a data set as a run with these settings would. Up to 1,000,000 classes. Nothing is changed and
/// nothing is thrown for what the settings make impossible (see splitFault). When stop is requested it
/// returns early with what it has: counts first, then examples, then the split.
DatasetPreview previewDataset(const Dataset& dataset, const DataConfig& config, double calibrationShare,
                              std::uint64_t seed, const std::stop_token& stop,
                              const ExampleCounts& counts = {});

/// "28 x 28 pixels, grey", "64 x 64 pixels, colour", "vectors of 128 numbers".
std::string shapeInWords(const SampleShape& shape);

}  // namespace likeness
