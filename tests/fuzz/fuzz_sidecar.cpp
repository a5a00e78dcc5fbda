#include <cmath>
#include <string>

#include "engine/faces/sidecar.h"
#include "tests/fuzz/fuzz_target.h"

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string xmp(data, data + size);
  const PhotoFrame frame{300, 400, 6};
  return fuzz::run([&] {
    const Sidecar sidecar = parseSidecar(xmp, "fuzz", frame);
    for (const FaceRegion& region : sidecar.regions)
      fuzz::check(region.box.width > 0 && region.box.height > 0);
    // What it says comes back after ours was merged in.
    const FaceRegion ours{{0.1F, 0.1F, 0.2F, 0.2F}, "Ours"};
    const Sidecar merged = parseSidecar(mergedSidecar(xmp, "fuzz", {ours}, frame), "merged", frame);
    fuzz::check(!merged.regions.empty());
  });
}
