#include <string>

#include "engine/core/json_reader.h"
#include "engine/train/training_config.h"
#include "tests/fuzz/fuzz_target.h"

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  fuzz::run([&] {
    TrainingConfig config;
    setByText(config, text);
  });
  return fuzz::run([&] {
    const TrainingConfig config = trainingConfigFromJson(parseJson(text, "fuzz"), "fuzz");
    fuzz::check(trainingConfigFromJson(toJson(config), "again") == config);
  });
}
