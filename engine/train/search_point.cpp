#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/train/search_space.h"
#include "engine/train/search_values.h"

namespace likeness {

namespace {

nlohmann::json valueOf(const SearchParameter& parameter, double value) {
  if (parameter.kind == SearchKind::choice) {
    return valueFromText(parameter.choices[static_cast<std::size_t>(value)]);
  }
  if (parameter.kind == SearchKind::whole) return static_cast<std::int64_t>(value);
  return value;
}

double placeOfChoice(const SearchParameter& parameter, const nlohmann::json& value,
                     const std::string& origin) {
  for (std::size_t place = 0; place < parameter.choices.size(); ++place) {
    if (valueFromText(parameter.choices[place]) == value) return static_cast<double>(place);
  }
  throw Error(ErrorCode::impossibleValue, {origin, parameter.key, "one of the choices of the search"});
}

double numberIn(const SearchParameter& parameter, const nlohmann::json& value, const std::string& origin) {
  if (!value.is_number()) throw Error(ErrorCode::wrongType, {origin, parameter.key, "a number"});
  const double number = value.get<double>();
  const bool whole = parameter.kind != SearchKind::whole || number == std::floor(number);
  if (!(number >= parameter.least && number <= parameter.most) || !whole) {
    throw Error(ErrorCode::impossibleValue, {origin, parameter.key, "in the range of the search"});
  }
  return number;
}

/// These bring other settings with them, so that they go before.
bool bringsOthers(const std::string& key) {
  return key == "loss.kind" || key == "network.preset";
}

}  // namespace

std::string SearchSpace::textOf(std::size_t i, double value) const {
  const SearchParameter& parameter = parameters_[i];
  return parameter.kind == SearchKind::choice ? parameter.choices[static_cast<std::size_t>(value)]
                                              : textFromNumber(value);
}

TrainingConfig SearchSpace::apply(TrainingConfig config, const SearchPoint& point) const {
  nlohmann::json rest = nlohmann::json::object();
  for (std::size_t i = 0; i < size(); ++i) {
    if (!point[i]) continue;
    const Setting& setting = settingOf(parameters_[i].key, "search space");
    const auto value = valueOf(parameters_[i], *point[i]);
    if (!bringsOthers(parameters_[i].key)) {
      (setting.section.empty() ? rest : rest[setting.section])[setting.name] = value;
    } else if (setting.write(config) != value) {  // else what is set beside it would be lost
      setByText(config, parameters_[i].key + "=" + textFromValue(value));
    }
  }
  auto json = toJson(config);
  json.merge_patch(rest);
  return trainingConfigFromJson(json, "search space");
}

nlohmann::json SearchSpace::pointToJson(const SearchPoint& point) const {
  auto json = nlohmann::json::object();
  for (std::size_t i = 0; i < size(); ++i) {
    if (point[i]) json[parameters_[i].key] = valueOf(parameters_[i], *point[i]);
  }
  return json;
}

SearchPoint SearchSpace::pointFromJson(const nlohmann::json& json, const std::string& origin) const {
  if (!json.is_object()) throw Error(ErrorCode::wrongType, {origin, "values", "an object"});
  SearchPoint point(size());
  std::size_t read = 0;
  for (const std::size_t i : order_) {
    const SearchParameter& parameter = parameters_[i];
    const auto found = json.find(parameter.key);
    const bool present = found != json.end();
    if (present != holds(i, point)) {
      throw Error(ErrorCode::impossibleValue,
                  {origin, parameter.key, present ? "absent, as its condition does not hold" : "given"});
    }
    if (!present) continue;
    ++read;
    point[i] = parameter.kind == SearchKind::choice ? placeOfChoice(parameter, *found, origin)
                                                    : numberIn(parameter, *found, origin);
  }
  if (read == json.size()) return point;
  for (const auto& [key, value] : json.items()) {
    const auto is = [&key = key](const SearchParameter& parameter) { return parameter.key == key; };
    if (std::none_of(parameters_.begin(), parameters_.end(), is)) {
      throw Error(ErrorCode::unknownSetting, {origin, key});
    }
  }
  return point;
}

}  // namespace likeness
