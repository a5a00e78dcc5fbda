#pragma once

#include <QWidget>

#include "ui/explore/explore_controller.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace likeness::ui {

class SegmentedSwitch;

/// How the map is made: method, its settings, run and stop, how far it is.
class MapRecipePanel : public QWidget {
  Q_OBJECT

 public:
  explicit MapRecipePanel(ExploreController& controller, QWidget* parent = nullptr);

  MapWish wish() const;
  QPushButton* runButton() const { return run_; }
  QPushButton* stopButton() const { return stop_; }
  SegmentedSwitch* methods() const { return methods_; }
  SegmentedSwitch* dimensions() const { return dimensions_; }

 private:
  QWidget* makeSettings();
  void showMethod();
  void showState();
  void showProgress();

  ExploreController& controller_;
  SegmentedSwitch* methods_ = nullptr;
  SegmentedSwitch* dimensions_ = nullptr;
  QComboBox* metric_ = nullptr;
  QSpinBox* perplexity_ = nullptr;
  QSpinBox* neighbours_ = nullptr;
  QDoubleSpinBox* distance_ = nullptr;
  QSpinBox* iterations_ = nullptr;
  QCheckBox* supervised_ = nullptr;
  QLabel* sentence_ = nullptr;
  QLabel* progressText_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QPushButton* run_ = nullptr;
  QPushButton* stop_ = nullptr;
};

}  // namespace likeness::ui
