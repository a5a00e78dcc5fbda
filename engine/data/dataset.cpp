#include "engine/data/dataset.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "engine/core/error.h"
#include "engine/data/evaluation_files.h"
#include "engine/data/idx_reader.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr int side = 28;

struct IdxPair {
  fs::path images;
  fs::path labels;
};

fs::path mnistFolder() {
  return userDataFolder() / "assets" / "mnist";
}

std::optional<fs::path> plainOrPacked(const fs::path& file) {
  std::error_code ignored;
  for (const char* ending : {"", ".gz"}) {
    const fs::path candidate = file.string() + ending;
    if (fs::exists(candidate, ignored)) return candidate;
  }
  return std::nullopt;
}

/// The files of "train" or "t10k" in a folder; nothing when either is missing.
std::optional<IdxPair> findPair(const fs::path& folder, const std::string& part) {
  const auto images = plainOrPacked(folder / (part + "-images-idx3-ubyte"));
  const auto labels = plainOrPacked(folder / (part + "-labels-idx1-ubyte"));
  if (!images || !labels) return std::nullopt;
  return IdxPair{*images, *labels};
}

[[noreturn]] void throwMissing(const std::string& spec, const fs::path& folder) {
  if (spec == "mnist") throw Error(ErrorCode::dataSetMissing, {spec, folder.string()});
  std::error_code ignored;
  if (!fs::exists(folder, ignored)) throw Error(ErrorCode::fileNotFound, {spec});
  throw Error(ErrorCode::dataSetUnusable,
              {spec,
               "it has no files train-images-idx3-ubyte and train-labels-idx1-ubyte, which are what "
               "can be trained on"});
}

void refuseOtherSizes(const LabelledSamples& images, const fs::path& file) {
  if (images.shape.width == side && images.shape.height == side) return;
  throw Error(
      ErrorCode::dataSetUnusable,
      {file.string(), "its pictures are " + std::to_string(images.shape.width) + "x" +
                          std::to_string(images.shape.height) + " pixels, and the network takes 28x28"});
}

LabelledSamples readTestPart(const IdxPair& pair, const LabelledSamples& learning) {
  LabelledSamples test = readIdxPair(pair.images, pair.labels);
  refuseOtherSizes(test, pair.images);
  if (test.classNames.size() > learning.classNames.size()) {
    throw Error(ErrorCode::dataSetUnusable,
                {pair.labels.string(), "class " + test.classNames.back() + " is not among those to learn"});
  }
  test.classNames = learning.classNames;
  return test;
}

}  // namespace

fs::path userDataFolder() {
  const auto fromEnvironment = [](const char* name) -> std::string_view {
    const char* value = std::getenv(name);
    return value ? value : "";
  };
  if (const auto folder = fromEnvironment("LIKENESS_DATA_DIR"); !folder.empty()) return folder;
  if (const auto folder = fromEnvironment("XDG_DATA_HOME"); !folder.empty())
    return fs::path(folder) / "likeness";
  return fs::path(fromEnvironment("HOME")) / ".local" / "share" / "likeness";
}

Dataset openDataset(const std::string& spec) {
  const fs::path folder = spec == "mnist" ? mnistFolder() : fs::path(spec);
  const auto train = findPair(folder, "train");
  if (!train) throwMissing(spec, folder);
  Dataset dataset;
  dataset.name = spec;
  dataset.learning = readIdxPair(train->images, train->labels);
  dataset.inTurns = true;
  refuseOtherSizes(dataset.learning, train->images);
  if (std::set<int>(dataset.learning.labels.begin(), dataset.learning.labels.end()).size() < 2) {
    throw Error(ErrorCode::dataSetUnusable, {spec, "it has fewer than 2 classes"});
  }
  if (const auto test = findPair(folder, "t10k")) dataset.test = readTestPart(*test, dataset.learning);
  return dataset;
}

LabelledSamples openEvaluationSet(const std::string& spec) {
  const fs::path place = spec == "mnist" ? mnistFolder() : fs::path(spec);
  std::error_code ignored;
  for (const char* part : {"t10k", "train"}) {
    if (const auto pair = findPair(place, part)) return prepared(readIdxPair(pair->images, pair->labels));
  }
  if (spec == "mnist") throwMissing(spec, place);
  if (!fs::exists(place, ignored)) throw Error(ErrorCode::fileNotFound, {spec});
  if (fs::is_directory(place, ignored)) return readPictureFolder(place);
  return readEvaluationFile(place);
}

}  // namespace likeness
