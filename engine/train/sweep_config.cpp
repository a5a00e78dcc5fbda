#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/json_reader.h"
#include "engine/train/search_values.h"
#include "engine/train/sweep.h"
#include "engine/train/sweep_file.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestFile = std::size_t{1} << 20;
constexpr std::size_t mostRuns = 100;
constexpr std::size_t longestName = 60;

/// Letters, digits and what else no file system minds.
std::string safeName(std::string text) {
  for (char& c : text) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!plain && c != '.' && c != '-' && c != '=' && c != '+') c = '_';
  }
  text.resize(std::min(text.size(), longestName));
  return text;
}

}  // namespace

TrainingConfig sweepRunConfig(const SweepConfig& sweep, std::size_t run) {
  TrainingConfig config = sweep.base;
  setByText(config, sweep.key + "=" + sweep.values.at(run));
  return config;
}

fs::path sweepRunFolder(const fs::path& folder, const SweepConfig& sweep, std::size_t run) {
  return folder / (std::to_string(run + 1) + " " + safeName(sweep.key + "=" + sweep.values.at(run)));
}

void checkSweep(const SweepConfig& sweep, const std::string& origin) {
  settingOf(sweep.key, origin);
  if (sweep.values.empty() || sweep.values.size() > mostRuns) {
    throw Error(ErrorCode::impossibleValue, {origin, sweep.key, "given 1 to 100 values"});
  }
  const std::set<std::string> different(sweep.values.begin(), sweep.values.end());
  if (different.size() < sweep.values.size()) {
    throw Error(ErrorCode::impossibleValue, {origin, sweep.key, "given no value twice"});
  }
  for (std::size_t run = 0; run < sweep.values.size(); ++run) sweepRunConfig(sweep, run);
}

SweepConfig readSweepConfig(const fs::path& folder) {
  const fs::path file = folder / sweepFileName;
  const nlohmann::json json = parseJson(readTextFile(file, largestFile), file.string());
  JsonReader reader(json, file.string());
  SweepConfig sweep;
  if (const auto* base = reader.child("config")) sweep.base = trainingConfigFromJson(*base, file.string());
  reader.read("key", sweep.key);
  if (const auto* values = reader.child("values"); values && values->is_array()) {
    for (const auto& value : *values) {
      if (!value.is_string()) reader.refuse("values", "a list of texts");
      sweep.values.push_back(value.get<std::string>());
    }
  }
  reader.refuseUnknown();
  checkSweep(sweep, file.string());
  return sweep;
}

void writeSweepConfig(const fs::path& folder, const SweepConfig& sweep) {
  const nlohmann::json json = {{"config", toJson(sweep.base)}, {"key", sweep.key}, {"values", sweep.values}};
  writeFileAtomically(folder / sweepFileName, json.dump(2) + "\n");
}

}  // namespace likeness
