#include "engine/store/experiment_info.h"

#include <cmath>
#include <ctime>
#include <limits>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "engine/store/json_file.h"
#include "engine/store/score_file.h"
#include "engine/store/split_report_json.h"

namespace likeness {

namespace {

using Json = nlohmann::ordered_json;

constexpr double anyNumber = std::numeric_limits<double>::max();
constexpr float anyFloat = std::numeric_limits<float>::max();

const std::vector<std::string>& stateNames() {
  static const std::vector<std::string> names = {"running", "stopped", "finished"};
  return names;
}

/// A run that was stopped before its first step has no loss: JSON knows no NaN, so the key is left out.
void putNumber(Json& json, const char* key, double value) {
  if (std::isfinite(value)) json[key] = value;
}

void readCount(JsonReader& reader, const char* key, std::int64_t& count) {
  auto value = static_cast<std::uint64_t>(count);
  reader.read(key, value);
  if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    reader.refuse(key, "a whole number below 2^63");
  }
  count = static_cast<std::int64_t>(value);
}

/// A share that older files lack.
template <class Number>
void readOptional(JsonReader& reader, const char* key, std::optional<Number>& value) {
  if (!reader.child(key)) return;
  value = Number{0};
  reader.read(key, *value, Number{0}, Number{1});
}

/// Reads the object at `key`, when there is one, with `read`; unknown keys in it are refused.
template <class Read>
void readPart(JsonReader& reader, const char* key, const std::string& origin, const std::string& path,
              const Read& read) {
  const nlohmann::json* object = reader.child(key);
  if (!object) return;
  JsonReader part(*object, origin, path + key + ".");
  read(part);
  part.refuseUnknown();
}

Json toJson(const ValidationMetrics& validation) {
  Json json;
  json["step"] = validation.step;
  putNumber(json, "seconds", validation.seconds);
  putNumber(json, "loss", validation.loss);
  putNumber(json, "knn_accuracy", validation.knnAccuracy);
  if (validation.mapAtR) putNumber(json, "map_at_r", *validation.mapAtR);
  return json;
}

Json toJson(const TestScores& test) {
  Json json;
  json["count"] = test.count;
  putNumber(json, "knn_accuracy", test.knnAccuracy);
  putNumber(json, "precision_at_1", test.precisionAt1);
  putNumber(json, "map_at_r", test.mapAtR);
  if (test.table) json["scores"] = likeness::toJson(*test.table, ScoreDetail::summary);
  return json;
}

Json toJson(const BaselineScores& baselines) {
  Json json;
  putNumber(json, "chance", baselines.chance);
  putNumber(json, "raw_pixels", baselines.rawPixels);
  putNumber(json, "untrained_network", baselines.untrainedNetwork);
  if (baselines.majorityClass) putNumber(json, "majority_class", *baselines.majorityClass);
  if (baselines.rawMapAtR) putNumber(json, "raw_map_at_r", *baselines.rawMapAtR);
  if (baselines.untrainedMapAtR) putNumber(json, "untrained_map_at_r", *baselines.untrainedMapAtR);
  return json;
}

Json toJson(const TrainingFinished& result) {
  Json json;
  json["stopped"] = result.stopped;
  json["finished_early"] = result.finishedEarly;
  json["saved_step"] = result.savedStep;
  json["steps"] = result.steps;
  putNumber(json, "seconds", result.seconds);
  json["images_seen"] = result.imagesSeen;
  putNumber(json, "loss", result.loss);
  json["validation"] = toJson(result.validation);
  json["test"] = toJson(result.test);
  json["baselines"] = toJson(result.baselines);
  return json;
}

void readValidation(JsonReader& reader, ValidationMetrics& validation) {
  readCount(reader, "step", validation.step);
  reader.read("seconds", validation.seconds, 0, anyNumber);
  reader.read("loss", validation.loss, -anyFloat, anyFloat);
  reader.read("knn_accuracy", validation.knnAccuracy, 0, 1);
  readOptional(reader, "map_at_r", validation.mapAtR);
}

void readTest(JsonReader& reader, const std::string& origin, TestScores& test) {
  std::uint64_t count = test.count;
  reader.read("count", count);
  test.count = count;
  reader.read("knn_accuracy", test.knnAccuracy, 0, 1);
  reader.read("precision_at_1", test.precisionAt1, 0, 1);
  reader.read("map_at_r", test.mapAtR, 0, 1);
  if (const nlohmann::json* scores = reader.child("scores"))
    test.table = std::make_shared<const ScoreTable>(readScoreTable(*scores, origin, "result.test.scores."));
}

void readBaselines(JsonReader& reader, BaselineScores& baselines) {
  reader.read("chance", baselines.chance, 0, 1);
  reader.read("raw_pixels", baselines.rawPixels, 0, 1);
  reader.read("untrained_network", baselines.untrainedNetwork, 0, 1);
  readOptional(reader, "majority_class", baselines.majorityClass);
  readOptional(reader, "raw_map_at_r", baselines.rawMapAtR);
  readOptional(reader, "untrained_map_at_r", baselines.untrainedMapAtR);
}

void readResult(JsonReader& reader, const std::string& origin, TrainingFinished& result) {
  reader.read("stopped", result.stopped);
  reader.read("finished_early", result.finishedEarly);
  readCount(reader, "saved_step", result.savedStep);
  readCount(reader, "steps", result.steps);
  reader.read("seconds", result.seconds, 0, anyNumber);
  readCount(reader, "images_seen", result.imagesSeen);
  reader.read("loss", result.loss, -anyFloat, anyFloat);
  readPart(reader, "validation", origin, "result.",
           [&](JsonReader& part) { readValidation(part, result.validation); });
  readPart(reader, "test", origin, "result.", [&](JsonReader& part) { readTest(part, origin, result.test); });
  readPart(reader, "baselines", origin, "result.",
           [&](JsonReader& part) { readBaselines(part, result.baselines); });
}

}  // namespace

std::string currentTimeText() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[32];
  const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return {text, length};
}

ExperimentInfo readExperimentInfo(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "experiment.json";
  const nlohmann::json object = readVersionedJsonFile(file);
  JsonReader reader = versionedReader(object, file);
  ExperimentInfo info;
  reader.read("name", info.name);
  reader.read("created_at", info.createdAt);
  int state = static_cast<int>(info.state);
  reader.readChoice("state", stateNames(), state);
  info.state = static_cast<ExperimentState>(state);
  readPart(reader, "result", file.string(), "",
           [&](JsonReader& part) { readResult(part, file.string(), info.result); });
  readPart(reader, "split", file.string(), "",
           [&](JsonReader& part) { readSplitReport(part, file.string(), "split.", info.split.emplace()); });
  reader.refuseUnknown();
  return info;
}

void writeExperimentInfo(const std::filesystem::path& folder, const ExperimentInfo& info) {
  Json json;
  json["format"] = experimentFormat;
  json["name"] = info.name;
  json["created_at"] = info.createdAt;
  json["state"] = stateNames()[static_cast<std::size_t>(info.state)];
  json["result"] = toJson(info.result);
  if (info.split) json["split"] = toJson(*info.split);
  writeJsonFile(folder / "experiment.json", json);
}

void updateExperimentInfo(const std::filesystem::path& folder,
                          const std::function<void(ExperimentInfo&)>& change) {
  static std::mutex oneAtATime;
  const std::lock_guard lock(oneAtATime);
  ExperimentInfo info = readExperimentInfo(folder);
  change(info);
  writeExperimentInfo(folder, info);
}

TrainingConfig readExperimentConfig(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "config.json";
  return trainingConfigFromJson(readJsonFile(file), file.string());
}

void writeExperimentConfig(const std::filesystem::path& folder, const TrainingConfig& config) {
  writeJsonFile(folder / "config.json", likeness::toJson(config));
}

}  // namespace likeness
