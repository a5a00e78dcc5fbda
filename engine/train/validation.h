#pragma once

#include <memory>
#include <optional>

#include "engine/metric/embedding_model.h"
#include "engine/metric/loss_function.h"
#include "engine/train/training_config.h"
#include "engine/train/training_data.h"
#include "engine/train/training_event.h"

namespace likeness {

/// The score that plateaus, early stopping and the choice of the best weights go by: higher is better.
inline float validationScore(const ValidationMetrics& metrics) {
  return metrics.mapAtR.value_or(metrics.knnAccuracy);
}

/// Scores the averaged network on the calibration split while a run goes on, and draws the map. It looks at a
/// sample, so that it takes a small share of the time; the sizes are in the cpp.
class Validation {
 public:
  Validation(const TrainingConfig& config, const TrainingData& data, int threads);

  /// What needs no learning. `untrained` is the network before its first step.
  BaselineScores baselines(const EmbeddingModel& untrained) const;
  /// Validation loss, k-NN accuracy and MAP@R.
  ValidationMetrics measure(const EmbeddingModel& model, const LossFunction& loss, std::int64_t step,
                            double seconds) const;
  /// The next frame, aligned to the one before.
  MapFrame drawMap(const EmbeddingModel& model, std::int64_t step, double seconds);
  /// What the last map was drawn of; null before it.
  const std::shared_ptr<const Matrix>& mapEmbeddings() const { return mapEmbeddings_; }
  /// The next map is aligned to this one, when it has points.
  void continueFrom(const MapFrame& frame) { lastPoints_ = frame.points; }

 private:
  double knn(const Matrix& queries, const Matrix& references) const;

  const TrainingConfig& config_;
  const TrainingData& data_;
  int threads_;
  LabelledSamples references_;  // a sample of the gallery
  LabelledSamples queries_;     // a sample of the calibration split
  std::shared_ptr<const Matrix> lastPoints_;
  std::shared_ptr<const Matrix> mapEmbeddings_;
};

}  // namespace likeness
