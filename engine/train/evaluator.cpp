#include "engine/train/evaluator.h"

#include <algorithm>

#include "engine/core/error.h"
#include "engine/train/compare_methods.h"

namespace likeness {

namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
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
                           const OpenSetBench& bench) {
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
  scores.rejected = share(rejected, scores.count);
  scores.auroc = bench.areas().all;
  scores.fprAt95Tpr = bench.falseAcceptsAt(0.95);
  return scores;
}

}  // namespace

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
    const OpenSetBench bench(probesOf(answers, labels, unknownAnswers, *unknown));
    evaluation.unknown = scoreUnknown(unknownAnswers, *unknown, bench);
  }
  return evaluation;
}

}  // namespace likeness
