#include "ui/recognize/refusal_measure.h"

#include <algorithm>
#include <utility>

#include "engine/data/dataset.h"
#include "engine/store/experiment.h"
#include "engine/train/evaluator.h"
#include "engine/train/training_data.h"

namespace likeness::ui {

namespace {

constexpr std::size_t pieceSize = 500;  // after so many pictures it looks whether to stop

LabelledSamples knownSamples(const RefusalQuestion& question, std::string& name) {
  const TrainingConfig config = readExperimentConfig(question.experiment);
  if (!question.known.empty()) {
    name = question.known;
    return withClassesOf(
        *question.recognizer,
        openEvaluationSet(question.known, config.dataset, config.data, question.recognizer->model().shape()),
        question.known);
  }
  name = config.dataset;
  LabelledSamples test = loadTrainingData(config).test;
  if (test.size() == 0) {
    throw Error(ErrorCode::dataSetUnusable, {config.dataset, "it has no test split; choose other digits"});
  }
  return withClassesOf(*question.recognizer, std::move(test), config.dataset);
}

std::vector<Answer> answersTo(const LabelledSamples& samples, const Recognizer& recognizer,
                              const std::stop_token& stop, int threads) {
  std::vector<Answer> answers;
  for (std::size_t first = 0; first < samples.size(); first += pieceSize) {
    if (stop.stop_requested()) throw Error(ErrorCode::dataSetUnusable, {"", "stopped"});
    std::vector<std::size_t> rows(std::min(pieceSize, samples.size() - first));
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = first + i;
    auto piece = recognizer.recognize(samples.subset(rows), -1, threads);
    std::move(piece.begin(), piece.end(), std::back_inserter(answers));
  }
  return answers;
}

}  // namespace

RefusalMeasure measureRefusal(const RefusalQuestion& question, const std::stop_token& stop, int threads) {
  RefusalMeasure measure;
  measure.unknownName = question.unknown;
  const TrainingConfig config = readExperimentConfig(question.experiment);
  measure.unknown =
      openEvaluationSet(question.unknown, config.dataset, config.data, question.recognizer->model().shape());
  const LabelledSamples known = knownSamples(question, measure.knownName);
  OpenSetProbes probes;
  probes.groupNames = measure.unknown.classNames;
  const auto answers = answersTo(known, *question.recognizer, stop, threads);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    probes.known.push_back({answers[i].distance, answers[i].nearestClass == known.labels[i]});
  }
  const auto unknownAnswers = answersTo(measure.unknown, *question.recognizer, stop, threads);
  for (std::size_t i = 0; i < unknownAnswers.size(); ++i) {
    probes.unknown.push_back(
        {unknownAnswers[i].distance, measure.unknown.labels[i], unknownAnswers[i].nearestClass});
  }
  measure.bench = std::make_shared<const OpenSetBench>(std::move(probes));
  return measure;
}

}  // namespace likeness::ui
