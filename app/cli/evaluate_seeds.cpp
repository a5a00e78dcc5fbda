#include "app/cli/evaluate_seeds.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>

#include "app/cli/output.h"
#include "engine/store/experiment.h"

namespace likeness::cli {

namespace {

using Values = std::vector<std::pair<std::string, double>>;

/// Every number of an object, by its dotted key.
void collect(const Json& json, const std::string& path, Values& values) {
  for (const auto& [key, value] : json.items()) {
    if (value.is_object()) collect(value, path + key + ".", values);
    if (value.is_number()) values.emplace_back(path + key, value.get<double>());
  }
}

Values scoresOf(const std::filesystem::path& folder) {
  const ExperimentInfo info = readExperimentInfo(folder);
  const TestScores& test = info.result.test;
  if (!test.table) {
    throw Error(ErrorCode::dataSetUnusable,
                {folder.string(), "it has no scores of a test split; evaluate it, or train it to the end"});
  }
  Json json = toJson(*test.table, ScoreDetail::summary);
  json["knn_accuracy"] = test.knnAccuracy;
  for (const char* key : {"neighbours"}) json.erase(key);
  Values values;
  collect(json, "", values);
  return values;
}

/// Keys whose values are not the same in all; the seed may differ.
std::vector<std::string> differences(const std::vector<nlohmann::json>& configs) {
  std::set<std::string> keys;
  for (const nlohmann::json& config : configs) {
    const auto first = configs.front().flatten();
    const auto other = config.flatten();
    for (const auto& [key, value] : other.items()) {
      if (!first.contains(key) || first.at(key) != value) keys.insert(key);
    }
    for (const auto& [key, value] : first.items()) {
      if (!other.contains(key)) keys.insert(key);
    }
  }
  keys.erase("/seed");
  keys.erase("/threads");
  std::vector<std::string> names;
  for (std::string key : keys) {
    key.erase(0, 1);
    std::ranges::replace(key, '/', '.');
    names.push_back(key);
  }
  return names;
}

struct Spread {
  std::string key;
  double mean = 0;
  double deviation = 0;  // of the sample; 0 of one
  std::size_t count = 0;
};

std::vector<Spread> spreadsOf(const std::vector<Values>& experiments) {
  std::map<std::string, std::vector<double>> byKey;
  for (const Values& values : experiments) {
    for (const auto& [key, value] : values) byKey[key].push_back(value);
  }
  std::vector<Spread> spreads;
  for (const auto& [key, first] : experiments.front()) {  // in the order of the scores
    const std::vector<double>& values = byKey[key];
    Spread spread{key, 0, 0, values.size()};
    for (const double value : values) spread.mean += value / static_cast<double>(values.size());
    for (const double value : values) spread.deviation += std::pow(value - spread.mean, 2);
    if (values.size() > 1)
      spread.deviation = std::sqrt(spread.deviation / static_cast<double>(values.size() - 1));
    spreads.push_back(spread);
  }
  return spreads;
}

std::string seedsText(const std::vector<Spread>& spreads, std::size_t count,
                      const std::vector<std::string>& differing) {
  std::string text = "Mean and standard deviation over " + std::to_string(count) + " experiments\n";
  if (!differing.empty()) {
    text += "They differ in more than the seed:";
    for (const std::string& key : differing) text += " " + key;
    text += "\n";
  }
  std::size_t width = 0;
  for (const Spread& spread : spreads) width = std::max(width, spread.key.size());
  for (const Spread& spread : spreads) {
    text += spread.key + std::string(width - spread.key.size() + 2, ' ') + fixed(spread.mean, 4) + " +- " +
            fixed(spread.deviation, 4);
    if (spread.count < count) text += " (of " + std::to_string(spread.count) + ")";
    text += "\n";
  }
  return text;
}

}  // namespace

int runEvaluateSeeds(const Arguments& arguments) {
  const auto& folders = arguments.files();
  if (folders.size() < 2) throw usageError("--seeds needs the folders of two experiments or more.");
  for (const char* name : {"experiment", "dataset", "unknown", "kept", "heads", "balanced"}) {
    if (arguments.has(name)) throw usageError("--" + std::string(name) + " does not go with --seeds.");
  }
  std::vector<Values> scores;
  std::vector<nlohmann::json> configs;
  for (const std::string& folder : folders) {
    scores.push_back(scoresOf(folder));
    configs.push_back(toJson(readExperimentConfig(folder)));
  }
  const auto differing = differences(configs);
  const auto spreads = spreadsOf(scores);
  Json json;
  json["experiments"] = folders;
  json["differing_settings"] = differing;
  json["scores"] = Json::object();
  for (const Spread& spread : spreads)
    json["scores"][spread.key] = {
        {"mean", spread.mean}, {"standard_deviation", spread.deviation}, {"count", spread.count}};
  printResult(arguments, json, seedsText(spreads, folders.size(), differing));
  return 0;
}

}  // namespace likeness::cli
