#pragma once

#include <QWidget>
#include <vector>

#include "ui/experiments/experiment_curves.h"

class QLabel;

namespace likeness::ui {

class CurvePlot;

/// The curves of an experiment, or of several over each other: MAP@R, k-NN accuracy, and loss where losses
/// can be compared.
class CurvesPanel : public QWidget {
  Q_OBJECT

 public:
  explicit CurvesPanel(QWidget* parent = nullptr);

  void showCurves(const std::vector<ExperimentCurves>& curves);
  /// A line in place of curves.
  void showHint(const QString& hint);

  QString note() const;

 private:
  void addScores(const ExperimentCurves& experiment, int place);
  void addLoss(const ExperimentCurves& experiment, int place);

  QLabel* note_ = nullptr;
  CurvePlot* mapAtR_ = nullptr;
  CurvePlot* accuracy_ = nullptr;
  CurvePlot* loss_ = nullptr;
};

}  // namespace likeness::ui
