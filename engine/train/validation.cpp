#include "engine/train/validation.h"

#include <algorithm>

#include "engine/train/evaluator.h"

namespace likeness {

namespace {

constexpr std::size_t referenceCount = 3000;
constexpr std::size_t queryCount = 2000;
// The loss of a batch grows with the batch, so that the validation loss takes as many pictures a batch as
// training does, and that many batches.
constexpr std::size_t lossBatches = 4;

Matrix valuesOf(const LabelledSamples& samples) {
  Matrix rows(samples.size(), samples.shape.size());
  rows.values = samples.values();
  return rows;
}

double largestClassShare(const std::vector<int>& labels, std::size_t classes) {
  std::vector<std::size_t> counts(classes);
  for (const int label : labels) ++counts[static_cast<std::size_t>(label)];
  return static_cast<double>(*std::max_element(counts.begin(), counts.end())) /
         static_cast<double>(labels.size());
}

/// Rows of every class in turn, so that any run of them is as balanced as the whole.
std::vector<std::size_t> interleaved(const LabelledSamples& images) {
  std::vector<std::vector<std::size_t>> byClass(images.classNames.size());
  for (std::size_t i = 0; i < images.size(); ++i)
    byClass[static_cast<std::size_t>(images.labels[i])].push_back(i);
  std::vector<std::size_t> order;
  for (std::size_t round = 0; order.size() < images.size(); ++round) {
    for (const auto& places : byClass) {
      if (round < places.size()) order.push_back(places[round]);
    }
  }
  return order;
}

LabelledSamples sampleOf(const LabelledSamples& images, std::size_t count) {
  const auto sample = images.subset(spreadOverClasses(images, count));
  return sample.subset(interleaved(sample));
}

}  // namespace

Validation::Validation(const TrainingConfig& config, const TrainingData& data, int threads)
    : config_(config),
      data_(data),
      threads_(threads),
      references_(sampleOf(data.training.subset(data.gallery), referenceCount)),
      queries_(sampleOf(data.calibration, queryCount)) {}

BaselineScores Validation::baselines(const EmbeddingModel& untrained) const {
  BaselineScores scores;
  scores.chance = largestClassShare(queries_.labels, queries_.classNames.size());
  scores.rawPixels = knnAccuracy(valuesOf(queries_), queries_.labels, valuesOf(references_),
                                 references_.labels, config_.neighbours, threads_);
  scores.untrainedNetwork =
      knnAccuracy(untrained.embed(queries_, threads_), queries_.labels,
                  untrained.embed(references_, threads_), references_.labels, config_.neighbours, threads_);
  return scores;
}

ValidationMetrics Validation::measure(const EmbeddingModel& model, const LossFunction& loss,
                                      std::int64_t step, double seconds) const {
  const Matrix queries = model.embed(queries_, threads_);
  const Matrix references = model.embed(references_, threads_);
  ValidationMetrics metrics;
  metrics.step = step;
  metrics.seconds = seconds;
  metrics.knnAccuracy = static_cast<float>(
      knnAccuracy(queries, queries_.labels, references, references_.labels, config_.neighbours, threads_));
  const auto batch = std::min<std::size_t>(
      static_cast<std::size_t>(config_.sampler.classesPerBatch) * config_.sampler.samplesPerClass,
      queries.rows);
  Random random(config_.seed);
  const torch::NoGradGuard noGrad;
  std::size_t batches = 0;
  for (std::size_t begin = 0; begin + batch <= queries.rows && batches < lossBatches;
       begin += batch, ++batches) {
    const auto rows =
        torch::from_blob(const_cast<float*>(queries.row(begin).data()),
                         {static_cast<std::int64_t>(batch), static_cast<std::int64_t>(queries.columns)});
    const std::vector<int> labels(queries_.labels.begin() + static_cast<std::ptrdiff_t>(begin),
                                  queries_.labels.begin() + static_cast<std::ptrdiff_t>(begin + batch));
    metrics.loss += loss.forward(rows, labels, config_.loss, random).loss.item<float>();
  }
  metrics.loss /= static_cast<float>(std::max<std::size_t>(batches, 1));
  return metrics;
}

MapFrame Validation::drawMap(const EmbeddingModel& model, std::int64_t step, double seconds) {
  mapEmbeddings_ = std::make_shared<const Matrix>(model.embed(*data_.probes, threads_));
  const Matrix& embeddings = *mapEmbeddings_;
  PlaneProjection projection = principalPlane(embeddings);
  if (lastPoints_) projection = alignTo(projection, embeddings, *lastPoints_);
  MapFrame frame;
  frame.step = step;
  frame.seconds = seconds;
  lastPoints_ = std::make_shared<const Matrix>(projection.place(embeddings));
  frame.points = lastPoints_;
  frame.projection = std::make_shared<const PlaneProjection>(std::move(projection));
  return frame;
}

}  // namespace likeness
