#include "engine/data/labelled_samples.h"

#include <algorithm>

#include "engine/core/error.h"

namespace likeness {

void LabelledSamples::append(const LabelledSamples& others) {
  if (shape != others.shape || identities.empty() != others.identities.empty())
    throw Error(ErrorCode::internal, {"samples of two kinds cannot be joined"});
  if (!sources.empty() || !others.sources.empty()) sources.resize(size());
  pixels.insert(pixels.end(), others.pixels.begin(), others.pixels.end());
  vectors.insert(vectors.end(), others.vectors.begin(), others.vectors.end());
  labels.insert(labels.end(), others.labels.begin(), others.labels.end());
  identities.insert(identities.end(), others.identities.begin(), others.identities.end());
  if (sources.empty() && others.sources.empty()) return;
  sources.insert(sources.end(), others.sources.begin(), others.sources.end());
  sources.resize(size());
}

LabelledSamples LabelledSamples::subset(std::span<const std::size_t> places) const {
  LabelledSamples chosen;
  chosen.shape = shape;
  chosen.classNames = classNames;
  (shape.isVector() ? chosen.vectors.reserve(places.size() * shape.size())
                    : chosen.pixels.reserve(places.size() * shape.size()));
  chosen.labels.reserve(places.size());
  for (const std::size_t place : places) {
    if (shape.isVector()) {
      chosen.addVector(vector(place), labels[place]);
    } else {
      chosen.add(image(place), labels[place]);
    }
    if (!identities.empty()) chosen.identities.push_back(identities[place]);
    if (!sources.empty()) chosen.sources.push_back(sources[place]);
  }
  return chosen;
}

std::vector<float> LabelledSamples::values() const {
  if (shape.isVector()) return vectors;
  std::vector<float> result(pixels.size());
  std::transform(pixels.begin(), pixels.end(), result.begin(),
                 [](std::uint8_t value) { return static_cast<float>(value) / 255; });
  return result;
}

}  // namespace likeness
