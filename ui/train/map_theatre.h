#pragma once

#include <QWidget>
#include <filesystem>
#include <memory>
#include <vector>

#include "engine/train/training_event.h"
#include "ui/plots/map_film.h"
#include "ui/plots/map_series.h"
#include "ui/train/data_words.h"
#include "ui/train/live_map.h"

class QGridLayout;
class QToolButton;

namespace likeness::ui {

class ScatterMap;
class SegmentedSwitch;
class TimeSlider;

/// The map of a run with its time: every frame so far, scrubbed and played, the trails of chosen points, and
/// all of it as a film. By principal components always; by t-SNE or UMAP while the run goes on and somebody
/// wants to see them, and again later as far as they were watched.
class MapTheatre : public QWidget {
  Q_OBJECT

 public:
  explicit MapTheatre(QWidget* parent = nullptr);

  ScatterMap* map() const { return map_; }
  TimeSlider* slider() const { return slider_; }
  SegmentedSwitch* methods() const { return methods_; }
  QToolButton* trailsButton() const { return trails_; }
  QToolButton* filmButton() const { return filmButton_; }
  /// Points whose trails are shown, the latest last.
  const std::vector<int>& chosen() const { return chosen_; }
  /// The frames by the method that is chosen.
  const MapSeries& series() const { return series_[std::size_t(method_)]; }
  MapMethod method() const { return method_; }
  const LiveMap& worker() const { return worker_; }

  void clear();
  /// What the points are, for the words.
  void setKind(DataKind kind);
  void setPictures(std::shared_ptr<const LabelledSamples> pictures);
  /// Of a run that goes on in this experiment from this step: what is watched is kept there.
  void keepIn(const std::filesystem::path& folder, std::int64_t step);
  /// Of a run that goes on; one that is drawn again takes the place of the last.
  void add(const MapFrame& frame, bool smoothly = true);
  /// The frames of an experiment, in place of all; those of other points than the pictures are left out.
  void setSeries(const MethodSeries& series);
  /// Goes to the frame of a step.
  void showStep(std::int64_t step);
  /// What is shown, from the first frame to the last.
  MapFilmFrames film() const;

 signals:
  /// Somebody went to a frame that is not the last; with -1 back at the last.
  void stepShown(std::int64_t step);
  void filmWanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeRow();
  QToolButton* makeButton(const QString& iconName, const QString& text);
  void chooseMethod(int method);
  void takeLive(const LiveMapFrame& frame);
  void showFrame(int frame);
  /// The map by the chosen method, from its last frame on, or why there is none.
  void showSeries(bool smoothly);
  void showTrails();
  void togglePoint(int point);
  void followFrames();
  void sayWhat(const QString& fault = {});
  QString emptyWords() const;

  ScatterMap* map_ = nullptr;
  TimeSlider* slider_ = nullptr;
  SegmentedSwitch* methods_ = nullptr;
  QToolButton* trails_ = nullptr;
  QToolButton* filmButton_ = nullptr;
  QWidget* row_ = nullptr;
  MapMethod method_ = MapMethod::pca;
  MethodSeries series_;
  std::shared_ptr<const LabelledSamples> pictures_;
  std::vector<int> chosen_;
  DataKind kind_ = DataKind::digits;
  QGridLayout* inRow_ = nullptr;
  bool narrow_ = false;
  bool goesOn_ = false;  // the run, or it did until a moment ago
  bool smoothly_ = true;
  bool glides_ = false;  // to a frame that has just come, with time until the next
  LiveMap worker_;
};

}  // namespace likeness::ui
