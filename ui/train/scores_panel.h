#pragma once

#include <optional>

#include "engine/train/training_event.h"
#include "ui/core/card.h"

class QGridLayout;

namespace likeness::ui {

/// The final scores of a run beside their baselines, each with the split it was measured on.
class ScoresPanel : public Card {
  Q_OBJECT

 public:
  explicit ScoresPanel(QWidget* parent = nullptr);

  void setResult(const TrainingFinished& result);

 private:
  void clear();
  void addHeading(const QString& text);
  /// All else that was measured on the test split.
  void addTable(const ScoreTable& table);
  /// Nothing where it was not measured.
  void addRow(const QString& name, std::optional<double> measured, bool strong = false);

  QGridLayout* grid_ = nullptr;
  int row_ = 0;
};

}  // namespace likeness::ui
