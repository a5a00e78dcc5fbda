#include "ui/experiments/experiment_curves.h"

namespace likeness::ui {

ExperimentCurves readExperimentCurves(const std::filesystem::path& folder) {
  return {folder, readExperimentInfo(folder), readExperimentConfig(folder), readMetrics(folder)};
}

bool lossesComparable(const LossConfig& a, const LossConfig& b) {
  if (a.kind != b.kind) return false;
  if (a.kind == LossKind::supervisedContrastive) return a.temperature == b.temperature;
  const bool marginCounts = a.marginKind == MarginKind::hinge;
  return a.marginKind == b.marginKind && a.distance == b.distance && a.miner == b.miner &&
         (!marginCounts || a.margin == b.margin);
}

}  // namespace likeness::ui
