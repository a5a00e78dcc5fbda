#pragma once

#include <cstdlib>
#include <filesystem>

namespace likeness::tests {

/// A file or folder of the research data that may not be committed. A test that finds nothing there skips
/// itself with a word.
inline std::filesystem::path testData(const std::filesystem::path& name) {
  const char* folder = std::getenv("LIKENESS_TEST_DATA");
  return std::filesystem::path(folder && *folder ? folder : LIKENESS_DEFAULT_TEST_DATA) / name;
}

}  // namespace likeness::tests
