#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/faces/face_indexer.h"
#include "engine/faces/face_pack.h"
#include "engine/faces/library_records.h"

namespace likeness {

struct LabelledFacesConfig {
  std::filesystem::path folder;   // one sub-folder a person, named after the person
  std::filesystem::path library;  // keeps what was found for the next time; empty: nothing is kept
  FacePack pack;
  int threads = 0;  // 0: one a core
};

/// Photos of known people: in each photo one face counts, for the person of its folder.
struct LabelledFaces {
  FaceTable table;          // the faces that count, by the path of their photo; nobody is with a person
  std::vector<int> labels;  // of each, its place in `people`; -1 for photos in the folder itself
  std::vector<std::string> people;  // who have a face that counts
  std::map<std::filesystem::path, std::ptrdiff_t>
      rows;                      // in the table, of every photo read; -1 without a face
  std::size_t missedPhotos = 0;  // without a face
  std::size_t facesFound = 0;    // with those that do not count
  IndexResult index;
};

/// Indexes such a folder. The face that counts is the mainFace(). Photos are named by the absolute path of
/// the folder, links resolved. Errors: those of indexFaces; fileNotFound, dataSetUnusable for what is no
/// folder.
LabelledFaces labelFaces(const LabelledFacesConfig& config, const IndexTools& tools,
                         const IndexControls& controls, const std::stop_token& stop,
                         const std::function<void(const IndexEvent&)>& report);

/// A folder as the photos below it are named. Errors as above.
std::filesystem::path labelledFolder(const std::filesystem::path& folder);

}  // namespace likeness
