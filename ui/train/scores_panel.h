#pragma once

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
  void addRow(const QString& name, double share, bool strong = false);

  QGridLayout* grid_ = nullptr;
  int row_ = 0;
};

}  // namespace likeness::ui
