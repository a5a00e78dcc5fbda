#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/core/image.h"
#include "engine/metric/embedding_model.h"
#include "engine/recognize/calibration.h"
#include "engine/recognize/gallery.h"
#include "engine/recognize/open_set_scorer.h"
#include "engine/recognize/taught_references.h"
#include "engine/recognize/within_class_metric.h"

namespace likeness {

/// The answer to "which digit is this, or none?".
struct Answer {
  std::optional<int> label;  // class, or nothing: not a digit
  int nearestClass = 0;      // what it would be if it had to be one
  float distance = 0;        // what is held against the threshold: strangeness by the recogniser's method
  float threshold = 0;
  float confidence = 0;  // probability that nearestClass is right, for what is of a class (see Confidence)
  std::optional<int> runnerUpClass;  // nearest other class; of many at once only where it is among `nearest`
  float runnerUpDistance = 0;        // distance to that class's nearest reference
  std::vector<Neighbour> nearest;    // nearest first
  std::vector<float> embedding;      // of the input, for the map
};

/// How a recogniser tells what is strange.
struct RecognizerChoice {
  OpenSetMethod method = defaultOpenSetMethod;
  int views = 1;  // see embedViews()
};

/// Open-set recognition: the class most of the k nearest references have; accepted when the strangeness by
/// the calibration's method is at or under the threshold. By default that is the distance to the nearest
/// reference. All distances are those of the WithinClassMetric of the gallery, times the scale of the
/// answer's class (see Calibration). Immutable and safe to share between threads.
class Recognizer {
 public:
  Recognizer(std::shared_ptr<const EmbeddingModel> model, Gallery gallery, Calibration calibration, int k);

  /// With the default threshold that accepts `keptShare` of those pictures of `known` whose class it names
  /// rightly. `known` must have the gallery's classes and none of its pictures.
  static Recognizer calibrated(std::shared_ptr<const EmbeddingModel> model, Gallery gallery,
                               const std::vector<LabelledSamples>& known, double keptShare, int k,
                               int threads, const RecognizerChoice& choice = {});

  const Gallery& gallery() const { return gallery_; }
  const Calibration& calibration() const { return calibration_; }
  OpenSetMethod method() const { return calibration_.method; }
  /// What scorers of other methods are fitted on; refers to this recogniser.
  OpenSetReferences openSetReferences() const;
  const EmbeddingModel& model() const { return *model_; }
  const std::shared_ptr<const EmbeddingModel>& sharedModel() const { return model_; }
  const std::vector<std::string>& classNames() const { return gallery_.images.classNames; }
  const WithinClassMetric& metric() const { return metric_; }
  int k() const { return k_; }

  /// The references without those that were taught, where the metric places them.
  const Matrix& placedReferences() const { return references_; }

  /// The same, corrected by what was taught (see withTaught): its pictures, with the names of all classes,
  /// follow those of the gallery.
  Recognizer withTaughtReferences(std::shared_ptr<const TaughtReferences> taught, const Gallery& rows) const;
  /// Null where nothing was taught.
  const TaughtReferences* taught() const { return taught_.get(); }

  /// Recognises a prepared 28x28 picture (renderInk, prepareDigit, an MNIST row). An empty picture is never a
  /// digit. `threshold` below 0 stands for the default.
  Answer recognize(const GrayImage& prepared, float threshold = -1) const;
  /// Many at once, in the same order.
  std::vector<Answer> recognize(const LabelledSamples& prepared, float threshold = -1, int threads = 1) const;

 private:
  /// Rows as the calibration's views make them.
  Matrix embed(const LabelledSamples& prepared, int threads) const;
  /// How strange rows are, from their neighbours where the method says no more than these.
  std::vector<Judgement> judge(const Matrix& embeddings, int threads) const;
  Answer decide(std::vector<Neighbour> nearest, const Judgement* judgement, float threshold,
                bool empty) const;
  AnswerDoubt doubtOf(const Answer& answer) const;
  void correct(Answer& answer, std::span<const float> placed, std::span<const std::uint8_t> picture) const;

  std::shared_ptr<const EmbeddingModel> model_;
  Gallery gallery_;
  WithinClassMetric metric_;
  Matrix references_;  // the gallery's embeddings without those of what was taught, placed by the metric
  Calibration calibration_;
  std::shared_ptr<const TaughtReferences> taught_;
  int k_;
  std::shared_ptr<const OpenSetScorer> scorer_;  // null where neighbours say all
};

}  // namespace likeness
