#include "engine/store/stored_map.h"

#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "engine/core/error.h"
#include "engine/data/idx_reader.h"
#include "engine/store/experiment_info.h"
#include "engine/store/idx_writer.h"
#include "engine/store/json_file.h"
#include "engine/store/samples_file.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostDimensions = 65536;
constexpr const char* samplesName = "map-samples.safetensors";

[[noreturn]] void throwDamaged(const fs::path& file, const std::string& fault) {
  throw Error(ErrorCode::fileDamaged, {file.string(), fault});
}

/// A list of finite numbers at a key; anything else, and a list that is too long, is refused.
std::vector<float> readFloats(const nlohmann::json& list, std::size_t most, const char* key,
                              const JsonReader& reader) {
  if (!list.is_array() || list.size() > most) reader.refuse(key, "a list of numbers");
  std::vector<float> values;
  values.reserve(list.size());
  for (const auto& item : list) {
    const float value = item.is_number() ? item.get<float>() : std::numeric_limits<float>::quiet_NaN();
    if (!std::isfinite(value)) reader.refuse(key, "a list of numbers");
    values.push_back(value);
  }
  return values;
}

const nlohmann::json& required(JsonReader& reader, const char* key) {
  const nlohmann::json* value = reader.child(key);
  if (!value) reader.refuse(key, "there");
  return *value;
}

PlaneProjection readProjection(JsonReader& reader) {
  PlaneProjection projection;
  projection.mean = readFloats(required(reader, "mean"), mostDimensions, "mean", reader);
  const nlohmann::json& axes = required(reader, "axes");
  if (!axes.is_array() || axes.size() != 2) reader.refuse("axes", "two lists of numbers");
  for (std::size_t i = 0; i < 2; ++i) {
    projection.axes[i] = readFloats(axes[i], mostDimensions, "axes", reader);
    if (projection.axes[i].size() != projection.mean.size()) reader.refuse("axes", "as long as \"mean\"");
  }
  return projection;
}

Matrix readPoints(JsonReader& reader, std::size_t count) {
  const nlohmann::json& list = required(reader, "points");
  if (!list.is_array() || list.size() != count) reader.refuse("points", "one for each probe picture");
  Matrix points(count, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::vector<float> point = readFloats(list[i], 2, "points", reader);
    if (point.size() != 2) reader.refuse("points", "pairs of numbers");
    points.row(i)[0] = point[0];
    points.row(i)[1] = point[1];
  }
  return points;
}

/// Grey pictures of few classes are IDX files, as they always were; these hold nothing else.
bool fitsIdx(const LabelledSamples& probes) {
  return !probes.shape.isVector() && probes.shape.channels == 1 && probes.classNames.size() <= 256;
}

LabelledSamples readProbes(JsonReader& reader, const fs::path& folder) {
  const fs::path samples = folder / samplesName;
  std::error_code ignored;
  const bool idx = !fs::exists(samples, ignored);
  const fs::path labels = idx ? folder / "map-labels.idx" : samples;
  LabelledSamples probes = idx ? readIdxPair(folder / "map-images.idx", labels) : readSamples(samples);
  const nlohmann::json& names = required(reader, "classes");
  if (!names.is_array()) reader.refuse("classes", "a list of class names");
  if (names.size() < probes.classNames.size())
    throwDamaged(labels, "it has a label that is no class of map.json");
  probes.classNames.clear();
  for (const auto& name : names) {
    if (!name.is_string()) reader.refuse("classes", "a list of class names");
    probes.classNames.push_back(name.get<std::string>());
  }
  return probes;
}

nlohmann::ordered_json pointsToJson(const Matrix& points) {
  auto json = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < points.rows; ++i) json.push_back({points.row(i)[0], points.row(i)[1]});
  return json;
}

}  // namespace

void saveMap(const fs::path& folder, const StoredMap& map) {
  if (fitsIdx(*map.probes)) {
    writeIdxPair(folder / "map-images.idx", folder / "map-labels.idx", *map.probes);
  } else {
    writeSamples(folder / samplesName, *map.probes);
  }
  nlohmann::ordered_json json;
  json["format"] = experimentFormat;
  json["step"] = map.frame.step;
  json["seconds"] = map.frame.seconds;
  json["classes"] = map.probes->classNames;
  json["points"] = pointsToJson(*map.frame.points);
  json["mean"] = map.frame.projection->mean;
  json["axes"] = map.frame.projection->axes;
  writeJsonFile(folder / "map.json", json);
}

std::optional<StoredMap> loadMap(const fs::path& folder) {
  const fs::path file = folder / "map.json";
  std::error_code ignored;
  if (!fs::exists(file, ignored)) return std::nullopt;
  const nlohmann::json object = readVersionedJsonFile(file);
  JsonReader reader = versionedReader(object, file);
  StoredMap map;
  std::uint64_t step = 0;
  reader.read("step", step);
  map.frame.step = static_cast<std::int64_t>(step);
  reader.read("seconds", map.frame.seconds, 0, std::numeric_limits<double>::max());
  LabelledSamples probes = readProbes(reader, folder);
  map.frame.points = std::make_shared<const Matrix>(readPoints(reader, probes.size()));
  map.frame.projection = std::make_shared<const PlaneProjection>(readProjection(reader));
  map.probes = std::make_shared<const LabelledSamples>(std::move(probes));
  reader.refuseUnknown();
  return map;
}

}  // namespace likeness
