#include <cmath>
#include <string>

#include "engine/recognize/ink.h"
#include "tests/fuzz/fuzz_target.h"

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  const auto read = [&](const char* name) {
    return fuzz::run([&] {
      for (const LabelledInk& drawing : parseInk(text, name)) {
        fuzz::check(!drawing.ink.empty());
        for (const Stroke& stroke : drawing.ink.strokes) {
          for (const InkPoint& point : stroke) fuzz::check(std::isfinite(point.x) && std::isfinite(point.y));
        }
        fuzz::check(renderInk(drawing.ink).pixels.size() == 28 * 28);
      }
    });
  };
  read("fuzz.json");
  return read("fuzz.jsonl");
}
