#include "engine/store/split_report_json.h"

#include <limits>
#include <nlohmann/json.hpp>

namespace likeness {

namespace {

using Json = nlohmann::ordered_json;

Json toJson(const SplitPart& part) {
  return {{"samples", part.samples}, {"classes", part.classes}, {"identities", part.identities}};
}

void readCount(JsonReader& reader, const char* key, std::size_t& count) {
  std::uint64_t value = count;
  reader.read(key, value);
  count = value;
}

void readSplitPart(JsonReader& reader, const char* key, const std::string& origin, const std::string& path,
                   SplitPart& part) {
  const nlohmann::json* object = reader.child(key);
  if (!object) return;
  JsonReader inner(*object, origin, path + key + ".");
  readCount(inner, "samples", part.samples);
  readCount(inner, "classes", part.classes);
  readCount(inner, "identities", part.identities);
  inner.refuseUnknown();
}

}  // namespace

Json toJson(const SplitReport& report) {
  Json json;
  json["by_identity"] = report.byIdentity;
  json["training"] = toJson(report.training);
  json["calibration"] = toJson(report.calibration);
  json["test"] = toJson(report.test);
  if (report.sharedIdentities) json["shared_identities"] = *report.sharedIdentities;
  json["shared_samples"] = report.sharedSamples;
  json["dropped_copies"] = report.droppedCopies;
  return json;
}

void readSplitReport(JsonReader& reader, const std::string& origin, const std::string& path,
                     SplitReport& report) {
  reader.read("by_identity", report.byIdentity);
  readSplitPart(reader, "training", origin, path, report.training);
  readSplitPart(reader, "calibration", origin, path, report.calibration);
  readSplitPart(reader, "test", origin, path, report.test);
  constexpr auto missing = std::numeric_limits<std::size_t>::max();
  std::size_t shared = missing;
  readCount(reader, "shared_identities", shared);
  if (shared != missing) report.sharedIdentities = shared;
  readCount(reader, "shared_samples", report.sharedSamples);
  readCount(reader, "dropped_copies", report.droppedCopies);
}

}  // namespace likeness
