#include "engine/train/search_space.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <set>

#include "engine/core/error.h"
#include "engine/train/search_values.h"

namespace likeness {

namespace {

constexpr std::size_t mostParameters = 50;
constexpr std::size_t mostChoices = 100;

[[noreturn]] void refuse(const std::string& origin, const std::string& key, const std::string& allowed) {
  throw Error(ErrorCode::impossibleValue, {origin, key, allowed});
}

/// What a trial is scored on must be the same for all, and the best of many seeds is luck.
bool maybeSearched(const std::string& key) {
  static const std::set<std::string> fixed = {"dataset",     "calibrationShare", "keptShare", "neighbours",
                                              "gallerySize", "device",           "threads",   "seed"};
  if (key.starts_with("data.")) return key == "data.resampleTo" || key == "data.classWeights";
  return !key.starts_with("budget.") && !fixed.contains(key);
}

void checkRange(const SearchParameter& parameter, const Setting& setting, const std::string& origin) {
  const bool whole = parameter.kind == SearchKind::whole;
  if (setting.type != "whole number" && (whole || setting.type != "number")) {
    refuse(origin, parameter.key, "given as choices in braces, as it is no number");
  }
  if (!whole && setting.type == "whole number") refuse(origin, parameter.key, "a range of whole numbers");
  if (!std::isfinite(parameter.least) || !std::isfinite(parameter.most) ||
      parameter.least >= parameter.most) {
    refuse(origin, parameter.key, "a range from a number to a larger one");
  }
  if (parameter.logarithmic && parameter.least <= 0) {
    refuse(origin, parameter.key, "a range above 0 where its steps are equal factors");
  }
  for (const double end : {parameter.least, parameter.most}) {
    if (!whole) {
      checkValue(setting, end, origin);
    } else if (std::abs(end) > std::numeric_limits<int>::max()) {
      refuse(origin, parameter.key, "in the range of the setting, " + setting.range);
    } else {
      checkValue(setting, static_cast<std::int64_t>(end), origin);
    }
  }
}

void checkChoices(const SearchParameter& parameter, const Setting& setting, const std::string& origin) {
  const auto& choices = parameter.choices;
  if (choices.empty() || choices.size() > mostChoices) {
    refuse(origin, parameter.key,
           "one of at least one and at most " + std::to_string(mostChoices) + " choices");
  }
  if (std::set<std::string>(choices.begin(), choices.end()).size() < choices.size()) {
    refuse(origin, parameter.key, "given without a choice twice");
  }
  for (const std::string& choice : choices) checkValue(setting, valueFromText(choice), origin);
}

void checkParameter(const SearchParameter& parameter, const std::string& origin) {
  const Setting& setting = settingOf(parameter.key, origin);
  if (!maybeSearched(parameter.key)) {
    refuse(origin, parameter.key, "left out of a search: trials that differ in it cannot be compared");
  }
  if (parameter.kind == SearchKind::choice) {
    checkChoices(parameter, setting, origin);
  } else {
    checkRange(parameter, setting, origin);
  }
}

void checkCondition(const SearchParameter& parameter, const SearchParameter* parent,
                    const std::string& origin) {
  const SearchCondition& condition = *parameter.onlyIf;
  if (condition.values.empty()) refuse(origin, parameter.key, "given with a value in its condition");
  if (parent && parent->kind != SearchKind::choice) {
    refuse(origin, parameter.key, "bound to a setting that is searched over choices, unlike " + parent->key);
  }
  const Setting& setting = settingOf(condition.key, origin);
  for (const std::string& value : condition.values) {
    checkValue(setting, valueFromText(value), origin);
    if (parent && std::find(parent->choices.begin(), parent->choices.end(), value) == parent->choices.end()) {
      refuse(origin, parameter.key,
             "bound to a value of " + parent->key + " that is searched; " + value + " is not");
    }
  }
}

/// One way to write every value, so that texts can be compared: "[8, 16]" is "[8,16]".
void normalise(SearchParameter& parameter) {
  const auto rewrite = [](std::vector<std::string>& texts) {
    for (std::string& text : texts) text = textFromValue(valueFromText(text));
  };
  rewrite(parameter.choices);
  if (parameter.onlyIf) rewrite(parameter.onlyIf->values);
}

std::size_t placeInTable(const std::string& key, const std::string& origin) {
  return static_cast<std::size_t>(&settingOf(key, origin) - trainingSettings().data());
}

/// To three digits, so that a person can read and repeat it.
double rounded(double value) {
  if (value == 0) return 0;
  char text[40];
  std::snprintf(text, sizeof text, "%.3g", value);
  return std::strtod(text, nullptr);
}

}  // namespace

SearchSpace::SearchSpace(std::vector<SearchParameter> parameters, const std::string& origin)
    : parameters_(std::move(parameters)) {
  if (parameters_.size() > mostParameters) {
    refuse(origin, "search space", "of at most " + std::to_string(mostParameters) + " settings");
  }
  for (SearchParameter& parameter : parameters_) {
    normalise(parameter);
    checkParameter(parameter, origin);
  }
  std::sort(parameters_.begin(), parameters_.end(), [&](const auto& a, const auto& b) {
    return placeInTable(a.key, origin) < placeInTable(b.key, origin);
  });
  for (std::size_t i = 1; i < parameters_.size(); ++i) {
    if (parameters_[i].key == parameters_[i - 1].key) refuse(origin, parameters_[i].key, "given once");
  }
  parents_.resize(size());
  for (std::size_t i = 0; i < size(); ++i) {
    if (!parameters_[i].onlyIf) continue;
    const auto parent = std::find_if(parameters_.begin(), parameters_.end(), [&](const auto& other) {
      return other.key == parameters_[i].onlyIf->key;
    });
    if (parent != parameters_.end()) parents_[i] = static_cast<std::size_t>(parent - parameters_.begin());
    checkCondition(parameters_[i], parent != parameters_.end() ? &*parent : nullptr, origin);
  }
  std::vector<bool> placed(size());
  for (std::size_t before = size() + 1; order_.size() < size() && order_.size() != before;) {
    before = order_.size();
    for (std::size_t i = 0; i < size(); ++i) {
      if (placed[i] || (parents_[i] && !placed[*parents_[i]])) continue;
      placed[i] = true;
      order_.push_back(i);
    }
  }
  for (std::size_t i = 0; i < size(); ++i) {
    if (!placed[i]) refuse(origin, parameters_[i].key, "free of a condition that leads back to itself");
  }
}

SearchSpace SearchSpace::within(const TrainingConfig& config) const {
  std::vector<SearchParameter> kept = parameters_;
  // What is bound to a parameter that went goes too.
  for (bool changed = true; changed;) {
    changed = std::erase_if(kept, [&](const SearchParameter& parameter) {
                if (!parameter.onlyIf) return false;
                const auto& [key, values] = *parameter.onlyIf;
                const auto is = [&key = key](const auto& other) { return other.key == key; };
                if (std::any_of(kept.begin(), kept.end(), is)) return false;
                if (std::any_of(parameters_.begin(), parameters_.end(), is)) return true;
                const auto value = settingOf(key, "").write(config);
                return std::none_of(values.begin(), values.end(),
                                    [&](const std::string& text) { return valueFromText(text) == value; });
              }) > 0;
  }
  return {kept, "search space"};
}

bool SearchSpace::holds(std::size_t i, const SearchPoint& point) const {
  const SearchParameter& parameter = parameters_[i];
  if (!parents_[i]) return true;  // a condition outside the space is within()'s matter
  const auto& parent = point[*parents_[i]];
  if (!parent) return false;
  const std::string& value = parameters_[*parents_[i]].choices[static_cast<std::size_t>(*parent)];
  const auto& values = parameter.onlyIf->values;
  return std::find(values.begin(), values.end(), value) != values.end();
}

double SearchSpace::valueAt(std::size_t i, double position) const {
  const SearchParameter& parameter = parameters_[i];
  position = std::clamp(position, 0.0, 1.0);
  if (parameter.kind == SearchKind::choice) {
    const auto count = static_cast<double>(parameter.choices.size());
    return std::min(std::floor(position * count), count - 1);
  }
  // Whole numbers have an equal part of the range each, those at the ends too.
  const double half = parameter.kind == SearchKind::whole && !parameter.logarithmic ? 0.4999 : 0;
  const double least = parameter.least - half;
  const double most = parameter.most + half;
  const double value =
      parameter.logarithmic ? least * std::pow(most / least, position) : least + (most - least) * position;
  return std::clamp(parameter.kind == SearchKind::whole ? std::round(value) : rounded(value), parameter.least,
                    parameter.most);
}

double SearchSpace::positionOf(std::size_t i, double value) const {
  const SearchParameter& parameter = parameters_[i];
  if (parameter.kind == SearchKind::choice) {
    const auto count = static_cast<double>(parameter.choices.size());
    return count > 1 ? value / (count - 1) : 0.5;
  }
  if (parameter.logarithmic) {
    return std::log(value / parameter.least) / std::log(parameter.most / parameter.least);
  }
  return (value - parameter.least) / (parameter.most - parameter.least);
}

SearchPoint SearchSpace::pointAt(std::span<const double> cube) const {
  SearchPoint point(size());
  for (const std::size_t i : order_) {
    if (holds(i, point)) point[i] = valueAt(i, cube[i]);
  }
  return point;
}

}  // namespace likeness
