#include "engine/train/split_scores.h"

#include <algorithm>
#include <functional>
#include <map>

#include "engine/metric/runtime.h"
#include "engine/train/weight_average.h"

namespace likeness {

namespace {

using Embed = std::function<Matrix(const LabelledSamples&)>;

ScoredRows embedAll(const TrainingData& data, const LabelledSamples& references,
                    const LabelledSamples& probes, const Embed& embed) {
  ScoredRows rows;
  if (!data.byIdentity) rows.references = {embed(references), references.labels};
  rows.calibration = {embed(data.calibration), data.calibration.labels};
  rows.probes = {embed(probes), probes.labels};
  return rows;
}

}  // namespace

ClassShares classShares(const std::vector<int>& labels) {
  std::map<int, std::size_t> counts;
  for (const int label : labels) ++counts[label];
  if (counts.empty()) return {};
  std::size_t most = 0;
  for (const auto& [label, count] : counts) most = std::max(most, count);
  return {counts.size(), 1 / static_cast<double>(counts.size()),
          static_cast<double>(most) / static_cast<double>(labels.size())};
}

Matrix valuesOf(const LabelledSamples& samples) {
  Matrix rows(samples.size(), samples.shape.size());
  rows.values = samples.values();
  return rows;
}

ScoreTable scoreSplit(const TrainingConfig& config, const TrainingData& data, const LabelledSamples& probes,
                      const EmbeddingModel& model, const SplitScoring& scoring) {
  const LabelledSamples references = data.training.subset(data.gallery);
  ScoringConfig scoringConfig;
  scoringConfig.neighbours = config.neighbours;
  scoringConfig.threads = scoring.threads;
  scoringConfig.seed = config.seed;
  ScoreTable table;
  table.split = scoring.name;
  table.count = probes.size();
  table.neighbours = config.neighbours;
  table.leaveOneOut = data.byIdentity;
  const ClassShares shares = classShares(probes.labels);
  table.classes = shares.classes;
  table.chance = shares.chance;
  table.majorityClass = shares.majority;
  const auto score = [&](const Embed& embed, ClassTable* perClass) {
    return scoreEmbedding(embedAll(data, references, probes, embed), scoringConfig, probes.classNames,
                          perClass);
  };
  const auto byModel = [&](const EmbeddingModel& network) {
    return [&](const LabelledSamples& samples) { return network.embed(samples, scoring.threads); };
  };
  table.model = score(byModel(model), &table.perClass);
  scoringConfig.mostProbes = scoring.mostBaselineProbes;
  const bool all = scoring.mostBaselineProbes == 0 || scoring.mostBaselineProbes > probes.size();
  table.baselineProbes = all ? probes.size() : scoring.mostBaselineProbes;
  table.rawInput = score(valuesOf, nullptr);
  const WeightAverage untrained(EmbeddingNetwork(config.network, data.shape(), config.seed), 0,
                                resolveDevice(config.device));
  table.untrainedNetwork = score(byModel(*untrained.model()), nullptr);
  return table;
}

}  // namespace likeness
