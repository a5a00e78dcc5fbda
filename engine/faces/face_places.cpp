#include "engine/faces/face_places.h"

#include <system_error>

#include "engine/core/error.h"
#include "engine/data/dataset.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace

fs::path facePackDescriptions() {
  std::error_code unknown;
  const fs::path program = fs::read_symlink("/proc/self/exe", unknown);
  const fs::path installed = program.parent_path().parent_path() / "share/likeness/face-packs";
  if (!unknown && fs::is_directory(installed, unknown)) return installed;
  return fs::path(LIKENESS_RESOURCES) / "face-packs";
}

FacePack openFacePack(const std::string& id) {
  std::vector<std::string> known;
  for (FacePack& pack : listFacePacks(facePackDescriptions())) {
    if (pack.id != id) {
      known.push_back(pack.id);
      continue;
    }
    const std::vector<std::string> missing = missingFiles(pack);
    if (missing.empty()) return std::move(pack);
    throw Error(ErrorCode::facePackMissing, {id, joined(missing), facePackFolder(pack).string()});
  }
  throw Error(ErrorCode::wrongUsage,
              {"There is no face pack \"" + id + "\"; there are " + joined(known) + "."});
}

fs::path defaultFaceLibrary() {
  return userDataFolder() / "faces.sqlite";
}

}  // namespace likeness
