#include "engine/faces/labelled_faces.h"

#include <unistd.h>

#include <cerrno>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "engine/core/error.h"
#include "engine/faces/face_choice.h"
#include "engine/faces/face_library.h"
#include "engine/faces/index_tools.h"
#include "engine/faces/library_export.h"

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

/// The first folder below `folder` on the way to a file; empty for a file in the folder itself.
std::string personOf(const fs::path& file, const fs::path& folder) {
  const fs::path below = file.lexically_relative(folder);
  return std::distance(below.begin(), below.end()) > 1 ? below.begin()->string() : std::string();
}

class Labelling {
 public:
  Labelling(const FaceLibrary& library, RowId pack, fs::path folder, int dimension)
      : library_(library), pack_(pack), folder_(std::move(folder)) {
    faces_.table.embeddings.columns = static_cast<std::size_t>(dimension);
  }

  LabelledFaces run() {
    std::vector<StoredFile> files;
    library_.eachFile(folder_, [&](const StoredFile& file) {
      if (!file.failed) files.push_back(file);
    });
    for (const StoredFile& file : files) look(file);
    return std::move(faces_);
  }

 private:
  void look(const StoredFile& file) {
    const StoredPhoto photo = library_.photo(file.photo);
    const std::vector<StoredFace> found = library_.facesOfPhoto(file.photo, pack_, true);
    std::vector<FaceBox> boxes;
    for (const StoredFace& face : found) boxes.push_back(boxInPixels(face.box, photo));
    const auto chosen = mainFace(boxes, photo.width, photo.height);
    faces_.facesFound += found.size();
    faces_.rows[file.path] = chosen ? static_cast<std::ptrdiff_t>(faces_.table.faces.size()) : -1;
    if (chosen) {
      add(found[*chosen], personOf(file.path, folder_));
    } else {
      ++faces_.missedPhotos;
    }
  }

  int labelOf(const std::string& person) {
    if (person.empty()) return -1;
    const auto [place, isNew] = numbers_.try_emplace(person, static_cast<int>(faces_.people.size()));
    if (isNew) faces_.people.push_back(person);
    return place->second;
  }

  void add(const StoredFace& face, const std::string& person) {
    faces_.labels.push_back(labelOf(person));
    FaceTable& table = faces_.table;
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
  std::map<std::string, int> numbers_;
  LabelledFaces faces_;
};

}  // namespace

fs::path labelledFolder(const fs::path& folder) {
  std::error_code failure;
  if (!fs::exists(folder, failure)) throw Error(ErrorCode::fileNotFound, {folder.string()});
  if (!fs::is_directory(folder, failure))
    throw Error(ErrorCode::dataSetUnusable, {folder.string(), "it is not a folder"});
  return fs::canonical(folder);
}

LabelledFaces labelFaces(const LabelledFacesConfig& config, const IndexTools& tools,
                         const IndexControls& controls, const std::stop_token& stop,
                         const std::function<void(const IndexEvent&)>& report) {
  const fs::path folder = labelledFolder(config.folder);
  std::optional<TemporaryFolder> temporary;
  if (config.library.empty()) temporary.emplace();
  IndexConfig indexing;
  indexing.library = temporary ? temporary->path() / "faces.sqlite" : config.library;
  indexing.places = {folder};
  indexing.pack = packKey(config.pack);
  indexing.threads = config.threads;
  IndexResult indexed = indexFaces(indexing, tools, controls, stop, report);
  const FaceLibrary library(indexing.library);
  LabelledFaces faces =
      Labelling(library, library.findPack(indexing.pack), folder, config.pack.dimension).run();
  faces.index = std::move(indexed);
  return faces;
}

}  // namespace likeness
