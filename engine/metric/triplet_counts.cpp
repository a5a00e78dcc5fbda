#include "engine/metric/triplet_counts.h"

#include <algorithm>
#include <limits>

namespace likeness {

TripletCounts countHardest(const Matrix& values, const BatchClasses& classes, bool similar, float margin) {
  constexpr float endless = std::numeric_limits<float>::infinity();
  const float sign = similar ? -1.0F : 1.0F;
  TripletCounts counts;
  for (const std::size_t anchor : classes.anchors()) {
    const auto row = values.row(anchor);
    const ClassPlaces& places = classes.of(anchor);
    float positive = -endless;
    float negative = endless;
    forEachPositive(places, anchor,
                    [&](std::size_t place) { positive = std::max(positive, sign * row[place]); });
    for (const std::size_t place : places.others) negative = std::min(negative, sign * row[place]);
    counts.add(positive, negative, margin);
  }
  return counts;
}

}  // namespace likeness
