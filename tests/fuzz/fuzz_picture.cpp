#include <opencv2/core/utils/logger.hpp>

#include "engine/recognize/picture.h"
#include "engine/recognize/picture_size.h"
#include "tests/fuzz/fuzz_target.h"

using namespace likeness;

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // Big pictures are allowed and only slow: what decoders do wrong they do wrong with small ones.
  constexpr std::uint64_t mostPixels = 1 << 20;
  const auto claimed = pictureSize({data, size});
  if (claimed && claimed->width * claimed->height > mostPixels &&
      claimed->width * claimed->height < 100000000) {
    return -1;
  }
  return fuzz::run([&] {
    const ColorImage picture = decodePicture({data, data + size}, "fuzz");
    fuzz::check(picture.pixels.size() ==
                static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4);
    fuzz::check(prepareDigit(picture).pixels.size() == 28 * 28);
  });
}
