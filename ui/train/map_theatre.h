#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "engine/train/training_event.h"
#include "ui/plots/map_series.h"

class QLabel;
class QToolButton;

namespace likeness::ui {

class ScatterMap;
class TimeSlider;

/// The map of a run with its time: every frame so far, scrubbed and played, and the trails of chosen points.
class MapTheatre : public QWidget {
  Q_OBJECT

 public:
  explicit MapTheatre(QWidget* parent = nullptr);

  ScatterMap* map() const { return map_; }
  TimeSlider* slider() const { return slider_; }
  QToolButton* trailsButton() const { return trails_; }
  /// Points whose trails are shown, the latest last.
  const std::vector<int>& chosen() const { return chosen_; }

  void clear();
  void setPictures(std::shared_ptr<const LabelledSamples> pictures);
  /// Of a run that goes on; one that is drawn again takes the place of the last.
  void add(const MapFrame& frame, bool smoothly = true);
  /// The frames of an experiment, in place of all.
  void setSeries(const MapSeries& series);
  /// Goes to the frame of a step.
  void showStep(std::int64_t step);

 signals:
  /// Somebody went to a frame that is not the last; with -1 back at the last.
  void stepShown(std::int64_t step);

 private:
  void showFrame(int frame);
  void showTrails();
  void togglePoint(int point);
  void followFrames();

  ScatterMap* map_ = nullptr;
  TimeSlider* slider_ = nullptr;
  QToolButton* trails_ = nullptr;
  QWidget* row_ = nullptr;
  MapSeries series_;
  std::vector<int> chosen_;
  bool smoothly_ = true;
};

}  // namespace likeness::ui
