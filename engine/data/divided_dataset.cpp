#include "engine/data/divided_dataset.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

#include "engine/core/error.h"
#include "engine/data/drop_copies.h"
#include "engine/data/split.h"

namespace likeness {

namespace {

constexpr std::size_t mostResampledBytes = std::size_t{2} << 30;

/// MNIST's writers come one after the other.
bool inTurns(const Dataset& dataset) {
  return dataset.kind == DatasetKind::idx;
}

bool drawnByIdentity(const Dataset& dataset, SplitKind kind) {
  return kind == SplitKind::byIdentity ||
         (kind == SplitKind::automatic && dataset.kind == DatasetKind::people);
}

std::unordered_set<int> identitiesOf(const LabelledSamples& samples) {
  std::unordered_set<int> identities;
  for (std::size_t i = 0; i < samples.size(); ++i) identities.insert(samples.identity(i));
  return identities;
}

bool shareIdentities(const LabelledSamples& one, const LabelledSamples& other) {
  const auto known = identitiesOf(one);
  for (std::size_t i = 0; i < other.size(); ++i) {
    if (known.contains(other.identity(i))) return true;
  }
  return false;
}

bool shareClasses(const LabelledSamples& one, const LabelledSamples& other) {
  const std::unordered_set<int> known(one.labels.begin(), one.labels.end());
  return std::any_of(other.labels.begin(), other.labels.end(),
                     [&](int label) { return known.contains(label); });
}

/// What a list of pairs puts into each split. A sample may be in two of them, which the report then counts.
Split splitOfPairs(const PairsBySplit& pairs) {
  Split split;
  const std::array parts = {&split.training, &split.calibration, &split.test};
  for (std::size_t s = 0; s < splitCount; ++s) {
    auto& places = *parts[s];
    for (const SamplePair& pair : pairs[s]) {
      places.push_back(pair.first);
      places.push_back(pair.second);
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
  }
  return split;
}

/// The pairs whose samples are both among `places` (ascending), by their positions in it.
std::vector<SamplePair> pairsWithin(const std::vector<SamplePair>& pairs,
                                    const std::vector<std::size_t>& places) {
  const auto position = [&](std::size_t place) {
    const auto found = std::lower_bound(places.begin(), places.end(), place);
    return found != places.end() && *found == place ? static_cast<std::size_t>(found - places.begin())
                                                    : places.size();
  };
  std::vector<SamplePair> kept;
  for (const SamplePair& pair : pairs) {
    const SamplePair moved{position(pair.first), position(pair.second), pair.same};
    if (moved.first < places.size() && moved.second < places.size()) kept.push_back(moved);
  }
  return kept;
}

void refuseNothingLeft(const Dataset& dataset, const DividedDataset& divided) {
  const auto refuse = [&](const std::string& fault) {
    throw Error(ErrorCode::dataSetUnusable, {dataset.name, fault});
  };
  if (divided.training.size() == 0) refuse("no sample is left to train on");
  if (divided.calibration.size() == 0) refuse("no sample is left to calibrate with");
  if (std::unordered_set<int>(divided.training.labels.begin(), divided.training.labels.end()).size() < 2)
    refuse("fewer than 2 classes are left to train on");
}

void resample(DividedDataset& divided, std::size_t each, std::uint64_t seed) {
  const LabelledSamples& from = divided.training;
  const std::size_t classes = std::unordered_set<int>(from.labels.begin(), from.labels.end()).size();
  const std::size_t bytes = from.shape.size() * (from.shape.isVector() ? sizeof(float) : 1);
  if (each > mostResampledBytes / bytes / classes) {
    throw Error(ErrorCode::impossibleValue,
                {"--set", "data.resampleTo",
                 "at most " + std::to_string(mostResampledBytes / bytes / classes) +
                     " for these data: more would take over 2 GiB"});
  }
  const auto drawn = resampleClasses(from, each, seed);
  std::unordered_set<std::size_t> seen;
  divided.originals.clear();
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    if (seen.insert(drawn[i]).second) divided.originals.push_back(i);
  }
  divided.training = from.subset(drawn);
}

/// What is divided: the data set without what the filters leave out.
FilterEffect filterDataset(Dataset& dataset, const DataConfig& config, bool byIdentity, std::uint64_t seed) {
  FilterEffect effect;
  const auto kept = filterSamples(dataset.learning, config, inTurns(dataset) && !byIdentity, seed, &effect);
  if (effect != FilterEffect{}) dataset.learning = dataset.learning.subset(kept);
  // A class that cannot be learnt cannot be asked for either.
  if (effect.smallClasses > 0 && dataset.test.size() > 0 && !byIdentity) {
    const std::unordered_set<int> left(dataset.learning.labels.begin(), dataset.learning.labels.end());
    std::vector<std::size_t> asked;
    for (std::size_t i = 0; i < dataset.test.size(); ++i) {
      if (left.contains(dataset.test.labels[i])) asked.push_back(i);
    }
    dataset.test = dataset.test.subset(asked);
  }
  return effect;
}

}  // namespace

DividedDataset divideDataset(Dataset dataset, const DataConfig& config, double calibrationShare,
                             std::uint64_t seed) {
  DividedDataset divided;
  const bool isPairs = !dataset.pairs[0].empty();
  const bool byIdentity = !isPairs && drawnByIdentity(dataset, config.split);
  const bool identitiesKnown =
      byIdentity || isPairs || dataset.kind == DatasetKind::people || !dataset.learning.identities.empty();
  Split split;
  if (isPairs) {
    split = splitOfPairs(dataset.pairs);
  } else {
    if (byIdentity && dataset.test.size() > 0 && shareIdentities(dataset.learning, dataset.test)) {
      dataset.learning.append(dataset.test);
      dataset.test = {};
    }
    divided.filters = filterDataset(dataset, config, byIdentity, seed);
    if (dataset.learning.size() == 0) {
      throw Error(ErrorCode::dataSetUnusable,
                  {dataset.name, "no class has " + std::to_string(config.leastPerClass) + " samples"});
    }
    const double testShare = dataset.test.size() > 0 ? 0 : config.testShare;
    split = splitSamples(dataset.learning, {testShare, calibrationShare, byIdentity, inTurns(dataset), seed});
  }
  const std::size_t dropped = config.dropDuplicates ? dropCopies(dataset.learning, dataset.test, split) : 0;
  divided.training = dataset.learning.subset(split.training);
  divided.calibration = dataset.learning.subset(split.calibration);
  divided.test = dataset.test.size() > 0 ? std::move(dataset.test) : dataset.learning.subset(split.test);
  divided.pairs = {pairsWithin(dataset.pairs[0], split.training),
                   pairsWithin(dataset.pairs[1], split.calibration),
                   pairsWithin(dataset.pairs[2], split.test)};
  refuseNothingLeft(dataset, divided);
  divided.report = reportSplit(divided.training, divided.calibration, divided.test, identitiesKnown);
  divided.report.byIdentity = byIdentity;
  divided.report.droppedCopies = dropped;
  divided.classesDisjoint =
      !shareClasses(divided.training, divided.calibration) && !shareClasses(divided.training, divided.test);
  for (std::size_t i = 0; i < divided.training.size(); ++i) divided.originals.push_back(i);
  if (config.resampleTo > 0 && !isPairs) resample(divided, static_cast<std::size_t>(config.resampleTo), seed);
  return divided;
}

}  // namespace likeness
