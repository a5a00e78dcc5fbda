#include "engine/train/search_values.h"

#include <algorithm>
#include <charconv>

#include "engine/core/error.h"
#include "engine/core/json_reader.h"

namespace likeness {

const Setting& settingOf(const std::string& key, const std::string& origin) {
  const auto& settings = trainingSettings();
  const auto found = std::find_if(settings.begin(), settings.end(),
                                  [&](const Setting& setting) { return setting.key() == key; });
  if (found == settings.end()) throw Error(ErrorCode::unknownSetting, {origin, key});
  return *found;
}

nlohmann::json valueFromText(const std::string& text) {
  auto value = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (value.is_discarded() || value.is_null()) value = text;
  return value;
}

std::string textFromValue(const nlohmann::json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_float()) return textFromNumber(value.get<double>());
  return value.dump();
}

std::string textFromNumber(double number) {
  char text[40];
  return {text, std::to_chars(text, text + sizeof text, number).ptr};
}

void checkValue(const Setting& setting, const nlohmann::json& value, const std::string& origin) {
  const nlohmann::json object = {{setting.name, value}};
  JsonReader reader(object, origin, setting.section.empty() ? "" : setting.section + ".");
  TrainingConfig config;
  setting.read(reader, config);
}

}  // namespace likeness
