#include "engine/data/idx_reader.h"
#include "tests/fuzz/fuzz_target.h"

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return fuzz::run([&] {
    const IdxArray array = parseIdx({data, data + size}, "fuzz");
    std::size_t product = 1;
    for (const std::size_t side : array.sizes) product *= side;
    fuzz::check(product == array.values.size());
  });
}
