#include "engine/train/setting_table.h"

#include <charconv>

#include "engine/train/setting_titles.h"

namespace likeness {

double readableNumber(float value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value).ptr;
  double result = 0;
  std::from_chars(text, end, result);
  return result;
}

std::vector<std::string> namesOf(const std::vector<ChoiceText>& choices) {
  std::vector<std::string> names;
  names.reserve(choices.size());
  for (const auto& choice : choices) names.emplace_back(choice.name);
  return names;
}

std::string joinedNames(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

Setting& SettingTable::add(const char* name, const char* type, std::string range, const char* meaning) {
  Setting setting;
  setting.section = section_;
  setting.name = name;
  setting.type = type;
  setting.range = std::move(range);
  setting.meaning = meaning;
  setting.title = settingTitle(setting.key());
  settings_.push_back(std::move(setting));
  return settings_.back();
}

}  // namespace likeness
