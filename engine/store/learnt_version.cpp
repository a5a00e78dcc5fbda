#include "engine/store/learnt_version.h"

#include <algorithm>
#include <system_error>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/store/experiment_info.h"
#include "engine/store/folder_lock.h"
#include "engine/store/json_file.h"
#include "engine/store/recognizer_file.h"
#include "engine/store/taught_file.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr const char* fileName = "learnt.json";
constexpr const char* folderStart = "learnt-";
constexpr std::size_t mostVersions = 8;

struct Content {
  std::string base;  // checksum of the recogniser that was learnt from
  std::vector<LearntVersion> versions;
};

nlohmann::ordered_json toJson(const TaughtScores& scores) {
  nlohmann::ordered_json json;
  json["knnAccuracy"] = scores.knnAccuracy;
  json["accepted"] = scores.accepted;
  json["refused"] = scores.refused;
  if (scores.taughtRight) json["taughtRight"] = *scores.taughtRight;
  return json;
}

nlohmann::ordered_json toJson(const LearntVersion& version) {
  const LearntReport& report = version.report;
  nlohmann::ordered_json json;
  json["folder"] = version.folder;
  json["learntAt"] = version.learntAt;
  json["before"] = toJson(report.before);
  json["after"] = toJson(report.after);
  json["testCount"] = report.testCount;
  json["taughtCount"] = report.taughtCount;
  json["heldOutCount"] = report.heldOutCount;
  json["steps"] = report.steps;
  json["seconds"] = report.seconds;
  json["stopped"] = report.stopped;
  return json;
}

TaughtScores scoresAt(JsonReader& parent, const char* key, const fs::path& file) {
  const nlohmann::json* json = parent.child(key);
  if (!json) parent.refuse(key, "scores");
  JsonReader reader(*json, file.string(), std::string(key) + ".");
  TaughtScores scores;
  reader.read("knnAccuracy", scores.knnAccuracy, 0.0, 1.0);
  reader.read("accepted", scores.accepted, 0.0, 1.0);
  reader.read("refused", scores.refused, 0.0, 1.0);
  double taught = -1;
  reader.read("taughtRight", taught, 0.0, 1.0);
  if (taught >= 0) scores.taughtRight = taught;
  reader.refuseUnknown();
  return scores;
}

std::uint64_t countAt(JsonReader& reader, const char* key) {
  std::uint64_t count = 0;
  reader.read(key, count);
  if (count > (std::uint64_t{1} << 53)) reader.refuse(key, "a number that can be counted to");
  return count;
}

/// One folder below "taught", and nothing that leads elsewhere.
bool isVersionFolder(const std::string& name) {
  const std::string start = folderStart;
  return name.starts_with(start) && name.size() > start.size() && name.size() < start.size() + 10 &&
         std::all_of(name.begin() + static_cast<std::ptrdiff_t>(start.size()), name.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

LearntVersion versionFrom(const nlohmann::json& json, const fs::path& file) {
  JsonReader reader(json, file.string(), "versions.");
  LearntVersion version;
  reader.read("folder", version.folder);
  if (!isVersionFolder(version.folder)) reader.refuse("folder", "\"learnt-\" and a number");
  reader.read("learntAt", version.learntAt);
  LearntReport& report = version.report;
  report.before = scoresAt(reader, "before", file);
  report.after = scoresAt(reader, "after", file);
  report.testCount = countAt(reader, "testCount");
  report.taughtCount = countAt(reader, "taughtCount");
  report.heldOutCount = countAt(reader, "heldOutCount");
  report.steps = static_cast<std::int64_t>(countAt(reader, "steps"));
  reader.read("seconds", report.seconds, 0.0, 1e9);
  reader.read("stopped", report.stopped);
  reader.refuseUnknown();
  return version;
}

/// Changes with everything the recogniser of the experiment itself is made of.
std::string baseOf(const fs::path& folder) {
  return recognizerChecksum(folder);
}

Content readContent(const fs::path& folder) {
  const fs::path file = folder / taughtFolderName / fileName;
  std::error_code ignored;
  if (!fs::exists(file, ignored)) return {};
  const nlohmann::json json = readVersionedJsonFile(file);
  JsonReader reader = versionedReader(json, file);
  Content content;
  reader.read("base", content.base);
  const nlohmann::json* list = reader.child("versions");
  if (!list || !list->is_array() || list->size() > mostVersions)
    reader.refuse("versions", "a list of at most 8 versions");
  for (const auto& item : *list) content.versions.push_back(versionFrom(item, file));
  reader.refuseUnknown();
  if (!content.versions.empty() && content.base != baseOf(folder)) return {};
  return content;
}

/// Leaves no folder that no version names.
void dropOthers(const fs::path& taught, const Content& content) {
  std::error_code failure;
  std::vector<fs::path> unused;
  for (fs::directory_iterator at(taught, failure), end; !failure && at != end; at.increment(failure)) {
    const std::string name = at->path().filename().string();
    if (isVersionFolder(name) &&
        std::ranges::find(content.versions, name, &LearntVersion::folder) == content.versions.end())
      unused.push_back(at->path());
  }
  for (const fs::path& path : unused) fs::remove_all(path, failure);
}

void writeContent(const fs::path& folder, const Content& content) {
  nlohmann::ordered_json json;
  json["format"] = experimentFormat;
  json["base"] = content.base;
  json["versions"] = nlohmann::ordered_json::array();
  for (const LearntVersion& version : content.versions) json["versions"].push_back(toJson(version));
  writeJsonFile(folder / taughtFolderName / fileName, json);
  dropOthers(folder / taughtFolderName, content);
}

std::string nextFolder(const Content& content) {
  int last = 0;
  for (const LearntVersion& version : content.versions)
    last = std::max(last, std::stoi(version.folder.substr(std::string(folderStart).size())));
  return folderStart + std::to_string(last + 1);
}

}  // namespace

std::vector<LearntVersion> readLearntVersions(const fs::path& folder) {
  return readContent(folder).versions;
}

fs::path recognizerFolder(const fs::path& folder) {
  const Content content = readContent(folder);
  return content.versions.empty() ? folder : folder / taughtFolderName / content.versions.back().folder;
}

void keepLearntVersion(const fs::path& folder, const Recognizer& recognizer, const LearntReport& report) {
  makeFolder(folder / taughtFolderName);
  const FolderLock lock(folder / taughtFolderName);
  Content content = readContent(folder);
  const LearntVersion version{nextFolder(content), currentTimeText(), report};
  const fs::path place = folder / taughtFolderName / version.folder;
  makeFolder(place);
  saveRecognizer(place, recognizer);
  content.base = baseOf(folder);
  content.versions.push_back(version);
  if (content.versions.size() > mostVersions) content.versions.erase(content.versions.begin());
  writeContent(folder, content);
}

bool takeBackLearntVersion(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::exists(folder / taughtFolderName / fileName, ignored)) return false;
  const FolderLock lock(folder / taughtFolderName);
  Content content = readContent(folder);
  if (content.versions.empty()) return false;
  content.versions.pop_back();
  writeContent(folder, content);
  return true;
}

}  // namespace likeness
