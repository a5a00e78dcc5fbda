#include <cstdio>
#include <set>

#include "app/cli/faces_commands.h"
#include "app/cli/faces_common.h"
#include "app/cli/faces_progress.h"
#include "app/cli/gentle_stop.h"
#include "engine/core/files.h"
#include "engine/faces/cluster_faces.h"
#include "engine/faces/graph_linkage.h"
#include "engine/faces/index_tools.h"
#include "engine/metric/runtime.h"

namespace likeness::cli {

namespace fs = std::filesystem;

namespace {

/// What the library holds of the places that were asked for.
struct PlaceCounts {
  std::size_t photos = 0;
  std::size_t faces = 0;
};

PlaceCounts countPlaces(const FaceLibrary& library, RowId pack, const std::vector<fs::path>& places) {
  std::set<std::pair<fs::path, RowId>> files;
  const auto add = [&](const StoredFile& file) {
    if (!file.failed) files.emplace(file.path, file.photo);
  };
  for (const fs::path& place : places.empty() ? library.folders() : places) {
    const fs::path whole = fs::absolute(place).lexically_normal();
    const fs::path plain = whole.has_filename() ? whole : whole.parent_path();
    library.eachFile(plain, add);
    if (const auto file = library.findFile(plain)) add(*file);
  }
  PlaceCounts counts;
  counts.photos = files.size();
  for (const auto& [file, photo] : files) counts.faces += library.facesOfPhoto(photo, pack, true).size();
  return counts;
}

struct Added {
  IndexResult index;
  PlaceCounts counts;
  PeopleChange people;
};

/// Faces that are with nobody get their people; without new ones only where that is quick.
PeopleChange findPeople(FaceLibrary& library, RowId pack, const FacePack& description,
                        const ClusterConfig& config, const IndexProgress& progress) {
  const LibraryCounts counts = library.counts(pack);
  if (progress.analyzed > 0 || counts.unassigned <= static_cast<std::int64_t>(exactRows))
    return recluster(library, pack, joinFunction(description.thresholds, config));
  return {static_cast<std::size_t>(counts.people), 0, static_cast<std::size_t>(counts.unassigned)};
}

Added add(const Arguments& arguments, const FacePack& pack, const IndexConfig& config) {
  FacesProgress progress;
  Added added;
  {
    const GentleStop stop("what is finished is kept, and the same call goes on from there");
    added.index = indexFaces(config, defaultIndexTools(pack), IndexControls(), stop.token(),
                             [&](const IndexEvent& event) { progress.show(event); });
  }
  FaceLibrary library(config.library);
  const RowId row = library.packRow(config.pack);
  ClusterConfig clustering;
  clustering.threads = threadsFrom(arguments);
  added.people = findPeople(library, row, pack, clustering, added.index.progress);
  added.counts = countPlaces(library, row, config.places);
  return added;
}

double photosPerSecond(const IndexProgress& progress) {
  return progress.seconds > 0 ? static_cast<double>(progress.done) / progress.seconds : 0;
}

Json resultJson(const Added& added, const fs::path& library) {
  const IndexProgress& progress = added.index.progress;
  Json json;
  json["library"] = library.string();
  json["photos"] = added.counts.photos;
  json["photos_failed"] = failuresJson(added.index.failures);
  json["faces"] = added.counts.faces;
  json["seconds"] = progress.seconds;
  json["photos_per_second"] = photosPerSecond(progress);
  json["photos_analyzed"] = progress.analyzed;
  json["photos_unchanged"] = progress.unchanged;
  json["photos_vanished"] = added.index.vanished;
  json["people"] = added.people.people;
  json["people_new"] = added.people.newPeople;
  json["unassigned"] = added.people.unassigned;
  json["stopped"] = added.index.stopped;
  return json;
}

std::string count(std::size_t number) {
  return grouped(static_cast<std::int64_t>(number));
}

std::string summary(const Added& added, const fs::path& library) {
  const IndexProgress& progress = added.index.progress;
  return "Library        " + library.string() + (added.index.stopped ? " (stopped early)" : "") +
         "\nPhotos         " + count(added.counts.photos) + " (" + count(progress.analyzed) + " new, " +
         count(progress.unchanged) + " unchanged, " + count(progress.failed) + " failed)\nFaces          " +
         count(added.counts.faces) + "\nTime           " + fixed(progress.seconds, 1) + " s, " +
         fixed(photosPerSecond(progress), 1) + " photos a second\nPeople         " +
         count(added.people.people) + " (" + count(added.people.newPeople) + " new), " +
         count(added.people.unassigned) + " faces with nobody\n";
}

int runAdd(const Arguments& arguments) {
  IndexConfig config;
  config.threads = threadsFrom(arguments);
  config.retryFailed = arguments.has("retry");
  config.library = libraryFrom(arguments);
  config.places.assign(arguments.files().begin(), arguments.files().end());
  std::error_code ignored;
  if (config.places.empty() && !fs::exists(config.library, ignored))
    throw usageError("There is nothing to add: name photos or folders.");
  const FacePack pack = wholePackFrom(arguments);
  config.pack = packKey(pack);
  prepareRuntime();
  if (config.library.has_parent_path()) makeFolder(config.library.parent_path());
  const Added added = add(arguments, pack, config);
  printResult(arguments, resultJson(added, config.library), summary(added, config.library));
  // One bad photo is no failure of the call; nothing but bad ones is.
  return added.counts.photos == 0 && !added.index.failures.empty() ? 1 : 0;
}

}  // namespace

Command facesAddCommand() {
  return {"add",
          "PHOTOS... [--library FILE] [--retry]",
          "find the faces in photos and folders, and sort them by people",
          "PHOTOS are photos and folders with all that is below them (JPEG, PNG, WebP, TIFF, BMP, PGM,\n"
          "HEIC); without any the folders of earlier calls are looked through again. What has not changed\n"
          "is not looked at twice. A photo that cannot be read is listed with its reason, and the rest\n"
          "goes on. SIGINT or SIGTERM ends the call gently; a call that was stopped or killed goes on\n"
          "where it was when it is made again. New faces join the people that there are; `faces\n"
          "recluster` sorts all of them anew.",
          withLibraryOptions({
              {"retry", "", "try photos again that could not be read before"},
          }),
          runAdd};
}

}  // namespace likeness::cli
