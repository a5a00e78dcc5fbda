#pragma once

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/core/json_reader.h"
#include "engine/train/choices.h"
#include "engine/train/settings.h"

namespace likeness {

/// The double that prints as the float does: 0.2 and not 0.20000000298023224 in a file for people.
double readableNumber(float value);
inline double readableNumber(double value) {
  return value;
}

std::vector<std::string> namesOf(const std::vector<ChoiceText>& choices);
/// "adam, sgd".
std::string joinedNames(const std::vector<std::string>& names);

template <class Number>
std::string rangeText(Number least, Number most) {
  std::ostringstream text;
  text << least << " to " << most;
  return text.str();
}

/// Builds the table of settings: how each kind is read, written and described. `field` is given a config,
/// const or not, and answers the setting in it.
class SettingTable {
 public:
  void section(std::string name) { section_ = std::move(name); }

  template <class Field>
  void text(const char* name, Field field, const char* meaning) {
    plain(name, "text", "", field, meaning);
  }
  template <class Field>
  void flag(const char* name, Field field, const char* meaning) {
    plain(name, "true or false", "", field, meaning);
  }
  /// A float, a double or an int.
  template <class Field, class Number>
  void number(const char* name, Field field, Number least, Number most, const char* meaning) {
    constexpr bool whole = std::is_same_v<Number, int>;
    Setting& setting = add(name, whole ? "whole number" : "number", rangeText(least, most), meaning);
    if constexpr (whole) {
      setting.write = [field](const TrainingConfig& config) { return nlohmann::json(field(config)); };
    } else {
      setting.write = [field](const TrainingConfig& config) {
        return nlohmann::json(readableNumber(field(config)));
      };
    }
    setting.read = [=](JsonReader& reader, TrainingConfig& config) {
      reader.read(name, field(config), least, most);
    };
  }
  /// An unsigned number of any size.
  template <class Field>
  void counter(const char* name, Field field, const char* meaning) {
    plain(name, "whole number", "0 to 18446744073709551615", field, meaning);
  }
  template <class Field>
  void list(const char* name, Field field, std::size_t leastValues, std::size_t mostValues, int least,
            int most, const char* meaning) {
    Setting& setting =
        add(name, "list of whole numbers",
            rangeText(leastValues, mostValues) + " of them, each " + rangeText(least, most), meaning);
    setting.write = [field](const TrainingConfig& config) { return nlohmann::json(field(config)); };
    setting.read = [=](JsonReader& reader, TrainingConfig& config) {
      reader.read(name, field(config), leastValues, mostValues, least, most);
    };
  }
  template <class Field>
  void choice(const char* name, Field field, const std::vector<ChoiceText>& choices, const char* meaning) {
    const auto names = namesOf(choices);
    Setting& setting = add(name, "choice", joinedNames(names), meaning);
    setting.choices = &choices;
    setting.write = [field, names](const TrainingConfig& config) {
      return nlohmann::json(names[static_cast<std::size_t>(field(config))]);
    };
    setting.read = [=](JsonReader& reader, TrainingConfig& config) {
      auto& kind = field(config);
      int index = static_cast<int>(kind);
      reader.readChoice(name, names, index);
      kind = static_cast<std::remove_reference_t<decltype(kind)>>(index);
    };
  }
  /// A setting with ways of its own.
  Setting& add(const char* name, const char* type, std::string range, const char* meaning);
  std::vector<Setting> take() { return std::move(settings_); }

 private:
  template <class Field>
  void plain(const char* name, const char* type, std::string range, Field field, const char* meaning) {
    Setting& setting = add(name, type, std::move(range), meaning);
    setting.write = [field](const TrainingConfig& config) { return nlohmann::json(field(config)); };
    setting.read = [=](JsonReader& reader, TrainingConfig& config) { reader.read(name, field(config)); };
  }

  std::string section_;
  std::vector<Setting> settings_;
};

}  // namespace likeness
