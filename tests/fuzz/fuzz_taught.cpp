#include <string>

#include "engine/core/json_reader.h"
#include "engine/store/taught_file.h"
#include "tests/fuzz/fuzz_target.h"

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  return fuzz::run([&] {
    for (const TaughtDrawing& drawing : taughtFromJson(parseJson(text, "fuzz"), "fuzz")) {
      fuzz::check(!drawing.className.empty() && drawing.id > 0);
      fuzz::check(drawing.picture.pixels.size() == 28 * 28);
    }
  });
}
