#include "engine/data/split_report.h"

#include <array>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

#include "engine/data/sample_hash.h"

namespace likeness {

namespace {

using Parts = std::array<const LabelledSamples*, 3>;

SplitPart countPart(const LabelledSamples& samples) {
  SplitPart part;
  part.samples = samples.size();
  part.classes = std::unordered_set<int>(samples.labels.begin(), samples.labels.end()).size();
  std::unordered_set<int> identities;
  for (std::size_t i = 0; i < samples.size(); ++i) identities.insert(samples.identity(i));
  part.identities = identities.size();
  return part;
}

std::size_t countSharedIdentities(const Parts& parts) {
  std::unordered_map<int, std::uint8_t> in;  // a bit a split
  for (std::size_t s = 0; s < parts.size(); ++s) {
    for (std::size_t i = 0; i < parts[s]->size(); ++i)
      in[parts[s]->identity(i)] |= static_cast<std::uint8_t>(1U << s);
  }
  std::size_t shared = 0;
  for (const auto& [identity, bits] : in) shared += (bits & (bits - 1)) != 0;
  return shared;
}

std::size_t countSharedSamples(const Parts& parts) {
  std::unordered_map<SampleHash, std::array<std::size_t, 3>, SampleHashHasher> in;
  for (std::size_t s = 0; s < parts.size(); ++s) {
    for (std::size_t i = 0; i < parts[s]->size(); ++i) ++in[hashOf(*parts[s], i)][s];
  }
  std::size_t shared = 0;
  for (const auto& [hash, counts] : in) {
    const int splits = (counts[0] > 0) + (counts[1] > 0) + (counts[2] > 0);
    if (splits > 1) shared += counts[0] + counts[1] + counts[2];
  }
  return shared;
}

}  // namespace

SplitReport reportSplit(const LabelledSamples& training, const LabelledSamples& calibration,
                        const LabelledSamples& test, bool identitiesKnown) {
  const Parts parts = {&training, &calibration, &test};
  SplitReport report;
  report.training = countPart(training);
  report.calibration = countPart(calibration);
  report.test = countPart(test);
  if (identitiesKnown) report.sharedIdentities = countSharedIdentities(parts);
  report.sharedSamples = countSharedSamples(parts);
  return report;
}

}  // namespace likeness
