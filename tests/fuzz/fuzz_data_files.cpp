#include <span>
#include <string_view>

#include "engine/data/array_file.h"
#include "engine/data/photo_lists.h"
#include "engine/data/vector_files.h"
#include "engine/store/samples_file.h"
#include "tests/fuzz/fuzz_target.h"

using namespace likeness;

/// Every reader of the lab's data files takes every input: what is none of its kind it has to refuse.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span bytes(data, size);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  fuzz::run([&] {
    const LabelledSamples samples = parseNpz(bytes, "fuzz.npz", {}).learning;
    fuzz::check(samples.pixels.size() + samples.vectors.size() == samples.size() * samples.shape.size());
  });
  for (const char* name : {"fuzz.csv", "fuzz.tsv"}) {
    fuzz::run([&] {
      const LabelledSamples samples = parseVectorTable(text, name);
      fuzz::check(samples.vectors.size() == samples.size() * samples.shape.size());
    });
  }
  fuzz::run([&] { parseIdentityList(text, "fuzz.txt"); });
  fuzz::run([&] { parseBoxList(text, "fuzz.txt"); });
  fuzz::run([&] { parsePhotoTable(text, "fuzz.csv"); });
  return fuzz::run([&] {
    const LabelledSamples samples = samplesFrom(parseTensorFile(bytes, "fuzz"), "fuzz");
    fuzz::check(samples.labels.size() == samples.size());
  });
}
