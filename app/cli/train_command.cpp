#include <cstdio>
#include <filesystem>
#include <optional>
#include <variant>

#include "app/cli/command.h"
#include "app/cli/cure_policy.h"
#include "app/cli/gentle_stop.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/rendezvous_option.h"
#include "app/cli/training_arguments.h"
#include "app/cli/training_result.h"
#include "engine/store/experiment.h"
#include "engine/store/folder_lock.h"
#include "engine/store/split_report_json.h"
#include "engine/train/cure_history.h"
#include "engine/train/health_log.h"
#include "engine/train/trainer.h"

namespace likeness::cli {

namespace {

CurePolicy curePolicyFrom(const Arguments& arguments) {
  try {
    return CurePolicy(arguments.text("cure").value_or("none"));
  } catch (const Error& error) {
    throw usageError(error.what());
  }
}

void checkResumeCall(const Arguments& arguments) {
  for (const char* name : {"dataset", "config", "set", "seed"}) {
    if (arguments.has(name)) {
      throw usageError("--" + std::string(name) +
                       " does not go with --resume: the run goes on as it was begun.");
    }
  }
}

float mapIntervalFrom(const Arguments& arguments) {
  constexpr double hour = 3600;
  if (arguments.text("map-every") == "0") return 0;
  return static_cast<float>(arguments.number("map-every", 0, hour).value_or(usualMapInterval));
}

void storeThreads(const std::filesystem::path& folder, int threads) {
  const FolderLock lock(folder);
  TrainingConfig config = readExperimentConfig(folder);
  config.threads = threads;
  writeExperimentConfig(folder, config);
}

/// As a rank above 0: no experiment is written, and the one to be resumed is only read for its settings.
TrainingFinished runAssistant(const Arguments& arguments, const Rendezvous& rendezvous) {
  const bool resume = arguments.has("resume");
  if (resume) checkResumeCall(arguments);
  TrainingConfig config =
      resume ? readExperimentConfig(arguments.required("experiment")) : trainingConfigFrom(arguments);
  if (arguments.has("threads")) config.threads = threadsFrom(arguments);
  Progress progress;
  progress.setBudget(config.budget);
  TrainingControls controls;
  const GentleStop stop("rank 0 keeps what was learnt");
  return assistTraining(config, rendezvous, controls, stop.token(),
                        [&](const TrainingEvent& event) { progress.show(event); });
}

int runRank(const Arguments& arguments, const Rendezvous& rendezvous) {
  const TrainingFinished result = runAssistant(arguments, rendezvous);
  Json json;
  json["rank"] = rendezvous.rank;
  json["steps"] = result.steps;
  json["seconds"] = result.seconds;
  json["loss"] = readable(result.loss);
  json["stopped"] = result.stopped;
  printResult(arguments, json,
              "Rank " + std::to_string(rendezvous.rank) + " took part in the steps to " +
                  grouped(result.steps) + "; rank 0 keeps what was learnt.\n");
  return 0;
}

TrainingFinished runTraining(const Arguments& arguments, const std::filesystem::path& folder,
                             const std::optional<Rendezvous>& rendezvous) {
  const bool resume = arguments.has("resume");
  if (resume) checkResumeCall(arguments);
  if (rendezvous && arguments.has("cure")) {
    throw usageError("--cure does not go with --ranks: the other ranks could not follow a changed setting.");
  }
  const std::optional<BudgetConfig> more = resume ? budgetFrom(arguments) : std::nullopt;
  const TrainingConfig config = resume ? TrainingConfig{} : trainingConfigFrom(arguments);
  if (resume && arguments.has("threads")) storeThreads(folder, threadsFrom(arguments));
  Progress progress;
  CurePolicy cure = curePolicyFrom(arguments);
  TrainingControls controls;
  controls.setMapInterval(mapIntervalFrom(arguments));
  const auto report = [&, budgetKnown = false](const TrainingEvent& event) mutable {
    // The stored config says how long the run will be, also where it goes on; by the first step it is there.
    if (!budgetKnown && std::holds_alternative<StepMetrics>(event)) {
      const TrainingConfig known = readExperimentConfig(folder);
      progress.setBudget(known.budget);
      cure.setConfig(known);
      budgetKnown = true;
    }
    progress.show(event);
    cure.answer(event, controls);
  };
  const GentleStop stop;
  if (!resume) return train(config, folder, controls, stop.token(), report, rendezvous);
  const BudgetConfig budget = more.value_or(BudgetConfig{0, 0});
  return resumeTraining(folder, budget.seconds, budget.epochs, controls, stop.token(), report, rendezvous);
}

double imagesPerSecond(const TrainingFinished& result) {
  return result.seconds > 0 ? static_cast<double>(result.imagesSeen) / result.seconds : 0;
}

}  // namespace

Json trainingResultJson(const std::filesystem::path& folder, const TrainingFinished& result) {
  Json json;
  json["experiment"] = folder.string();
  json["steps"] = result.steps;
  json["seconds"] = result.seconds;
  json["images_seen"] = result.imagesSeen;
  json["images_per_second"] = imagesPerSecond(result);
  json["loss"] = readable(result.loss);
  json["validation_loss"] = readable(result.validation.loss);
  // A data set without test pictures has no such score; 0 would be one.
  json["knn_accuracy"] = result.test.count > 0 ? Json(result.test.knnAccuracy) : Json(nullptr);
  json["map_at_r"] = result.test.count > 0 ? Json(result.test.mapAtR) : Json(nullptr);
  if (result.validation.mapAtR) json["validation_map_at_r"] = readable(*result.validation.mapAtR);
  json["stopped"] = result.stopped;
  if (const auto split = readExperimentInfo(folder).split) json["split"] = toJson(*split);
  const std::vector<HealthReport> health = readHealthLog(folder);
  json["health"] = health.empty() ? Json(nullptr) : Json(healthName(health.back().verdict));
  json["cures"] = Json::array();
  for (const CureRecord& cure : readCures(folder)) {
    json["cures"].push_back({{"step", cure.step},
                             {"cure", cureTexts()[static_cast<std::size_t>(cure.cure)].name},
                             {"cause", healthName(cure.cause)}});
  }
  json["finished_early"] = result.finishedEarly;
  json["saved_step"] = result.savedStep;
  json["baselines"]["chance"] = result.baselines.chance;
  if (result.baselines.majorityClass) json["baselines"]["majority_class"] = *result.baselines.majorityClass;
  json["baselines"]["raw_pixels"] = result.baselines.rawPixels;
  json["baselines"]["untrained_network"] = result.baselines.untrainedNetwork;
  return json;
}

namespace {

std::string accuracyText(const TrainingFinished& result) {
  if (result.test.count == 0) {
    return percent(result.validation.knnAccuracy) +
           " on the calibration split (the data set has no test split)";
  }
  return percent(result.test.knnAccuracy) + " on the test split, " +
         grouped(static_cast<std::int64_t>(result.test.count)) + " pictures";
}

std::string earlyText(const TrainingFinished& result) {
  const std::string saved = "the weights of step " + grouped(result.savedStep) + " scored best and are saved";
  if (result.finishedEarly) return " (finished early: the validation score no longer rose; " + saved + ")";
  return result.savedStep < result.steps ? " (" + saved + ")" : "";
}

}  // namespace

std::string trainingSummary(const std::filesystem::path& folder, const TrainingFinished& result) {
  return "Experiment     " + folder.string() + (result.stopped ? " (stopped early)" : "") +
         earlyText(result) + "\nTrained        " + grouped(result.steps) + " steps, " +
         fixed(result.seconds, 1) + " s, " + grouped(result.imagesSeen) + " pictures, " +
         grouped(static_cast<std::int64_t>(imagesPerSecond(result))) + " a second\nLoss           " +
         fixed(result.loss, 4) + " in training, " + fixed(result.validation.loss, 4) +
         " on the calibration split\nk-NN accuracy  " + accuracyText(result) + "\nBaselines      " +
         baselineText(result.baselines) + " (calibration split)\n";
}

namespace {

int runTrain(const Arguments& arguments) {
  arguments.refuseFiles();
  const std::optional<Rendezvous> rendezvous = rendezvousFrom(arguments);
  if (rendezvous && rendezvous->rank > 0) return runRank(arguments, *rendezvous);
  const std::filesystem::path folder = arguments.required("experiment");
  warnOfSlowLinearAlgebra();
  const TrainingFinished result = runTraining(arguments, folder, rendezvous);
  printResult(arguments, trainingResultJson(folder, result), trainingSummary(folder, result));
  return 0;
}

std::vector<Option> withRendezvous(std::vector<Option> options) {
  for (Option& option : rendezvousOptions()) options.push_back(std::move(option));
  return options;
}

}  // namespace

Command trainCommand() {
  return {
      "train",
      "--dataset D --experiment DIR [--config FILE | --thorough] [--set KEY=VALUE]... [--seconds S | "
      "--epochs N]\n"
      "                    --resume --experiment DIR [--seconds S | --epochs N]\n"
      "                    ... --ranks N --rank R --rendezvous HOST:PORT [--wait S]",
      "train an embedding network and leave an experiment in a folder",
      "D is \"mnist\", a folder of IDX files, a folder with one sub-folder of pictures or of .npy vectors a "
      "class,\n"
      "a folder of photos with CelebA's identity_CelebA.txt and list_bbox_celeba.txt, a .csv of photos\n"
      "(file,identity[,x,y,width,height]) or of vectors, a .tsv, .npy or .npz. SIGINT or SIGTERM ends the "
      "run\n"
      "gently: what was learnt is kept. A run that was stopped or killed goes on with --resume for what is "
      "left\n"
      "of its time, and with --seconds or --epochs for so much longer. With --cure auto a run that "
      "collapses,\n"
      "stalls or diverges goes on from its last healthy state with the setting changed that fits the cause.\n"
      "On several machines each runs the same call with its own --rank, and --dataset where its copy is. "
      "The\n"
      "losses are those of one process; rank 0 decides, measures and writes. When one is lost the others "
      "end\n"
      "with a checkpoint. The network between them has to be one to trust: nothing is encrypted.",
      withCommonOptions(withRendezvous({
          {"dataset", "D", "what to learn from"},
          {"experiment", "DIR", "the folder to make, or to go on in"},
          {"config", "FILE", "settings, such as the config.json of another experiment"},
          {"thorough", "",
           "the recipe for a recogniser to keep: ten minutes, a deeper network, more outsiders"},
          {"set", "KEY=VALUE", "one setting, such as loss.margin=0.3; may be repeated", true},
          {"seconds", "S", "train for so long (60 unless the settings say otherwise)"},
          {"epochs", "N", "train for so many passes over the pictures"},
          {"map-every", "S",
           "seconds between the frames of the map that are kept to be watched later (0.5; 0 = the last "
           "alone)"},
          {"cure", "CURE", "what to do when the run collapses: none (default), auto, or the name of a cure"},
          {"resume", "", "go on with a run that was stopped or killed"},
      })),
      runTrain};
}

}  // namespace likeness::cli
