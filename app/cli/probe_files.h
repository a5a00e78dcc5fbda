#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/data/labelled_samples.h"
#include "engine/recognize/ink.h"

namespace likeness::cli {

/// Where a probe came from.
struct ProbeOrigin {
  std::string file;
  std::optional<int> line;    // of a .jsonl file, or number of a picture in an IDX file; from 1
  std::optional<int> part{};  // which of several signs in reading order, from 1
  std::optional<std::array<InkPoint, 4>> box{};  // of a part of a picture, see FoundDigit
};

/// Prepared pictures of no known class, in the order they were named.
struct Probes {
  LabelledSamples images{{}, {}, {}, {}, {""}, {}, {}};
  std::vector<ProbeOrigin> origins;
};

/// Files as they are, and for each folder the pictures and ink in it and below, in the order of their names.
/// Errors: fileNotFound; fileUnreadable; dataSetUnusable for a folder with nothing in it.
std::vector<std::filesystem::path> expandFolders(const std::vector<std::string>& named);

/// Adds what is in one file: a picture, ink (.json, .jsonl) or IDX pictures. Errors: those of the readers.
void readProbes(const std::filesystem::path& file, Probes& probes);
/// The same where each picture or drawing may hold several signs beside each other: all of them, in reading
/// order. Nothing is added for one that has none.
void readManyProbes(const std::filesystem::path& file, Probes& probes);

}  // namespace likeness::cli
