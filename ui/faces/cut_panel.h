#pragma once

#include "ui/core/card.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace likeness::ui {

class CutChart;
class FacesController;

/// How alike faces must be to be one person, for the whole library at once: albums follow while it is
/// dragged.
class CutPanel : public Card {
  Q_OBJECT

 public:
  explicit CutPanel(FacesController& controller, QWidget* parent = nullptr);

  CutChart* chart() const { return chart_; }

 signals:
  void closed();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void takeCuts();
  void followChart();
  void setWaiting(bool waiting);

  FacesController& controller_;
  CutChart* chart_ = nullptr;
  QLabel* figures_ = nullptr;
  QPushButton* recommended_ = nullptr;
  QToolButton* close_ = nullptr;
};

}  // namespace likeness::ui
