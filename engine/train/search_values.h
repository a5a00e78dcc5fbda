#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "engine/train/settings.h"

namespace likeness {

/// Where the texts of a search space, JSON and the table of settings meet.

/// The setting of a key. Error unknownSetting.
const Setting& settingOf(const std::string& key, const std::string& origin);

/// A text as after "key=" in --set: JSON where it is any, else the text itself.
nlohmann::json valueFromText(const std::string& text);
std::string textFromValue(const nlohmann::json& value);
/// A number as people write it: shortest of those that read back as itself.
std::string textFromNumber(double number);

/// Error wrongType or impossibleValue where the setting does not allow the value.
void checkValue(const Setting& setting, const nlohmann::json& value, const std::string& origin);

}  // namespace likeness
