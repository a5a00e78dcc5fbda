#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/core/json_reader.h"
#include "engine/train/search_space.h"
#include "engine/train/search_values.h"

namespace likeness {

namespace {

[[noreturn]] void refuse(const std::string& origin, const std::string& key, const std::string& allowed) {
  throw Error(ErrorCode::impossibleValue, {origin, key, allowed});
}

constexpr const char* rangeForm = "of the form least..most, least..most:log or {one,another}";

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The parts between separators that are in no brackets.
std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  int depth = 0;
  for (const char c : text) {
    if (c == '[') ++depth;
    if (c == ']') --depth;
    if (c == separator && depth == 0) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  std::transform(parts.begin(), parts.end(), parts.begin(), trimmed);
  return parts;
}

double numberFrom(const std::string& text, const std::string& origin, const std::string& key) {
  const std::string word = trimmed(text);
  double value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size()) refuse(origin, key, rangeForm);
  return value;
}

bool isWhole(double value) {
  return value == std::floor(value);
}

void setRange(SearchParameter& parameter, double least, double most, bool logarithmic,
              const std::string& origin) {
  parameter.least = least;
  parameter.most = most;
  parameter.logarithmic = logarithmic;
  // Ends that are no whole numbers are refused as a range of real numbers.
  const bool whole = settingOf(parameter.key, origin).type == "whole number";
  parameter.kind = whole && isWhole(least) && isWhole(most) ? SearchKind::whole : SearchKind::real;
}

SearchCondition conditionFrom(const std::string& text, const std::string& origin, const std::string& key) {
  const auto equals = text.find('=');
  if (equals == std::string::npos) refuse(origin, key, "bound by a condition of the form \"if key=value\"");
  return {trimmed(text.substr(0, equals)), split(text.substr(equals + 1), '|')};
}

/// What follows "key=".
SearchParameter parameterFromText(const std::string& key, const std::string& text,
                                  const std::string& origin) {
  SearchParameter parameter;
  parameter.key = key;
  const auto condition = text.find(" if ");
  const std::string values = trimmed(text.substr(0, condition));
  if (condition != std::string::npos) {
    parameter.onlyIf = conditionFrom(text.substr(condition + 4), origin, key);
  }
  if (values.size() >= 2 && values.front() == '{' && values.back() == '}') {
    parameter.kind = SearchKind::choice;
    parameter.choices = split(values.substr(1, values.size() - 2), ',');
    return parameter;
  }
  const auto dots = values.find("..");
  if (dots == std::string::npos) refuse(origin, key, rangeForm);
  std::string most = values.substr(dots + 2);
  const bool logarithmic = most.ends_with(":log");
  if (logarithmic) most.resize(most.size() - 4);
  setRange(parameter, numberFrom(values.substr(0, dots), origin, key), numberFrom(most, origin, key),
           logarithmic, origin);
  return parameter;
}

std::vector<std::string> textsFrom(const nlohmann::json& list, const std::string& origin,
                                   const std::string& key) {
  if (!list.is_array()) throw Error(ErrorCode::wrongType, {origin, key, "a list of values"});
  std::vector<std::string> texts;
  for (const auto& value : list) texts.push_back(textFromValue(value));
  return texts;
}

SearchCondition conditionFrom(const nlohmann::json& json, const std::string& origin, const std::string& key) {
  if (!json.is_object() || json.size() != 1) {
    throw Error(ErrorCode::wrongType, {origin, key + ".onlyIf", "an object with one setting"});
  }
  const auto& values = json.begin().value();
  return {json.begin().key(),
          textsFrom(values.is_array() ? values : nlohmann::json::array({values}), origin, key + ".onlyIf")};
}

SearchParameter parameterFromJson(const std::string& key, const nlohmann::json& json,
                                  const std::string& origin) {
  if (json.is_string()) return parameterFromText(key, json.get<std::string>(), origin);
  constexpr double largest = std::numeric_limits<double>::max();
  SearchParameter parameter;
  parameter.key = key;
  JsonReader reader(json, origin, key + ".");
  if (const auto* condition = reader.child("onlyIf")) {
    parameter.onlyIf = conditionFrom(*condition, origin, key);
  }
  if (const auto* choices = reader.child("choices")) {
    parameter.kind = SearchKind::choice;
    parameter.choices = textsFrom(*choices, origin, key + ".choices");
  } else {
    double least = 0;
    double most = 0;  // an empty range, where there is none
    bool logarithmic = false;
    reader.read("least", least, -largest, largest);
    reader.read("most", most, -largest, largest);
    reader.read("log", logarithmic);
    setRange(parameter, least, most, logarithmic, origin);
  }
  reader.refuseUnknown();
  return parameter;
}

nlohmann::json valuesToJson(const std::vector<std::string>& texts) {
  auto list = nlohmann::json::array();
  for (const std::string& text : texts) list.push_back(valueFromText(text));
  return list;
}

nlohmann::json numberToJson(const SearchParameter& parameter, double value) {
  if (parameter.kind == SearchKind::whole) return static_cast<std::int64_t>(value);
  return value;
}

}  // namespace

SearchSpace SearchSpace::fromTexts(const std::vector<std::string>& texts, const std::string& origin) {
  std::vector<SearchParameter> parameters;
  for (const std::string& text : texts) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
      refuse(origin, text, "of the form key=least..most or key={one,another}");
    }
    parameters.push_back(parameterFromText(trimmed(text.substr(0, equals)), text.substr(equals + 1), origin));
  }
  return {std::move(parameters), origin};
}

SearchSpace SearchSpace::fromJson(const nlohmann::json& json, const std::string& origin) {
  if (!json.is_object()) throw Error(ErrorCode::wrongType, {origin, "the search space", "an object"});
  std::vector<SearchParameter> parameters;
  for (const auto& [key, value] : json.items()) {
    parameters.push_back(parameterFromJson(key, value, origin));
  }
  return {std::move(parameters), origin};
}

nlohmann::json toJson(const SearchSpace& space) {
  auto json = nlohmann::json::object();
  for (const SearchParameter& parameter : space.parameters()) {
    auto& entry = json[parameter.key];
    if (parameter.kind == SearchKind::choice) {
      entry["choices"] = valuesToJson(parameter.choices);
    } else {
      entry["least"] = numberToJson(parameter, parameter.least);
      entry["most"] = numberToJson(parameter, parameter.most);
      entry["log"] = parameter.logarithmic;
    }
    if (parameter.onlyIf) entry["onlyIf"][parameter.onlyIf->key] = valuesToJson(parameter.onlyIf->values);
  }
  return json;
}

}  // namespace likeness
