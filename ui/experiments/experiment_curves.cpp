#include "ui/experiments/experiment_curves.h"

namespace likeness::ui {

namespace {

/// The rest of an experiment is worth seeing without it.
std::optional<StoredMap> mapOf(const std::filesystem::path& folder) {
  try {
    return loadMap(folder);
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::optional<double> mapAtROf(const EmbeddingScores& scores) {
  return scores.retrieval ? std::optional<double>(scores.retrieval->mapAtR) : std::nullopt;
}

}  // namespace

ExperimentCurves readExperimentCurves(const std::filesystem::path& folder) {
  return {folder, readExperimentInfo(folder), readExperimentConfig(folder), readMetrics(folder),
          mapOf(folder)};
}

MapAtR mapAtROf(const TrainingFinished& result) {
  MapAtR found;
  found.onTest = result.test.count > 0;
  if (found.onTest) {
    found.own = result.test.mapAtR;
    if (const auto& table = result.test.table) {
      found.rawInput = mapAtROf(table->rawInput);
      found.untrained = mapAtROf(table->untrainedNetwork);
    }
    return found;
  }
  if (result.validation.mapAtR) found.own = double(*result.validation.mapAtR);
  found.rawInput = result.baselines.rawMapAtR;
  found.untrained = result.baselines.untrainedMapAtR;
  return found;
}

bool sameProbes(const LabelledSamples& a, const LabelledSamples& b) {
  return a.shape == b.shape && a.labels == b.labels && a.pixels == b.pixels && a.vectors == b.vectors;
}

}  // namespace likeness::ui
