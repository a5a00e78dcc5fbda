#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/data/labelled_samples.h"
#include "engine/data/split_report.h"
#include "engine/metric/triplet_counts.h"
#include "engine/project/projection.h"
#include "engine/scores/embedding_scores.h"
#include "engine/train/cure_history.h"
#include "engine/train/health_report.h"
#include "engine/train/triplet_sample.h"

namespace likeness {

enum class TrainingPhase { loading, baselines, training, evaluating, saving };

struct PhaseChanged {
  TrainingPhase phase;
};

/// Once, when the data are read. The probe set is what map frames show: fixed calibration pictures.
struct TrainingStarted {
  std::shared_ptr<const LabelledSamples> probes;
  std::size_t trainingPictures = 0;
  std::size_t calibrationPictures = 0;
  std::int64_t parameters = 0;  // weights of the network
  SplitReport split;            // what the splits hold and share
  std::int64_t firstStep = 0;   // above 0 when a run goes on from a checkpoint
};

/// What needs no learning, on the same sample of the calibration split as ValidationMetrics; shares. Runs of
/// older versions lack what is optional.
struct BaselineScores {
  double chance = 0;            // accuracy of guessing one of the classes (older runs: as majorityClass)
  double rawPixels = 0;         // k-NN on raw pixels, or on the vectors as they come
  double untrainedNetwork = 0;  // k-NN on the network before its first step
  std::optional<double> majorityClass = std::nullopt;    // share of the most frequent class
  std::optional<double> rawMapAtR = std::nullopt;        // MAP@R on raw pixels or vectors
  std::optional<double> untrainedMapAtR = std::nullopt;  // MAP@R on the network before its first step
};

/// One training step. Distances are Euclidean between the normalised embeddings of the batch, as root mean
/// squares over all pairs, in [0, 2].
struct StepMetrics {
  std::int64_t step = 0;  // from 1
  std::int64_t imagesSeen = 0;
  double seconds = 0;  // of training so far, pauses not counted
  float loss = 0;
  float activeShare = 0;  // share of mined triplets with loss > 0; 1 for SupCon
  float learningRate = 0;
  float margin = 0;
  float gradientNorm = 0;
  float positiveDistance = 0;  // within classes
  float negativeDistance = 0;  // between classes
  TripletCounts triplets;      // of the step; not stored
};

/// Scores on a sample of the calibration split while training goes on. k-NN looks among training samples;
/// where no class of the split was trained on, among the other samples of the split.
struct ValidationMetrics {
  std::int64_t step = 0;
  double seconds = 0;
  float loss = 0;
  float knnAccuracy = 0;                       // share
  std::optional<float> mapAtR = std::nullopt;  // share; among the samples of the split
};

/// The probe set's embeddings on the plane. Frames are aligned to the frame before.
struct MapFrame {
  std::int64_t step = 0;
  double seconds = 0;
  std::shared_ptr<const Matrix> points;                // probes x 2
  std::shared_ptr<const PlaneProjection> projection;   // how any embedding gets there
  std::shared_ptr<const Matrix> embeddings = nullptr;  // of the probes, probes x dimension; not stored
};

/// Scores on the test split, read once when the run has ended; shares.
struct TestScores {
  std::size_t count = 0;
  double knnAccuracy = 0;  // of the recogniser where there is one, else of plain k-NN
  double precisionAt1 = 0;
  double mapAtR = 0;
  std::shared_ptr<const ScoreTable> table = nullptr;  // all scores with their baselines; null in older runs
};

/// A cure was applied: the run goes on with this config.
struct CureApplied {
  CureRecord record;
  std::shared_ptr<const TrainingConfig> config;
};

/// The last event of a run that was not broken off by an error. A stopped run has one too.
struct TrainingFinished {
  bool stopped = false;        // by the user, before the budget was used up
  bool finishedEarly = false;  // by early stopping: the validation score no longer rose
  std::int64_t savedStep =
      0;  // whose weights were saved: with early stopping the best measured, else the last
  std::int64_t steps = 0;
  double seconds = 0;
  std::int64_t imagesSeen = 0;
  float loss = 0;  // mean of the last 20 steps
  ValidationMetrics validation;
  TestScores test;
  BaselineScores baselines;
};

using TrainingEvent =
    std::variant<PhaseChanged, TrainingStarted, BaselineScores, StepMetrics, ValidationMetrics, MapFrame,
                 HealthReport, CureApplied, std::shared_ptr<const TripletSample>,
                 std::shared_ptr<const MapTriplets>, TrainingFinished>;

}  // namespace likeness
