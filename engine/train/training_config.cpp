#include "engine/train/training_config.h"

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/core/error.h"
#include "engine/core/json_reader.h"
#include "engine/train/settings.h"

namespace likeness {

namespace {

// The distance matrix of a batch has its size squared.
constexpr long mostPicturesPerBatch = 8192;

/// A reader for the first level and for every section that is there.
class SectionReaders {
 public:
  SectionReaders(const nlohmann::json& json, const std::string& origin) : origin_(origin) {
    readers_[""] = std::make_unique<JsonReader>(json, origin);
  }
  /// Null where a section is missing.
  JsonReader* of(const std::string& section) {
    const auto known = readers_.find(section);
    if (known != readers_.end()) return known->second.get();
    const auto* child = readers_.at("")->child(section.c_str());
    auto& reader = readers_[section];
    if (child) reader = std::make_unique<JsonReader>(*child, origin_, section + ".");
    return reader.get();
  }
  void refuseUnknown() const {
    for (const auto& [section, reader] : readers_) {
      if (reader) reader->refuseUnknown();
    }
  }

 private:
  const std::string& origin_;
  std::map<std::string, std::unique_ptr<JsonReader>> readers_;
};

/// What no setting can be judged by alone.
void checkTogether(SectionReaders& readers, const TrainingConfig& config) {
  const SamplerConfig& sampler = config.sampler;
  if (static_cast<long>(sampler.classesPerBatch) * sampler.samplesPerClass > mostPicturesPerBatch) {
    readers.of("sampler")->refuse("samplesPerClass", "small enough that a batch has at most 8192 pictures");
  }
  if (config.budget.seconds == 0 && config.budget.epochs == 0) {
    readers.of("budget")->refuse("seconds", "above 0 where no number of epochs is given");
  }
}

}  // namespace

nlohmann::json toJson(const TrainingConfig& config) {
  nlohmann::json json;
  for (const Setting& setting : trainingSettings()) {
    if (!setting.stored) continue;
    auto& parent = setting.section.empty() ? json : json[setting.section];
    parent[setting.name] = setting.write(config);
  }
  return json;
}

TrainingConfig trainingConfigFromJson(const nlohmann::json& json, const std::string& origin) {
  TrainingConfig config;
  SectionReaders readers(json, origin);
  for (const Setting& setting : trainingSettings()) {
    if (JsonReader* reader = readers.of(setting.section)) setting.read(*reader, config);
  }
  readers.refuseUnknown();
  checkTogether(readers, config);
  return config;
}

void setByText(TrainingConfig& config, const std::string& assignment) {
  const auto equals = assignment.find('=');
  if (equals == std::string::npos || equals == 0) {
    throw Error(ErrorCode::impossibleValue, {"--set", assignment, "of the form key=value"});
  }
  const std::string whole = assignment.substr(0, equals);
  const std::string text = assignment.substr(equals + 1);
  auto value = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
  // merge_patch() takes null for "leave it out", which would bring the default back unasked.
  if (value.is_discarded() || value.is_null()) value = text;
  // A dotted key becomes nested objects around the value; merged over the whole config, the strict reader
  // then judges it as it would judge a file.
  std::string key = whole;
  for (auto dot = key.rfind('.'); dot != std::string::npos; dot = key.rfind('.')) {
    value = nlohmann::json{{key.substr(dot + 1), value}};
    key.resize(dot);
  }
  auto json = toJson(config);
  if (whole == "loss.kind") json.erase("loss");  // what suited the old loss says nothing of the new one
  if (whole == "network.preset") {
    json["network"].erase("widths");
    json["network"].erase("residualLayers");
  }
  json.merge_patch(nlohmann::json{{key, value}});
  config = trainingConfigFromJson(json, "--set");
}

}  // namespace likeness
