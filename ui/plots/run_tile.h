#pragma once

#include <QString>

#include "engine/train/training_event.h"
#include "ui/core/card.h"
#include "ui/plots/run_pen.h"

class QLabel;

namespace likeness::ui {

class PenSwatch;
class ScatterMap;

/// One run among several: what sets it apart, its map, and its scores on a line below.
class RunTile : public Card {
  Q_OBJECT

 public:
  explicit RunTile(const QString& title, QWidget* parent = nullptr);

  QString scores() const;
  void setScores(const QString& text);
  void setPictures(std::shared_ptr<const LabelledSamples> pictures);
  void showFrame(const MapFrame& frame);
  /// A line over the map while it is empty.
  void setPlaceholder(const QString& text);
  /// The pen that its curve is drawn with, shown before its name.
  void setPen(const RunPen& pen);
  /// Marks the best one.
  void setBest(bool best);

 private:
  PenSwatch* swatch_ = nullptr;
  QLabel* best_ = nullptr;
  QLabel* scores_ = nullptr;
  ScatterMap* map_ = nullptr;
};

}  // namespace likeness::ui
