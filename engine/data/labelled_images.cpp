#include "engine/data/labelled_images.h"

namespace likeness {

LabelledImages LabelledImages::subset(std::span<const std::size_t> places) const {
  LabelledImages chosen{width, height, {}, {}, classNames};
  chosen.pixels.reserve(places.size() * pixelsPerImage());
  chosen.labels.reserve(places.size());
  for (const std::size_t place : places) chosen.add(image(place), labels[place]);
  return chosen;
}

}  // namespace likeness
