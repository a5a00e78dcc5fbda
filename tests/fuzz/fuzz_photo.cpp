#include <opencv2/core/utils/logger.hpp>

#include "engine/faces/photo_reader.h"
#include "tests/fuzz/fuzz_target.h"

using namespace likeness;

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // Big photos are allowed and only slow: what decoders do wrong they do wrong with small ones.
  const PhotoLimits limits{std::uintmax_t{1} << 20, 1 << 20};
  return fuzz::run([&] {
    const ColorImage photo = decodePhoto({data, data + size}, "fuzz", limits, size % 2 == 0 ? 0 : 64);
    fuzz::check(photo.pixels.size() ==
                static_cast<std::size_t>(photo.width) * static_cast<std::size_t>(photo.height) * 4);
    for (std::size_t at = 3; at < photo.pixels.size(); at += 4) fuzz::check(photo.pixels[at] == 255);
  });
}
