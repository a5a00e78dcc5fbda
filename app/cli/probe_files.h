#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/data/labelled_samples.h"

namespace likeness::cli {

/// Where a probe came from.
struct ProbeOrigin {
  std::string file;
  std::optional<int> line;  // of a .jsonl file, or number of a picture in an IDX file; from 1
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

}  // namespace likeness::cli
