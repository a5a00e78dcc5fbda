#include <filesystem>
#include <limits>
#include <variant>

#include "app/cli/command.h"
#include "app/cli/gentle_stop.h"
#include "app/cli/output.h"
#include "app/cli/training_arguments.h"
#include "app/cli/training_result.h"
#include "app/cli/tune_output.h"
#include "app/cli/tune_progress.h"
#include "engine/core/files.h"
#include "engine/core/json_reader.h"
#include "engine/train/tuner.h"

namespace likeness::cli {

namespace {

constexpr std::size_t largestSpace = std::size_t{1} << 20;
constexpr double mostMinutes = 1e5;
constexpr std::uint64_t mostTrials = 500;

SearchSpace spaceFrom(const Arguments& arguments) {
  const auto file = arguments.text("space");
  const auto& texts = arguments.all("search");
  if (file && !texts.empty()) throw usageError("--space and --search exclude each other.");
  if (file) return SearchSpace::fromJson(parseJson(readTextFile(*file, largestSpace), *file), *file);
  try {
    return SearchSpace::fromTexts(texts, "--search");
  } catch (const Error& error) {
    throw usageError(error.what());  // it was typed, not read from a file
  }
}

int trialsFrom(const Arguments& arguments, int otherwise) {
  const auto trials = arguments.wholeNumber("trials", 1, mostTrials);
  return trials ? static_cast<int>(*trials) : otherwise;
}

TuneConfig tuneConfigFrom(const Arguments& arguments) {
  TuneConfig config;
  config.base = trainingBaseFrom(arguments);
  config.space = spaceFrom(arguments);
  config.trials = trialsFrom(arguments, config.trials);
  config.minutes = arguments.number("minutes", 0, mostMinutes).value_or(0);
  if (const auto budget = budgetFrom(arguments)) config.trialBudget = *budget;
  config.endEarly = !arguments.has("no-early-end");
  config.seed = config.base.seed;
  return config;
}

void checkResumeCall(const Arguments& arguments) {
  for (const char* name : {"dataset", "config", "set", "seed", "threads", "space", "search", "seconds",
                           "epochs", "minutes", "no-early-end"}) {
    if (arguments.has(name)) {
      throw usageError("--" + std::string(name) +
                       " does not go with --resume: the search goes on as it was begun.");
    }
  }
}

int runTune(const Arguments& arguments) {
  arguments.refuseFiles();
  const std::filesystem::path folder = arguments.required("experiment");
  const bool resume = arguments.has("resume");
  if (resume) checkResumeCall(arguments);
  const TuneConfig config = resume ? TuneConfig{} : tuneConfigFrom(arguments);
  warnOfSlowLinearAlgebra();
  TuneProgress progress(folder);
  const auto report = [&progress](const TuneEvent& event) { progress.show(event); };
  TrainingControls controls;
  const GentleStop stop("the trials that have ended are kept");
  const TuneFinished result =
      resume ? resumeTuning(folder, trialsFrom(arguments, 0), controls, stop.token(), report)
             : tune(config, folder, controls, stop.token(), report);
  printResult(arguments, tuneJson(folder, result), tuneSummary(folder, result));
  return result.best > 0 || result.stopped ? 0 : 1;
}

}  // namespace

Command tuneCommand() {
  return {
      "tune",
      "--dataset D --experiment DIR [--trials N] [--seconds S | --epochs N] [--minutes M]\n"
      "                    [--search KEY=RANGE]... | [--space FILE] [--config FILE] [--set KEY=VALUE]...\n"
      "                    --resume --experiment DIR [--trials N]",
      "search for settings that score best, then train and test the winner",
      "Trials are short trainings, scored on the calibration split; a model of their scores proposes the "
      "next.\n"
      "The winner is trained for the budget of the settings (--set budget.seconds=60) and scored on the "
      "test\n"
      "split, once. A search that was stopped or killed goes on with --resume.\n\n"
      "  --search optimizer.learningRate=1e-4..1e-2:log    a range; with :log its steps are equal factors\n"
      "  --search 'loss.miner={semi-hard,batch-all}'       a few values\n"
      "  --search 'loss.margin=0..1 if loss.kind=triplet'  only where another setting has a value",
      withCommonOptions({
          {"dataset", "D", "what to learn from"},
          {"experiment", "DIR", "the folder to make, or to go on in; it becomes the winner's experiment"},
          {"trials", "N", "how many (30)"},
          {"seconds", "S", "train every trial for so long (15)"},
          {"epochs", "N", "train every trial for so many passes"},
          {"minutes", "M", "begin no trial after so many minutes of trials"},
          {"search", "KEY=RANGE", "a setting to search; may be repeated (a few that suit the data)", true},
          {"space", "FILE", "the settings to search, as JSON"},
          {"config", "FILE", "settings, such as the config.json of another experiment"},
          {"set", "KEY=VALUE", "one setting, such as sampler.samplesPerClass=8; may be repeated", true},
          {"no-early-end", "", "train hopeless trials for their whole budget too"},
          {"resume", "", "go on with a search that was stopped or killed"},
      }),
      runTune};
}

}  // namespace likeness::cli
