#include "engine/faces/face_pack.h"

#include <algorithm>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/json_reader.h"
#include "engine/core/sha256.h"
#include "engine/data/dataset.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostDescriptionBytes = 1 << 20;
constexpr std::size_t mostModelBytes = std::size_t{256} << 20;
constexpr std::size_t mostFiles = 16;
constexpr std::size_t mostQuantiles = 100;
constexpr int knownSchema = 1;
constexpr int largestDimension = 4096;
constexpr float largestDistance = 2;  // between vectors of length 1
constexpr float largestNorm = 1000;
const char* const defaultPack = "mobileface";

/// A text that has to be there.
std::string readText(JsonReader& reader, const char* key) {
  std::string text;
  reader.read(key, text);
  if (text.empty()) reader.refuse(key, "a text");
  return text;
}

std::string readAdapter(JsonReader& reader, const char* key, const std::vector<std::string>& known) {
  int index = -1;
  reader.readChoice(key, known, index);
  if (index < 0) reader.refuse(key, "the name of an adapter");
  return known[static_cast<std::size_t>(index)];
}

/// Ids and file names become parts of paths.
bool isPlainName(const std::string& name) {
  return !name.starts_with('.') && std::all_of(name.begin(), name.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '.' || letter == '-' || letter == '_';
  });
}

bool isSum(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

FacePackThresholds readThresholds(const nlohmann::json& object, const std::string& origin) {
  FacePackThresholds thresholds;
  JsonReader reader(object, origin, "thresholds.");
  const std::pair<const char*, float*> distances[] = {
      {"verify", &thresholds.verify},
      {"cautious", &thresholds.cautious},
      {"average_linkage", &thresholds.averageLinkage},
      {"chinese_whispers", &thresholds.chineseWhispers},
      {"dbscan", &thresholds.dbscan},
  };
  for (const auto& [key, value] : distances) {
    reader.read(key, *value, 0, largestDistance);
    if (*value <= 0) reader.refuse(key, "a distance above 0 and at most 2");
  }
  reader.read("seed_quality", thresholds.seedQuality, 0, largestNorm);
  reader.refuseUnknown();
  return thresholds;
}

/// [[share, distance], ...], both rising.
std::vector<ImpostorQuantile> readQuantiles(JsonReader& reader) {
  const auto refuse = [&] { reader.refuse("quantiles", "2 to 100 pairs [share, distance] that rise"); };
  const auto* list = reader.child("quantiles");
  if (list == nullptr || !list->is_array() || list->size() < 2 || list->size() > mostQuantiles) refuse();
  std::vector<ImpostorQuantile> quantiles;
  for (const auto& pair : *list) {
    if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number() || !pair[1].is_number()) refuse();
    const ImpostorQuantile quantile{pair[0].get<double>(), pair[1].get<float>()};
    const ImpostorQuantile before = quantiles.empty() ? ImpostorQuantile() : quantiles.back();
    const bool rises = quantile.share > before.share && quantile.distance > before.distance;
    if (!rises || !(quantile.share <= 1) || !(quantile.distance <= largestDistance)) refuse();
    quantiles.push_back(quantile);
  }
  return quantiles;
}

ImpostorCurve readImpostors(const nlohmann::json& object, const std::string& origin) {
  ImpostorCurve curve;
  JsonReader reader(object, origin, "impostors.");
  curve.measuredOn = readText(reader, "measured_on");
  reader.read("pairs", curve.pairs);
  if (curve.pairs == 0) reader.refuse("pairs", "how many pairs were measured");
  curve.quantiles = readQuantiles(reader);
  reader.refuseUnknown();
  return curve;
}

FacePackFile readPackFile(const nlohmann::json& object, const std::string& origin) {
  JsonReader reader(object, origin, "files.");
  FacePackFile file{readText(reader, "role"), readText(reader, "name"), {}};
  if (!isPlainName(file.name)) reader.refuse("name", "a file name without folders");
  reader.read("sha256", file.sha256);
  if (!file.sha256.empty() && !isSum(file.sha256)) {
    reader.refuse("sha256", "64 hexadecimal digits, or nothing where any file will do");
  }
  reader.refuseUnknown();
  return file;
}

std::vector<FacePackFile> readPackFiles(JsonReader& reader, const std::string& origin) {
  const auto* list = reader.child("files");
  if (list == nullptr || !list->is_array() || list->empty() || list->size() > mostFiles) {
    reader.refuse("files", "a list of 1 to 16 files");
  }
  std::vector<FacePackFile> files;
  for (const auto& object : *list) files.push_back(readPackFile(object, origin));
  return files;
}

}  // namespace

FacePack readFacePack(const fs::path& file) {
  const std::string origin = file.string();
  const auto json = parseJson(readTextFile(file, mostDescriptionBytes), origin);
  JsonReader reader(json, origin);
  int schema = 0;
  reader.read("schema", schema, 0, 1 << 30);
  if (schema > knownSchema) {
    throw Error(ErrorCode::newerVersion, {origin, std::to_string(schema), std::to_string(knownSchema)});
  }
  FacePack pack;
  pack.id = readText(reader, "id");
  if (!isPlainName(pack.id)) reader.refuse("id", "letters, digits, points and dashes");
  pack.title = readText(reader, "title");
  pack.detector = readAdapter(reader, "detector", {"ultralight", "yunet"});
  pack.embedder = readAdapter(reader, "embedder", {"mobileface", "dlib", "sface"});
  reader.read("dimension", pack.dimension, 1, largestDimension);
  if (pack.dimension == 0) reader.refuse("dimension", "a whole number from 1 to 4096");
  const auto* thresholds = reader.child("thresholds");
  if (thresholds == nullptr) reader.refuse("thresholds", "an object");
  pack.thresholds = readThresholds(*thresholds, origin);
  if (const auto* impostors = reader.child("impostors")) pack.impostors = readImpostors(*impostors, origin);
  pack.files = readPackFiles(reader, origin);
  pack.licence = readText(reader, "licence");
  pack.source = readText(reader, "source");
  reader.refuseUnknown();
  return pack;
}

std::vector<FacePack> listFacePacks(const fs::path& folder) {
  std::vector<FacePack> packs;
  try {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() == ".json") packs.push_back(readFacePack(entry.path()));
    }
  } catch (const fs::filesystem_error& error) {
    throw Error(ErrorCode::fileUnreadable, {folder.string(), error.code().message()});
  }
  std::sort(packs.begin(), packs.end(), [](const FacePack& a, const FacePack& b) {
    return std::pair(a.id != defaultPack, a.id) < std::pair(b.id != defaultPack, b.id);
  });
  return packs;
}

fs::path facePackFolder(const FacePack& pack) {
  return userDataFolder() / "assets" / pack.id;
}

std::vector<std::string> missingFiles(const FacePack& pack) {
  std::vector<std::string> missing;
  for (const FacePackFile& file : pack.files) {
    std::error_code ignored;
    if (!fs::is_regular_file(facePackFolder(pack) / file.name, ignored)) missing.push_back(file.name);
  }
  return missing;
}

PackModel readPackModel(const FacePack& pack, const std::string& role) {
  const auto found = std::find_if(pack.files.begin(), pack.files.end(),
                                  [&](const FacePackFile& file) { return file.role == role; });
  if (found == pack.files.end()) {
    throw Error(ErrorCode::internal, {"face pack " + pack.id + " names no file for its " + role});
  }
  PackModel model;
  model.file = facePackFolder(pack) / found->name;
  model.bytes = readFile(model.file, mostModelBytes);
  model.sha256 = sha256(model.bytes);
  if (!found->sha256.empty() && model.sha256 != found->sha256) {
    throw Error(ErrorCode::fileDamaged,
                {model.file.string(), "it is not the file that this program was made for"},
                "its SHA-256 is " + model.sha256 + " instead of " + found->sha256);
  }
  return model;
}

std::string embedderSum(const FacePack& pack) {
  for (const FacePackFile& file : pack.files) {
    if (file.role == "embedder" && !file.sha256.empty()) return file.sha256;
  }
  return readPackModel(pack, "embedder").sha256;
}

}  // namespace likeness
