#pragma once

#include <cstdint>
#include <deque>
#include <optional>

#include "engine/train/health_report.h"
#include "engine/train/training_config.h"
#include "engine/train/training_event.h"

namespace likeness {

/// The loss of a batch whose embeddings are all the same: the margin of a hinge, ln 2 for a soft margin,
/// ln(n - 1) for SupCon over n rows. Empty for losses where it hangs on more than that; it is
/// then measured.
std::optional<float> lossOfEqualEmbeddings(const LossConfig& loss, float margin, std::size_t batchSize);

/// The collapse doctor: judges a run by its steps. It looks at nothing but what it is given, so that the
/// trainer, the window (for a stored run) and the command line judge alike.
///
/// Collapsed are embeddings that draw together without learning: the loss is not below its value for equal
/// embeddings, distances have fallen to half of what they were, and classes are no farther from each other
/// than 1.4 times their own width, for 40 steps in a row in which the distances do not grow again. Also where
/// distances are below a tenth of what the loss asks for (the margin, or what changes it by one), if classes
/// are still apart for 90 steps in a row (180 where distances grow now and then), since such a run may get
/// out by itself.
class HealthMonitor {
 public:
  /// `classes` of the data set; `batchSize` with its outsiders.
  HealthMonitor(const TrainingConfig& config, std::size_t classes, std::size_t batchSize);

  void add(const StepMetrics& step);
  void add(const ValidationMetrics& validation);
  /// Every few steps, before the step's metrics.
  void setGeometry(const EmbeddingGeometry& geometry);
  /// For losses without a formula, measured.
  void setEqualLoss(float loss) { measuredEqualLoss_ = loss; }
  /// A loss that is not a number: the run cannot go on.
  void addNotANumber(std::int64_t step);

  const HealthReport& report() const { return report_; }
  /// Nothing at all points to a fault, so that this state may be kept to come back to.
  bool sound() const;

 private:
  /// A state that counts only when it holds for some steps in a row.
  struct Streak {
    int length = 0;
    std::int64_t since = 0;
    void add(bool holds, std::int64_t step) {
      if (holds && length == 0) since = step;
      length = holds ? length + 1 : 0;
    }
  };

  float mean(float StepMetrics::*field, std::size_t count) const;
  /// The distance between classes over the last steps, as far as the loss sees it.
  float spread() const;
  float equalLoss() const;
  bool lossAtEqual(float tolerance) const;
  /// Typical distance between classes as a share of what the loss asks for.
  float spreadShare() const;
  bool spreadGrows() const;
  bool tooClose() const;
  bool mixedUp() const;
  bool shrunk() const;
  bool overfits() const;
  HealthVerdict judge();
  HealthCause causeOf(HealthVerdict verdict) const;
  void countTriplets();
  void conclude(const StepMetrics& step);

  TrainingConfig config_;
  std::size_t classes_;
  std::size_t batchSize_;
  std::deque<StepMetrics> recent_;
  std::deque<float> spreads_;
  int steps_ = 0;
  float firstLoss_ = 0;
  float widest_ = 0;     // of the spreads so far
  float stuckFrom_ = 0;  // the spread where `stuck_` began
  float measuredEqualLoss_ = 0;
  std::optional<ValidationMetrics> validation_;
  float leastValidationLoss_ = 0;
  Streak collapsed_, close_, stuck_, recovered_, flat_, stalled_, standing_, growing_;
  HealthReport report_;
};

}  // namespace likeness
