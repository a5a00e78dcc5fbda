#include <filesystem>
#include <optional>
#include <utility>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "engine/data/dataset.h"
#include "engine/store/experiment.h"
#include "engine/train/evaluator.h"

namespace likeness::cli {

namespace {

/// Pictures to score, with words for what they are.
struct NamedSet {
  LabelledSamples images;
  std::string name;
};

NamedSet knownSet(const Arguments& arguments, const std::filesystem::path& folder,
                  const Recognizer& recognizer) {
  const TrainingConfig learnt = readExperimentConfig(folder);
  const std::string& dataset = learnt.dataset;
  if (const auto spec = arguments.text("dataset")) {
    return {openEvaluationSet(*spec, dataset, learnt.data, recognizer.model().shape()), *spec};
  }
  LabelledSamples test = openDataset(dataset, learnt.data).test;
  if (test.size() == 0) {
    throw Error(ErrorCode::dataSetUnusable,
                {dataset, "it has no test split; name other pictures by --dataset"});
  }
  return {std::move(test), "test split of " + dataset};
}

float thresholdFrom(const Arguments& arguments, const Recognizer& recognizer) {
  const auto kept = arguments.number("kept", 0, 1);
  return kept ? recognizer.calibration().thresholdForKept(*kept) : recognizer.calibration().threshold;
}

Json unknownJson(const UnknownScores& scores) {
  Json json;
  json["count"] = scores.count;
  json["rejected"] = scores.rejected;
  json["auroc"] = scores.auroc;
  json["fpr_at_95_tpr"] = scores.fprAt95Tpr;
  json["per_class"] = Json::object();
  for (const auto& [name, counts] : scores.perClass) {
    json["per_class"][name] = {{"count", counts.count}, {"rejected", counts.rejected}};
  }
  return json;
}

Json resultJson(const Evaluation& evaluation) {
  const KnownScores& known = evaluation.known;
  Json json;
  json["count"] = known.count;
  json["knn_accuracy"] = known.knnAccuracy;
  json["precision_at_1"] = known.precisionAt1;
  json["map_at_r"] = known.mapAtR;
  json["threshold"] = readable(known.threshold);
  json["accepted_correct"] = known.acceptedCorrect;
  json["accepted_wrong"] = known.acceptedWrong;
  json["rejected"] = known.rejected;
  if (evaluation.unknown) json["unknown"] = unknownJson(*evaluation.unknown);
  return json;
}

std::string unknownSummary(const UnknownScores& scores, const std::string& name) {
  std::string text = "\nUnknown        " + name + ", " + grouped(static_cast<std::int64_t>(scores.count)) +
                     " pictures\nRefused        " + percent(scores.rejected) + "\nAUROC          " +
                     fixed(scores.auroc, 4) + " (chance 0.5)\nFPR at 95% TPR " + percent(scores.fprAt95Tpr) +
                     "\nRefused by class:";
  for (const auto& [className, counts] : scores.perClass) {
    text += "  " + (className.empty() ? "(none)" : className) + " " + std::to_string(counts.rejected) + "/" +
            std::to_string(counts.count);
  }
  return text + "\n";
}

std::string summary(const Evaluation& evaluation, const NamedSet& known, const std::string& unknownName,
                    const BaselineScores& baselines) {
  const KnownScores& scores = evaluation.known;
  std::string text =
      "Known          " + known.name + ", " + grouped(static_cast<std::int64_t>(scores.count)) +
      " pictures\nk-NN accuracy  " + percent(scores.knnAccuracy) + "\nBaselines      " +
      baselineText(baselines) + " (calibration split)\nPrecision@1    " + percent(scores.precisionAt1) +
      "\nMAP@R          " + percent(scores.mapAtR) + "\nThreshold      " + fixed(scores.threshold, 4) + ": " +
      percent(scores.acceptedCorrect) + " accepted and right, " + percent(scores.acceptedWrong) +
      " accepted and wrong, " + percent(scores.rejected) + " refused\n";
  if (evaluation.unknown) text += unknownSummary(*evaluation.unknown, unknownName);
  return text;
}

int runEvaluate(const Arguments& arguments) {
  arguments.refuseFiles();
  const int threads = threadsFrom(arguments);
  const std::filesystem::path folder = arguments.required("experiment");
  arguments.number("kept", 0, 1);  // a wrong call is told before long work
  const ExperimentInfo info = readExperimentInfo(folder);
  const auto recognizer = loadRecognizer(folder);
  const NamedSet known = knownSet(arguments, folder, *recognizer);
  const auto unknownName = arguments.text("unknown");
  std::optional<LabelledSamples> unknown;
  if (unknownName) {
    const TrainingConfig learnt = readExperimentConfig(folder);
    unknown = openEvaluationSet(*unknownName, learnt.dataset, learnt.data, recognizer->model().shape());
  }
  const Evaluation evaluation = evaluate(*recognizer, known.images, unknown ? &*unknown : nullptr, threads,
                                         thresholdFrom(arguments, *recognizer), known.name);
  printResult(arguments, resultJson(evaluation),
              summary(evaluation, known, unknownName.value_or(""), info.result.baselines));
  return 0;
}

}  // namespace

Command evaluateCommand() {
  return {
      "evaluate",
      "--experiment DIR [--dataset D] [--unknown D2] [--kept SHARE]",
      "score an experiment on pictures of known and of unknown classes",
      "D and D2 are \"mnist\" (its test pictures), a folder of IDX files, one IDX file beside its labels, a\n"
      "folder with one sub-folder of pictures a class, or ink (.json, .jsonl with a \"label\" a line).",
      withCommonOptions({
          {"experiment", "DIR", "the experiment"},
          {"dataset", "D", "pictures of known classes (the test split of its data set)"},
          {"unknown", "D2", "pictures of no known class, which should be refused"},
          {"kept", "SHARE", "accept this share of the calibration pictures, such as 0.95"},
      }),
      runEvaluate};
}

}  // namespace likeness::cli
