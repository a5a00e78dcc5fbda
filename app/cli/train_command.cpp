#include <cstdio>
#include <filesystem>
#include <limits>
#include <optional>
#include <variant>

#include "app/cli/command.h"
#include "app/cli/gentle_stop.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/rendezvous_option.h"
#include "engine/core/files.h"
#include "engine/core/json_reader.h"
#include "engine/metric/runtime.h"
#include "engine/store/experiment.h"
#include "engine/store/folder_lock.h"
#include "engine/train/trainer.h"

namespace likeness::cli {

namespace {

constexpr std::size_t largestConfig = std::size_t{1} << 20;
constexpr double mostSeconds = 1e7;
constexpr double mostEpochs = 1e6;

/// What --seconds or --epochs asks for; nothing when neither was given.
std::optional<BudgetConfig> budgetFrom(const Arguments& arguments) {
  const auto seconds = arguments.number("seconds", 0, mostSeconds);
  const auto epochs = arguments.number("epochs", 0, mostEpochs);
  if (seconds && epochs) throw usageError("--seconds and --epochs exclude each other.");
  if (!seconds && !epochs) return std::nullopt;
  return BudgetConfig{seconds.value_or(0), epochs.value_or(0)};
}

std::optional<std::uint64_t> seedFrom(const Arguments& arguments) {
  return arguments.wholeNumber("seed", 0, std::numeric_limits<std::uint64_t>::max());
}

/// A data set's folder is stored as a full path, so that the experiment can be evaluated from anywhere.
std::string storedName(const std::string& dataset) {
  return dataset == "mnist" ? dataset : std::filesystem::absolute(dataset).lexically_normal().string();
}

void applySet(TrainingConfig& config, const std::string& assignment) {
  try {
    setByText(config, assignment);
  } catch (const Error& error) {
    throw usageError(error.what());  // it was typed, not read from a file
  }
}

/// Defaults, then the file, then --set, then the options with a name of their own.
TrainingConfig configFrom(const Arguments& arguments) {
  TrainingConfig config;
  const auto file = arguments.text("config");
  if (file) config = trainingConfigFromJson(parseJson(readTextFile(*file, largestConfig), *file), *file);
  for (const std::string& assignment : arguments.all("set")) applySet(config, assignment);
  const std::string dataset =
      file ? arguments.text("dataset").value_or(config.dataset) : arguments.required("dataset");
  config.dataset = storedName(dataset);
  if (const auto budget = budgetFrom(arguments)) {
    config.budget.seconds = budget->seconds;
    config.budget.epochs = budget->epochs;
  }
  if (const auto seed = seedFrom(arguments)) config.seed = *seed;
  if (arguments.has("threads")) config.threads = threadsFrom(arguments);
  return config;
}

void checkResumeCall(const Arguments& arguments) {
  for (const char* name : {"dataset", "config", "set", "seed"}) {
    if (arguments.has(name)) {
      throw usageError("--" + std::string(name) +
                       " does not go with --resume: the run goes on as it was begun.");
    }
  }
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
      resume ? readExperimentConfig(arguments.required("experiment")) : configFrom(arguments);
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
  const std::optional<BudgetConfig> more = resume ? budgetFrom(arguments) : std::nullopt;
  const TrainingConfig config = resume ? TrainingConfig{} : configFrom(arguments);
  if (resume && arguments.has("threads")) storeThreads(folder, threadsFrom(arguments));
  Progress progress;
  const auto report = [&, budgetKnown = false](const TrainingEvent& event) mutable {
    // The stored config says how long the run will be, also where it goes on; by the first step it is there.
    if (!budgetKnown && std::holds_alternative<StepMetrics>(event)) {
      progress.setBudget(readExperimentConfig(folder).budget);
      budgetKnown = true;
    }
    progress.show(event);
  };
  TrainingControls controls;
  const GentleStop stop;
  if (!resume) return train(config, folder, controls, stop.token(), report, rendezvous);
  const BudgetConfig budget = more.value_or(BudgetConfig{0, 0});
  return resumeTraining(folder, budget.seconds, budget.epochs, controls, stop.token(), report, rendezvous);
}

double imagesPerSecond(const TrainingFinished& result) {
  return result.seconds > 0 ? static_cast<double>(result.imagesSeen) / result.seconds : 0;
}

Json resultJson(const std::filesystem::path& folder, const TrainingFinished& result) {
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
  json["stopped"] = result.stopped;
  json["finished_early"] = result.finishedEarly;
  json["saved_step"] = result.savedStep;
  json["baselines"]["chance"] = result.baselines.chance;
  json["baselines"]["raw_pixels"] = result.baselines.rawPixels;
  json["baselines"]["untrained_network"] = result.baselines.untrainedNetwork;
  return json;
}

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

std::string summary(const std::filesystem::path& folder, const TrainingFinished& result) {
  return "Experiment     " + folder.string() + (result.stopped ? " (stopped early)" : "") +
         earlyText(result) + "\nTrained        " + grouped(result.steps) + " steps, " +
         fixed(result.seconds, 1) + " s, " + grouped(result.imagesSeen) + " pictures, " +
         grouped(static_cast<std::int64_t>(imagesPerSecond(result))) + " a second\nLoss           " +
         fixed(result.loss, 4) + " in training, " + fixed(result.validation.loss, 4) +
         " on the calibration split\nk-NN accuracy  " + accuracyText(result) + "\nBaselines      " +
         baselineText(result.baselines) + " (calibration split)\n";
}

int runTrain(const Arguments& arguments) {
  arguments.refuseFiles();
  const std::optional<Rendezvous> rendezvous = rendezvousFrom(arguments);
  if (rendezvous && rendezvous->rank > 0) return runRank(arguments, *rendezvous);
  const std::filesystem::path folder = arguments.required("experiment");
  if (!fastLinearAlgebra()) {
    std::fputs(
        "Warning: LibTorch computes with the reference BLAS here, many times slower than need be. "
        "Install libopenblas0-pthread.\n",
        stderr);
  }
  const TrainingFinished result = runTraining(arguments, folder, rendezvous);
  printResult(arguments, resultJson(folder, result), summary(folder, result));
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
      "--dataset D --experiment DIR [--config FILE] [--set KEY=VALUE]... [--seconds S | --epochs N]\n"
      "                    --resume --experiment DIR [--seconds S | --epochs N]\n"
      "                    ... --ranks N --rank R --rendezvous HOST:PORT [--wait S]",
      "train an embedding network and leave an experiment in a folder",
      "D is \"mnist\" or a folder with the four IDX files of MNIST's names. SIGINT or SIGTERM ends the run\n"
      "gently: what was learnt is kept. A run that was stopped or killed goes on with --resume for what is "
      "left\n"
      "of its time, and with --seconds or --epochs for so much longer.\n"
      "On several machines each runs the same call with its own --rank, and --dataset where its copy is. "
      "The\n"
      "losses are those of one process; rank 0 decides, measures and writes. When one is lost the others "
      "end\n"
      "with a checkpoint. The network between them has to be one to trust: nothing is encrypted.",
      withCommonOptions(withRendezvous({
          {"dataset", "D", "what to learn from"},
          {"experiment", "DIR", "the folder to make, or to go on in"},
          {"config", "FILE", "settings, such as the config.json of another experiment"},
          {"set", "KEY=VALUE", "one setting, such as loss.margin=0.3; may be repeated", true},
          {"seconds", "S", "train for so long (60 unless the settings say otherwise)"},
          {"epochs", "N", "train for so many passes over the pictures"},
          {"resume", "", "go on with a run that was stopped or killed"},
      })),
      runTrain};
}

}  // namespace likeness::cli
