#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "engine/train/training_config.h"

namespace likeness {

struct ChoiceText;
class JsonReader;

/// One key of a training config: the table of these is what config.json, --set and config --list are made of.
struct Setting {
  std::string section;  // "loss", or empty for a key of the first level
  std::string name;     // "margin"
  std::string type;   // "text", "true or false", "whole number", "number", "list of whole numbers", "choice"
  std::string range;  // "0 to 4", "hinge, soft", or empty
  const char* meaning;                               // English, translation context "Setting"
  const char* title;                                 // in plain words, see settingTitle()
  const std::vector<ChoiceText>* choices = nullptr;  // of a choice between named things; else null
  bool stored = true;  // false: an alias that sets other keys and is never written
  std::function<nlohmann::json(const TrainingConfig&)> write;
  std::function<void(JsonReader&, TrainingConfig&)> read;

  std::string key() const { return section.empty() ? name : section + "." + name; }
};

/// Every setting, section after section, in the order in which they are written and read. A setting that
/// brings others to what suits it (loss.kind, network.preset) comes before them.
const std::vector<Setting>& trainingSettings();

/// The setting of a key, or null.
const Setting* findSetting(const std::string& key);

}  // namespace likeness
