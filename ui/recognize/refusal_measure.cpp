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

LabelledSamples knownSamples(const RefusalQuestion& question, const TrainingConfig& config,
                             const TrainingData& data, std::string& name) {
  if (!question.known.empty()) {
    name = question.known;
    return withClassesOf(
        *question.recognizer,
        openEvaluationSet(question.known, config.dataset, config.data, question.recognizer->model().shape()),
        question.known);
  }
  name = config.dataset;
  if (data.test.size() == 0) {
    throw Error(ErrorCode::dataSetUnusable, {config.dataset, "it has no test split; choose other digits"});
  }
  return withClassesOf(*question.recognizer, data.test, config.dataset);
}

/// Fewer than asked when it is stopped.
std::vector<Answer> answersTo(const LabelledSamples& samples, const Recognizer& recognizer,
                              const std::stop_token& stop, int threads) {
  std::vector<Answer> answers;
  for (std::size_t first = 0; first < samples.size(); first += pieceSize) {
    if (stop.stop_requested()) break;
    std::vector<std::size_t> rows(std::min(pieceSize, samples.size() - first));
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = first + i;
    auto piece = recognizer.recognize(samples.subset(rows), -1, threads);
    std::move(piece.begin(), piece.end(), std::back_inserter(answers));
  }
  return answers;
}

}  // namespace

void measureRefusal(const RefusalQuestion& question, const std::stop_token& stop, int threads,
                    const std::function<void(RefusalMeasure)>& report) {
  const Recognizer& recognizer = *question.recognizer;
  RefusalMeasure measure;
  measure.unknownName = question.unknown;
  const TrainingConfig config = readExperimentConfig(question.experiment);
  const TrainingData data = loadTrainingData(config);
  measure.unknown =
      openEvaluationSet(question.unknown, config.dataset, config.data, recognizer.model().shape());
  const LabelledSamples known = knownSamples(question, config, data, measure.knownName);
  const auto answers = answersTo(known, recognizer, stop, threads);
  if (stop.stop_requested()) return;
  const auto unknownAnswers = answersTo(measure.unknown, recognizer, stop, threads);
  if (stop.stop_requested()) return;
  measure.bench =
      std::make_shared<const OpenSetBench>(probesOf(answers, known.labels, unknownAnswers, measure.unknown));
  measure.reliability = reliabilityOf(answers, known.labels);
  report(measure);

  const MethodQuestion methods = questionAbout(recognizer, config, data.calibration, known, measure.unknown);
  measure.methods = compareOpenSetMethods(recognizer, methods, threads);
  report(std::move(measure));
}

}  // namespace likeness::ui
