#pragma once

#include <filesystem>
#include <functional>

#include "engine/metric/loss_function.h"
#include "engine/store/safetensors.h"
#include "engine/train/batch_source.h"
#include "engine/train/health_log.h"
#include "engine/train/health_monitor.h"
#include "engine/train/healthy_state.h"
#include "engine/train/training_controls.h"
#include "engine/train/training_event.h"
#include "engine/train/triplet_microscope.h"

namespace likeness {

/// What is watched beside the steps of a run: its health, the last healthy state to go back to, and the
/// triplets under the microscope.
class RunWatch {
 public:
  using Report = std::function<void(TrainingEvent)>;

  /// Begins after `step`; its log in `folder` is kept up to there.
  RunWatch(const TrainingConfig& config, const LabelledSamples& training, std::size_t batchSize,
           const std::filesystem::path& folder, std::int64_t step, const TrainingControls& controls,
           const Report& report);

  /// The embeddings of the batch that a step has learnt from, `seconds` into the run. `step` counts the step.
  void look(const torch::Tensor& embeddings, const BatchSource& batches, const LossFunction& loss,
            std::int64_t step, const std::function<double()>& seconds);
  /// The embeddings of the map's samples after a step.
  void lookAtMap(const Matrix& embeddings, const std::vector<int>& labels, std::int64_t step) const;
  /// After a step; `take` makes the state that could be gone back to.
  void add(const StepMetrics& metrics, const std::function<TensorFile()>& take);
  void add(const ValidationMetrics& validation) { health_.add(validation); }
  /// The loss of a step is no number.
  void addNotANumber(std::int64_t step);
  /// Writes the log of health. Errors: diskFull, fileUnwritable.
  void write() const { log_.write(); }

  const HealthReport& health() const { return health_.report(); }

 private:
  void lookAtGeometry(const torch::Tensor& embeddings, const std::vector<int>& labels,
                      const LossFunction& loss);
  /// `draw` is the number that the loss drew its random numbers by.
  void lookAtTriplets(const torch::Tensor& embeddings, const BatchSource& batches, std::int64_t draw,
                      bool inPairs, const std::function<double()>& seconds);
  LossConfig lossNow() const;

  const TrainingConfig& config_;
  const TrainingControls& controls_;
  const Report& report_;
  HealthMonitor health_;
  HealthLog log_;
  HealthyState healthyState_;
  TripletMicroscope microscope_;
  double nextTriplets_ = 0;
};

}  // namespace likeness
