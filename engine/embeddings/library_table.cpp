#include "engine/embeddings/library_table.h"

#include <algorithm>
#include <ctime>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "engine/core/error.h"
#include "engine/data/picture_fit.h"
#include "engine/embeddings/sample_table.h"
#include "engine/faces/face_library.h"
#include "engine/recognize/picture.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr int pictureSide = 64;
constexpr std::int64_t nanoseconds = 1000000000;

struct PhotoFile {
  fs::path path;
  std::int64_t mtimeNs = 0;
};

RowId packOf(const FaceLibrary& library, const std::string& packId) {
  RowId best = 0;
  std::int64_t most = 0;
  for (const auto& [row, key] : library.packs()) {
    if (!packId.empty() && key.id != packId) continue;
    const std::int64_t faces = library.counts(row).faces;
    if (faces <= most) continue;
    best = row;
    most = faces;
  }
  if (best == 0) {
    throw Error(ErrorCode::dataSetUnusable,
                {library.file().string(),
                 packId.empty() ? "it has no faces" : "it has no faces of the pack " + packId});
  }
  return best;
}

std::map<RowId, PhotoFile> filesOf(const FaceLibrary& library) {
  std::map<RowId, PhotoFile> files;
  library.eachFile({}, [&](const StoredFile& file) {
    if (file.photo != 0) files.try_emplace(file.photo, PhotoFile{file.path, file.mtimeNs});
  });
  return files;
}

std::map<RowId, std::string> namesOf(const FaceLibrary& library, RowId pack) {
  std::map<RowId, std::string> names;
  for (const StoredPerson& person : library.people(pack))
    names[person.id] = person.name.empty() ? "person " + std::to_string(person.id) : person.name;
  return names;
}

std::string dateOf(std::int64_t mtimeNs) {
  const auto seconds = static_cast<std::time_t>(mtimeNs / nanoseconds);
  std::tm parts{};
  char text[32] = "";
  if (gmtime_r(&seconds, &parts) == nullptr) return {};
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &parts)};
}

/// A thumbnail in the shape of all; grey where there is none or it cannot be read.
std::vector<std::uint8_t> pictureOf(const FaceLibrary& library, RowId face, const DataConfig& config) {
  try {
    const std::vector<std::uint8_t> jpeg = library.thumbnail(face);
    if (!jpeg.empty()) return fitPicture(decodePicture(jpeg, "thumbnail"), {}, config);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::fileDamaged && error.code() != ErrorCode::wrongUsage) throw;
  }
  return std::vector<std::uint8_t>(pictureShape(config).size(), 128);
}

class LibraryReader {
 public:
  LibraryReader(const FaceLibrary& library, RowId pack, const ReadingWatch& watch)
      : library_(library), watch_(watch), files_(filesOf(library)), names_(namesOf(library, pack)) {
    faces_ = library.faceTable(pack);
    library.eachFace(pack, [&](const StoredFace& face) { stored_[face.id] = face; });
    config_.side = pictureSide;
    config_.colour = true;
    config_.fit = PictureFit::stretch;
  }

  EmbeddingTable read() {
    auto pictures = std::make_shared<LabelledSamples>();
    pictures->shape = pictureShape(config_);
    pictures->classNames = {""};
    EmbeddingTable table;
    table.vectors = Matrix(0, faces_.embeddings.columns);
    for (std::size_t i = 0; i < faces_.faces.size(); ++i) {
      if (watch_.stop.stop_requested())
        throw Error(ErrorCode::dataSetUnusable, {library_.file().string(), "reading it was stopped"});
      const auto stored = stored_.find(faces_.faces[i]);
      if (stored == stored_.end()) continue;  // another program works on the library
      add(stored->second, faces_.people[i]);
      const auto vector = faces_.embeddings.row(i);
      table.vectors.values.insert(table.vectors.values.end(), vector.begin(), vector.end());
      ++table.vectors.rows;
      pictures->add(pictureOf(library_, stored->first, config_), 0);
      report(i + 1);
    }
    table.columns = {textColumn("person", std::move(people_)), textColumn("photo", std::move(photos_)),
                     textColumn("date", std::move(dates_)), numberColumn("quality", std::move(qualities_))};
    table.labelColumn = 0;
    table.pictures = std::move(pictures);
    return table;
  }

 private:
  void add(const StoredFace& face, RowId person) {
    const auto name = names_.find(person);
    people_.push_back(name == names_.end() ? std::string() : name->second);
    const auto file = files_.find(face.photo);
    photos_.push_back(file == files_.end() ? std::string() : file->second.path.string());
    dates_.push_back(file == files_.end() ? std::string() : dateOf(file->second.mtimeNs));
    qualities_.push_back(face.quality);
  }

  void report(std::size_t done) const {
    const std::size_t all = faces_.faces.size();
    if (watch_.report && (done % 256 == 0 || done == all)) watch_.report(done, all);
  }

  const FaceLibrary& library_;
  const ReadingWatch& watch_;
  std::map<RowId, PhotoFile> files_;
  std::map<RowId, std::string> names_;
  FaceTable faces_;
  std::map<RowId, StoredFace> stored_;
  DataConfig config_;
  std::vector<std::string> people_;
  std::vector<std::string> photos_;
  std::vector<std::string> dates_;
  std::vector<double> qualities_;
};

}  // namespace

EmbeddingTable tableOfLibrary(const fs::path& file, const std::string& packId, const ReadingWatch& watch) {
  const FaceLibrary library(file, FaceLibrary::Access::read);
  const RowId pack = packOf(library, packId);
  EmbeddingTable table = LibraryReader(library, pack, watch).read();
  if (table.size() == 0) throw Error(ErrorCode::dataSetUnusable, {file.string(), "it has no faces"});
  table.name = file.filename().string();
  return table;
}

}  // namespace likeness
