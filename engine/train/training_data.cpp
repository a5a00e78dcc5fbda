#include "engine/train/training_data.h"

#include <algorithm>

#include "engine/core/error.h"
#include "engine/data/outsider_pool.h"

namespace likeness {

namespace {

constexpr std::size_t probeCount = 1000;

/// What is no digit, beside what is made of digits: drawn, which takes a second, and of the user's own, all
/// of one class.
LabelledSamples loadOutsiders(const TrainingConfig& config, const SampleShape& shape,
                              const ReadingWatch& watch) {
  const bool taken = shape.isDigit() && config.outsiderShare > 0 && config.outsiders.exposes();
  if (!taken) return {};
  LabelledSamples outsiders =
      drawOutsiders(drawnKinds(config.outsiders), static_cast<std::size_t>(config.outsiders.poolSize),
                    config.seed, config.threads);
  if (!config.outsiders.folder.empty()) {
    const LabelledSamples own = openEvaluationSet(config.outsiders.folder, "mnist", {}, {}, watch);
    for (std::size_t i = 0; i < own.size(); ++i) outsiders.add(own.image(i), 0);
  }
  outsiders.classNames = {""};
  std::fill(outsiders.labels.begin(), outsiders.labels.end(), 0);
  return outsiders;
}

}  // namespace

std::vector<std::size_t> spreadOverClasses(const LabelledSamples& images, std::size_t count) {
  std::vector<std::vector<std::size_t>> byClass(images.classNames.size());
  for (std::size_t i = 0; i < images.size(); ++i)
    byClass[static_cast<std::size_t>(images.labels[i])].push_back(i);
  std::vector<std::size_t> chosen;
  for (std::size_t c = 0; c < byClass.size(); ++c) {
    const auto& places = byClass[c];
    const std::size_t share = count * (c + 1) / byClass.size() - count * c / byClass.size();
    const std::size_t wanted = std::min(share, places.size());
    for (std::size_t i = 0; i < wanted; ++i) chosen.push_back(places[i * places.size() / wanted]);
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

TrainingData loadTrainingData(const TrainingConfig& config, const ReadingWatch& watch) {
  DividedDataset divided = divideDataset(openDataset(config.dataset, config.data, watch), config.data,
                                         config.calibrationShare, config.seed);
  TrainingData data;
  data.training = std::move(divided.training);
  data.calibration = std::move(divided.calibration);
  data.test = std::move(divided.test);
  data.pairs = std::move(divided.pairs);
  data.split = divided.report;
  data.byIdentity = divided.classesDisjoint;
  data.probes = std::make_shared<const LabelledSamples>(
      data.calibration.subset(spreadOverClasses(data.calibration, probeCount)));
  // A repetition among the references would count twice as a neighbour.
  for (const std::size_t i : spreadOverClasses(data.training.subset(divided.originals),
                                               static_cast<std::size_t>(config.gallerySize)))
    data.gallery.push_back(divided.originals[i]);
  return data;
}

TrainingData loadToLearn(const TrainingConfig& config, const ReadingWatch& watch) {
  TrainingData data = loadTrainingData(config, watch);
  data.outsiders = loadOutsiders(config, data.shape(), watch);
  return data;
}

}  // namespace likeness
