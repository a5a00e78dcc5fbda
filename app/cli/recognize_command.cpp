#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <span>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/probe_files.h"
#include "app/cli/recognize_folder.h"
#include "engine/store/experiment.h"

namespace likeness::cli {

namespace {

/// Reads all that can be read; what cannot is told on standard error, and counted.
std::size_t readAll(const std::vector<std::filesystem::path>& files, bool many, Probes& probes) {
  std::size_t faults = 0;
  for (const auto& file : files) {
    try {
      if (many) {
        readManyProbes(file, probes);
      } else {
        readProbes(file, probes);
      }
    } catch (const Error& error) {
      std::fprintf(stderr, "%s\n", error.what());
      ++faults;
    }
  }
  return faults;
}

class AnswerWriter {
 public:
  explicit AnswerWriter(const Recognizer& recognizer) : recognizer_(recognizer) {}

  Json json(const ProbeOrigin& origin, const Answer& answer) const {
    Json json;
    json["file"] = origin.file;
    json["line"] = origin.line ? Json(*origin.line) : Json(nullptr);
    if (origin.part) json["part"] = *origin.part;
    if (origin.box) {
      json["box"] = Json::array();
      for (const InkPoint& corner : *origin.box)
        json["box"].push_back({readable(corner.x), readable(corner.y)});
    }
    json["answer"] = answer.label ? Json(name(*answer.label)) : Json(nullptr);
    json["nearest_class"] = name(answer.nearestClass);
    json["distance"] = readable(answer.distance);
    json["threshold"] = readable(answer.threshold);
    json["confidence"] = readable(answer.confidence);
    json["runner_up"] = nullptr;
    if (answer.runnerUpClass) {
      json["runner_up"] = {{"class", name(*answer.runnerUpClass)},
                           {"distance", readable(answer.runnerUpDistance)}};
    }
    json["nearest"] = Json::array();
    for (const Neighbour& neighbour : voters(answer)) {
      json["nearest"].push_back({{"class", name(neighbour.label)},
                                 {"distance", readable(neighbour.distance)},
                                 {"reference", neighbour.place}});
    }
    return json;
  }

  std::string line(const ProbeOrigin& origin, const Answer& answer) const {
    std::string text = origin.file + (origin.line ? ":" + std::to_string(*origin.line) : "") +
                       (origin.part ? " (" + std::to_string(*origin.part) + ")" : "") + ": ";
    text += answer.label ? name(*answer.label) : "not known (nearest is " + name(answer.nearestClass) + ")";
    text += ", distance " + fixed(answer.distance, 3) + ", threshold " + fixed(answer.threshold, 3);
    if (answer.label) text += ", right with " + percent(answer.confidence);
    if (answer.runnerUpClass) {
      text += ", then " + name(*answer.runnerUpClass) + " at " + fixed(answer.runnerUpDistance, 3);
    }
    return text + "\n";
  }

 private:
  const std::string& name(int label) const {
    return recognizer_.classNames()[static_cast<std::size_t>(label)];
  }

  /// The references that the answer rests on.
  std::span<const Neighbour> voters(const Answer& answer) const {
    return std::span(answer.nearest)
        .first(std::min(answer.nearest.size(), static_cast<std::size_t>(recognizer_.k())));
  }

  const Recognizer& recognizer_;
};

int runRecognize(const Arguments& arguments) {
  const int threads = threadsFrom(arguments);
  const std::filesystem::path folder = arguments.required("experiment");
  if (arguments.files().empty())
    throw usageError("There is nothing to recognise: name pictures, ink or folders.");
  if (arguments.has("csv")) return recognizeFolder(arguments, threads);
  const auto recognizer = loadRecognizer(folder);
  Probes probes;
  const std::size_t faults = readAll(expandFolders(arguments.files()), arguments.has("many"), probes);
  const std::vector<Answer> answers = recognizer->recognize(probes.images, -1, threads);
  const AnswerWriter writer(*recognizer);
  Json json;
  json["results"] = Json::array();
  std::string summary;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (arguments.has("json")) {
      json["results"].push_back(writer.json(probes.origins[i], answers[i]));
    } else {
      summary += writer.line(probes.origins[i], answers[i]);
    }
  }
  if (!answers.empty() || (faults == 0 && arguments.has("json"))) printResult(arguments, json, summary);
  return faults == 0 ? 0 : 1;
}

}  // namespace

Command recognizeCommand() {
  return {"recognize",
          "--experiment DIR FILE...",
          "say which class each picture or drawing is of, or that it is of none",
          "FILE is a picture (dark on light or light on dark, any size), ink as JSON strokes (.json, or "
          ".jsonl with\n"
          "one drawing a line), an IDX file, or a folder of them. A file that cannot be read is named on "
          "standard\n"
          "error; the others are recognised all the same, and the exit code is 1.",
          withCommonOptions({{"experiment", "DIR", "the experiment"},
                             {"many", "", "several signs beside each other are told apart, with a box each"},
                             {"csv", "FILE",
                              "write the answers to a folder of pictures as a table; where its "
                              "sub-folders are labels, print what each was taken for"}}),
          runRecognize};
}

}  // namespace likeness::cli
