#pragma once

#include <filesystem>
#include <vector>

#include "engine/faces/face_library.h"

namespace likeness {

/// Absolute, plain paths, sorted, each once; a place within another is left out.
std::vector<std::filesystem::path> distinctPlaces(const std::vector<std::filesystem::path>& places);

/// All that a library knows: its folders, and the files that were added by themselves. Errors: those of
/// FaceLibrary.
std::vector<std::filesystem::path> knownPlaces(const FaceLibrary& library);

}  // namespace likeness
