#pragma once

#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/core/random.h"
#include "engine/recognize/ink.h"
#include "engine/store/experiment.h"
#include "engine/store/idx_writer.h"
#include "engine/train/trainer.h"

namespace likeness::tests {

/// A sign of a class, in the unit square: 0 is a ring, 1 a bar, 2 an angle.
inline Stroke tinySign(int label) {
  if (label == 1) return {{0.5F, 0.15F}, {0.5F, 0.5F}, {0.5F, 0.85F}};
  if (label == 2) return {{0.25F, 0.2F}, {0.7F, 0.2F}, {0.3F, 0.8F}, {0.75F, 0.8F}};
  Stroke ring;
  for (int i = 0; i <= 24; ++i) {
    const float angle = static_cast<float>(i) * 6.2832F / 24;
    ring.push_back({0.5F + 0.25F * std::sin(angle), 0.5F - 0.32F * std::cos(angle)});
  }
  return ring;
}

inline LabelledSamples tinyPictures(int perClass, std::uint64_t seed) {
  Random random(seed);
  LabelledSamples pictures;
  pictures.classNames = {"0", "1", "2"};
  for (int i = 0; i < 3 * perClass; ++i) {
    Stroke stroke = tinySign(i % 3);
    for (InkPoint& point : stroke) {
      point.x += random.uniform(-0.03F, 0.03F);
      point.y += random.uniform(-0.03F, 0.03F);
    }
    pictures.add(renderInk({{stroke}}).pixels, i % 3);
  }
  return pictures;
}

/// A data set of drawn signs in a folder.
inline void writeTinyData(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  writeIdxPair(folder / "train-images-idx3-ubyte", folder / "train-labels-idx1-ubyte", tinyPictures(80, 1));
  writeIdxPair(folder / "t10k-images-idx3-ubyte", folder / "t10k-labels-idx1-ubyte", tinyPictures(10, 2));
}

/// What learns them in a moment.
inline TrainingConfig tinyConfig(const std::filesystem::path& data) {
  TrainingConfig config;
  config.dataset = data.string();
  config.calibrationShare = 0.25;
  config.network.widths = {8, 16};
  config.network.residualLayers = {0, 0};
  config.network.embeddingDimension = 16;
  config.sampler = {3, 16};
  config.budget = {0, 8};
  config.threads = 1;
  config.outsiders.poolSize = 100;  // they are made anew by every run
  return config;
}

/// Trains on a few drawn signs for a moment and leaves a complete experiment in `folder`.
inline void makeTinyExperiment(const std::filesystem::path& folder, const std::filesystem::path& scratch) {
  writeTinyData(scratch);
  const TrainingConfig config = tinyConfig(scratch);
  TrainingControls controls;
  train(config, folder, controls, {}, [](const TrainingEvent&) {});
}

/// An experiment whose figures are made up; enough for lists and curves.
inline void makeListedExperiment(const std::filesystem::path& folder, const std::string& name,
                                 const std::string& createdAt, const TrainingConfig& config = {}) {
  std::filesystem::create_directories(folder);
  ExperimentInfo info{name, createdAt, ExperimentState::finished, {}, {}};
  info.result.steps = 40;
  info.result.seconds = 4;
  info.result.test = {10000, 0.9876, 0.98, 0.97};
  info.result.baselines = {0.1, 0.969, 0.95};
  writeExperimentInfo(folder, info);
  writeExperimentConfig(folder, config);
  MetricsWriter writer(folder, 0);
  for (int step = 1; step <= 40; ++step) {
    MetricsRow row;
    row.step.step = step;
    row.step.seconds = 0.1 * step;
    row.step.loss = 1.0F / static_cast<float>(step);
    if (step % 10 == 0)
      row.validation = ValidationMetrics{step, 0.1 * step, 0.5F, 0.9F + 0.002F * static_cast<float>(step)};
    writer.add(row);
  }
}

}  // namespace likeness::tests
