#include "engine/recognize/recognizer.h"

#include <algorithm>
#include <span>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/recognize/views.h"

namespace likeness {

namespace {

// Looked at beyond the k that vote, so that there usually is a runner-up to name.
constexpr std::size_t leastLookedAt = 50;

bool saidByNeighbours(OpenSetMethod method) {
  return method == OpenSetMethod::nearestReference || method == OpenSetMethod::kthNeighbour;
}

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

/// The nearest references of every row. Those of few, as in a camera's picture, are looked for one by one:
/// laying all references out for products takes as long as a dozen rows do.
std::vector<std::vector<Neighbour>> nearestOf(const Matrix& placed, const Matrix& references,
                                              const std::vector<int>& labels, std::size_t count,
                                              int threads) {
  constexpr std::size_t few = 12;
  std::vector<std::vector<Neighbour>> nearest(placed.rows);
  if (placed.rows > few) {
    const NeighbourTable table = nearestNeighbours(placed, references, count, threads);
    for (std::size_t i = 0; i < placed.rows; ++i) nearest[i] = rowOf(table, i, labels);
    return nearest;
  }
  parallelFor(placed.rows, threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      nearest[i] = nearestNeighbours(placed.row(i), references, labels, count);
  });
  return nearest;
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
  if (saidByNeighbours(method())) return;
  scorer_ = fitOpenSetScorer(method(), openSetReferences(), 1);
}

OpenSetReferences Recognizer::openSetReferences() const {
  OpenSetReferences references;
  references.embeddings = &gallery_.embeddings;
  references.labels = &gallery_.images.labels;
  references.classCount = classNames().size();
  references.outsiders = &gallery_.outsiders;
  references.k = k_;
  return references;
}

Recognizer Recognizer::calibrated(std::shared_ptr<const EmbeddingModel> model, Gallery gallery,
                                  const std::vector<LabelledSamples>& known, double keptShare, int k,
                                  int threads, const RecognizerChoice& choice) {
  Calibration blank;
  blank.method = choice.method;
  blank.views = choice.views;
  Recognizer recognizer(std::move(model), std::move(gallery), std::move(blank), k);
  std::vector<float> distances;
  std::vector<int> nearestClasses;
  std::vector<Answer> all;
  std::vector<bool> right;
  for (const LabelledSamples& images : known) {
    const std::vector<Answer> answers = recognizer.recognize(images, 0, threads);
    for (std::size_t i = 0; i < answers.size(); ++i) {
      right.push_back(answers[i].nearestClass == images.labels[i]);
      all.push_back(answers[i]);
      all.back().embedding.clear();
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
  Calibration& calibration = recognizer.calibration_;
  calibration = calibrate(std::move(distances), nearestClasses, recognizer.classNames().size(), keptShare,
                          choice.method);
  calibration.views = choice.views;
  std::vector<AnswerDoubt> doubts;
  for (Answer& answer : all) {
    answer.distance *= calibration.scaleOf(answer.nearestClass);
    doubts.push_back(recognizer.doubtOf(answer));
  }
  calibration.confidence = Confidence::fit(doubts, right);
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

AnswerDoubt Recognizer::doubtOf(const Answer& answer) const {
  AnswerDoubt doubt;
  // Against the threshold that is shipped: one that is dragged changes what is refused, not what is probable.
  doubt.strangeness = calibration_.threshold > 0 ? answer.distance / calibration_.threshold : 1;
  const auto ownNearest =
      std::find_if(answer.nearest.begin(), answer.nearest.end(),
                   [&](const Neighbour& neighbour) { return neighbour.label == answer.nearestClass; });
  const std::size_t looked = std::min(answer.nearest.size(), leastLookedAt);
  const float farthest = looked > 0 ? answer.nearest[looked - 1].distance : 0;
  const float own = ownNearest != answer.nearest.end() ? ownNearest->distance : farthest;
  // Of many at once no more than so many neighbours are known, and one alone gets the same confidence.
  const float other = answer.runnerUpClass ? std::min(answer.runnerUpDistance, farthest) : farthest;
  doubt.rivalry = other > 0 ? own / other : 1;
  return doubt;
}

Matrix Recognizer::embed(const LabelledSamples& prepared, int threads) const {
  return embedViews(*model_, prepared, calibration_.views, threads);
}

std::vector<Judgement> Recognizer::judge(const Matrix& embeddings, int threads) const {
  return scorer_ ? scorer_->judge(embeddings, threads) : std::vector<Judgement>(embeddings.rows);
}

Answer Recognizer::decide(std::vector<Neighbour> nearest, const Judgement* judgement, float threshold,
                          bool empty) const {
  const auto voters = std::span(nearest).first(std::min(static_cast<std::size_t>(k_), nearest.size()));
  Answer answer;
  answer.nearestClass = majorityLabel(voters);
  const float scale = calibration_.scaleOf(answer.nearestClass);
  for (Neighbour& neighbour : nearest) neighbour.distance *= scale;
  const std::size_t place =
      method() == OpenSetMethod::kthNeighbour ? std::min(voters.size(), nearest.size()) - 1 : 0;
  answer.distance = judgement ? judgement->strangeness * scale : nearest[place].distance;
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
  answer.confidence = calibration_.confidence.of(doubtOf(answer));
  return answer;
}

void Recognizer::correct(Answer& answer, std::span<const float> placed,
                         std::span<const std::uint8_t> picture) const {
  if (!taught_) return;
  const int before = answer.nearestClass;
  taught_->correct(answer, placed, picture, calibration_.scaleOf(before), static_cast<std::size_t>(k_));
  if (answer.nearestClass != before) answer.confidence = calibration_.confidence.of(doubtOf(answer));
}

Answer Recognizer::recognize(const GrayImage& prepared, float threshold) const {
  LabelledSamples one;
  one.shape = {prepared.width, prepared.height, 1, 0};
  one.add(prepared.pixels, 0);
  const Matrix row = embed(one, 1);
  std::vector<float> embedding = row.values;
  const std::vector<Judgement> judgements = judge(row, 1);
  const std::vector<float> placed = metric_.place(std::span<const float>(embedding));
  const bool empty = isEmpty(prepared.pixels);
  // All of them, so that the runner-up can be named however far it is; the answer then keeps the nearest.
  Answer answer = decide(nearestNeighbours(placed, references_, gallery_.images.labels, references_.rows),
                         scorer_ ? judgements.data() : nullptr, threshold, empty);
  answer.nearest.resize(
      std::min(answer.nearest.size(), std::max(static_cast<std::size_t>(k_), leastLookedAt)));
  correct(answer, placed, prepared.pixels);
  answer.embedding = std::move(embedding);
  return answer;
}

std::vector<Answer> Recognizer::recognize(const LabelledSamples& prepared, float threshold,
                                          int threads) const {
  const Matrix embeddings = embed(prepared, threads);
  const Matrix placed = metric_.place(embeddings);
  std::vector<std::vector<Neighbour>> nearest =
      nearestOf(placed, references_, gallery_.images.labels,
                std::max(static_cast<std::size_t>(k_), leastLookedAt), threads);
  const std::vector<Judgement> judgements = judge(embeddings, threads);
  std::vector<Answer> answers;
  answers.reserve(prepared.size());
  for (std::size_t i = 0; i < prepared.size(); ++i) {
    const bool empty = isEmpty(prepared.image(i));
    Answer answer = decide(std::move(nearest[i]), scorer_ ? &judgements[i] : nullptr, threshold, empty);
    correct(answer, placed.row(i), prepared.image(i));
    answer.embedding.assign(embeddings.row(i).begin(), embeddings.row(i).end());
    answers.push_back(std::move(answer));
  }
  return answers;
}

}  // namespace likeness
