#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include "engine/core/error.h"
#include "engine/metric/runtime.h"
#include "engine/train/training_run.h"
#include "tests/support/synthetic_digits.h"
using namespace likeness;
namespace {
LabelledSamples clusters(int classes, int perClass, int dimension, float noise, std::uint64_t seed) {
  Random random(seed);
  LabelledSamples samples;
  samples.shape.dimension = dimension;
  std::vector<std::vector<float>> centres;
  for (int c = 0; c < classes; ++c) {
    samples.classNames.push_back("class " + std::to_string(c));
    std::vector<float> centre(static_cast<std::size_t>(dimension));
    for (float& value : centre) value = random.normal();
    centres.push_back(centre);
  }
  for (int i = 0; i < perClass; ++i) for (int c = 0; c < classes; ++c) {
    auto values = centres[static_cast<std::size_t>(c)];
    for (float& value : values) value += noise * random.normal();
    samples.addVector(values, c);
  }
  return samples;
}
TrainingData dataOf(const LabelledSamples& all) {
  TrainingData data;
  std::vector<std::size_t> t, c;
  for (std::size_t i = 0; i < all.size(); ++i) (i < all.size() * 5 / 6 ? t : c).push_back(i);
  data.training = all.subset(t);
  data.calibration = all.subset(c);
  data.probes = std::make_shared<const LabelledSamples>(data.calibration);
  data.gallery = spreadOverClasses(data.training, 1000);
  return data;
}
}
int main(int n, char** w) {
  try {
    prepareRuntime();
    TrainingConfig config;
    config.network.widths = {8, 16};
    config.network.residualLayers = {};
    config.network.hiddenWidths = {64};
    config.network.embeddingDimension = 16;
    config.sampler.classesPerBatch = 10; config.sampler.samplesPerClass = 8;
    config.outsiderShare = 0; config.threads = 1;
    const std::string what = w[1];
    for (int i = 2; i < n; ++i) setByText(config, w[i]);
    const auto data = dataOf(what == "digits" ? tests::syntheticDigits(1800, 3) : clusters(12, 90, 32, static_cast<float>(std::atof(what.c_str())), 5));
    config.budget = {0, 400.0 * 80 / static_cast<double>(data.training.size()), 0};
    const auto folder = std::filesystem::temp_directory_path() / ("health-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    TrainingControls controls;
    StepMetrics last; float acc = 0;
    TrainingRun::Report report = [&](const TrainingEvent& e) {
      if (auto* s = std::get_if<StepMetrics>(&e)) last = *s;
      if (auto* v = std::get_if<ValidationMetrics>(&e)) acc = v->knnAccuracy;
      if (auto* h = std::get_if<HealthReport>(&e)) { if (h->step < 60 || h->step % 40 == 1 || h->step % 10 != 1)
        std::printf("%4ld %-12s %-15s loss %.4f eq %.3f act %.2f w %.4f b %.4f len %.3f rank %.2f grad %.4f lr %.5f since %ld\n", (long)h->step, healthName(h->verdict), healthName(h->cause), h->loss, h->equalLoss, h->activeShare, last.positiveDistance, last.negativeDistance, h->geometry.length, h->geometry.effectiveRank, last.gradientNorm, last.learningRate, (long)h->since); }
    };
    {
    TrainingRun run(config, data, folder, false, controls, report);
    run.trainUntilDone(std::stop_source().get_token());
    }
    std::printf("knn %.3f\n", acc);
    std::filesystem::remove_all(folder);
  } catch (...) { std::printf("%s\n", currentError().what()); }
}
