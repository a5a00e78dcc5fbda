#include <array>

#include "engine/faces/onnx_cut.h"
#include "tests/fuzz/fuzz_target.h"

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return fuzz::run([&] {
    const std::array<OnnxOutput, 1> outputs = {{{"c", {1, 2}}}};
    const auto cut = cutOnnx({data, size}, "c", outputs, "fuzz");
    // What was cut once has nothing left to cut.
    fuzz::check(cutOnnx(cut, "c", outputs, "fuzz") == cut);
  });
}
