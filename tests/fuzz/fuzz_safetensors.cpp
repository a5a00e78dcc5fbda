#include "engine/store/safetensors.h"
#include "tests/fuzz/fuzz_target.h"

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return fuzz::run([&] {
    for (const auto& [name, tensor] : parseTensorFile({data, size}, "fuzz").tensors) {
      std::size_t product = 1;
      for (const std::int64_t side : tensor.shape) product *= static_cast<std::size_t>(side);
      fuzz::check(product == tensor.floats.size() + tensor.integers.size());
    }
  });
}
