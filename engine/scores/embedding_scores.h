#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/scores/class_scores.h"
#include "engine/scores/retrieval_scores.h"
#include "engine/scores/roc.h"

namespace likeness {

/// The rates of false accepts at which true accepts are told.
inline constexpr std::array<double, 3> falseAcceptRates = {1e-1, 1e-2, 1e-3};

/// Same or different, told by the distance of two embeddings. The pairs are of the split that is scored, half
/// of them same (see drawLabelPairs); the cut-off is the best on such pairs of the calibration split.
struct EmbeddingVerification {
  std::size_t pairs = 0;
  double auc = 0;
  double eer = 0;
  std::array<std::optional<double>, falseAcceptRates.size()> trueAccepts;  // where there are enough pairs
  std::optional<double> cutOff;                                            // none without calibration pairs
  std::optional<double> accuracy;                                          // at the cut-off
  std::optional<PairConfusion> confusion;
  std::vector<RocPoint> roc;  // a few hundred points of it
};

/// Scores of one way to represent samples as rows.
struct EmbeddingScores {
  std::optional<double> knnAccuracy;    // micro: share of the probes
  std::optional<double> macroAccuracy;  // of k-NN, mean over classes
  std::optional<RetrievalScores> retrieval;
  std::optional<double> adjustedMutualInformation;  // of k-means clusters, as many as classes
  std::optional<EmbeddingVerification> verification;
};

/// Rows of three splits with their labels, which are places in the same list of names.
struct LabelledRows {
  Matrix rows;
  std::vector<int> labels;
};
struct ScoredRows {
  LabelledRows references;   // neighbours of the probes for k-NN; none: k-NN leaves one probe out
  LabelledRows calibration;  // for the cut-off
  LabelledRows probes;       // what is scored
};

struct ScoringConfig {
  int neighbours = 5;
  int threads = 1;
  std::uint64_t seed = 1;  // of pairs and clusters
  /// k-NN and retrieval look at no more probes than this, evenly spread, against all the others; 0: all.
  std::size_t mostProbes = 0;
  bool clusters = true;
};

/// Works out all scores. `table`, where it is not null, gets k-NN and precision@1 class by class.
EmbeddingScores scoreEmbedding(const ScoredRows& rows, const ScoringConfig& config,
                               const std::vector<std::string>& classNames = {}, ClassTable* table = nullptr);

/// A model and what it is to be compared with, on one split.
struct ScoreTable {
  std::string split;  // "test split of mnist"
  std::size_t count = 0;
  std::size_t classes = 0;  // that occur in it
  int neighbours = 5;
  bool leaveOneOut = false;      // k-NN among the probes: their classes were not trained on
  double chance = 0;             // accuracy of guessing one of the classes
  double majorityClass = 0;      // of always naming the most frequent one
  double alwaysDifferent = 0.5;  // of always saying "different" to the pairs
  EmbeddingScores model;
  EmbeddingScores rawInput;
  EmbeddingScores untrainedNetwork;
  std::size_t baselineProbes = 0;  // probes that the k-NN and retrieval of both baselines looked at
  ClassTable perClass;             // of the model
};

}  // namespace likeness
