#include <filesystem>
#include <optional>

#include "app/cli/command.h"
#include "app/cli/open_set_text.h"
#include "engine/train/evaluator.h"
#include "engine/train/recalibration.h"

namespace likeness::cli {

namespace {

std::string methodNames() {
  std::string names;
  for (const OpenSetMethodText& text : openSetMethods())
    names += (names.empty() ? "" : ", ") + std::string(text.id);
  return names;
}

std::optional<OpenSetMethod> methodFrom(const Arguments& arguments) {
  const auto id = arguments.text("method");
  if (!id) return std::nullopt;
  const auto method = openSetMethodOf(*id);
  if (!method) throw usageError("There is no method \"" + *id + "\"; there are " + methodNames() + ".");
  return method;
}

/// What the threshold promises, and what it does to data that had no part in it.
Json resultOf(const Recognizer& recognizer, const TrainingData& data, const LabelledSamples* unknown,
              int threads, std::string& text) {
  const Calibration& calibration = recognizer.calibration();
  Json json;
  json["method"] = textOf(calibration.method).id;
  json["threshold"] = readable(calibration.threshold);
  json["calibration_kept"] = calibration.keptAt(calibration.threshold);
  text = "Threshold      " + fixed(calibration.threshold, 4) + " by " + textOf(calibration.method).title +
         ": accepts " + percent(calibration.keptAt(calibration.threshold)) +
         " of the calibration pictures that are named rightly\n";
  if (data.test.size() == 0) return json;
  const std::vector<Answer> known = recognizer.recognize(data.test, -1, threads);
  const std::vector<Answer> strange =
      unknown ? recognizer.recognize(*unknown, -1, threads) : std::vector<Answer>();
  const OperatingPoint point =
      OpenSetBench(probesOf(known, data.test.labels, strange, unknown ? *unknown : LabelledSamples{}))
          .at(calibration.threshold);
  json["test"] = toJson(point);
  text += "Test split     keeps " + percent(point.kept.share) + " (95 % interval " + percent(point.kept.low) +
          " to " + percent(point.kept.high) + ")\n";
  if (unknown) text += "Unknown        refuses " + percent(point.refused.share) + "\n";
  return json;
}

int runCalibrate(const Arguments& arguments) {
  arguments.refuseFiles();
  const std::filesystem::path folder = arguments.required("experiment");
  const auto kept = arguments.number("keep", 0, 1);
  const auto falseAccept = arguments.number("false-accept", 0, 1);
  const int threads = threadsFrom(arguments);
  if (kept && falseAccept) throw usageError("Either --keep or --false-accept decides, not both.");
  if (falseAccept && !arguments.has("unknown")) throw usageError("--false-accept goes with --unknown.");
  RecalibrationWish wish;
  wish.method = methodFrom(arguments);
  wish.keep = kept;
  wish.falseAccept = falseAccept;
  wish.unknown = arguments.text("unknown").value_or("");
  const Recalibration done = recalibrate(folder, wish, threads);
  std::string text;
  const Json json =
      resultOf(done.recognizer, done.data, done.unknown ? &*done.unknown : nullptr, threads, text);
  printResult(arguments, json, text);
  return 0;
}

}  // namespace

Command calibrateCommand() {
  return {
      "calibrate",
      "--experiment DIR [--keep SHARE | --false-accept SHARE --unknown D] [--method M]",
      "choose the threshold under which an experiment accepts an answer, and keep it",
      "The threshold is fitted on the calibration split of the experiment, which was not learnt from. With\n"
      "--false-accept it is fitted on D, which should then not be what it is judged on. What it does to the\n"
      "test split is told, with its interval. M is one of " +
          methodNames() + ".",
      withCommonOptions({
          {"experiment", "DIR", "the experiment"},
          {"keep", "SHARE", "accept this share of the calibration pictures, such as 0.97"},
          {"false-accept", "SHARE", "accept at most this share of the unknown ones, such as 0.05"},
          {"unknown", "D", "pictures or ink of no known class"},
          {"method", "M", "how strange something is; that of the experiment if not given"},
      }),
      runCalibrate};
}

}  // namespace likeness::cli
