#include "engine/data/evaluation_files.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/core/error.h"
#include "engine/data/class_folders.h"
#include "engine/data/idx_files.h"
#include "engine/data/idx_reader.h"
#include "engine/recognize/ink.h"
#include "engine/recognize/picture.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr int side = 28;

/// Collects pictures whose classes are known by name; the classes come out in the order of their names.
class Collector {
 public:
  void add(const GrayImage& picture, const std::string& className) {
    images_.add(picture.pixels,
                places_.try_emplace(className, static_cast<int>(places_.size())).first->second);
  }
  LabelledSamples take() {
    std::vector<int> newPlace(places_.size());
    for (const auto& [name, place] : places_) {
      newPlace[static_cast<std::size_t>(place)] = static_cast<int>(images_.classNames.size());
      images_.classNames.push_back(name);
    }
    for (int& label : images_.labels) label = newPlace[static_cast<std::size_t>(label)];
    return std::move(images_);
  }

 private:
  LabelledSamples images_;
  std::map<std::string, int> places_;  // in order of appearance
};

void collectPictures(const fs::path& folder, const std::string& className, Collector& collector) {
  for (const fs::path& entry : visibleEntries(folder)) {
    std::error_code ignored;
    if (looksLikePicture(entry) && !fs::is_directory(entry, ignored)) {
      collector.add(prepareDigit(readPicture(entry)), className);
    }
  }
}

/// "x-images-idx3-ubyte.gz" names its labels "x-labels-idx1-ubyte", with or without ".gz".
std::optional<fs::path> labelFileOf(const fs::path& images) {
  std::string name = images.filename().string();
  for (const auto& [from, to] : {std::pair{"images", "labels"}, std::pair{"idx3", "idx1"}}) {
    if (const auto at = name.rfind(from); at != std::string::npos) {
      name.replace(at, std::string_view(from).size(), to);
    }
  }
  if (name == images.filename()) return std::nullopt;
  const std::string plain = name.ends_with(".gz") ? name.substr(0, name.size() - 3) : name;
  for (const std::string& candidate : {name, plain, plain + ".gz"}) {
    std::error_code ignored;
    if (fs::exists(images.parent_path() / candidate, ignored)) return images.parent_path() / candidate;
  }
  throw Error(ErrorCode::fileNotFound, {(images.parent_path() / name).string()});
}

LabelledSamples readInkSet(const fs::path& file) {
  Collector collector;
  for (const LabelledInk& drawing : readInk(file)) collector.add(renderInk(drawing.ink), drawing.label);
  return collector.take();
}

}  // namespace

LabelledSamples prepared(const LabelledSamples& images) {
  if (images.shape.width == side && images.shape.height == side) return images;
  LabelledSamples result;
  result.classNames = images.classNames;
  for (std::size_t i = 0; i < images.size(); ++i) {
    result.add(prepareDigit(images.grayImage(i)).pixels, images.labels[i]);
  }
  return result;
}

LabelledSamples readPictureFolder(const fs::path& folder) {
  Collector collector;
  collectPictures(folder, "", collector);
  for (const fs::path& entry : visibleEntries(folder)) {
    std::error_code ignored;
    if (fs::is_directory(entry, ignored)) collectPictures(entry, entry.filename().string(), collector);
  }
  LabelledSamples images = collector.take();
  if (images.size() == 0) {
    throw Error(ErrorCode::dataSetUnusable,
                {folder.string(), "there are no pictures in it, nor in the folders just below it"});
  }
  return images;
}

LabelledSamples readEvaluationFile(const fs::path& file) {
  const std::string ending = lowerEnding(file);
  if (ending == ".json" || ending == ".jsonl") return readInkSet(file);
  if (file.filename().string().starts_with("emnist-")) {
    // Stored with rows and columns exchanged, and labels that a mapping names.
    const bool training = file.filename().string().find("-train-") != std::string::npos;
    if (const auto files = findIdxFilesBeside(file, training ? "train" : "t10k"))
      return prepared(readIdxFiles(*files));
  }
  if (!looksLikePicture(file)) {
    if (const auto labels = labelFileOf(file)) return prepared(readIdxPair(file, *labels));
  }
  Collector collector;
  collector.add(prepareDigit(readPicture(file)), "");
  return collector.take();
}

}  // namespace likeness
