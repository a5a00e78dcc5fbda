#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "engine/faces/cluster_faces.h"
#include "engine/faces/face_indexer.h"
#include "engine/faces/face_library.h"
#include "engine/faces/face_pack.h"

namespace likeness::cli {

/// The options of a command on a library, followed by --library, --pack and the common ones.
std::vector<Option> withLibraryOptions(std::vector<Option> options);
/// The same followed by --pack and the common ones.
std::vector<Option> withPackOptions(std::vector<Option> options);
/// --method, --cut, --min-points and --min-size, followed by the options of a command on a library.
std::vector<Option> withClusterOptions(std::vector<Option> options);

/// --library, or the one of the user data folder.
std::filesystem::path libraryFrom(const Arguments& arguments);
/// --pack as it is described, or the default one.
FacePack packFrom(const Arguments& arguments);
/// The same with all its files. Error facePackMissing.
FacePack wholePackFrom(const Arguments& arguments);
ClusterConfig clusteringFrom(const Arguments& arguments);

/// A library that is there, seen through a pack.
struct OpenLibrary {
  /// Error fileNotFound when there is no library.
  OpenLibrary(const Arguments& arguments, FaceLibrary::Access access);

  const FacePack pack;
  FaceLibrary library;
  const RowId packRow;  // 0 when nothing was embedded by the pack
};

/// A person by the number or the name that was typed. Error wrongUsage when there is none, or several.
StoredPerson personFrom(const OpenLibrary& open, const std::string& word);
/// The name, or "Person 12".
std::string titleOf(const StoredPerson& person);

/// Photos of a library as they are asked for again and again.
class PhotoPaths {
 public:
  explicit PhotoPaths(const FaceLibrary& library) : library_(library) {}
  const StoredPhoto& photo(RowId photo);
  /// The first of its files.
  std::string path(RowId photo);

 private:
  const FaceLibrary& library_;
  std::map<RowId, StoredPhoto> photos_;
};

/// [x, y, width, height] in pixels, with one digit after the point.
Json boxJson(const FaceBox& pixels);
Json failuresJson(const std::vector<PhotoFailed>& failures);
/// Text of others for a terminal: control characters become "?".
std::string printable(std::string text);

}  // namespace likeness::cli
