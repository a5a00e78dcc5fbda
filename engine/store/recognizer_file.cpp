#include "engine/store/recognizer_file.h"

#include <zlib.h>

#include <cmath>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/parallel.h"
#include "engine/data/idx_reader.h"
#include "engine/recognize/taught_gallery.h"
#include "engine/store/experiment_files.h"
#include "engine/store/experiment_info.h"
#include "engine/store/folder_lock.h"
#include "engine/store/idx_writer.h"
#include "engine/store/json_file.h"
#include "engine/store/learnt_version.h"
#include "engine/store/npy.h"
#include "engine/store/taught_file.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr const char* galleryName = "gallery.json";
constexpr const char* modelName = modelFileName;
constexpr const char* embeddingsName = "gallery.npy";
constexpr const char* imagesName = "gallery-images.idx.gz";
constexpr const char* labelsName = "gallery-labels.idx";
constexpr const char* thresholdsName = "thresholds.json";
constexpr const char* outsidersName = "gallery-outsiders.npy";  // only where there are any
constexpr const char* partNames[] = {modelName, embeddingsName, imagesName, labelsName, thresholdsName};
constexpr std::size_t largestPart = std::size_t{1} << 30;
constexpr int mostNeighbours = 1000;

/// gallery.json
struct GalleryInfo {
  int k = 0;
  std::vector<std::string> classNames;
  bool hasOutsiders = false;
};

std::vector<const char*> partsOf(bool withOutsiders) {
  std::vector<const char*> parts(std::begin(partNames), std::end(partNames));
  if (withOutsiders) parts.push_back(outsidersName);
  return parts;
}

std::string checksum(const fs::path& file) {
  const std::vector<std::uint8_t> bytes = readFile(file, largestPart);
  const auto sum = crc32_z(0, bytes.data(), bytes.size());
  char text[16];
  std::snprintf(text, sizeof text, "%08lx", static_cast<unsigned long>(sum));
  return text;
}

void verifyChecksums(const fs::path& folder, const nlohmann::json& sums, const std::string& origin,
                     const GalleryInfo& info) {
  JsonReader reader(sums, origin, "crc32.");
  for (const char* name : partsOf(info.hasOutsiders)) {
    std::string expected;
    reader.read(name, expected);
    if (checksum(folder / name) == expected) continue;
    throw Error(ErrorCode::fileDamaged, {(folder / name).string(),
                                         "its checksum is not the one in gallery.json; go on with the "
                                         "training, which writes all files anew"});
  }
  reader.refuseUnknown();
}

std::vector<std::string> readClassNames(JsonReader& reader) {
  const nlohmann::json* list = reader.child("classes");
  if (!list || !list->is_array() || list->empty()) reader.refuse("classes", "a list of class names");
  std::vector<std::string> names;
  for (const auto& name : *list) {
    if (!name.is_string()) reader.refuse("classes", "a list of class names");
    names.push_back(name.get<std::string>());
  }
  return names;
}

GalleryInfo readGalleryInfo(const fs::path& folder) {
  const fs::path file = folder / galleryName;
  const nlohmann::json object = readVersionedJsonFile(file);
  JsonReader reader = versionedReader(object, file);
  GalleryInfo info;
  reader.read("neighbours", info.k, 1, mostNeighbours);
  if (info.k == 0) reader.refuse("neighbours", "a whole number");
  info.classNames = readClassNames(reader);
  const nlohmann::json* sums = reader.child("crc32");
  if (!sums) reader.refuse("crc32", "the checksums of the files beside it");
  reader.refuseUnknown();
  info.hasOutsiders = sums->contains(outsidersName);
  verifyChecksums(folder, *sums, file.string(), info);
  return info;
}

void requireFinite(const Matrix& matrix, const fs::path& file) {
  for (const float value : matrix.values) {
    if (!std::isfinite(value))
      throw Error(ErrorCode::fileDamaged, {file.string(), "it has a number that is not finite"});
  }
}

Gallery readGallery(const fs::path& folder, const GalleryInfo& info) {
  const fs::path embeddings = folder / embeddingsName;
  const fs::path labels = folder / labelsName;
  Gallery gallery;
  gallery.embeddings = readNpyMatrix(embeddings);
  requireFinite(gallery.embeddings, embeddings);
  gallery.images = readIdxPair(folder / imagesName, labels);
  if (gallery.images.size() != gallery.embeddings.rows || gallery.images.size() == 0) {
    throw Error(ErrorCode::fileDamaged,
                {embeddings.string(), "it has another number of rows than there are pictures"});
  }
  if (gallery.images.classNames.size() > info.classNames.size()) {
    throw Error(ErrorCode::fileDamaged, {labels.string(), "it has a label that is no class of gallery.json"});
  }
  gallery.images.classNames = info.classNames;
  if (!info.hasOutsiders) return gallery;
  const fs::path outsiders = folder / outsidersName;
  gallery.outsiders = readNpyMatrix(outsiders);
  requireFinite(gallery.outsiders, outsiders);
  if (gallery.outsiders.columns != gallery.embeddings.columns) {
    throw Error(ErrorCode::fileDamaged,
                {outsiders.string(), "its rows are not as long as those of gallery.npy"});
  }
  return gallery;
}

Calibration readCalibration(const fs::path& folder) {
  const fs::path file = folder / thresholdsName;
  return calibrationFromJson(readJsonFile(file), file.string());
}

/// A run that was killed before its end has no recogniser yet: better told so than by the name of a file
/// alone.
void refuseUnfinished(const fs::path& folder, const ExperimentInfo& info) {
  const fs::path file = folder / galleryName;
  if (info.state != ExperimentState::running || fs::exists(file)) return;
  throw Error(ErrorCode::fileNotFound, {file.string()}, "the training has not ended yet; let it go on");
}

/// Where to compute: what the run was told, except that an experiment made on a graphics card opens on a
/// computer without one.
std::string deviceFor(const TrainingConfig& config) {
  return config.device == "cpu" ? "cpu" : "auto";
}

}  // namespace

bool hasRecognizer(const fs::path& folder) {
  // Any of them: where one is missing, opening tells which.
  for (const char* name : {galleryName, embeddingsName, thresholdsName}) {
    std::error_code ignored;
    if (fs::exists(folder / name, ignored)) return true;
  }
  return false;
}

std::shared_ptr<const EmbeddingModel> loadEmbeddingModel(const fs::path& folder) {
  readExperimentInfo(folder);  // refuses a newer version before anything else is opened
  const TrainingConfig config = readExperimentConfig(folder);
  return EmbeddingModel::load(recognizerFolder(folder) / modelName, config.network, deviceFor(config));
}

std::shared_ptr<const Recognizer> loadUntaughtRecognizer(const fs::path& folder) {
  refuseUnfinished(folder, readExperimentInfo(folder));
  const fs::path files = recognizerFolder(folder);
  const GalleryInfo info = readGalleryInfo(files);
  std::shared_ptr<const EmbeddingModel> model = loadEmbeddingModel(folder);
  Gallery gallery = readGallery(files, info);
  if (gallery.embeddings.columns != static_cast<std::size_t>(model->dimension())) {
    throw Error(ErrorCode::fileDamaged,
                {(files / embeddingsName).string(), "its rows are not as long as the model's embeddings"});
  }
  return std::make_shared<const Recognizer>(std::move(model), std::move(gallery), readCalibration(files),
                                            info.k);
}

std::shared_ptr<const Recognizer> loadRecognizer(const fs::path& folder) {
  auto untaught = loadUntaughtRecognizer(folder);
  const TaughtDrawings drawings = readTaught(folder);
  if (drawings.empty()) return untaught;
  return std::make_shared<const Recognizer>(withTaught(*untaught, drawings, availableThreads()));
}

std::string recognizerChecksum(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / galleryName, ignored) ? checksum(folder / galleryName) : std::string();
}

void saveEmbeddingModel(const fs::path& folder, const EmbeddingModel& model) {
  model.save(folder / modelName);
}

void saveRecognizer(const fs::path& folder, const Recognizer& recognizer) {
  saveEmbeddingModel(folder, recognizer.model());
  writeNpy(folder / embeddingsName, recognizer.gallery().embeddings);
  const Matrix& outsiders = recognizer.gallery().outsiders;
  if (outsiders.rows > 0) writeNpy(folder / outsidersName, outsiders);
  writeIdxPair(folder / imagesName, folder / labelsName, recognizer.gallery().images);
  writeJsonFile(folder / thresholdsName, toJson(recognizer.calibration()));
  nlohmann::ordered_json json;
  json["format"] = experimentFormat;
  json["neighbours"] = recognizer.k();
  json["classes"] = recognizer.classNames();
  for (const char* name : partsOf(outsiders.rows > 0)) json["crc32"][name] = checksum(folder / name);
  writeJsonFile(folder / galleryName, json);
}

void saveCalibration(const fs::path& folder, const Calibration& calibration) {
  const FolderLock lock(folder);
  const fs::path files = recognizerFolder(folder);
  readGalleryInfo(files);  // what is damaged must not look whole with a new sum
  nlohmann::json object = readVersionedJsonFile(files / galleryName);
  writeJsonFile(files / thresholdsName, toJson(calibration));
  object["crc32"][thresholdsName] = checksum(files / thresholdsName);
  writeJsonFile(files / galleryName, nlohmann::ordered_json(object));
}

}  // namespace likeness
