#pragma once

#include <QString>
#include <memory>

#include "engine/train/sweep_event.h"
#include "ui/core/card.h"

class QLabel;

namespace likeness::ui {

class ScatterMap;

/// One run among several: the value it was trained with, its map, and its scores.
class SweepTile : public Card {
  Q_OBJECT

 public:
  explicit SweepTile(const QString& title, QWidget* parent = nullptr);

  QString title() const;
  QString scores() const;
  void take(const TrainingEvent& event);
  /// How the run ended, with its last map.
  void end(const SweepRunEnded& run);
  /// Marks the best one.
  void setBest(bool best);

 private:
  void showScores(const ValidationMetrics& validation);

  QLabel* title_ = nullptr;
  QLabel* best_ = nullptr;
  QLabel* scores_ = nullptr;
  ScatterMap* map_ = nullptr;
};

}  // namespace likeness::ui
