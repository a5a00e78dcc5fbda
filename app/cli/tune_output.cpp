#include "app/cli/tune_output.h"

#include <algorithm>

#include "app/cli/training_result.h"
#include "engine/train/tuner.h"

namespace likeness::cli {

namespace {

const char* stateName(TrialState state) {
  switch (state) {
    case TrialState::finished:
      return "finished";
    case TrialState::endedEarly:
      return "ended early";
    case TrialState::failed:
      return "failed";
  }
  return "";
}

/// Length in characters of UTF-8.
std::size_t lengthOf(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

/// Best first, failed ones last.
std::vector<Trial> byScore(std::vector<Trial> trials) {
  const auto rank = [](const Trial& trial) { return trial.state == TrialState::failed ? -1 : trial.score; };
  std::stable_sort(trials.begin(), trials.end(),
                   [&](const Trial& a, const Trial& b) { return rank(a) > rank(b); });
  return trials;
}

std::string trialTable(const TuneFinished& result) {
  std::vector<std::vector<std::string>> rows = {{"Trial", "", objectiveName(), "Seconds"}};
  for (const SearchParameter& parameter : result.space->parameters()) rows[0].push_back(parameter.key);
  for (const Trial& trial : byScore(result.trials)) {
    auto& row = rows.emplace_back();
    row.push_back(std::to_string(trial.number));
    row.push_back(trial.number == result.best ? "winner" : stateName(trial.state));
    row.push_back(trial.state == TrialState::failed ? "-" : percent(trial.score));
    row.push_back(fixed(trial.seconds, 1));
    for (std::size_t i = 0; i < trial.point.size(); ++i) {
      row.push_back(trial.point[i] ? result.space->textOf(i, *trial.point[i]) : "-");
    }
  }
  return tableText(rows);
}

std::string mattersText(const TuneFinished& result) {
  if (result.matters.shares.empty()) return {};
  std::vector<std::size_t> order(result.space->size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto& shares = result.matters.shares;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return shares[a] > shares[b]; });
  std::vector<std::vector<std::string>> rows;
  for (const std::size_t i : order) {
    rows.push_back({"  " + result.space->parameters()[i].key, percent(shares[i])});
  }
  return "\nWhat matters: share of the scores' variance, alone and together with others, as the model has "
         "it\n" +
         tableText(rows);
}

Json trialJson(const SearchSpace& space, const Trial& trial) {
  Json json;
  json["number"] = trial.number;
  json["state"] = stateName(trial.state);
  json["score"] = trial.state == TrialState::failed ? Json(nullptr) : Json(trial.score);
  json["seconds"] = trial.seconds;
  json["values"] = Json::parse(space.pointToJson(trial.point).dump());
  if (!trial.fault.empty()) json["fault"] = trial.fault;
  return json;
}

}  // namespace

std::string pointText(const SearchSpace& space, const SearchPoint& point) {
  std::string text;
  for (std::size_t i = 0; i < point.size(); ++i) {
    if (!point[i]) continue;
    text += (text.empty() ? "" : ", ") + space.parameters()[i].key + " " + space.textOf(i, *point[i]);
  }
  return text;
}

std::string trialStateText(const Trial& trial) {
  switch (trial.state) {
    case TrialState::finished:
      return std::string(objectiveName()) + " " + percent(trial.score);
    case TrialState::endedEarly:
      return "ended early at " + percent(trial.score);
    case TrialState::failed:
      break;
  }
  return "failed: " + trial.fault;
}

std::string tableText(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], lengthOf(row[c]));
  }
  std::string text;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c) {
      line += row[c] + std::string(widths[c] - lengthOf(row[c]) + 2, ' ');
    }
    text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return text;
}

Json tuneJson(const std::filesystem::path& folder, const TuneFinished& result) {
  Json json;
  json["experiment"] = folder.string();
  json["objective"] = objectiveName();
  json["split"] = "calibration";
  json["stopped"] = result.stopped;
  json["best"] = result.best > 0 ? Json(result.best) : Json(nullptr);
  json["trials"] = Json::array();
  for (const Trial& trial : result.trials) json["trials"].push_back(trialJson(*result.space, trial));
  json["what_matters"] = Json::object();
  for (std::size_t i = 0; i < result.matters.shares.size(); ++i) {
    json["what_matters"][result.space->parameters()[i].key] = result.matters.shares[i];
  }
  json["winner"] = result.winner ? trainingResultJson(folder, *result.winner) : Json(nullptr);
  return json;
}

std::string tuneSummary(const std::filesystem::path& folder, const TuneFinished& result) {
  std::string text = trialTable(result) + mattersText(result) + "\n";
  if (result.winner) return text + trainingSummary(folder, *result.winner);
  if (result.stopped) return text + "Stopped; go on with --resume.\n";
  return text + "No trial has succeeded.\n";
}

}  // namespace likeness::cli
