#include "engine/data/sample_filter.h"

#include <algorithm>
#include <span>

#include "engine/core/random.h"

namespace likeness {

namespace {

// Streams of the seed, so that a draw here is not that of a sampler with the same seed.
constexpr std::uint64_t filterStream = std::uint64_t{1} << 40;
constexpr std::uint64_t resampleStream = std::uint64_t{2} << 40;

std::vector<std::vector<std::size_t>> placesByClass(const LabelledSamples& samples) {
  std::vector<std::vector<std::size_t>> places(samples.classNames.size());
  for (std::size_t i = 0; i < samples.size(); ++i)
    places.at(static_cast<std::size_t>(samples.labels[i])).push_back(i);
  return places;
}

}  // namespace

std::vector<std::size_t> filterSamples(const LabelledSamples& samples, const DataConfig& config,
                                       bool firstOnes, std::uint64_t seed, FilterEffect* effect) {
  FilterEffect left;
  std::vector<std::size_t> kept;
  kept.reserve(samples.size());
  auto classes = placesByClass(samples);
  for (std::size_t c = 0; c < classes.size(); ++c) {
    auto& places = classes[c];
    if (places.empty()) continue;
    if (places.size() < static_cast<std::size_t>(config.leastPerClass)) {
      ++left.smallClasses;
      left.samplesOfSmall += places.size();
      continue;
    }
    const auto most = static_cast<std::size_t>(config.mostPerClass);
    if (most > 0 && places.size() > most) {
      left.surplusSamples += places.size() - most;
      Random random(seed, filterStream + c);
      if (!firstOnes) random.shuffle(std::span(places));
      places.resize(most);
    }
    kept.insert(kept.end(), places.begin(), places.end());
  }
  std::sort(kept.begin(), kept.end());
  if (effect) *effect = left;
  return kept;
}

std::vector<std::size_t> resampleClasses(const LabelledSamples& samples, std::size_t each,
                                         std::uint64_t seed) {
  std::vector<std::size_t> drawn;
  auto classes = placesByClass(samples);
  for (std::size_t c = 0; c < classes.size(); ++c) {
    auto& places = classes[c];
    if (places.empty()) continue;
    Random random(seed, resampleStream + c);
    for (std::size_t i = 0; i < each; ++i) {
      if (i % places.size() == 0) random.shuffle(std::span(places));
      drawn.push_back(places[i % places.size()]);
    }
  }
  return drawn;
}

}  // namespace likeness
