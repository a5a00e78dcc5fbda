#include "engine/data/dataset_preview.h"

#include <algorithm>
#include <exception>

#include "engine/data/divided_dataset.h"

namespace likeness {

namespace {

std::vector<ClassCount> countClasses(const LabelledSamples& samples) {
  std::vector<ClassCount> classes(samples.classNames.size());
  for (std::size_t c = 0; c < classes.size(); ++c) classes[c].label = static_cast<int>(c);
  for (const int label : samples.labels) ++classes.at(static_cast<std::size_t>(label)).samples;
  std::stable_sort(classes.begin(), classes.end(),
                   [](const ClassCount& a, const ClassCount& b) { return a.samples > b.samples; });
  return classes;
}

double imbalanceOf(const std::vector<ClassCount>& classes) {
  const auto last = std::find_if(classes.rbegin(), classes.rend(),
                                 [](const ClassCount& count) { return count.samples > 0; });
  if (last == classes.rend()) return 1;
  return static_cast<double>(classes.front().samples) / static_cast<double>(last->samples);
}

/// Places of the first classes' samples, spread over each class.
std::vector<std::size_t> chooseExamples(const LabelledSamples& samples,
                                        const std::vector<ClassCount>& classes, const ExampleCounts& counts) {
  const std::size_t shown = std::min(counts.classes, classes.size());
  std::vector<std::size_t> rank(samples.classNames.size(), shown);
  for (std::size_t i = 0; i < shown; ++i) rank[static_cast<std::size_t>(classes[i].label)] = i;
  std::vector<std::vector<std::size_t>> chosen(shown);
  std::vector<std::size_t> seen(shown);
  for (std::size_t place = 0; place < samples.size(); ++place) {
    const std::size_t r = rank[static_cast<std::size_t>(samples.labels[place])];
    if (r == shown) continue;
    const std::size_t all = classes[r].samples;
    const std::size_t wanted = std::min(counts.perClass, all);
    // The next of `wanted` places at even steps.
    if (chosen[r].size() < wanted && seen[r] == chosen[r].size() * all / wanted) chosen[r].push_back(place);
    ++seen[r];
  }
  std::vector<std::size_t> places;
  for (const auto& ofClass : chosen) places.insert(places.end(), ofClass.begin(), ofClass.end());
  return places;
}

void addSplit(const Dataset& dataset, const DataConfig& config, double calibrationShare, std::uint64_t seed,
              DatasetPreview& preview) {
  try {
    DividedDataset divided = divideDataset(dataset, config, calibrationShare, seed);
    preview.split = divided.report;
    preview.filters = divided.filters;
    if (config.resampleTo > 0) preview.resampledTraining = divided.training.size();
  } catch (...) {
    preview.splitFault = currentError();
    if (dataset.pairs[0].empty())
      filterSamples(dataset.learning, config, dataset.kind == DatasetKind::idx, seed, &preview.filters);
  }
}

}  // namespace

DatasetPreview previewDataset(const Dataset& dataset, const DataConfig& config, double calibrationShare,
                              std::uint64_t seed, const std::stop_token& stop, const ExampleCounts& counts) {
  DatasetPreview preview;
  preview.name = dataset.name;
  preview.shape = dataset.learning.shape;
  preview.samples = dataset.learning.size();
  preview.testSamples = dataset.test.size();
  preview.classNames = dataset.learning.classNames;
  preview.classes = countClasses(dataset.learning);
  preview.imbalance = imbalanceOf(preview.classes);
  if (stop.stop_requested()) return preview;
  preview.examplePlaces = chooseExamples(dataset.learning, preview.classes, counts);
  preview.examples = dataset.learning.subset(preview.examplePlaces);
  if (stop.stop_requested()) return preview;
  addSplit(dataset, config, calibrationShare, seed, preview);
  return preview;
}

std::string shapeInWords(const SampleShape& shape) {
  if (shape.isVector()) return "vectors of " + std::to_string(shape.dimension) + " numbers";
  return std::to_string(shape.width) + " x " + std::to_string(shape.height) + " pixels, " +
         (shape.channels == 1 ? "grey" : "colour");
}

}  // namespace likeness
