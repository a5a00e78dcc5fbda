#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace likeness {

/// Parses JSON text; `origin` (a file, or "--set") names it in errors. Errors: fileDamaged, also for nesting
/// deeper than any of our formats.
nlohmann::json parseJson(const std::string& text, const std::string& origin);

/// Reads the keys of one JSON object strictly: a key of the wrong type, out of its range or unknown is an
/// Error that names origin and key. A key that is missing leaves the default alone.
class JsonReader {
 public:
  /// `path` is put before keys in errors, such as "network.". Error: wrongType when it is no object.
  JsonReader(const nlohmann::json& object, std::string origin, std::string path = {});

  void read(const char* key, bool& value);
  void read(const char* key, std::string& value);
  void read(const char* key, int& value, int least, int most);
  void read(const char* key, std::uint64_t& value);
  void read(const char* key, float& value, float least, float most);
  void read(const char* key, double& value, double least, double most);
  void read(const char* key, std::vector<int>& values, std::size_t leastValues, std::size_t mostValues,
            int least, int most);
  /// One of `names`; `index` is set to its place.
  void readChoice(const char* key, const std::vector<std::string>& names, int& index);
  /// The object at a key, or null when it is missing.
  const nlohmann::json* child(const char* key);

  /// Error unknownSetting for the first key that nothing has read.
  void refuseUnknown() const;

  [[noreturn]] void refuse(const char* key, const std::string& allowed) const;

 private:
  const nlohmann::json* find(const char* key);
  double number(const char* key, const nlohmann::json& value, double least, double most) const;
  [[noreturn]] void refuseType(const char* key, const std::string& expected) const;

  const nlohmann::json& object_;
  std::string origin_;
  std::string path_;
  std::set<std::string> known_;
};

}  // namespace likeness
