#include <string>

#include "engine/core/json_reader.h"
#include "engine/recognize/calibration.h"
#include "tests/fuzz/fuzz_target.h"

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  return fuzz::run([&] {
    const Calibration calibration = calibrationFromJson(parseJson(text, "fuzz"), "fuzz");
    const double share = calibration.keptShare;
    fuzz::check(calibration.keptAt(calibration.thresholdForKept(share)) >= share - 1e-6);
  });
}
