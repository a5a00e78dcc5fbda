#include "engine/faces/face_places.h"

#include <utility>

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

FacePack describedFacePack(const std::string& id) {
  std::vector<std::string> known;
  for (FacePack& pack : listFacePacks(facePacksFolder())) {
    if (pack.id == id) return std::move(pack);
    known.push_back(pack.id);
  }
  throw Error(ErrorCode::wrongUsage,
              {"There is no face pack \"" + id + "\"; there are " + joined(known) + "."});
}

FacePack openFacePack(const std::string& id) {
  FacePack pack = describedFacePack(id);
  const std::vector<std::string> missing = missingFiles(pack);
  if (missing.empty()) return pack;
  throw Error(ErrorCode::facePackMissing, {id, joined(missing), facePackFolder(pack).string()});
}

fs::path defaultFaceLibrary() {
  return userDataFolder() / "faces.sqlite";
}

}  // namespace likeness
