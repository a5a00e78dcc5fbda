#include "engine/train/trial_file.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/json_reader.h"

namespace likeness {

namespace {

constexpr std::size_t largestFile = std::size_t{1} << 26;
constexpr std::size_t mostTrials = 500;
const std::vector<std::string> stateNames = {"finished", "ended-early", "failed"};

std::string lineOf(const SearchSpace& space, const Trial& trial) {
  auto curve = nlohmann::json::array();
  for (const TrialMark& mark : trial.curve) curve.push_back({mark.progress, mark.score});
  const nlohmann::json json = {{"number", trial.number},
                               {"values", space.pointToJson(trial.point)},
                               {"state", stateNames[static_cast<std::size_t>(trial.state)]},
                               {"score", trial.score},
                               {"seconds", trial.seconds},
                               {"curve", curve},
                               {"fault", trial.fault}};
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::vector<TrialMark> curveFrom(const nlohmann::json& json, const JsonReader& reader) {
  std::vector<TrialMark> curve;
  if (!json.is_array()) reader.refuse("curve", "a list of pairs");
  for (const auto& pair : json) {
    if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number() || !pair[1].is_number()) {
      reader.refuse("curve", "a list of pairs");
    }
    curve.push_back({pair[0].get<double>(), pair[1].get<double>()});
  }
  return curve;
}

Trial trialFrom(const std::string& line, int number, const SearchSpace& space, const std::string& origin) {
  const nlohmann::json json = parseJson(line, origin);
  JsonReader reader(json, origin);
  Trial trial;
  reader.read("number", trial.number, number, number);
  const auto* values = reader.child("values");
  if (!values || trial.number == 0) reader.refuse(values ? "number" : "values", "given");
  trial.point = space.pointFromJson(*values, origin);
  int state = 0;
  reader.readChoice("state", stateNames, state);
  trial.state = static_cast<TrialState>(state);
  constexpr double largest = std::numeric_limits<double>::max();
  reader.read("score", trial.score, -largest, largest);
  reader.read("seconds", trial.seconds, 0.0, largest);
  reader.read("fault", trial.fault);
  if (const auto* curve = reader.child("curve")) trial.curve = curveFrom(*curve, reader);
  reader.refuseUnknown();
  return trial;
}

}  // namespace

std::vector<Trial> readTrials(const std::filesystem::path& file, const SearchSpace& space) {
  std::vector<Trial> trials;
  if (!std::filesystem::exists(file)) return trials;
  std::istringstream lines(readTextFile(file, largestFile));
  for (std::string line; std::getline(lines, line);) {
    const int number = static_cast<int>(trials.size()) + 1;
    if (trials.size() == mostTrials) throw Error(ErrorCode::fileTooLarge, {file.string(), "500 trials"});
    try {
      trials.push_back(trialFrom(line, number, space, "line " + std::to_string(number)));
    } catch (const Error& error) {
      throw Error(ErrorCode::fileDamaged, {file.string(), error.what()});
    }
  }
  return trials;
}

void writeTrials(const std::filesystem::path& file, const SearchSpace& space,
                 const std::vector<Trial>& trials) {
  std::string text;
  for (const Trial& trial : trials) text += lineOf(space, trial);
  writeFileAtomically(file, text);
}

}  // namespace likeness
