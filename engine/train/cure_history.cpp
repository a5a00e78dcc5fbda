#include "engine/train/cure_history.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/store/json_file.h"

namespace likeness {

namespace {

constexpr int format = 1;
constexpr std::size_t mostCures = 1000;
constexpr std::size_t mostChanges = 100;

std::filesystem::path curesFile(const std::filesystem::path& folder) {
  return folder / "cures.json";
}

std::vector<std::string> verdictNames() {
  std::vector<std::string> names;
  for (int i = 0; i < healthVerdicts; ++i) names.emplace_back(healthName(static_cast<HealthVerdict>(i)));
  return names;
}

std::vector<std::string> causeNames() {
  std::vector<std::string> names;
  for (int i = 0; i < healthCauses; ++i) names.emplace_back(healthName(static_cast<HealthCause>(i)));
  return names;
}

std::vector<std::string> cureNames() {
  std::vector<std::string> names;
  for (const CureText& text : cureTexts()) names.emplace_back(text.name);
  return names;
}

template <class Choice>
void readChoice(JsonReader& reader, const char* key, const std::vector<std::string>& names, Choice& choice) {
  int index = static_cast<int>(choice);
  reader.readChoice(key, names, index);
  choice = static_cast<Choice>(index);
}

void readStep(JsonReader& reader, const char* key, std::int64_t& step) {
  std::uint64_t value = 0;
  reader.read(key, value);
  if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    reader.refuse(key, "a whole number below 2^63");
  }
  step = static_cast<std::int64_t>(value);
}

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& fault) {
  throw Error(ErrorCode::fileDamaged, {file.string(), fault});
}

CureRecord readRecord(const nlohmann::json& json, const std::filesystem::path& file, std::size_t place) {
  JsonReader reader(json, file.string(), "cures." + std::to_string(place) + ".");
  CureRecord record;
  readStep(reader, "step", record.step);
  readStep(reader, "from_step", record.fromStep);
  readChoice(reader, "verdict", verdictNames(), record.verdict);
  readChoice(reader, "cause", causeNames(), record.cause);
  readChoice(reader, "cure", cureNames(), record.cure);
  std::string changes;
  reader.read("changes", changes);
  for (std::size_t begin = 0; begin < changes.size() && record.changes.size() < mostChanges;) {
    const std::size_t end = std::min(changes.find('\n', begin), changes.size());
    record.changes.push_back(changes.substr(begin, end - begin));
    begin = end + 1;
  }
  reader.refuseUnknown();
  return record;
}

}  // namespace

std::vector<CureRecord> readCures(const std::filesystem::path& folder) {
  const auto file = curesFile(folder);
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return {};
  const nlohmann::json object = readVersionedJsonFile(file);
  const auto list = object.find("cures");
  if (list == object.end() || !list->is_array()) refuse(file, "\"cures\" is no list");
  if (list->size() > mostCures) refuse(file, "it has more than 1,000 cures");
  std::vector<CureRecord> cures;
  for (const nlohmann::json& json : *list) {
    cures.push_back(readRecord(json, file, cures.size()));
    if (cures.size() > 1 && cures.back().step < cures[cures.size() - 2].step) {
      refuse(file, "its cures are not in the order of their steps");
    }
  }
  return cures;
}

void writeCures(const std::filesystem::path& folder, const std::vector<CureRecord>& cures) {
  nlohmann::ordered_json json;
  json["format"] = format;
  json["cures"] = nlohmann::ordered_json::array();
  for (const CureRecord& record : cures) {
    nlohmann::ordered_json entry;
    entry["step"] = record.step;
    entry["from_step"] = record.fromStep;
    entry["verdict"] = healthName(record.verdict);
    entry["cause"] = healthName(record.cause);
    entry["cure"] = cureTexts()[static_cast<std::size_t>(record.cure)].name;
    std::string changes;
    for (const std::string& change : record.changes) {
      if (!changes.empty()) changes += '\n';
      changes += change;
    }
    entry["changes"] = changes;
    json["cures"].push_back(entry);
  }
  writeJsonFile(curesFile(folder), json);
}

}  // namespace likeness
