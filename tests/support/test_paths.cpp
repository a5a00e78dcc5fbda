#include "tests/support/test_paths.h"

namespace likeness::tests {

std::filesystem::path sourceFolder() {
  return LIKENESS_SOURCE_DIR;
}

std::filesystem::path commandLineProgram() {
  return LIKENESS_CLI;
}

}  // namespace likeness::tests
