#include "engine/data/picture_loader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

#include "engine/core/error.h"
#include "engine/data/class_folders.h"
#include "engine/data/class_names.h"
#include "engine/data/picture_fit.h"
#include "engine/faces/face_analyzer.h"
#include "engine/faces/face_choice.h"
#include "engine/faces/photo_reader.h"
#include "engine/recognize/picture.h"

namespace likeness {

namespace {

constexpr double roundFaces = 1.25;  // how much larger than the detector's box what is learnt from is

/// The first error of many files in the order of the list, and how many there were.
class Failures {
 public:
  void add(std::size_t place, const Error& error) {
    const std::lock_guard lock(mutex_);
    ++count_;
    if (first_ && place > place_) return;
    first_ = error;
    place_ = place;
  }
  void throwIfAny() const {
    if (!first_) return;
    if (count_ == 1) throw *first_;
    throw Error(first_->code(), first_->arguments(),
                "and " + std::to_string(count_ - 1) + " more that cannot be used");
  }

 private:
  std::mutex mutex_;
  std::optional<Error> first_;
  std::size_t place_ = 0;
  std::size_t count_ = 0;
};

/// Analyzers are not thread-safe and cost time to make: each is lent to one picture at a time.
class AnalyzerPool {
 public:
  explicit AnalyzerPool(FacePack pack) : pack_(std::move(pack)) {}

  const FacePack& pack() const { return pack_; }
  std::unique_ptr<FaceAnalyzer> take() {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        auto analyzer = std::move(idle_.back());
        idle_.pop_back();
        return analyzer;
      }
    }
    return FaceAnalyzer::load(pack_);
  }
  void giveBack(std::unique_ptr<FaceAnalyzer> analyzer) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(analyzer));
  }

 private:
  const FacePack pack_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<FaceAnalyzer>> idle_;
};

FacePack packThatIsSetUp(const std::string& wanted) {
  const std::vector<FacePack> packs = listFacePacks(facePacksFolder());
  for (const FacePack& pack : packs) {
    if (wanted.empty() ? missingFiles(pack).empty() : pack.id == wanted) return pack;
  }
  if (!wanted.empty() || packs.empty())
    throw Error(ErrorCode::facePackMissing, {wanted, "its description", facePacksFolder().string()});
  const FacePack& first = packs.front();
  throw Error(ErrorCode::facePackMissing,
              {first.id, missingFiles(first).front(), facePackFolder(first).string()});
}

/// The box of a listed picture within what was read of it.
std::optional<PictureBox> boxOf(const ListedPicture& listed, const PictureList& list,
                                const ColorImage& picture) {
  if (!listed.box) return std::nullopt;
  const auto box = boxWithin(*listed.box, picture.width, picture.height);
  if (box) return box;
  throw Error(ErrorCode::fileDamaged,
              {list.boxList.string(), "line " + std::to_string(listed.boxLine) +
                                          ": the box lies outside of " + listed.file.filename().string() +
                                          ", which is " + std::to_string(picture.width) + "x" +
                                          std::to_string(picture.height) + " pixels"});
}

/// Strokes want to know what is transparent, which readPhoto makes white; of HEIC files only it reads any.
bool isHeifName(const std::filesystem::path& file) {
  const std::string ending = lowerEnding(file);
  return ending == ".heic" || ending == ".heif" || ending == ".hif";
}

double overlap(const FaceBox& face, const PictureBox& box) {
  const double width =
      std::min<double>(face.x + face.width, box.x + box.width) - std::max<double>(face.x, box.x);
  const double height =
      std::min<double>(face.y + face.height, box.y + box.height) - std::max<double>(face.y, box.y);
  if (width <= 0 || height <= 0) return 0;
  const double both = width * height;
  return both / (static_cast<double>(face.width) * face.height + box.width * box.height - both);
}

/// Whom a picture is about: the face that covers its box best, or the main one.
std::optional<std::size_t> chosenFace(const std::vector<Face>& faces, const std::optional<PictureBox>& box,
                                      const ColorImage& picture) {
  std::vector<FaceBox> boxes;
  for (const Face& face : faces) boxes.push_back(face.box);
  if (!box) return mainFace(boxes, picture.width, picture.height);
  const auto best =
      std::ranges::max_element(boxes, {}, [&](const FaceBox& face) { return overlap(face, *box); });
  if (best == boxes.end() || overlap(*best, *box) <= 0) return std::nullopt;
  return static_cast<std::size_t>(best - boxes.begin());
}

/// What the readers have in common: a buffer with a row a picture, filled in parallel, and which rows count.
template <class Value>
class Rows {
 public:
  Rows(const PictureList& list, std::size_t size)
      : list_(list), size_(size), values_(list.size() * size), filled_(list.size()) {}

  void set(std::size_t place, const std::vector<Value>& row) {
    std::copy(row.begin(), row.end(), values_.begin() + static_cast<std::ptrdiff_t>(place * size_));
    filled_[place] = 1;
  }

  /// Moves what was filled into samples; the rest is left out.
  LoadedPictures take(const SampleShape& shape, std::vector<Value> LabelledSamples::*target) {
    LoadedPictures loaded;
    LabelledSamples& samples = loaded.samples;
    samples.shape = shape;
    samples.classNames = list_.classNames;
    std::size_t rows = 0;
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (filled_[i] == 0) continue;
      if (rows != i) {
        const auto from = values_.begin() + static_cast<std::ptrdiff_t>(i * size_);
        std::copy(from, from + static_cast<std::ptrdiff_t>(size_),
                  values_.begin() + static_cast<std::ptrdiff_t>(rows * size_));
      }
      ++rows;
      const ListedPicture& picture = list_.pictures[i];
      samples.labels.push_back(picture.label);
      if (list_.hasIdentities) samples.identities.push_back(picture.identity);
      samples.sources.push_back(picture.file.string());
    }
    values_.resize(rows * size_);
    samples.*target = std::move(values_);
    loaded.withoutFace = list_.size() - rows;
    return loaded;
  }

 private:
  const PictureList& list_;
  const std::size_t size_;
  std::vector<Value> values_;
  std::vector<std::uint8_t> filled_;
};

/// Runs over a list; a picture that fails does not end it, so that the error can say how many do.
void eachPicture(const PictureList& list, const ReadingWatch& watch, const std::string& name,
                 const std::function<void(std::size_t, const ListedPicture&)>& work) {
  Failures failures;
  forEachWatched(list.size(), watch, name, [&](std::size_t i) {
    try {
      work(i, list.pictures[i]);
    } catch (const Error& error) {
      if (error.code() == ErrorCode::facePackMissing) throw;
      failures.add(i, error);
    }
  });
  failures.throwIfAny();
}

LoadedPictures refusedWithoutAny(LoadedPictures loaded, const std::string& name) {
  if (loaded.samples.size() == 0 && loaded.withoutFace > 0)
    throw Error(ErrorCode::dataSetUnusable, {name, "no face was found in any of its pictures"});
  return loaded;
}

}  // namespace

LoadedPictures loadPictures(const PictureList& list, const DataConfig& config, const std::string& name,
                            const ReadingWatch& watch) {
  const SampleShape shape = pictureShape(config);
  refuseTooLarge(list.size(), shape, name);
  Rows<std::uint8_t> rows(list, shape.size());
  std::optional<AnalyzerPool> detectors;
  if (config.detectFaces) detectors.emplace(packThatIsSetUp(""));
  // Where the whole picture is used it may be decoded at a smaller scale.
  const int hint = std::max(8 * shape.width, 256);
  eachPicture(list, watch, name, [&](std::size_t i, const ListedPicture& listed) {
    const bool whole = !listed.box && !detectors && config.fit != PictureFit::ink;
    const ColorImage picture = config.fit == PictureFit::ink && !isHeifName(listed.file)
                                   ? readPicture(listed.file)
                                   : readPhoto(listed.file, {}, whole ? hint : 0);
    std::optional<PictureBox> part = boxOf(listed, list, picture);
    if (detectors) {
      auto detector = detectors->take();
      const std::vector<Face> faces = detector->detect(picture);
      detectors->giveBack(std::move(detector));
      const auto chosen = chosenFace(faces, part, picture);
      if (!chosen) return;
      const FaceBox& face = faces[*chosen].box;
      part = squareAround({face.x, face.y, face.width, face.height}, roundFaces);
    }
    if (!part && config.middle < 1) part = middleOf(picture.width, picture.height, config.middle);
    rows.set(i, fitPicture(picture, part, config));
  });
  return refusedWithoutAny(rows.take(shape, &LabelledSamples::pixels), name);
}

LoadedPictures embedFaces(const PictureList& list, const std::string& packId, const std::string& name,
                          const ReadingWatch& watch) {
  AnalyzerPool analyzers(packThatIsSetUp(packId));
  SampleShape shape;
  shape.dimension = analyzers.pack().dimension;
  refuseTooLarge(list.size(), shape, name);
  Rows<float> rows(list, shape.size());
  eachPicture(list, watch, name, [&](std::size_t i, const ListedPicture& listed) {
    const ColorImage picture = readPhoto(listed.file);
    const std::optional<PictureBox> box = boxOf(listed, list, picture);
    auto analyzer = analyzers.take();
    std::vector<Face> faces = analyzer->detect(picture);
    const auto chosen = chosenFace(faces, box, picture);
    if (chosen) {
      std::vector<Face> one = {faces[*chosen]};
      analyzer->embed(picture, one);
      if (one.front().embedding.size() == shape.size()) rows.set(i, one.front().embedding);
    }
    analyzers.giveBack(std::move(analyzer));
  });
  return refusedWithoutAny(rows.take(shape, &LabelledSamples::vectors), name);
}

}  // namespace likeness
