#pragma once

#include "engine/metric/loss_config.h"
#include "ui/core/card.h"

class QLabel;
class QSlider;

namespace likeness::ui {

class SecondaryLabel;

/// What can be turned while a run goes on: the learning rate by a factor, and the margin. Hidden otherwise.
class LiveControls : public Card {
  Q_OBJECT

 public:
  explicit LiveControls(QWidget* parent = nullptr);

  /// Takes up the values of a run that begins.
  void begin(const LossConfig& loss, float learningRate);
  void setRunning(bool running);

 signals:
  void factorChanged(double factor);
  void marginChanged(double margin);

 private:
  void showFactor();
  void showMargin();
  void followRun();
  double factor() const;

  QSlider* factor_ = nullptr;
  QSlider* margin_ = nullptr;
  QLabel* factorText_ = nullptr;
  QLabel* marginText_ = nullptr;
  QWidget* marginRow_ = nullptr;
  SecondaryLabel* hint_ = nullptr;
  LossConfig loss_;
  double learningRate_ = 0;
  bool running_ = false;
};

}  // namespace likeness::ui
