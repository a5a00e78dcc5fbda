#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/data/reading_watch.h"
#include "engine/embeddings/embedding_table.h"

namespace likeness {

/// Which samples of an experiment are looked at.
struct ExperimentSamples {
  std::vector<std::string> splits = {"test"};  // of "training", "calibration" and "test"
  std::size_t most = 0;                        // of a split, spread over its classes; 0: all
  std::string dataset;  // other samples instead (see openEvaluationSet), of classes known or not
};

/// The samples of a finished experiment, embedded by its model. Columns: label; predicted (class by the
/// experiment's k nearest references), result ("correct" or "wrong"), reference distance (Euclidean, to the
/// nearest reference of the training split), split, and file where it is known. Where no class of one split
/// is in another, references are the other rows. A sample is never its own reference. Vectors stay unit
/// vectors where the network makes such. Without a test split the calibration split is taken in its place.
/// Errors: those of loadEmbeddingModel, readExperimentConfig and loadTrainingData; wrongUsage for an unknown
/// split; dataSetUnusable where there are no samples and when it was stopped.
EmbeddingTable tableOfExperiment(const std::filesystem::path& folder, const ExperimentSamples& which = {},
                                 const ReadingWatch& watch = {});

}  // namespace likeness
