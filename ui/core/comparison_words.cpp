#include "ui/core/comparison_words.h"

#include <QCoreApplication>

#include "engine/train/comparison.h"

namespace likeness::ui {

QString comparisonText(const char* reason) {
  return reason ? QCoreApplication::translate("Comparison", reason) : QString();
}

QString whyNotLossText(const Ranking& ranking) {
  if (!ranking.whyNotLoss) return {};
  return QCoreApplication::translate("ComparisonWords", "Loss does not rank these runs. %1")
      .arg(comparisonText(ranking.whyNotLoss));
}

}  // namespace likeness::ui
