#include "engine/faces/face_pack.h"

namespace likeness {

namespace fs = std::filesystem;

fs::path facePacksFolder() {
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  const fs::path installed = program.parent_path().parent_path() / "share" / "likeness" / "face-packs";
  return fs::is_directory(installed, ignored) ? installed : fs::path(LIKENESS_RESOURCES) / "face-packs";
}

}  // namespace likeness
