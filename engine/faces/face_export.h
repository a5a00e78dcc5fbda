#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/faces/face.h"

namespace likeness {

struct ExportedPhoto {
  std::filesystem::path file;
  int width = 0;  // upright, in pixels
  int height = 0;
};

struct ExportedFace {
  std::filesystem::path photo;
  FaceBox box;  // in pixels of the upright photo
  float quality = 0;
  std::int64_t personId = 0;  // 0 when it belongs to nobody
  std::string personName;     // empty when nobody named the person
};

struct ExportedPerson {
  std::int64_t id = 0;
  std::string name;
};

/// What a library holds, for other programs.
struct FaceExport {
  std::vector<ExportedPhoto> photos;
  std::vector<ExportedFace> faces;
  std::vector<ExportedPerson> people;
};

enum class AlbumFiles { symbolicLinks, hardLinks, copies };

struct AlbumExport {
  std::size_t written = 0;
  std::vector<Error> failures;  // photos that could not be linked or copied
  bool stopped = false;
};

/// The tables as JSON: {"photos": [{"file", "width", "height", "faces"}], "people": [{"id", "name",
/// "count"}], "faces": [{"photo", "box": [x, y, width, height], "quality", "person", "name"}]}. JSON is
/// UTF-8: in a path that is not, each wrong byte reads U+FFFD, and the same path stands beside it as
/// "file_uri" or "photo_uri".
std::string facesJson(const FaceExport& data);
/// The tables as CSV (RFC 4180, header first, paths byte by byte).
std::string photosCsv(const FaceExport& data);
std::string facesCsv(const FaceExport& data);
std::string peopleCsv(const FaceExport& data);

struct TableFormats {
  bool json = true;  // faces.json
  bool csv = true;   // photos.csv, faces.csv and people.csv
};

/// Writes the tables. A file that exists is never overwritten: "faces (2).csv" is written then. Returns what
/// was written. Errors: diskFull, fileUnwritable.
std::vector<std::filesystem::path> exportTables(const std::filesystem::path& folder, const FaceExport& data,
                                                const TableFormats& formats = {});

/// Makes a folder for each person that has a photo, with a link to or a copy of each of them. Nothing that
/// exists is overwritten; folders and files whose name is taken, also but for case, get a number. Unnamed
/// people are "Person 12" by their id; faces that belong to nobody are left out. A photo that fails does not
/// stop the rest. Errors: diskFull (what is finished stays), fileUnwritable when the folder itself cannot be
/// made.
AlbumExport exportAlbums(const std::filesystem::path& folder, const FaceExport& data, AlbumFiles how,
                         const std::stop_token& stop = {},
                         const std::function<void(std::size_t done, std::size_t all)>& report = {});

}  // namespace likeness
