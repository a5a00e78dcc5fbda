#include "engine/train/validation.h"

#include <algorithm>

#include "engine/scores/knn.h"
#include "engine/scores/retrieval_scores.h"
#include "engine/train/split_scores.h"
#include "engine/train/validation_loss.h"

namespace likeness {

namespace {

constexpr std::size_t referenceCount = 3000;
constexpr std::size_t queryCount = 2000;

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

double Validation::knn(const Matrix& queries, const Matrix& references) const {
  if (data_.byIdentity) {
    return accuracyOf(
        knnLabels(queries, queries, queries_.labels, config_.neighbours, threads_, /*leaveOneOut=*/true),
        queries_.labels);
  }
  return knnAccuracy(queries, queries_.labels, references, references_.labels, config_.neighbours, threads_);
}

BaselineScores Validation::baselines(const EmbeddingModel& untrained) const {
  BaselineScores scores;
  const ClassShares shares = classShares(queries_.labels);
  scores.chance = shares.chance;
  scores.majorityClass = shares.majority;
  const Matrix rawQueries = valuesOf(queries_);
  scores.rawPixels = knn(rawQueries, valuesOf(references_));
  scores.rawMapAtR = retrievalScores(rawQueries, queries_.labels, threads_).mapAtR;
  const Matrix queries = untrained.embed(queries_, threads_);
  scores.untrainedNetwork = knn(queries, untrained.embed(references_, threads_));
  scores.untrainedMapAtR = retrievalScores(queries, queries_.labels, threads_).mapAtR;
  return scores;
}

ValidationMetrics Validation::measure(const EmbeddingModel& model, const LossFunction& loss,
                                      std::int64_t step, double seconds) const {
  const Matrix queries = model.embed(queries_, threads_);
  const Matrix references = model.embed(references_, threads_);
  ValidationMetrics metrics;
  metrics.step = step;
  metrics.seconds = seconds;
  metrics.knnAccuracy = static_cast<float>(knn(queries, references));
  metrics.mapAtR = static_cast<float>(retrievalScores(queries, queries_.labels, threads_).mapAtR);
  metrics.loss = validationLoss(config_, loss, queries, queries_.labels);
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
  frame.embeddings = mapEmbeddings_;
  frame.projection = std::make_shared<const PlaneProjection>(std::move(projection));
  return frame;
}

}  // namespace likeness
