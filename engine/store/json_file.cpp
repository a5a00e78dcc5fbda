#include "engine/store/json_file.h"

#include <string>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/store/experiment_info.h"

namespace likeness {

namespace {

constexpr std::size_t largestJsonFile = std::size_t{16} << 20;

}  // namespace

nlohmann::json readJsonFile(const std::filesystem::path& file) {
  return parseJson(readTextFile(file, largestJsonFile), file.string());
}

nlohmann::json readVersionedJsonFile(const std::filesystem::path& file) {
  nlohmann::json object = readJsonFile(file);
  const auto format = object.is_object() ? object.find("format") : object.end();
  if (format == object.end() || !format->is_number_integer() || *format < 1) {
    throw Error(ErrorCode::fileDamaged, {file.string(), "it has no format version"});
  }
  if (*format > experimentFormat) {
    throw Error(ErrorCode::newerVersion, {file.string(), format->dump(), std::to_string(experimentFormat)});
  }
  return object;
}

JsonReader versionedReader(const nlohmann::json& object, const std::filesystem::path& file) {
  JsonReader reader(object, file.string());
  reader.child("format");
  return reader;
}

void writeJsonFile(const std::filesystem::path& file, const nlohmann::ordered_json& json) {
  using Handler = nlohmann::ordered_json::error_handler_t;
  writeFileAtomically(file, json.dump(2, ' ', false, Handler::replace) + "\n");
}

}  // namespace likeness
