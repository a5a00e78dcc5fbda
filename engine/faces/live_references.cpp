#include "engine/faces/live_references.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "engine/core/natural_order.h"
#include "engine/faces/face_choice.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostFaces = 50;

LivePerson personOf(const FaceLibrary& library, RowId pack, const StoredPerson& stored) {
  std::vector<std::vector<float>> embeddings;
  for (const StoredFace& face : library.facesOfPerson(stored.id, pack)) {
    if (embeddings.size() == mostFaces) break;
    embeddings.push_back(library.embedding(face.id));
  }
  return {stored.name, meanEmbedding(embeddings), stored.cover, {}};
}

std::vector<fs::path> filesIn(const fs::path& folder, const IndexTools& tools, const std::stop_token& stop) {
  std::error_code failure;
  if (!fs::exists(folder, failure)) throw Error(ErrorCode::fileNotFound, {folder.string()});
  std::vector<fs::path> files;
  // Sub-folders, which come last, may be a whole home folder.
  std::stop_source enough;
  const std::stop_callback stopped(stop, [&enough] { enough.request_stop(); });
  tools.scan(
      folder, enough.get_token(),
      [&](const FoundFile& file) {
        if (fs::equivalent(file.path.parent_path(), folder, failure)) {
          files.push_back(file.path);
        } else {
          enough.request_stop();
        }
      },
      [&](const fs::path& place, const std::string& reason) {
        if (place == folder) throw Error(ErrorCode::fileUnreadable, {folder.string(), reason});
      });
  std::ranges::sort(files, [](const fs::path& a, const fs::path& b) {
    return naturallyBefore(a.filename().native(), b.filename().native());
  });
  return files;
}

LivePerson personIn(const fs::path& file, const IndexTools& tools, FaceAnalyzer& analyzer) {
  const ColorImage photo = tools.decode(file);
  const std::vector<Face> found = analyzer.detect(photo);
  const auto chosen = largestFace(found, 0);  // of whatever quality: they are not embedded yet
  if (!chosen) throw Error(ErrorCode::noFaceFound, {file.string()});
  std::vector<Face> faces{found[*chosen]};
  analyzer.embed(photo, faces);
  return {file.stem().string(), meanEmbedding({faces.front().embedding}), 0,
          tools.thumbnail(photo, faces.front().box)};
}

}  // namespace

std::vector<float> meanEmbedding(const std::vector<std::vector<float>>& embeddings) {
  if (embeddings.empty()) throw Error(ErrorCode::internal, {"the mean of no embeddings"});
  std::vector<float> mean(embeddings.front().size());
  for (const std::vector<float>& embedding : embeddings) {
    for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += embedding.at(i);
  }
  double square = 0;
  for (const float value : mean) square += static_cast<double>(value) * value;
  const auto length = static_cast<float>(std::sqrt(square));
  for (float& value : mean) value = length > 0 ? value / length : 0;
  return mean;
}

std::vector<LivePerson> libraryReferences(const FaceLibrary& library, const PackKey& pack) {
  const RowId row = library.findPack(pack);
  std::vector<LivePerson> people;
  if (row == 0) return people;
  for (const StoredPerson& stored : library.people(row)) {
    if (!stored.name.empty() && !stored.hidden && stored.faces > 0)
      people.push_back(personOf(library, row, stored));
  }
  return people;
}

FolderReferences folderReferences(const fs::path& folder, const IndexTools& tools,
                                  const std::stop_token& stop) {
  const std::vector<fs::path> files = filesIn(folder, tools, stop);
  const std::unique_ptr<FaceAnalyzer> analyzer = tools.makeAnalyzer();
  FolderReferences references;
  for (const fs::path& file : files) {
    if (stop.stop_requested()) break;
    try {
      references.people.push_back(personIn(file, tools, *analyzer));
    } catch (...) {
      references.faults.push_back(currentError());
    }
  }
  return references;
}

}  // namespace likeness
