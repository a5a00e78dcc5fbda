#include <algorithm>
#include <optional>

#include "app/cli/faces_commands.h"
#include "app/cli/faces_common.h"
#include "app/cli/gentle_stop.h"
#include "app/cli/status_line.h"
#include "engine/core/files.h"
#include "engine/faces/library_export.h"

namespace likeness::cli {

namespace {

std::string count(std::size_t number) {
  return grouped(static_cast<std::int64_t>(number));
}

std::optional<AlbumFiles> albumsFrom(const Arguments& arguments) {
  const auto how = arguments.text("albums");
  if (!how) return std::nullopt;
  if (*how == "links") return AlbumFiles::symbolicLinks;
  if (*how == "hardlinks") return AlbumFiles::hardLinks;
  if (*how == "copies") return AlbumFiles::copies;
  throw usageError("--albums must be links, hardlinks or copies, not \"" + *how + "\".");
}

Json errorsJson(const std::vector<Error>& errors) {
  Json json = Json::array();
  for (const Error& error : errors) {
    json.push_back(
        {{"file", error.arguments().empty() ? "" : error.arguments().front()}, {"reason", error.what()}});
  }
  return json;
}

/// What is written where.
struct Written {
  std::vector<std::filesystem::path> tables;
  AlbumExport albums;
  SidecarWork sidecars;
};

Written writeAll(const OpenLibrary& open, const std::optional<std::string>& out,
                 const std::optional<AlbumFiles>& albums, bool xmp) {
  Written written;
  const GentleStop stop("what is written is kept");
  if (out) {
    const FaceExport data = exportOf(open.library, open.packRow);
    makeFolder(*out);
    written.tables = exportTables(*out, data);
    StatusLine line;
    const auto report = [&](std::size_t done, std::size_t all) {
      if (line.due())
        line.show(static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(all, 1)),
                  count(done) + " of " + count(all) + " photos");
    };
    if (albums) written.albums = exportAlbums(*out, data, *albums, stop.token(), report);
  }
  if (xmp) written.sidecars = writeSidecars(open.library, open.packRow, stop.token());
  return written;
}

int runExport(const Arguments& arguments) {
  arguments.refuseFiles();
  threadsFrom(arguments);
  const auto out = arguments.text("out");
  const auto albums = albumsFrom(arguments);
  const bool xmp = arguments.has("xmp");
  if (!out && !xmp) throw usageError("--out is missing.");
  if (!out && albums) throw usageError("--albums needs --out.");
  const OpenLibrary open(arguments, FaceLibrary::Access::read);
  const Written written = writeAll(open, out, albums, xmp);
  Json json;
  json["files"] = Json::array();
  std::string text;
  for (const auto& file : written.tables) {
    json["files"].push_back(file.string());
    text += file.string() + "\n";
  }
  std::vector<Error> failures = written.albums.failures;
  failures.insert(failures.end(), written.sidecars.failures.begin(), written.sidecars.failures.end());
  json["album_photos"] = written.albums.written;
  json["sidecars"] = written.sidecars.photos;
  json["failed"] = errorsJson(failures);
  json["stopped"] = written.albums.stopped || written.sidecars.stopped;
  if (albums) text += count(written.albums.written) + " photos in albums\n";
  if (xmp)
    text += count(written.sidecars.photos) + " sidecars with " + count(written.sidecars.faces) + " faces\n";
  for (const Error& failure : failures) text += "Failed: " + printable(failure.what()) + "\n";
  printResult(arguments, json, text);
  return failures.empty() ? 0 : 1;
}

int runImport(const Arguments& arguments) {
  arguments.refuseFiles();
  threadsFrom(arguments);
  OpenLibrary open(arguments, FaceLibrary::Access::write);
  const GentleStop stop("the names found so far are taken over");
  const SidecarWork work = readSidecars(open.library, open.packRow, stop.token());
  Json json;
  json["photos"] = work.photos;
  json["faces"] = work.faces;
  json["failed"] = errorsJson(work.failures);
  json["stopped"] = work.stopped;
  std::string text = count(work.faces) + " faces of " + count(work.photos) + " photos got names\n";
  for (const Error& failure : work.failures) text += "Failed: " + printable(failure.what()) + "\n";
  printResult(arguments, json, text);
  return work.failures.empty() ? 0 : 1;
}

}  // namespace

Command facesExportCommand() {
  return {"export",
          "--out DIR [--albums HOW] [--xmp] [--library FILE]",
          "write photos, faces and people for other programs",
          "DIR gets faces.json, photos.csv, faces.csv and people.csv; with --albums also a folder a\n"
          "person. Nothing that exists is overwritten. --xmp writes the names and places of faces into\n"
          "XMP sidecars beside the photos (MWG and Microsoft regions, as digiKam, Lightroom and others\n"
          "read them), and keeps what is in there already; the photos themselves are never touched. It\n"
          "may be used without --out.",
          withLibraryOptions({
              {"out", "DIR", "the folder to write to"},
              {"albums", "HOW", "folders by person with links, hardlinks or copies of their photos"},
              {"xmp", "", "write XMP sidecars beside the photos"},
          }),
          runExport};
}

Command facesImportCommand() {
  return {"import",
          "[--library FILE]",
          "take over names from XMP sidecars beside the photos of a library",
          "Faces that a sidecar names (MWG and Microsoft regions, digiKam's tags) become people of these\n"
          "names. It is one step, which `faces undo` takes back; `faces recluster` then lets the names\n"
          "spread.",
          withLibraryOptions({}),
          runImport};
}

}  // namespace likeness::cli
