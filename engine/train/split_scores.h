#pragma once

#include <string>
#include <vector>

#include "engine/metric/embedding_model.h"
#include "engine/scores/embedding_scores.h"
#include "engine/train/training_config.h"
#include "engine/train/training_data.h"

namespace likeness {

/// What accuracy needs no look at a sample.
struct ClassShares {
  std::size_t classes = 0;  // that occur
  double chance = 0;        // one over them
  double majority = 0;      // share of the most frequent
};
ClassShares classShares(const std::vector<int>& labels);

/// Samples as a network without any training sees them, a row each.
Matrix valuesOf(const LabelledSamples& samples);

struct SplitScoring {
  std::string name;  // of the split that is scored, such as "test split of mnist"
  int threads = 1;
  /// The k-NN and retrieval of the baselines look at no more probes than this, against everything else; 0:
  /// all of them.
  std::size_t mostBaselineProbes = 0;
};

/// Scores `probes` (samples like data.training's with its class names) by the model, by the network before
/// its first step and by raw input, all alike: k-NN against the gallery, or, with data.byIdentity, against
/// the other probes; the cut-off of verification from the calibration split.
ScoreTable scoreSplit(const TrainingConfig& config, const TrainingData& data, const LabelledSamples& probes,
                      const EmbeddingModel& model, const SplitScoring& scoring);

}  // namespace likeness
