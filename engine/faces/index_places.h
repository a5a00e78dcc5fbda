#pragma once

#include <filesystem>
#include <vector>

namespace likeness {

/// Absolute, plain paths, sorted, each once; a place within another is left out.
std::vector<std::filesystem::path> distinctPlaces(const std::vector<std::filesystem::path>& places);

}  // namespace likeness
