#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "engine/train/heads.h"
#include "engine/train/training_config.h"

namespace likeness {

/// Heads compared on the splits of a data set.
struct HeadReport {
  std::string input;     // "128 numbers a sample as they are", "embeddings of mnist-triplet"
  std::string scoredOn;  // "test split of mnist"
  HeadComparison comparison;
};

/// Compares heads on the samples of a config's data set as they are or, with an experiment, on what its
/// frozen network makes of them. They learn from the training split and are scored on the test split, or
/// where there is none on the calibration split; nothing is chosen by that score. Errors: those of
/// loadTrainingData and loadEmbeddingModel; dataSetUnusable when the network takes other samples, and for a
/// split by identity, whose classes no head could know.
HeadReport compareHeads(const TrainingConfig& config, const std::optional<std::filesystem::path>& experiment,
                        const HeadConfig& heads, const std::stop_token& stop);

}  // namespace likeness
