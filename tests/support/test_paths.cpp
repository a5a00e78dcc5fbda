#include "tests/support/test_paths.h"

namespace likeness::tests {

std::filesystem::path sourceFolder() {
  return LIKENESS_SOURCE_DIR;
}

std::filesystem::path commandLineProgram() {
  return LIKENESS_CLI;
}

std::filesystem::path exportExampleProgram(bool torchScript) {
  return torchScript ? LIKENESS_EXPORT_TORCH : LIKENESS_EXPORT_OPENCV;
}

}  // namespace likeness::tests
