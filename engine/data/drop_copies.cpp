#include "engine/data/drop_copies.h"

#include <unordered_set>

#include "engine/data/sample_hash.h"

namespace likeness {

namespace {

using Hashes = std::unordered_set<SampleHash, SampleHashHasher>;

std::size_t dropKnown(const LabelledSamples& samples, const Hashes& known, std::vector<std::size_t>& places) {
  return std::erase_if(places, [&](std::size_t place) { return known.contains(hashOf(samples, place)); });
}

}  // namespace

std::size_t dropCopies(const LabelledSamples& samples, const LabelledSamples& ownTest, Split& split) {
  Hashes known;
  for (std::size_t i = 0; i < ownTest.size(); ++i) known.insert(hashOf(ownTest, i));
  for (const std::size_t place : split.test) known.insert(hashOf(samples, place));
  std::size_t dropped = dropKnown(samples, known, split.calibration);
  for (const std::size_t place : split.calibration) known.insert(hashOf(samples, place));
  dropped += dropKnown(samples, known, split.training);
  return dropped;
}

}  // namespace likeness
