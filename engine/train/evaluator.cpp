#include "engine/train/evaluator.h"

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"

namespace likeness {

namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::vector<float> distancesOf(const std::vector<Answer>& answers) {
  std::vector<float> distances;
  distances.reserve(answers.size());
  for (const Answer& answer : answers) distances.push_back(answer.distance);
  return distances;
}

Matrix embeddingsOf(const std::vector<Answer>& answers) {
  Matrix embeddings(answers.size(), answers.empty() ? 0 : answers.front().embedding.size());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    std::copy(answers[i].embedding.begin(), answers[i].embedding.end(), embeddings.row(i).begin());
  }
  return embeddings;
}

/// The recogniser's label of every picture, found by the name of its class.
std::vector<int> matchClasses(const Recognizer& recognizer, const LabelledSamples& known,
                              const std::string& knownName) {
  const std::vector<std::string>& names = recognizer.classNames();
  std::vector<int> labels;
  labels.reserve(known.size());
  for (const int label : known.labels) {
    const std::string& name = known.classNames[static_cast<std::size_t>(label)];
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
      throw Error(ErrorCode::dataSetUnusable,
                  {knownName, name.empty() ? std::string("its pictures have no class")
                                           : "the experiment knows no class \"" + name + "\""});
    }
    labels.push_back(static_cast<int>(found - names.begin()));
  }
  return labels;
}

KnownScores scoreKnown(const std::vector<Answer>& answers, const std::vector<int>& labels, int threads) {
  KnownScores scores;
  scores.count = answers.size();
  std::size_t nearestRight = 0;
  std::size_t right = 0;
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i].nearestClass == labels[i]) ++nearestRight;
    if (answers[i].label) ++(*answers[i].label == labels[i] ? right : wrong);
  }
  const RetrievalScores retrieval = retrievalScores(embeddingsOf(answers), labels, threads);
  scores.knnAccuracy = share(nearestRight, scores.count);
  scores.precisionAt1 = retrieval.precisionAt1;
  scores.mapAtR = retrieval.mapAtR;
  scores.acceptedCorrect = share(right, scores.count);
  scores.acceptedWrong = share(wrong, scores.count);
  scores.rejected = share(scores.count - right - wrong, scores.count);
  return scores;
}

UnknownScores scoreUnknown(const std::vector<Answer>& answers, const LabelledSamples& unknown,
                           const std::vector<float>& knownDistances) {
  UnknownScores scores;
  scores.count = answers.size();
  std::size_t rejected = 0;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    auto& perClass = scores.perClass[unknown.classNames[static_cast<std::size_t>(unknown.labels[i])]];
    ++perClass.count;
    if (answers[i].label) continue;
    ++perClass.rejected;
    ++rejected;
  }
  const std::vector<float> distances = distancesOf(answers);
  scores.rejected = share(rejected, scores.count);
  scores.auroc = areaUnderRoc(knownDistances, distances);
  scores.fprAt95Tpr = falsePositiveRate(knownDistances, distances, 0.95);
  return scores;
}

}  // namespace

double areaUnderRoc(const std::vector<float>& known, const std::vector<float>& unknown) {
  if (known.empty() || unknown.empty()) return 0.5;
  std::vector<float> sorted = unknown;
  std::sort(sorted.begin(), sorted.end());
  double wins = 0;
  for (const float distance : known) {
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), distance);
    wins += static_cast<double>(sorted.end() - last) + static_cast<double>(last - first) / 2;
  }
  return wins / (static_cast<double>(known.size()) * static_cast<double>(unknown.size()));
}

double falsePositiveRate(std::vector<float> known, const std::vector<float>& unknown,
                         double truePositiveRate) {
  if (known.empty() || unknown.empty()) return 0;
  std::sort(known.begin(), known.end());
  // Less a trace, so that 0.95 of 20 is 19 whatever way the product is rounded.
  const double wanted = std::ceil(truePositiveRate * static_cast<double>(known.size()) - 1e-9);
  const auto accepted =
      std::clamp<std::size_t>(static_cast<std::size_t>(std::max(wanted, 1.0)), 1, known.size());
  const float threshold = known[accepted - 1];
  const auto taken =
      std::count_if(unknown.begin(), unknown.end(), [&](float distance) { return distance <= threshold; });
  return share(static_cast<std::size_t>(taken), unknown.size());
}

double recognizerAccuracy(const Recognizer& recognizer, const LabelledSamples& known, int threads) {
  const std::vector<Answer> answers = recognizer.recognize(known, -1, threads);
  std::vector<int> found;
  for (const Answer& answer : answers) found.push_back(answer.nearestClass);
  return accuracyOf(found, known.labels);
}

LabelledSamples withClassesOf(const Recognizer& recognizer, LabelledSamples known,
                              const std::string& knownName) {
  known.labels = matchClasses(recognizer, known, knownName);
  known.classNames = recognizer.classNames();
  return known;
}

Evaluation evaluate(const Recognizer& recognizer, const LabelledSamples& known,
                    const LabelledSamples* unknown, int threads, float threshold,
                    const std::string& knownName) {
  if (threshold < 0) threshold = recognizer.calibration().threshold;
  const std::vector<int> labels = matchClasses(recognizer, known, knownName);
  const std::vector<Answer> answers = recognizer.recognize(known, threshold, threads);
  Evaluation evaluation;
  evaluation.known = scoreKnown(answers, labels, threads);
  evaluation.known.threshold = threshold;
  if (unknown) {
    const std::vector<Answer> unknownAnswers = recognizer.recognize(*unknown, threshold, threads);
    evaluation.unknown = scoreUnknown(unknownAnswers, *unknown, distancesOf(answers));
  }
  return evaluation;
}

}  // namespace likeness
