// Measures what becomes of frozen face vectors: heads on them, and a re-embedding trained on them.
//   face_vectors DIR SEEDS [KEY=VALUE]...     DIR has one folder a person with a .npy a photo
// Every person's photos are drawn into two halves, for seeds 1 to SEEDS; a quarter of the training half
// calibrates, which is what settings are chosen by. Prints a line a seed, then means and standard deviations.
#include "tests/support/face_vectors.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <string>

#include "engine/data/split.h"
#include "engine/metric/runtime.h"
#include "engine/scores/knn.h"
#include "engine/train/heads.h"
#include "engine/train/training_run.h"

using namespace likeness;

namespace {

struct Figures {
  std::vector<std::string> names;
  std::vector<std::vector<double>> values;  // of each name, a value a seed

  void add(const std::string& name, double value) {
    const auto known = std::find(names.begin(), names.end(), name);
    const auto place = static_cast<std::size_t>(known - names.begin());
    if (known == names.end()) {
      names.push_back(name);
      values.emplace_back();
    }
    values[place].push_back(value);
  }

  void print() const {
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto count = static_cast<double>(values[i].size());
      const double mean = std::accumulate(values[i].begin(), values[i].end(), 0.0) / count;
      double squares = 0;
      for (const double value : values[i]) squares += (value - mean) * (value - mean);
      std::printf("%-32s %.4f +- %.4f\n", names[i].c_str(), mean,
                  count > 1 ? std::sqrt(squares / (count - 1)) : 0);
    }
  }
};

TrainingConfig reEmbedding() {
  TrainingConfig config;
  setByText(config, "loss.kind=triplet");
  config.network.kind = NetworkKind::perceptron;
  config.network.hiddenWidths = {256};
  config.network.embeddingDimension = 15;
  config.sampler = {32, 6};
  config.outsiderShare = 0;
  config.optimizer.learningRate = 1e-3F;
  config.budget = {0, 40};
  config.threads = 1;
  return config;
}

LabelledSamples samplesOf(const LabelledRows& rows, const std::vector<std::string>& names) {
  LabelledSamples samples;
  samples.shape.dimension = static_cast<int>(rows.rows.columns);
  samples.classNames = names;
  for (std::size_t i = 0; i < rows.labels.size(); ++i) samples.addVector(rows.rows.row(i), rows.labels[i]);
  return samples;
}

TrainingData divided(const tests::VectorHalves& halves) {
  std::vector<std::string> names;
  for (int label = 0; label <= halves.training.labels.back(); ++label) names.push_back(std::to_string(label));
  const LabelledSamples learning = samplesOf(halves.training, names);
  const Split split = splitSamples(
      learning, {.testShare = 0, .calibrationShare = 0.25, .byIdentity = false, .inTurns = false, .seed = 1});
  TrainingData data;
  data.training = learning.subset(split.training);
  data.calibration = learning.subset(split.calibration);
  data.test = samplesOf(halves.test, names);
  data.probes = std::make_shared<const LabelledSamples>(data.calibration);
  data.gallery.resize(data.training.size());
  std::iota(data.gallery.begin(), data.gallery.end(), std::size_t{0});
  return data;
}

void addAccuracies(const std::string& name, const std::vector<int>& found, const std::vector<int>& truth,
                   Figures& figures) {
  const ClassAccuracy accuracy = classAccuracy(found, truth);
  figures.add(name + ", micro", accuracy.micro);
  figures.add(name + ", macro", accuracy.macro);
}

void measureHeads(const tests::VectorHalves& halves, std::uint64_t seed, Figures& figures) {
  HeadConfig config;
  config.seed = seed;
  const HeadComparison heads = compareHeads(halves.training, halves.test, config);
  figures.add("majority class", heads.majorityClass);
  for (const HeadScores& scores : heads.heads) {
    const std::string name = headChoices()[static_cast<std::size_t>(scores.kind)].name;
    figures.add(name + ", micro", scores.accuracy);
    figures.add(name + ", macro", scores.macroAccuracy);
  }
}

void measureReEmbedding(const TrainingConfig& config, const tests::VectorHalves& halves, Figures& figures) {
  const TrainingData data = divided(halves);
  const auto folder =
      std::filesystem::temp_directory_path() / ("face_vectors." + std::to_string(config.seed));
  std::filesystem::create_directories(folder);
  TrainingControls controls;
  const TrainingRun::Report quiet = [](const TrainingEvent&) {};
  TrainingRun run(config, data, folder, RunStart{}, controls, quiet);
  run.trainUntilDone({});
  const Matrix training = run.model().embed(data.training);
  const Matrix calibration = run.model().embed(data.calibration);
  figures.add("re-embedded, calibration 5-NN",
              knnAccuracy(calibration, data.calibration.labels, training, data.training.labels, 5, 1));
  LabelledSamples references = data.training;
  for (std::size_t i = 0; i < data.calibration.size(); ++i)
    references.addVector(data.calibration.vector(i), data.calibration.labels[i]);
  addAccuracies(
      "re-embedded 5-NN",
      knnLabels(run.model().embed(data.test), run.model().embed(references), references.labels, 5, 1),
      data.test.labels, figures);
  std::filesystem::remove_all(folder);
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) {
    std::fprintf(stderr, "usage: face_vectors DIR SEEDS [KEY=VALUE]...\n");
    return 2;
  }
  prepareRuntime();
  Figures figures;
  for (int seed = 1; seed <= std::atoi(words[2]); ++seed) {
    TrainingConfig config = reEmbedding();
    for (int i = 3; i < count; ++i) setByText(config, words[i]);
    config.seed = static_cast<std::uint64_t>(seed);
    const tests::VectorHalves halves = tests::halvesOf(words[1], config.seed);
    measureHeads(halves, config.seed, figures);
    measureReEmbedding(config, halves, figures);
    std::printf("seed %d: re-embedded 5-NN %.4f\n", seed, figures.values[figures.values.size() - 2].back());
  }
  figures.print();
}
