#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "app/cli/command.h"
#include "app/cli/gentle_stop.h"
#include "app/cli/output.h"
#include "app/cli/probe_files.h"
#include "app/cli/status_line.h"
#include "engine/store/experiment_info.h"
#include "engine/store/recognizer_file.h"
#include "engine/store/taught_file.h"
#include "engine/train/learn_from_taught.h"

namespace likeness::cli {

namespace {

namespace fs = std::filesystem;

Json drawingsJson(const TaughtDrawings& drawings) {
  Json json = Json::array();
  for (const TaughtDrawing& drawing : drawings)
    json.push_back({{"id", drawing.id}, {"class", drawing.className}, {"taught_at", drawing.taughtAt}});
  return json;
}

std::string drawings(std::size_t count) {
  return grouped(static_cast<std::int64_t>(count)) + (count == 1 ? " drawing" : " drawings");
}

int runTeach(const Arguments& arguments, const fs::path& folder) {
  const std::string name = arguments.required("as");
  if (arguments.files().empty())
    throw usageError("There is nothing to teach: name pictures, ink or folders.");
  loadUntaughtRecognizer(folder);  // what cannot be used later must not be taught now
  Probes probes;
  for (const fs::path& file : expandFolders(arguments.files())) readProbes(file, probes);
  std::vector<GrayImage> pictures;
  for (std::size_t i = 0; i < probes.images.size(); ++i) pictures.push_back(probes.images.grayImage(i));
  const TaughtDrawings added = teach(folder, name, pictures);
  Json json;
  json["taught"] = drawingsJson(added);
  printResult(arguments, json, drawings(added.size()) + " taught as \"" + name + "\".\n");
  return 0;
}

Json scoresJson(const TaughtScores& scores, std::size_t testCount) {
  Json json;
  json["knn_accuracy"] = testCount > 0 ? Json(scores.knnAccuracy) : Json(nullptr);
  json["accepted_correct"] = testCount > 0 ? Json(scores.accepted) : Json(nullptr);
  json["rejected"] = testCount > 0 ? Json(scores.refused) : Json(nullptr);
  json["taught_right"] = scores.taughtRight ? Json(*scores.taughtRight) : Json(nullptr);
  return json;
}

Json learntJson(const LearntReport& report) {
  Json json;
  json["before"] = scoresJson(report.before, report.testCount);
  json["after"] = scoresJson(report.after, report.testCount);
  json["test_count"] = report.testCount;
  json["taught_count"] = report.taughtCount;
  json["held_out_count"] = report.heldOutCount;
  json["steps"] = report.steps;
  json["seconds"] = report.seconds;
  json["stopped"] = report.stopped;
  return json;
}

std::string learntText(const LearntReport& report) {
  const auto line = [](const std::string& what, double before, double after) {
    return what + percent(before) + " before, " + percent(after) + " after\n";
  };
  std::string text =
      "Learnt from " + drawings(report.taughtCount) + " in " + grouped(report.steps) + " steps.\n";
  if (report.testCount > 0) {
    text += line("k-NN accuracy    ", report.before.knnAccuracy, report.after.knnAccuracy);
    text += line("Accepted, right  ", report.before.accepted, report.after.accepted);
    text += line("Refused          ", report.before.refused, report.after.refused);
    text += "on " + grouped(static_cast<std::int64_t>(report.testCount)) + " samples of the test split\n";
  }
  if (report.before.taughtRight && report.after.taughtRight) {
    text += line("Taught, right    ", *report.before.taughtRight, *report.after.taughtRight);
    text += "on " + drawings(report.heldOutCount) + " that were held out in turn\n";
  }
  return text + "teach --take-back goes back to what it was before.\n";
}

int runList(const Arguments& arguments, const fs::path& folder) {
  const TaughtDrawings known = readTaught(folder);
  std::string text = known.empty() ? "Nothing was taught yet.\n" : "";
  for (const TaughtDrawing& drawing : known)
    text += std::to_string(drawing.id) + "  " + drawing.taughtAt + "  " + drawing.className + "\n";
  Json json;
  json["taught"] = drawingsJson(known);
  json["learnt"] = Json::array();
  for (const LearntVersion& version : readLearntVersions(folder)) {
    Json item = learntJson(version.report);
    item["learnt_at"] = version.learntAt;
    json["learnt"].push_back(item);
    text += "Learnt from " + drawings(version.report.taughtCount) + " on " + version.learntAt + "\n";
  }
  printResult(arguments, json, text);
  return 0;
}

int runRemove(const Arguments& arguments, const fs::path& folder) {
  std::vector<std::uint64_t> ids;
  for (const std::string& text : arguments.all("remove")) {
    const bool number = !text.empty() && text.size() < 19 &&
                        std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!number) throw usageError("--remove wants the number of a drawing, as --list shows it.");
    ids.push_back(std::stoull(text));
  }
  const TaughtDrawings known = readTaught(folder);
  for (const std::uint64_t id : ids) {
    if (std::ranges::find(known, id, &TaughtDrawing::id) == known.end())
      throw usageError("There is no taught drawing with the number " + std::to_string(id) + ".");
  }
  const TaughtDrawings removed = forgetTaught(folder, ids);
  Json json;
  json["removed"] = drawingsJson(removed);
  printResult(arguments, json, drawings(removed.size()) + " taken back.\n");
  return 0;
}

std::string stageText(LearnStage stage) {
  switch (stage) {
    case LearnStage::loading:
      return "reading the data";
    case LearnStage::measuring:
      return "measuring the scores before";
    case LearnStage::rehearsing:
      return "rehearsing with a part of the drawings";
    case LearnStage::learning:
      return "learning from all drawings";
    case LearnStage::saving:
      break;
  }
  return "saving and measuring the scores after";
}

int runLearn(const Arguments& arguments, const fs::path& folder) {
  LearnConfig config;
  config.threads = threadsFrom(arguments);
  if (const auto seconds = arguments.number("seconds", 0, 1e6)) config.seconds = *seconds;
  LearntReport report;
  {
    StatusLine line;
    const GentleStop stop;
    report = learnFromTaught(folder, config, stop.token(),
                             [&, last = LearnStage::loading](const LearnProgress& progress) mutable {
                               if (!line.due() && progress.stage == last) return;
                               last = progress.stage;
                               line.show(progress.share, stageText(progress.stage));
                             });
  }
  printResult(arguments, learntJson(report), learntText(report));
  return 0;
}

int runTakeBack(const Arguments& arguments, const fs::path& folder) {
  const bool taken = takeBackLearntVersion(folder);
  Json json;
  json["taken_back"] = taken;
  printResult(arguments, json,
              taken ? "What was learnt from drawings is taken back; the drawings themselves stay taught.\n"
                    : "There is nothing to take back: the network did not learn from drawings.\n");
  return 0;
}

int run(const Arguments& arguments) {
  threadsFrom(arguments);
  const fs::path folder = arguments.required("experiment");
  int ways = 0;
  for (const char* way : {"as", "list", "remove", "learn", "take-back"}) ways += arguments.has(way) ? 1 : 0;
  if (ways != 1) throw usageError("Say one of --as, --list, --remove, --learn and --take-back.");
  if (arguments.has("seconds") && !arguments.has("learn")) throw usageError("--seconds goes with --learn.");
  if (!arguments.has("as")) arguments.refuseFiles();
  readExperimentInfo(folder);
  if (arguments.has("list")) return runList(arguments, folder);
  if (arguments.has("remove")) return runRemove(arguments, folder);
  if (arguments.has("learn")) return runLearn(arguments, folder);
  if (arguments.has("take-back")) return runTakeBack(arguments, folder);
  return runTeach(arguments, folder);
}

}  // namespace

Command teachCommand() {
  return {
      "teach",
      "--experiment DIR --as NAME FILE...\n"
      "                 --experiment DIR --list | --remove ID | --learn [--seconds S] | --take-back",
      "tell an experiment what a drawing is; at once, and by training on it",
      "NAME is a class that the experiment knows or a new one, such as a letter; FILE a picture, ink or a\n"
      "folder as for recognize. What was taught counts from the next recognize on. --learn trains the\n"
      "network on it among the experiment's own data, says the scores before and after, and keeps the\n"
      "network as it was for --take-back.",
      withCommonOptions({
          {"experiment", "DIR", "the experiment"},
          {"as", "NAME", "what the drawings are"},
          {"list", "", "what was taught, with numbers"},
          {"remove", "ID", "take back the drawing with this number", /*repeatable=*/true},
          {"learn", "", "train on what was taught"},
          {"seconds", "S", "how long to learn (20); rehearsals for the scores take as long again"},
          {"take-back", "", "undo the last --learn"},
      }),
      run};
}

}  // namespace likeness::cli
