#pragma once

#include <cstdlib>
#include <filesystem>

#include "tests/support/test_paths.h"

namespace likeness::tests {

/// A file or folder of the research data that may not be committed. A test that finds nothing there skips
/// itself with a word.
inline std::filesystem::path testData(const std::filesystem::path& name) {
  const char* folder = std::getenv("LIKENESS_TEST_DATA");
  return (folder && *folder ? std::filesystem::path(folder) : sourceFolder() / "../shared/data") / name;
}

}  // namespace likeness::tests
