#include <algorithm>

#include "engine/store/tfjs_weights.h"
#include "tests/fuzz/fuzz_target.h"

using namespace likeness;

/// The manifest, a zero byte, the weights.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::uint8_t* const end = data + size;
  const std::uint8_t* const middle = std::find(data, end, 0);
  const std::string manifest(data, middle);
  return fuzz::run([&] {
    const auto weights = middle == end ? std::span<const std::uint8_t>() : std::span(middle + 1, end);
    for (const auto& [name, tensor] : parseTfjsWeights(manifest, "fuzz", weights, "fuzz")) {
      std::uint64_t count = 1;
      for (const auto side : tensor.shape) count *= static_cast<std::uint64_t>(side);
      fuzz::check(tensor.floats.size() == count);
    }
  });
}
