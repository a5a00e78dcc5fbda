#include "app/cli/faces_common.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

#include "engine/faces/face_places.h"
#include "engine/faces/index_tools.h"

namespace likeness::cli {

namespace fs = std::filesystem;

namespace {

constexpr const char* defaultPack = "mobileface";
constexpr double largestDistance = 2;
constexpr std::uint64_t mostFaces = 1'000'000;

fs::path libraryThatIsThere(const Arguments& arguments) {
  fs::path file = libraryFrom(arguments);
  std::error_code ignored;
  if (!fs::exists(file, ignored)) throw Error(ErrorCode::fileNotFound, {file.string()});
  return file;
}

}  // namespace

std::vector<Option> withPackOptions(std::vector<Option> options) {
  options.push_back({"pack", "ID", "the face pack: mobileface (default), dlib or sface"});
  return withCommonOptions(std::move(options));
}

std::vector<Option> withLibraryOptions(std::vector<Option> options) {
  options.push_back({"library", "FILE", "the library (faces.sqlite in the user data folder)"});
  return withPackOptions(std::move(options));
}

std::vector<Option> withClusterOptions(std::vector<Option> options) {
  options.push_back({"method", "M", "average (default), whispers, dbscan or hdbscan"});
  options.push_back({"cut", "X", "the distance up to which faces are one person (of the pack)"});
  options.push_back({"min-points", "N", "dbscan and hdbscan: neighbours of a core, itself counted (2)"});
  options.push_back({"min-size", "N", "faces of a person; fewer are unassigned (2)"});
  return withLibraryOptions(std::move(options));
}

fs::path libraryFrom(const Arguments& arguments) {
  const auto named = arguments.text("library");
  return named ? fs::path(*named) : defaultFaceLibrary();
}

FacePack packFrom(const Arguments& arguments) {
  return describedFacePack(arguments.text("pack").value_or(defaultPack));
}

FacePack wholePackFrom(const Arguments& arguments) {
  return openFacePack(arguments.text("pack").value_or(defaultPack));
}

ClusterConfig clusteringFrom(const Arguments& arguments) {
  ClusterConfig config;
  if (const auto method = arguments.text("method")) {
    const std::vector<std::string>& names = clusterMethodNames();
    const auto found = std::ranges::find(names, *method);
    if (found == names.end())
      throw usageError("--method must be average, whispers, dbscan or hdbscan, not \"" + *method + "\".");
    config.method = static_cast<ClusterMethod>(found - names.begin());
  }
  config.cut = static_cast<float>(arguments.number("cut", 0, largestDistance).value_or(0));
  if (config.cut > 0 && config.method == ClusterMethod::hdbscan)
    throw usageError("--cut does not go with --method hdbscan, which has no cut.");
  config.minPoints = arguments.wholeNumber("min-points", 1, mostFaces).value_or(config.minPoints);
  config.minimumSize = arguments.wholeNumber("min-size", 1, mostFaces).value_or(config.minimumSize);
  config.threads = threadsFrom(arguments);
  if (const auto seed = arguments.wholeNumber("seed", 0, UINT64_MAX)) config.seed = *seed;
  return config;
}

OpenLibrary::OpenLibrary(const Arguments& arguments, FaceLibrary::Access access)
    : pack(packFrom(arguments)),
      library(libraryThatIsThere(arguments), access),
      packRow(library.findPack(packKey(pack))) {}

StoredPerson personFrom(const OpenLibrary& open, const std::string& word) {
  const std::vector<StoredPerson> people = open.library.people(open.packRow);
  RowId number = 0;
  const char* end = word.data() + word.size();
  const auto [stopped, fault] = std::from_chars(word.data(), end, number);
  const bool isNumber = fault == std::errc() && stopped == end;
  std::vector<StoredPerson> found;
  for (const StoredPerson& person : people) {
    if (isNumber ? person.id == number : !word.empty() && person.name == word) found.push_back(person);
  }
  if (found.size() == 1) return found.front();
  if (found.empty()) throw usageError("There is no person \"" + word + "\" in the library.");
  throw usageError("There are " + std::to_string(found.size()) + " people of the name \"" + word +
                   "\"; say which by the number that `faces people` shows.");
}

std::string titleOf(const StoredPerson& person) {
  return person.name.empty() ? "Person " + std::to_string(person.id) : person.name;
}

const StoredPhoto& PhotoPaths::photo(RowId photo) {
  const auto found = photos_.find(photo);
  return found != photos_.end() ? found->second : photos_.emplace(photo, library_.photo(photo)).first->second;
}

std::string PhotoPaths::path(RowId row) {
  const StoredPhoto& known = photo(row);
  return known.files.empty() ? std::string() : known.files.front().string();
}

Json boxJson(const FaceBox& pixels) {
  Json json = Json::array();
  for (const float value : {pixels.x, pixels.y, pixels.width, pixels.height}) {
    json.push_back(readable(std::round(value * 10) / 10));
  }
  return json;
}

Json failuresJson(const std::vector<PhotoFailed>& failures) {
  Json json = Json::array();
  for (const PhotoFailed& failure : failures) {
    json.push_back({{"file", failure.path.string()}, {"reason", failure.reason}});
  }
  return json;
}

std::string printable(std::string text) {
  for (char& letter : text) {
    const auto code = static_cast<unsigned char>(letter);
    if (code < ' ' || code == 127) letter = '?';
  }
  return text;
}

}  // namespace likeness::cli
