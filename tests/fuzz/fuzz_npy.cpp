#include <span>

#include "engine/store/npy.h"
#include "tests/fuzz/fuzz_target.h"

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::run([&] { parseNpyIntegers({data, size}, "fuzz"); });
  return fuzz::run([&] {
    const Matrix matrix = parseNpyMatrix({data, size}, "fuzz");
    fuzz::check(matrix.values.size() == matrix.rows * matrix.columns);
  });
}
