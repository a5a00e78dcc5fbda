#include <algorithm>
#include <filesystem>
#include <optional>
#include <variant>

#include "app/cli/command.h"
#include "app/cli/gentle_stop.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/training_arguments.h"
#include "app/cli/tune_output.h"
#include "engine/store/experiment.h"
#include "engine/train/sweep.h"

namespace likeness::cli {

namespace {

/// The values of --values: those between commas that are in no brackets.
std::vector<std::string> valuesFrom(const std::string& text) {
  std::vector<std::string> values(1);
  int depth = 0;
  for (const char c : text) {
    if (c == '[') ++depth;
    if (c == ']') --depth;
    if (c == ',' && depth == 0) {
      values.emplace_back();
    } else {
      values.back() += c;
    }
  }
  return values;
}

SweepConfig sweepFrom(const Arguments& arguments) {
  SweepConfig sweep;
  sweep.base = trainingConfigFrom(arguments);
  sweep.key = arguments.required("key");
  sweep.values = valuesFrom(arguments.required("values"));
  try {
    checkSweep(sweep);
  } catch (const Error& error) {
    throw usageError(error.what());  // it was typed
  }
  return sweep;
}

/// Shows on standard error how a sweep is getting on.
class SweepReport {
 public:
  explicit SweepReport(const SweepConfig& sweep) : sweep_(sweep) {}

  void show(const SweepEvent& event) {
    if (const auto* started = std::get_if<SweepRunStarted>(&event)) {
      line_.line("Run " + std::to_string(started->run + 1) + " of " + std::to_string(sweep_.values.size()) +
                 ": " + sweep_.key + " " + sweep_.values[started->run]);
      progress_.emplace();
      progress_->setBudget(sweep_.base.budget);
    } else if (const auto* progress = std::get_if<SweepProgress>(&event)) {
      progress_->show(progress->event);
    }
  }

 private:
  const SweepConfig& sweep_;
  StatusLine line_;
  std::optional<Progress> progress_;
};

Json runJson(const std::filesystem::path& folder, const SweepConfig& sweep, const SweepRunEnded& run) {
  Json json;
  json["value"] = sweep.values[run.run];
  json["experiment"] = sweepRunFolder(folder, sweep, run.run).string();
  json["failed"] = run.failed;
  if (run.failed) {
    json["fault"] = run.fault;
    return json;
  }
  json["steps"] = run.result.steps;
  json["seconds"] = run.result.seconds;
  if (const auto mapAtR = run.result.validation.mapAtR) json["validation_map_at_r"] = readable(*mapAtR);
  json["validation_knn_accuracy"] = readable(run.result.validation.knnAccuracy);
  json["baselines"]["chance"] = run.result.baselines.chance;
  json["baselines"]["raw_pixels"] = run.result.baselines.rawPixels;
  json["baselines"]["untrained_network"] = run.result.baselines.untrainedNetwork;
  return json;
}

Json sweepJson(const std::filesystem::path& folder, const SweepConfig& sweep, const SweepFinished& result) {
  Json json;
  json["experiment"] = folder.string();
  json["key"] = sweep.key;
  json["split"] = "calibration";
  json["stopped"] = result.stopped;
  json["runs"] = Json::array();
  for (const SweepRunEnded& run : result.runs) json["runs"].push_back(runJson(folder, sweep, run));
  return json;
}

std::string summary(const SweepConfig& sweep, const SweepFinished& result) {
  std::vector<std::vector<std::string>> rows = {{sweep.key, "MAP@R", "k-NN accuracy", "Steps", "Seconds"}};
  std::string baselines;
  for (const SweepRunEnded& run : result.runs) {
    if (run.failed) {
      rows.push_back({sweep.values[run.run], "failed: " + run.fault});
      continue;
    }
    const ValidationMetrics& scores = run.result.validation;
    rows.push_back({sweep.values[run.run], scores.mapAtR ? percent(*scores.mapAtR) : "-",
                    percent(scores.knnAccuracy), grouped(run.result.steps), fixed(run.result.seconds, 1)});
    if (baselines.empty()) baselines = baselineText(run.result.baselines);
  }
  std::string text = tableText(rows) + "\nOn the calibration split. The test split was not read.\n";
  if (!baselines.empty()) text += "Baselines: " + baselines + "\n";
  return text + (result.stopped ? "Stopped; go on with --resume.\n" : "");
}

void checkResumeCall(const Arguments& arguments) {
  for (const char* name :
       {"dataset", "config", "set", "seed", "threads", "key", "values", "seconds", "epochs"}) {
    if (arguments.has(name)) {
      throw usageError("--" + std::string(name) +
                       " does not go with --resume: the sweep goes on as it was begun.");
    }
  }
}

int runSweepCommand(const Arguments& arguments) {
  arguments.refuseFiles();
  const std::filesystem::path folder = arguments.required("experiment");
  const bool resume = arguments.has("resume");
  if (resume) checkResumeCall(arguments);
  const SweepConfig sweep = resume ? readSweepConfig(folder) : sweepFrom(arguments);
  warnOfSlowLinearAlgebra();
  SweepReport shown(sweep);
  const auto report = [&shown](const SweepEvent& event) { shown.show(event); };
  TrainingControls controls;
  const GentleStop stop("the runs that have ended are kept");
  const SweepFinished result = resume ? resumeSweep(folder, controls, stop.token(), report)
                                      : runSweep(sweep, folder, controls, stop.token(), report);
  printResult(arguments, sweepJson(folder, sweep, result), summary(sweep, result));
  const bool failed = std::all_of(result.runs.begin(), result.runs.end(),
                                  [](const SweepRunEnded& run) { return run.failed; });
  return failed && !result.stopped ? 1 : 0;
}

}  // namespace

Command sweepCommand() {
  return {"sweep",
          "--key KEY --values A,B,C --dataset D --experiment DIR [--seconds S | --epochs N]\n"
          "                    [--config FILE] [--set KEY=VALUE]...\n"
          "                    --resume --experiment DIR",
          "train once for every value of one setting",
          "Every run has the same seed and is an experiment in a sub-folder. Runs are compared on the\n"
          "calibration split. A sweep that was stopped or killed goes on with --resume.",
          withCommonOptions({
              {"dataset", "D", "what to learn from"},
              {"experiment", "DIR", "the folder to make, or to go on in"},
              {"key", "KEY", "the setting, such as loss.margin"},
              {"values", "A,B,C", "its values, such as 0,0.2,0.5,1 or [8,16],[16,32]"},
              {"seconds", "S", "train every run for so long (60 unless the settings say otherwise)"},
              {"epochs", "N", "train every run for so many passes"},
              {"config", "FILE", "settings, such as the config.json of another experiment"},
              {"set", "KEY=VALUE", "one setting; may be repeated", true},
              {"resume", "", "go on with a sweep that was stopped or killed"},
          }),
          runSweepCommand};
}

}  // namespace likeness::cli
