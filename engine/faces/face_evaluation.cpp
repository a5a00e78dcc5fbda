#include "engine/faces/face_evaluation.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <set>
#include <system_error>

#include "engine/core/error.h"
#include "engine/faces/face_choice.h"
#include "engine/faces/face_library.h"
#include "engine/faces/index_tools.h"
#include "engine/faces/pair_list.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

/// A folder of its own for a library that is not kept.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "likeness-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
      throw Error(ErrorCode::fileUnwritable, {name, std::generic_category().message(errno)});
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// The faces that count, and where each photo's is.
struct CountedFaces {
  FaceTable table;
  std::vector<int> people;
  std::map<fs::path, std::ptrdiff_t> rows;  // of every photo that could be read; -1 without a face
};

std::vector<FaceBox> boxesInPixels(const std::vector<StoredFace>& faces, const StoredPhoto& photo) {
  const auto width = static_cast<float>(photo.width);
  const auto height = static_cast<float>(photo.height);
  std::vector<FaceBox> boxes;
  for (const StoredFace& face : faces) {
    boxes.push_back(
        {face.box.x * width, face.box.y * height, face.box.width * width, face.box.height * height});
  }
  return boxes;
}

/// The first folder below `folder` on the way to a file; empty for a file in the folder itself.
std::string personOf(const fs::path& file, const fs::path& folder) {
  const fs::path below = file.lexically_relative(folder);
  return std::distance(below.begin(), below.end()) > 1 ? below.begin()->string() : std::string();
}

class Counting {
 public:
  Counting(const FaceLibrary& library, RowId pack, fs::path folder, int dimension)
      : library_(library), pack_(pack), folder_(std::move(folder)) {
    counted_.table.embeddings.columns = static_cast<std::size_t>(dimension);
  }

  CountedFaces run(FaceEvaluation& result) {
    library_.eachFile(folder_, [&](const StoredFile& file) {
      if (!file.failed) files_.push_back(file);
    });
    for (const StoredFile& file : files_) count(file, result);
    result.peopleTrue = numbers_.size();
    return std::move(counted_);
  }

 private:
  void count(const StoredFile& file, FaceEvaluation& result) {
    const StoredPhoto photo = library_.photo(file.photo);
    const std::vector<StoredFace> faces = library_.facesOfPhoto(file.photo, pack_, true);
    ++result.photos;
    result.facesFound += faces.size();
    const auto chosen = mainFace(boxesInPixels(faces, photo), photo.width, photo.height);
    counted_.rows[file.path] = chosen ? static_cast<std::ptrdiff_t>(counted_.table.faces.size()) : -1;
    if (!chosen) {
      ++result.missedPhotos;
      return;
    }
    ++result.faces;
    add(faces[*chosen], personOf(file.path, folder_));
  }

  void add(const StoredFace& face, const std::string& person) {
    const int next = static_cast<int>(numbers_.size());
    counted_.people.push_back(person.empty() ? -1 : numbers_.try_emplace(person, next).first->second);
    FaceTable& table = counted_.table;
    const std::vector<float> embedding = library_.embedding(face.id);
    table.faces.push_back(face.id);
    table.qualities.push_back(face.quality);
    table.people.push_back(0);
    table.byUser.push_back(false);
    table.embeddings.values.insert(table.embeddings.values.end(), embedding.begin(), embedding.end());
    ++table.embeddings.rows;
  }

  const FaceLibrary& library_;
  const RowId pack_;
  const fs::path folder_;
  std::vector<StoredFile> files_;
  std::map<std::string, int> numbers_;
  CountedFaces counted_;
};

double distanceOf(const Matrix& rows, std::ptrdiff_t a, std::ptrdiff_t b) {
  if (a < 0 || b < 0) return std::numeric_limits<double>::infinity();
  const auto first = rows.row(static_cast<std::size_t>(a));
  const auto second = rows.row(static_cast<std::size_t>(b));
  double sum = 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const double difference = static_cast<double>(first[i]) - static_cast<double>(second[i]);
    sum += difference * difference;
  }
  return std::sqrt(sum);
}

/// The row of a photo that a list names; -1 when it has no face or could not be read.
std::ptrdiff_t rowOf(const std::string& name, const fs::path& folder, const CountedFaces& counted,
                     const fs::path& list) {
  const fs::path photo = (folder / name).lexically_normal();
  const auto found = counted.rows.find(photo);
  if (found != counted.rows.end()) return found->second;
  std::error_code ignored;
  if (fs::exists(photo, ignored)) return -1;
  throw Error(ErrorCode::fileDamaged,
              {list.string(), "it names " + name + ", which is not in " + folder.string()});
}

VerificationScores verify(const std::vector<PhotoPair>& list, const CountedFaces& counted,
                          const fs::path& folder, const fs::path& file) {
  std::vector<VerificationPair> pairs;
  for (const PhotoPair& pair : list) {
    const double distance = distanceOf(counted.table.embeddings, rowOf(pair.first, folder, counted, file),
                                       rowOf(pair.second, folder, counted, file));
    pairs.push_back({static_cast<float>(distance), pair.same, std::max(pair.fold, 0)});
  }
  if (list.front().fold < 0) assignFolds(pairs);
  return scoreVerification(pairs);
}

void scoreClustering(const FaceEvaluationConfig& config, const CountedFaces& counted,
                     const std::stop_token& stop, FaceEvaluation& result) {
  ClusterConfig clustering = config.clustering;
  clustering.threads = config.threads;
  const std::vector<int> labels = clusterFaces(counted.table, {}, config.pack.thresholds, clustering, stop);
  std::set<int> clusters;
  std::size_t alone = 0;
  std::vector<int> found;
  std::vector<int> people;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (counted.people[i] < 0) continue;
    found.push_back(labels[i]);
    people.push_back(counted.people[i]);
    if (labels[i] < 0) ++alone;
    if (labels[i] >= 0) clusters.insert(labels[i]);
  }
  result.clusters = clusters.size() + alone;
  result.scores = scoreClusters(found, people);
}

/// As the library will name it.
fs::path wholePath(const fs::path& folder) {
  std::error_code failure;
  if (!fs::exists(folder, failure)) throw Error(ErrorCode::fileNotFound, {folder.string()});
  if (!fs::is_directory(folder, failure))
    throw Error(ErrorCode::dataSetUnusable, {folder.string(), "it is not a folder"});
  return fs::canonical(folder);
}

}  // namespace

FaceEvaluation evaluateFaces(const FaceEvaluationConfig& config, const IndexTools& tools,
                             const IndexControls& controls, const std::stop_token& stop,
                             const std::function<void(const IndexEvent&)>& report) {
  const fs::path folder = wholePath(config.folder);
  std::vector<PhotoPair> pairs;
  if (!config.pairs.empty()) pairs = readPairList(config.pairs);  // a fault is told before long work
  std::optional<TemporaryFolder> temporary;
  if (config.library.empty()) temporary.emplace();

  IndexConfig indexing;
  indexing.library = temporary ? temporary->path() / "faces.sqlite" : config.library;
  indexing.places = {folder};
  indexing.pack = packKey(config.pack);
  indexing.threads = config.threads;
  const IndexResult indexed = indexFaces(indexing, tools, controls, stop, report);

  FaceEvaluation result;
  result.failures = indexed.failures;
  result.seconds = indexed.progress.seconds;
  if (result.seconds > 0)
    result.photosPerSecond = static_cast<double>(indexed.progress.analyzed) / result.seconds;
  const FaceLibrary library(indexing.library);
  const CountedFaces counted =
      Counting(library, library.findPack(indexing.pack), folder, config.pack.dimension).run(result);
  result.stopped = indexed.stopped || stop.stop_requested();
  if (result.stopped) return result;
  if (result.peopleTrue == 0 && pairs.empty())
    throw Error(ErrorCode::dataSetUnusable,
                {config.folder.string(), "it has no sub-folder of a person with a face in a photo"});
  if (result.peopleTrue > 0) scoreClustering(config, counted, stop, result);
  if (!pairs.empty()) result.verification = verify(pairs, counted, folder, config.pairs);
  return result;
}

}  // namespace likeness
