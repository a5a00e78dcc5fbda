#pragma once

#include <QWidget>
#include <vector>

#include "engine/metric/loss_config.h"
#include "engine/store/experiment.h"
#include "engine/train/training_event.h"
#include "ui/plots/map_series.h"

class QGridLayout;

namespace likeness::ui {

class CurvePlot;
class MapTheatre;
class ScatterMap;

/// The curves of a run and its map. Loss, active triplets and accuracy share one crosshair.
class TrainingCharts : public QWidget {
  Q_OBJECT

 public:
  explicit TrainingCharts(QWidget* parent = nullptr);

  CurvePlot* lossPlot() const { return loss_; }
  CurvePlot* activePlot() const { return active_; }
  CurvePlot* accuracyPlot() const { return accuracy_; }
  ScatterMap* map() const;
  MapTheatre* theatre() const { return theatre_; }

  void clear();
  /// Shows what belongs to this loss: only triplets have a margin and an active share.
  void setLoss(const LossConfig& loss);
  void setPictures(std::shared_ptr<const LabelledSamples> pictures);
  void setBaselines(const BaselineScores& baselines);
  void add(const std::vector<StepMetrics>& steps);
  void add(const ValidationMetrics& validation);
  void showFrame(const MapFrame& frame, bool smoothly = true);
  /// All frames of an experiment.
  void showSeries(const MethodSeries& series);
  /// A cure, as a line through the curves.
  void mark(const CureRecord& cure);
  int markCount() const;
  void showStored(const std::vector<MetricsRow>& metrics);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  enum class Arrangement { none, wide, square };

  void shareCrosshair();
  void connectTheatre();
  void arrange();

  QGridLayout* grid_ = nullptr;
  CurvePlot* loss_ = nullptr;
  CurvePlot* active_ = nullptr;
  CurvePlot* accuracy_ = nullptr;
  MapTheatre* theatre_ = nullptr;
  Arrangement arrangement_ = Arrangement::none;
  bool hasActive_ = true;
};

}  // namespace likeness::ui
