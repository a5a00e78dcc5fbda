#include "ui/experiments/experiment_curves.h"

#include <QCoreApplication>

#include "engine/train/comparison.h"

namespace likeness::ui {

ExperimentCurves readExperimentCurves(const std::filesystem::path& folder) {
  return {folder, readExperimentInfo(folder), readExperimentConfig(folder), readMetrics(folder)};
}

QString whyLossesDifferText(const TrainingConfig& a, const TrainingConfig& b) {
  const char* reason = whyLossesDiffer(a, b);
  return reason ? QCoreApplication::translate("Comparison", reason) : QString();
}

}  // namespace likeness::ui
