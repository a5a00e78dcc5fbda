#include "engine/faces/index_places.h"

#include <algorithm>

namespace likeness {

namespace fs = std::filesystem;

namespace {

fs::path plainPath(const fs::path& place) {
  fs::path path = fs::absolute(place).lexically_normal();
  return path.has_filename() || path == path.root_path() ? path : path.parent_path();
}

bool isBelow(const fs::path& path, const fs::path& folder) {
  const auto [rest, end] = std::ranges::mismatch(path, folder);
  return end == folder.end() && rest != path.end();
}

}  // namespace

std::vector<fs::path> distinctPlaces(const std::vector<fs::path>& places) {
  std::vector<fs::path> plain;
  for (const fs::path& place : places) plain.push_back(plainPath(place));
  std::ranges::sort(plain);
  plain.erase(std::unique(plain.begin(), plain.end()), plain.end());
  std::vector<fs::path> distinct;
  for (const fs::path& place : plain) {
    // What is below a path follows it at once: paths are ordered name by name.
    if (distinct.empty() || !isBelow(place, distinct.back())) distinct.push_back(place);
  }
  return distinct;
}

std::vector<fs::path> knownPlaces(const FaceLibrary& library) {
  std::vector<fs::path> places = library.folders();
  library.eachFile({}, [&](const StoredFile& file) { places.push_back(file.path); });
  return distinctPlaces(places);
}

}  // namespace likeness
