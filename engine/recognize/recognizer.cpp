#include "engine/recognize/recognizer.h"

#include <algorithm>
#include <span>
#include <utility>

#include "engine/core/error.h"

namespace likeness {

namespace {

// Looked at beyond the k that vote, so that there usually is a runner-up to name.
constexpr std::size_t leastLookedAt = 50;

bool isEmpty(std::span<const std::uint8_t> picture) {
  return std::all_of(picture.begin(), picture.end(), [](std::uint8_t value) { return value == 0; });
}

std::vector<Neighbour> rowOf(const NeighbourTable& table, std::size_t row, const std::vector<int>& labels) {
  std::vector<Neighbour> neighbours;
  for (std::size_t i = row * table.count; i < (row + 1) * table.count; ++i) {
    const auto place = static_cast<std::size_t>(table.indices[i]);
    neighbours.push_back({place, labels[place], table.distances[i]});
  }
  return neighbours;
}

}  // namespace

Recognizer::Recognizer(std::shared_ptr<const EmbeddingModel> model, Gallery gallery, Calibration calibration,
                       int k)
    : model_(std::move(model)),
      gallery_(std::move(gallery)),
      metric_(WithinClassMetric::fit(gallery_.embeddings, gallery_.images.labels)),
      references_(metric_.place(gallery_.embeddings)),
      calibration_(std::move(calibration)),
      k_(k) {
  if (gallery_.size() == 0) throw Error(ErrorCode::internal, {"a recogniser without references"});
}

Recognizer Recognizer::calibrated(std::shared_ptr<const EmbeddingModel> model, Gallery gallery,
                                  const std::vector<LabelledSamples>& known, double keptShare, int k,
                                  int threads) {
  Recognizer recognizer(std::move(model), std::move(gallery), {}, k);
  std::vector<float> distances;
  std::vector<int> nearestClasses;
  for (const LabelledSamples& images : known) {
    const std::vector<Answer> answers = recognizer.recognize(images, 0, threads);
    for (std::size_t i = 0; i < answers.size(); ++i) {
      // What is taken for another class lies far off, and accepting it would be a wrong answer.
      if (answers[i].nearestClass != images.labels[i]) continue;
      distances.push_back(answers[i].distance);
      nearestClasses.push_back(answers[i].nearestClass);
    }
  }
  if (distances.empty()) {  // it knows nothing, and refuses everything
    distances.push_back(0);
    nearestClasses.push_back(0);
  }
  recognizer.calibration_ =
      calibrate(std::move(distances), nearestClasses, recognizer.classNames().size(), keptShare);
  return recognizer;
}

Recognizer Recognizer::withTaughtReferences(std::shared_ptr<const TaughtReferences> taught,
                                            const Gallery& rows) const {
  Recognizer extended = *this;
  const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
  append(extended.gallery_.embeddings.values, rows.embeddings.values);
  extended.gallery_.embeddings.rows += rows.embeddings.rows;
  append(extended.gallery_.images.pixels, rows.images.pixels);
  append(extended.gallery_.images.labels, rows.images.labels);
  extended.gallery_.images.classNames = rows.images.classNames;
  extended.gallery_.images.sources.clear();
  extended.gallery_.images.identities.clear();
  extended.taught_ = std::move(taught);
  return extended;
}

Answer Recognizer::decide(std::vector<Neighbour> nearest, float threshold, bool empty) const {
  const auto voters = std::span(nearest).first(std::min(static_cast<std::size_t>(k_), nearest.size()));
  Answer answer;
  answer.nearestClass = majorityLabel(voters);
  const float scale = calibration_.scaleOf(answer.nearestClass);
  for (Neighbour& neighbour : nearest) neighbour.distance *= scale;
  answer.distance = nearest.front().distance;
  answer.threshold = threshold < 0 ? calibration_.threshold : threshold;
  if (!empty && answer.distance <= answer.threshold) answer.label = answer.nearestClass;
  const auto second = std::find_if(nearest.begin(), nearest.end(), [&](const Neighbour& neighbour) {
    return neighbour.label != answer.nearestClass;
  });
  if (second != nearest.end()) {
    answer.runnerUpClass = second->label;
    answer.runnerUpDistance = second->distance;
  }
  answer.nearest = std::move(nearest);
  return answer;
}

void Recognizer::correct(Answer& answer, std::span<const float> placed, bool empty) const {
  if (taught_)
    taught_->correct(answer, placed, calibration_.scaleOf(answer.nearestClass), static_cast<std::size_t>(k_),
                     empty);
}

Answer Recognizer::recognize(const GrayImage& prepared, float threshold) const {
  std::vector<float> embedding = model_->embed(prepared);
  const std::vector<float> placed = metric_.place(std::span<const float>(embedding));
  const bool empty = isEmpty(prepared.pixels);
  // All of them, so that the runner-up can be named however far it is; the answer then keeps the nearest.
  Answer answer = decide(nearestNeighbours(placed, references_, gallery_.images.labels, references_.rows),
                         threshold, empty);
  answer.nearest.resize(
      std::min(answer.nearest.size(), std::max(static_cast<std::size_t>(k_), leastLookedAt)));
  correct(answer, placed, empty);
  answer.embedding = std::move(embedding);
  return answer;
}

std::vector<Answer> Recognizer::recognize(const LabelledSamples& prepared, float threshold,
                                          int threads) const {
  const Matrix embeddings = model_->embed(prepared, threads);
  const Matrix placed = metric_.place(embeddings);
  const NeighbourTable table =
      nearestNeighbours(placed, references_, std::max(static_cast<std::size_t>(k_), leastLookedAt), threads);
  std::vector<Answer> answers;
  answers.reserve(prepared.size());
  for (std::size_t i = 0; i < prepared.size(); ++i) {
    const bool empty = isEmpty(prepared.image(i));
    Answer answer = decide(rowOf(table, i, gallery_.images.labels), threshold, empty);
    correct(answer, placed.row(i), empty);
    answer.embedding.assign(embeddings.row(i).begin(), embeddings.row(i).end());
    answers.push_back(std::move(answer));
  }
  return answers;
}

}  // namespace likeness
