#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <numeric>
#include <optional>
#include <utility>

#include "app/cli/command.h"
#include "app/cli/evaluate_seeds.h"
#include "app/cli/open_set_text.h"
#include "app/cli/output.h"
#include "app/cli/score_text.h"
#include "engine/data/class_names.h"
#include "engine/data/dataset.h"
#include "engine/store/experiment.h"
#include "engine/train/compare_methods.h"
#include "engine/train/evaluator.h"
#include "engine/train/heads.h"
#include "engine/train/split_scores.h"

namespace likeness::cli {

namespace {

/// What is scored, and what it is scored against.
struct Evaluated {
  ExperimentInfo info;
  TrainingConfig config;
  TrainingData data;  // without calibration samples where other pictures than the test split are scored
  LabelledSamples probes;
  std::string name;
  std::shared_ptr<const EmbeddingModel> model;
  std::shared_ptr<const Recognizer> recognizer;  // null where the samples are not like digits
};

/// The test split of the experiment's data set.
void takeTestSplit(Evaluated& evaluated) {
  evaluated.data = loadTrainingData(evaluated.config);
  const std::string& dataset = evaluated.config.dataset;
  if (evaluated.data.test.size() == 0) {
    throw Error(ErrorCode::dataSetUnusable,
                {dataset, "it has no test split; name other pictures by --dataset"});
  }
  evaluated.probes = evaluated.data.test;
  evaluated.name = "test split of " + dataset;
}

/// Other samples, against the references that the recogniser keeps or else against the training split.
void takeSamples(Evaluated& evaluated, const std::string& spec) {
  const TrainingConfig& config = evaluated.config;
  LabelledSamples samples = openEvaluationSet(spec, config.dataset, config.data, evaluated.model->shape());
  evaluated.name = spec;
  if (!evaluated.recognizer) {
    evaluated.data = loadTrainingData(config);
    matchClasses(samples, evaluated.data.training.classNames, spec);
    evaluated.probes = std::move(samples);
    return;
  }
  evaluated.probes = withClassesOf(*evaluated.recognizer, samples, spec);
  evaluated.data.training = evaluated.recognizer->gallery().images;
  evaluated.data.gallery.resize(evaluated.data.training.size());
  std::iota(evaluated.data.gallery.begin(), evaluated.data.gallery.end(), std::size_t{0});
  evaluated.data.calibration = evaluated.data.training.subset({});
}

Evaluated openEvaluated(const Arguments& arguments) {
  const std::filesystem::path folder = arguments.required("experiment");
  Evaluated evaluated;
  evaluated.info = readExperimentInfo(folder);
  evaluated.config = readExperimentConfig(folder);
  // Of a run that has not ended it says so.
  if (hasRecognizer(folder) || evaluated.info.state == ExperimentState::running) {
    evaluated.recognizer = loadRecognizer(folder);
    evaluated.model = evaluated.recognizer->sharedModel();
  } else {
    evaluated.model = loadEmbeddingModel(folder);
  }
  if (const auto spec = arguments.text("dataset")) {
    takeSamples(evaluated, *spec);
  } else {
    takeTestSplit(evaluated);
  }
  return evaluated;
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

/// The scores of the recogniser, beside or in place of those of plain k-NN.
void putRecognizer(Json& json, const Evaluation& evaluation) {
  const KnownScores& known = evaluation.known;
  json["plain_knn_accuracy"] = json["knn_accuracy"];
  json["knn_accuracy"] = known.knnAccuracy;
  json["threshold"] = readable(known.threshold);
  json["accepted_correct"] = known.acceptedCorrect;
  json["accepted_wrong"] = known.acceptedWrong;
  json["rejected"] = known.rejected;
  if (evaluation.unknown) json["unknown"] = unknownJson(*evaluation.unknown);
}

Json headsJson(const HeadComparison& comparison) {
  Json json;
  json["trained"] = comparison.trained;
  json["scored"] = comparison.scored;
  json["majority_class"] = {{"accuracy", comparison.majorityClass},
                            {"macro_accuracy", comparison.majorityMacro}};
  for (const HeadScores& scores : comparison.heads) {
    std::string name = headChoices()[static_cast<std::size_t>(scores.kind)].name;
    std::ranges::replace(name, '-', '_');
    json[name] = {{"accuracy", scores.accuracy},
                  {"macro_accuracy", scores.macroAccuracy},
                  {"epochs", scores.epochs},
                  {"seconds", scores.seconds}};
  }
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

std::string recognizerSummary(const Evaluation& evaluation, const std::string& unknownName) {
  const KnownScores& scores = evaluation.known;
  std::string text = "\nRecogniser     " + percent(scores.knnAccuracy) +
                     " by k-NN, in the metric of how digits of one class differ\nThreshold      " +
                     fixed(scores.threshold, 4) + ": " + percent(scores.acceptedCorrect) +
                     " accepted and right, " + percent(scores.acceptedWrong) + " accepted and wrong, " +
                     percent(scores.rejected) + " refused\n";
  if (evaluation.unknown) text += unknownSummary(*evaluation.unknown, unknownName);
  return text;
}

/// The heads on the network's embeddings and, where samples are vectors, on those themselves.
void addHeads(const Arguments& arguments, const Evaluated& evaluated, int threads, Json& json,
              std::string& text) {
  const TrainingData& data = evaluated.data;
  if (data.byIdentity) throw usageError("--heads needs classes that were trained on; these are new ones.");
  HeadConfig config;
  config.neighbours = evaluated.config.neighbours;
  config.balanced = arguments.has("balanced");
  config.seed = evaluated.config.seed;
  config.threads = threads;
  const auto compare = [&](const char* key, const std::string& name, const auto& embed) {
    const HeadComparison heads = compareHeads({embed(data.training), data.training.labels},
                                              {embed(evaluated.probes), evaluated.probes.labels}, config);
    json["heads"][key] = headsJson(heads);
    text += headsText(heads, name);
  };
  compare("network", "the network's embeddings",
          [&](const LabelledSamples& samples) { return evaluated.model->embed(samples, threads); });
  if (data.shape().isVector()) compare("raw_input", "the vectors themselves", valuesOf);
}

/// All methods of refusing on the same pictures. Their thresholds come from the calibration split of what the
/// experiment learnt from; where that is gone the rest is said all the same.
void addMethods(const Evaluated& evaluated, const LabelledSamples& known, const LabelledSamples& unknown,
                int threads, Json& json, std::string& text) {
  const TrainingConfig& config = evaluated.config;
  LabelledSamples calibration = evaluated.data.calibration;
  MethodQuestion question;
  try {
    if (calibration.size() == 0) calibration = loadTrainingData(config).calibration;
    question = questionAbout(*evaluated.recognizer, config, calibration, known, unknown);
  } catch (const Error& error) {
    std::fprintf(stderr, "Methods cannot be compared: %s\n", error.what());
    return;
  }
  const std::vector<MethodScores> scores = compareOpenSetMethods(*evaluated.recognizer, question, threads);
  json["methods"] = toJson(scores);
  text += methodTable(scores, evaluated.recognizer->method());
}

/// The letter bench, and whether confidences mean what they say.
void addOpenSet(const Evaluated& evaluated, const LabelledSamples& unknown, float threshold, int threads,
                Json& json, std::string& text) {
  const Recognizer& recognizer = *evaluated.recognizer;
  const LabelledSamples known = withClassesOf(recognizer, evaluated.probes, evaluated.name);
  const std::vector<Answer> answers = recognizer.recognize(known, threshold, threads);
  const Reliability confidence = reliabilityOf(answers, known.labels);
  json["confidence"] = toJson(confidence);
  text += "Confidence     off by " + percent(confidence.expectedError) +
          " on average (expected calibration error)\n";
  const OpenSetBench bench(
      probesOf(answers, known.labels, recognizer.recognize(unknown, threshold, threads), unknown));
  json["unknown"]["bench"] = toJson(bench.at(threshold));
  const OpenSetAreas areas = bench.areas();
  json["unknown"]["auroc_without_gilo"] = areas.withoutIndistinct;
  json["unknown"]["auroc_without_look_alikes"] = areas.withoutLookAlikes;
  addMethods(evaluated, known, unknown, threads, json, text);
}

int runEvaluate(const Arguments& arguments) {
  if (arguments.has("seeds")) return runEvaluateSeeds(arguments);
  arguments.refuseFiles();
  const int threads = threadsFrom(arguments);
  arguments.required("experiment");
  arguments.number("kept", 0, 1);  // a wrong call is told before long work
  if (arguments.has("balanced") && !arguments.has("heads")) throw usageError("--balanced goes with --heads.");
  const Evaluated evaluated = openEvaluated(arguments);
  const auto unknownName = arguments.text("unknown");
  std::optional<LabelledSamples> unknown;
  if (unknownName) {
    const TrainingConfig& learnt = evaluated.config;
    unknown = openEvaluationSet(*unknownName, learnt.dataset, learnt.data, evaluated.model->shape());
  }
  const ScoreTable table = scoreSplit(evaluated.config, evaluated.data, evaluated.probes, *evaluated.model,
                                      {evaluated.name, threads, /*mostBaselineProbes=*/0});
  Json json = toJson(table, ScoreDetail::all);
  std::string text = scoreText(table);
  if (evaluated.recognizer) {
    const Evaluation evaluation =
        evaluate(*evaluated.recognizer, evaluated.probes, unknown ? &*unknown : nullptr, threads,
                 thresholdFrom(arguments, *evaluated.recognizer), evaluated.name);
    putRecognizer(json, evaluation);
    text += recognizerSummary(evaluation, unknownName.value_or(""));
    if (unknown) {
      addOpenSet(evaluated, *unknown, thresholdFrom(arguments, *evaluated.recognizer), threads, json, text);
    }
  } else if (unknown || arguments.has("kept")) {
    throw usageError("--unknown and --kept need an experiment that recognises digits.");
  }
  if (arguments.has("heads")) addHeads(arguments, evaluated, threads, json, text);
  printResult(arguments, json, text);
  return 0;
}

}  // namespace

Command evaluateCommand() {
  return {
      "evaluate",
      "--experiment DIR [--dataset D] [--unknown D2] [--kept SHARE] [--heads [--balanced]]\n"
      "                    --seeds DIR DIR...",
      "score an experiment, with baselines, on known and on unknown classes",
      "D and D2 are \"mnist\" (its test pictures), a folder of IDX files, one IDX file beside its labels, a\n"
      "folder with one sub-folder of pictures a class, or ink (.json, .jsonl with a \"label\" a line).\n"
      "Every score comes with its baselines: chance, the majority class, raw input, the network before its\n"
      "first step. --seeds takes the folders of experiments.",
      withCommonOptions({
          {"experiment", "DIR", "the experiment"},
          {"dataset", "D", "pictures of known classes (the test split of its data set)"},
          {"unknown", "D2", "pictures of no known class, which should be refused"},
          {"kept", "SHARE", "accept this share of the calibration pictures, such as 0.95"},
          {"heads", "", "compare k-NN, class means, a softmax layer and a perceptron on the embeddings"},
          {"balanced", "", "heads that learn weigh every class alike"},
          {"seeds", "", "mean and standard deviation of the stored scores of several experiments"},
      }),
      runEvaluate};
}

}  // namespace likeness::cli
