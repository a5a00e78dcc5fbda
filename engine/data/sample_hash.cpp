#include "engine/data/sample_hash.h"

#include <xxhash.h>

#include <algorithm>
#include <vector>

namespace likeness {

SampleHash hashOf(const LabelledSamples& samples, std::size_t place) {
  XXH128_hash_t hash{};
  if (samples.shape.isVector()) {
    const auto vector = samples.vector(place);
    std::vector<float> values(vector.size());
    std::transform(vector.begin(), vector.end(), values.begin(), [](float value) { return value + 0.0F; });
    hash = XXH3_128bits(values.data(), values.size() * sizeof(float));
  } else {
    const auto image = samples.image(place);
    hash = XXH3_128bits(image.data(), image.size());
  }
  return {hash.high64, hash.low64};
}

}  // namespace likeness
