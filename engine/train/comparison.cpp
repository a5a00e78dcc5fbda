#include "engine/train/comparison.h"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <numeric>

#include "engine/core/text.h"
#include "engine/train/search_values.h"
#include "engine/train/settings.h"

namespace likeness {

namespace {

bool usesMargin(const LossConfig& loss) {
  return loss.kind != LossKind::triplet || loss.marginKind == MarginKind::hinge;
}

std::size_t batchSize(const SamplerConfig& sampler) {
  return static_cast<std::size_t>(sampler.classesPerBatch) *
         static_cast<std::size_t>(sampler.samplesPerClass);
}

/// Whether all that remains of two losses of one kind is the same.
bool sameSettings(LossConfig a, const LossConfig& b) {
  a.margin = b.margin;
  a.miner = b.miner;
  a.distance = b.distance;
  return a == b;
}

/// What decides which samples are left for measuring; the rest of the data section is about training alone.
DataConfig measuredBy(DataConfig data) {
  data.resampleTo = 0;
  data.classWeights = false;
  data.dropDuplicates = false;
  return data;
}

}  // namespace

const char* whyLossesDiffer(const TrainingConfig& a, const TrainingConfig& b) {
  const LossConfig& x = a.loss;
  const LossConfig& y = b.loss;
  if (x.kind != y.kind)
    return LIKENESS_TEXT("Comparison",
                         "They were trained with different losses, whose values mean different things.");
  if (usesMargin(x) && usesMargin(y) && x.margin != y.margin)
    return LIKENESS_TEXT(
        "Comparison",
        "Their margins differ, and a smaller margin gives a smaller loss, not a better network.");
  if (x.distance != y.distance)
    return LIKENESS_TEXT("Comparison", "Their losses measure distances in different ways.");
  if (x.miner != y.miner)
    return LIKENESS_TEXT("Comparison",
                         "Their triplets were mined in different ways: harder ones have a larger loss.");
  if (!sameSettings(x, y))
    return LIKENESS_TEXT("Comparison", "Their losses have different settings, which scale the values.");
  if (batchSize(a.sampler) != batchSize(b.sampler))
    return LIKENESS_TEXT("Comparison", "Their batches differ in size, and with the batch grows the loss.");
  return nullptr;
}

const char* whyScoresDiffer(const TrainingConfig& a, const TrainingConfig& b) {
  if (a.dataset != b.dataset)
    return LIKENESS_TEXT("Comparison",
                         "Their data sets differ, so their scores are measured on different samples.");
  if (measuredBy(a.data) != measuredBy(b.data) || a.calibrationShare != b.calibrationShare)
    return LIKENESS_TEXT(
        "Comparison",
        "Their data are prepared or divided in different ways, so their scores are measured on different "
        "samples.");
  if (a.seed != b.seed)
    return LIKENESS_TEXT("Comparison",
                         "Their seeds differ: they start elsewhere and hold out other samples, and a part of "
                         "the difference is chance.");
  return nullptr;
}

std::vector<DifferingSetting> differingSettings(const std::vector<TrainingConfig>& runs) {
  std::vector<DifferingSetting> differing;
  for (const Setting& setting : trainingSettings()) {
    if (!setting.stored) continue;
    DifferingSetting found{setting.key(), {}};
    bool differs = false;
    for (const TrainingConfig& run : runs) {
      found.values.push_back(textFromValue(setting.write(run)));
      differs = differs || found.values.back() != found.values.front();
    }
    if (differs) differing.push_back(std::move(found));
  }
  return differing;
}

Ranking rankRuns(const std::vector<RankedRun>& runs) {
  Ranking ranking;
  ranking.order.resize(runs.size());
  std::iota(ranking.order.begin(), ranking.order.end(), std::size_t{0});
  std::ranges::stable_sort(ranking.order, std::ranges::greater(),
                           [&](std::size_t place) { return runs[place].mapAtR.value_or(-1); });
  for (const RankedRun& run : runs) {
    if (ranking.whyNotLoss == nullptr) ranking.whyNotLoss = whyLossesDiffer(runs.front().config, run.config);
  }
  return ranking;
}

}  // namespace likeness
