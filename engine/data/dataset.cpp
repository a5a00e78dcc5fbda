#include "engine/data/dataset.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/data/annotated_photos.h"
#include "engine/data/any_dataset.h"
#include "engine/data/array_file.h"
#include "engine/data/class_folders.h"
#include "engine/data/class_names.h"
#include "engine/data/evaluation_files.h"
#include "engine/data/frozen_embeddings.h"
#include "engine/data/idx_files.h"
#include "engine/data/pair_file.h"
#include "engine/data/photo_lists.h"
#include "engine/data/picture_fit.h"
#include "engine/data/picture_loader.h"
#include "engine/data/vector_files.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestTable = std::size_t{1} << 30;

fs::path mnistFolder() {
  return userDataFolder() / "assets" / "mnist";
}

[[noreturn]] void refuse(const std::string& spec, const std::string& fault) {
  throw Error(ErrorCode::dataSetUnusable, {spec, fault});
}

bool isFolder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

/// Reads one data set of any kind; what can be learnt from it is not judged.
class Opening {
 public:
  /// Whether a folder of pictures is a data set, too, of no class.
  enum class FlatFolders { refused, read };

  Opening(std::string spec, DataConfig config, const ReadingWatch& watch,
          FlatFolders flatFolders = FlatFolders::refused)
      : config_(std::move(config)), watch_(watch), flatFolders_(flatFolders) {
    dataset_.name = std::move(spec);
    if (embeds() && !isFacePack(config_.embedWith)) config_ = configOfNetwork(config_.embedWith, config_);
  }

  Dataset run() {
    const std::string& spec = dataset_.name;
    const fs::path place = spec == "mnist" ? mnistFolder() : fs::path(spec);
    std::error_code ignored;
    if (!fs::exists(place, ignored)) {
      if (spec == "mnist") throw Error(ErrorCode::dataSetMissing, {spec, place.string()});
      throw Error(ErrorCode::fileNotFound, {spec});
    }
    if (!(isFolder(place) ? openFolder(place) : openFile(place))) {
      if (spec == "mnist") throw Error(ErrorCode::dataSetMissing, {spec, place.string()});
      refuse(spec,
             "there is nothing in it to learn from: neither IDX files (train-images-idx3-ubyte and "
             "train-labels-idx1-ubyte), nor a folder of pictures or .npy files for each class, nor a list of "
             "photos");
    }
    embedAll();
    return std::move(dataset_);
  }

 private:
  bool embeds() const { return !config_.embedWith.empty(); }

  bool openFolder(const fs::path& folder) {
    if (const auto train = findIdxFiles(folder, "train"))
      return openIdx(*train, findIdxFiles(folder, "t10k"));
    if (const auto lists = findPhotoLists(folder, config_.identities, config_.boxes))
      return openAnnotated(*lists);
    if (isFolder(folder / "train") && isFolder(folder / "test") && !visibleFolders(folder / "train").empty())
      return openTwoFolders(folder);
    if (visibleFolders(folder).empty()) return openFlat(folder);
    if (hasVectorFolders(folder)) {
      dataset_.kind = DatasetKind::vectors;
      dataset_.learning = readVectorFolders(folder, watch_);
    } else {
      dataset_.kind = DatasetKind::pictures;
      dataset_.learning = pictures(listClassFolders(folder));
    }
    return true;
  }

  bool openFlat(const fs::path& folder) {
    if (flatFolders_ == FlatFolders::refused) return false;
    dataset_.kind = DatasetKind::pictures;
    dataset_.learning = pictures(listPictures(folder));
    return true;
  }

  bool openFile(const fs::path& file) {
    const std::string ending = lowerEnding(file);
    if (ending == ".npy" || ending == ".npz") return openArrays(file);
    if (ending == ".csv" || ending == ".tsv") return openTable(file);
    if (const auto train = findIdxFilesBeside(file, "train"))
      return openIdx(*train, findIdxFilesBeside(file, "t10k"));
    refuse(
        dataset_.name,
        "it is no file to learn from (.npy, .npz, .csv, .tsv, or pictures as an IDX file beside its labels)");
  }

  bool openIdx(const IdxFiles& train, const std::optional<IdxFiles>& test) {
    dataset_.kind = DatasetKind::idx;
    dataset_.learning = readIdxFiles(train);
    dropEmptyClasses(dataset_.learning);
    if (!test) return true;
    dataset_.test = readIdxFiles(*test);
    matchTest(test->labels.string());
    return true;
  }

  bool openTwoFolders(const fs::path& folder) {
    const bool vectors = hasVectorFolders(folder / "train");
    dataset_.kind = vectors ? DatasetKind::vectors : DatasetKind::pictures;
    const auto read = [&](const fs::path& part) {
      return vectors ? readVectorFolders(part, watch_) : pictures(listClassFolders(part));
    };
    dataset_.learning = read(folder / "train");
    dataset_.test = read(folder / "test");
    matchTest((folder / "test").string());
    return true;
  }

  bool openAnnotated(const PhotoLists& lists) {
    dataset_.kind = DatasetKind::people;
    dataset_.learning = pictures(listAnnotatedPhotos(lists, !config_.detectFaces));
    return true;
  }

  bool openTable(const fs::path& file) {
    const std::string text = readTextFile(file, largestTable);
    if (isPairFile(text)) return openPairs(file);
    if (lowerEnding(file) == ".csv" && isPhotoTable(text, file)) {
      const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
      return openAnnotated({folder, file, {}});
    }
    dataset_.kind = DatasetKind::vectors;
    dataset_.learning = parseVectorTable(text, file, watch_);
    return true;
  }

  bool openPairs(const fs::path& file) {
    const ListedPairs listed = readPairFile(file);
    dataset_.kind = DatasetKind::people;
    dataset_.learning = pictures(listed.pictures);
    dataset_.pairs = pairsOfLoaded(listed, dataset_.learning);
    return true;
  }

  bool openArrays(const fs::path& file) {
    ArrayFileContent content = readArrayFile(file, config_);
    dataset_.kind = content.learning.shape.isVector() ? DatasetKind::vectors : DatasetKind::arrays;
    dataset_.learning = std::move(content.learning);
    dataset_.test = std::move(content.test);
    return true;
  }

  LabelledSamples pictures(const PictureList& list) {
    LoadedPictures loaded = embeds() && isFacePack(config_.embedWith)
                                ? embedFaces(list, config_.embedWith, dataset_.name, watch_)
                                : loadPictures(list, config_, dataset_.name, watch_);
    dataset_.withoutFace += loaded.withoutFace;
    if (loaded.withoutFace > 0) dropEmptyClasses(loaded.samples);
    return std::move(loaded.samples);
  }

  void matchTest(const std::string& name) {
    if (dataset_.test.shape != dataset_.learning.shape)
      refuse(name, "its samples have another shape than those to learn from");
    matchClasses(dataset_.test, dataset_.learning.classNames, name);
  }

  void embedAll() {
    if (!embeds()) return;
    const std::string& network = config_.embedWith;
    const bool fromFiles = dataset_.kind == DatasetKind::pictures || dataset_.kind == DatasetKind::people;
    if (isFacePack(network)) {
      if (!fromFiles) refuse(dataset_.name, "a face pack needs photos");
      return;  // done where the photos were read
    }
    dataset_.learning = embedded(std::move(dataset_.learning), network, dataset_.name, watch_);
    if (dataset_.test.size() > 0)
      dataset_.test = embedded(std::move(dataset_.test), network, dataset_.name, watch_);
  }

  Dataset dataset_;
  DataConfig config_;
  const ReadingWatch& watch_;
  FlatFolders flatFolders_;
};

/// Whether a file is of a kind that only evaluating knows: ink, one picture.
bool isEvaluationFile(const fs::path& place) {
  static constexpr std::array<std::string_view, 4> tables = {".npy", ".npz", ".csv", ".tsv"};
  return !isFolder(place) && std::ranges::find(tables, lowerEnding(place)) == tables.end();
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

Dataset openDataset(const std::string& spec, const DataConfig& config, const ReadingWatch& watch) {
  Dataset dataset = Opening(spec, config, watch).run();
  // Where labels are needed and there are none every sample is of the class "".
  if (dataset.learning.classNames == std::vector<std::string>{""})
    refuse(spec, "its samples have no labels; a file of them is named by the setting data.labels");
  refuseUnlearnable(dataset.learning, spec);
  return dataset;
}

Dataset openAnyDataset(const std::string& spec, const DataConfig& config, const ReadingWatch& watch) {
  return Opening(spec, config, watch, Opening::FlatFolders::read).run();
}

LabelledSamples openEvaluationSet(const std::string& spec) {
  const fs::path place = spec == "mnist" ? mnistFolder() : fs::path(spec);
  for (const char* part : {"t10k", "train"}) {
    if (const auto files = findIdxFiles(place, part)) return prepared(readIdxFiles(*files));
  }
  if (spec == "mnist") throw Error(ErrorCode::dataSetMissing, {spec, place.string()});
  std::error_code ignored;
  if (!fs::exists(place, ignored)) throw Error(ErrorCode::fileNotFound, {spec});
  if (isFolder(place)) return readPictureFolder(place);
  return readEvaluationFile(place);
}

LabelledSamples openEvaluationSet(const std::string& spec, const std::string& learntFrom,
                                  const DataConfig& config, const SampleShape& shape,
                                  const ReadingWatch& watch) {
  const fs::path place(spec);
  DataConfig reading = config;
  if (reading.embedWith.empty()) {
    reading.fit = fitLike(learntFrom, config, shape);
    if (!shape.isVector()) {
      reading.side = shape.width;
      reading.colour = shape.channels == 3;
    }
  }
  // These settings name files of the data set that was learnt from.
  if (spec != learntFrom) reading.labels = reading.identities = reading.boxes = {};
  const bool digits = reading.fit == PictureFit::ink && shape.isDigit();
  if (digits && (spec == "mnist" || isFolder(place) || isEvaluationFile(place)))
    return openEvaluationSet(spec);
  LabelledSamples samples;
  if (isFolder(place) && visibleFolders(place).empty() && !findIdxFiles(place, "train")) {
    samples = loadPictures(listPictures(place), reading, spec, watch).samples;
  } else {
    Dataset dataset = Opening(spec, reading, watch).run();
    samples = dataset.test.size() > 0 ? std::move(dataset.test) : std::move(dataset.learning);
  }
  return fitSamples(std::move(samples), shape, reading.fit, spec);
}

}  // namespace likeness
