#include "engine/core/json_reader.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <utility>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr int deepestNesting = 64;

std::string rangeText(double least, double most) {
  std::ostringstream text;
  text << "a number from " << least << " to " << most;
  return text.str();
}

}  // namespace

nlohmann::json parseJson(const std::string& text, const std::string& origin) {
  const auto refuseDeep = [&](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
    if (depth > deepestNesting) throw Error(ErrorCode::fileDamaged, {origin, "it is nested too deeply"});
    return true;
  };
  try {
    return nlohmann::json::parse(text, refuseDeep);
  } catch (const nlohmann::json::exception& error) {
    std::string fault = error.what();
    if (const auto at = fault.find("] "); at != std::string::npos) fault = fault.substr(at + 2);
    throw Error(ErrorCode::fileDamaged, {origin, "it is no valid JSON"}, fault);
  }
}

JsonReader::JsonReader(const nlohmann::json& object, std::string origin, std::string path)
    : object_(object), origin_(std::move(origin)), path_(std::move(path)) {
  if (!object_.is_object()) {
    throw Error(ErrorCode::wrongType, {origin_, path_.empty() ? "the whole file" : path_, "an object"});
  }
}

const nlohmann::json* JsonReader::find(const char* key) {
  known_.insert(key);
  const auto found = object_.find(key);
  return found == object_.end() ? nullptr : &*found;
}

void JsonReader::refuseType(const char* key, const std::string& expected) const {
  throw Error(ErrorCode::wrongType, {origin_, path_ + key, expected});
}

void JsonReader::refuse(const char* key, const std::string& allowed) const {
  throw Error(ErrorCode::impossibleValue, {origin_, path_ + key, allowed});
}

double JsonReader::number(const char* key, const nlohmann::json& value, double least, double most) const {
  if (!value.is_number()) refuseType(key, rangeText(least, most));
  const double number = value.get<double>();
  if (!(number >= least && number <= most)) refuse(key, rangeText(least, most));
  return number;
}

void JsonReader::read(const char* key, bool& value) {
  if (const auto* found = find(key)) {
    if (!found->is_boolean()) refuseType(key, "true or false");
    value = found->get<bool>();
  }
}

void JsonReader::read(const char* key, std::string& value) {
  if (const auto* found = find(key)) {
    if (!found->is_string()) refuseType(key, "a text");
    value = found->get<std::string>();
  }
}

void JsonReader::read(const char* key, int& value, int least, int most) {
  if (const auto* found = find(key)) {
    if (!found->is_number_integer()) refuseType(key, "a whole number");
    value = static_cast<int>(number(key, *found, least, most));
  }
}

void JsonReader::read(const char* key, std::uint64_t& value) {
  if (const auto* found = find(key)) {
    if (!found->is_number_unsigned()) refuseType(key, "a whole number that is not negative");
    value = found->get<std::uint64_t>();
  }
}

void JsonReader::read(const char* key, float& value, float least, float most) {
  const auto* found = find(key);
  if (!found) return;
  if (!found->is_number()) refuseType(key, rangeText(least, most));
  // Compared as a float: 0.001 is below the double of 0.001F.
  const float narrow = found->get<float>();
  if (!(narrow >= least && narrow <= most)) refuse(key, rangeText(least, most));
  value = narrow;
}

void JsonReader::read(const char* key, double& value, double least, double most) {
  if (const auto* found = find(key)) value = number(key, *found, least, most);
}

void JsonReader::read(const char* key, std::vector<int>& values, std::size_t leastValues,
                      std::size_t mostValues, int least, int most) {
  const auto* found = find(key);
  if (!found) return;
  if (!found->is_array()) refuseType(key, "a list of whole numbers");
  if (found->size() < leastValues || found->size() > mostValues) {
    refuse(key, "a list of " + std::to_string(leastValues) + " to " + std::to_string(mostValues) +
                    " whole numbers");
  }
  std::vector<int> read;
  for (const auto& item : *found) {
    if (!item.is_number_integer()) refuseType(key, "a list of whole numbers");
    read.push_back(static_cast<int>(number(key, item, least, most)));
  }
  values = std::move(read);
}

void JsonReader::readChoice(const char* key, const std::vector<std::string>& names, int& index) {
  const auto* found = find(key);
  if (!found) return;
  std::string allowed = "one of";
  for (const auto& name : names) allowed += (&name == &names.front() ? " " : ", ") + name;
  if (!found->is_string()) refuseType(key, allowed);
  const auto at = std::find(names.begin(), names.end(), found->get<std::string>());
  if (at == names.end()) refuse(key, allowed);
  index = static_cast<int>(at - names.begin());
}

const nlohmann::json* JsonReader::child(const char* key) {
  return find(key);
}

void JsonReader::refuseUnknown() const {
  for (const auto& [key, value] : object_.items()) {
    if (!known_.contains(key)) throw Error(ErrorCode::unknownSetting, {origin_, path_ + key});
  }
}

}  // namespace likeness
