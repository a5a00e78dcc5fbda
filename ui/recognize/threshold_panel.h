#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "engine/recognize/recognizer.h"

class QLabel;
class QPushButton;

namespace likeness::ui {

class DistanceRuler;

/// The ruler with what the threshold means in words, and the way back to the default.
class ThresholdPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ThresholdPanel(QWidget* parent = nullptr);

  /// Shows the calibration of a recogniser, at its default threshold.
  void setRecognizer(std::shared_ptr<const Recognizer> recognizer);
  /// Distances of signs that should be refused, ascending; none where none were measured.
  void setUnknown(const std::vector<float>& distances);
  void setThreshold(float threshold);
  void setMarker(std::optional<float> distance, int nearestClass = 0);
  DistanceRuler* ruler() const { return ruler_; }

 signals:
  void thresholdChanged(float threshold);

 private:
  void follow();

  std::shared_ptr<const Recognizer> recognizer_;
  std::vector<float> unknown_;  // ascending
  QLabel* heading_ = nullptr;
  QLabel* words_ = nullptr;
  QPushButton* reset_ = nullptr;
  DistanceRuler* ruler_ = nullptr;
};

}  // namespace likeness::ui
