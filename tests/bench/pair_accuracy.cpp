/// pair_accuracy EXPERIMENT [PAIRS]: how well an experiment tells pairs of one class from pairs of two on the
/// test split, with the cut-off fitted on pairs of the calibration split, beside the distance of raw values.
/// Without an experiment: how long 100,000 pairs take to be generated.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "engine/data/pair_generator.h"
#include "engine/store/experiment.h"
#include "engine/train/training_data.h"

using namespace likeness;

namespace {

struct Compared {
  double distance = 0;
  bool same = false;
};

Matrix rawValues(const LabelledSamples& samples) {
  Matrix rows(samples.size(), samples.shape.size());
  rows.values = samples.values();
  return rows;
}

std::vector<Compared> compare(const Matrix& rows, const std::vector<SamplePair>& pairs) {
  std::vector<Compared> compared;
  for (const SamplePair& pair : pairs) {
    double square = 0;
    for (std::size_t i = 0; i < rows.columns; ++i) {
      const double difference = rows.row(pair.first)[i] - rows.row(pair.second)[i];
      square += difference * difference;
    }
    compared.push_back({std::sqrt(square), pair.same});
  }
  return compared;
}

double accuracyAt(const std::vector<Compared>& pairs, double cutOff) {
  const auto right = std::count_if(pairs.begin(), pairs.end(), [&](const Compared& pair) {
    return (pair.distance < cutOff) == pair.same;
  });
  return static_cast<double>(right) / static_cast<double>(pairs.size());
}

double bestCutOff(const std::vector<Compared>& pairs) {
  double best = 0;
  double accuracy = -1;
  for (const Compared& pair : pairs) {
    if (const double now = accuracyAt(pairs, pair.distance); now > accuracy) {
      accuracy = now;
      best = pair.distance;
    }
  }
  return best;
}

/// As many balanced pairs as there are of one class, at most `most`.
std::vector<SamplePair> pairsOf(const LabelledSamples& samples, std::size_t most) {
  std::vector<std::size_t> sizes(samples.classNames.size());
  for (const int label : samples.labels) ++sizes[static_cast<std::size_t>(label)];
  std::size_t same = 0;
  for (const std::size_t size : sizes) same += size * (size - std::min<std::size_t>(size, 1)) / 2;
  Split all;
  for (std::size_t i = 0; i < samples.size(); ++i) all.training.push_back(i);
  PairRequest request;
  request.counts = {2 * std::min(same, most / 2), 0, 0};
  return generatePairs(samples, all, request)[0];
}

void printSplit(const char* name, const Matrix& calibration, const Matrix& test,
                const std::vector<SamplePair>& calibrationPairs, const std::vector<SamplePair>& testPairs) {
  const auto fitted = compare(calibration, calibrationPairs);
  const auto asked = compare(test, testPairs);
  const double cutOff = bestCutOff(fitted);
  std::printf("%-16s cut-off %.4f: accuracy %.4f on %zu test pairs, %.4f on %zu calibration pairs\n", name,
              cutOff, accuracyAt(asked, cutOff), asked.size(), accuracyAt(fitted, cutOff), fitted.size());
}

void measureExperiment(const std::string& folder, std::size_t most) {
  const TrainingConfig config = readExperimentConfig(folder);
  const TrainingData data = loadTrainingData(config);
  const auto model = loadEmbeddingModel(folder);
  const auto calibrationPairs = pairsOf(data.calibration, most);
  const auto testPairs = pairsOf(data.test, most);
  std::printf("always different accuracy 0.5\n");
  printSplit("raw values", rawValues(data.calibration), rawValues(data.test), calibrationPairs, testPairs);
  printSplit("network", model->embed(data.calibration), model->embed(data.test), calibrationPairs, testPairs);
}

void measureGenerator() {
  LabelledSamples samples;  // as Labeled Faces in the Wild: 13,000 photos of 5,000 people
  for (int person = 0; person < 5000; ++person) {
    samples.classNames.push_back(std::to_string(person));
    for (int i = 0; i < (person % 50 == 0 ? 80 : 1 + person % 3 / 2); ++i) samples.labels.push_back(person);
  }
  PairRequest request;
  request.counts = {70000, 15000, 15000};
  for (const int label : samples.labels) request.attribute.emplace_back(label % 4 == 0 ? "w" : "m");
  const auto begin = std::chrono::steady_clock::now();
  SplitRequest split;
  split.testShare = 0.15;
  split.calibrationShare = 0.15 / 0.85;
  split.byIdentity = true;
  const PairsBySplit pairs = generatePairs(samples, splitSamples(samples, split), request);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::printf("%zu pairs of %zu samples, balanced by an attribute: %.3f s\n",
              pairs[0].size() + pairs[1].size() + pairs[2].size(), samples.size(), took.count());
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) {
    measureGenerator();
  } else {
    measureExperiment(words[1], count > 2 ? std::strtoul(words[2], nullptr, 10) : 6000);
  }
}
