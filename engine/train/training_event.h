#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "engine/data/labelled_samples.h"
#include "engine/project/projection.h"

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
  std::int64_t firstStep = 0;   // above 0 when a run goes on from a checkpoint
};

/// k-NN accuracy on the calibration split, as a share, of what needs no learning.
struct BaselineScores {
  double chance = 0;            // share of the most frequent class
  double rawPixels = 0;         // k-NN on raw pixels
  double untrainedNetwork = 0;  // k-NN on the network before its first step
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
};

/// Scores on the calibration split while training goes on.
struct ValidationMetrics {
  std::int64_t step = 0;
  double seconds = 0;
  float loss = 0;
  float knnAccuracy = 0;  // share
};

/// The probe set's embeddings on the plane. Frames are aligned to the frame before.
struct MapFrame {
  std::int64_t step = 0;
  double seconds = 0;
  std::shared_ptr<const Matrix> points;               // probes x 2
  std::shared_ptr<const PlaneProjection> projection;  // how any embedding gets there
};

/// Scores on the test split, read once when the run has ended; shares.
struct TestScores {
  std::size_t count = 0;
  double knnAccuracy = 0;
  double precisionAt1 = 0;
  double mapAtR = 0;
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

using TrainingEvent = std::variant<PhaseChanged, TrainingStarted, BaselineScores, StepMetrics,
                                   ValidationMetrics, MapFrame, TrainingFinished>;

}  // namespace likeness
