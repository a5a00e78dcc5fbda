#pragma once

#include <QString>

#include "engine/train/training_event.h"
#include "ui/core/card.h"

class QLabel;

namespace likeness::ui {

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
  /// Marks the best one.
  void setBest(bool best);

 private:
  QLabel* best_ = nullptr;
  QLabel* scores_ = nullptr;
  ScatterMap* map_ = nullptr;
};

}  // namespace likeness::ui
