#pragma once

#include <QWidget>
#include <optional>

#include "ui/explore/explore_controller.h"

class QLabel;

namespace likeness::ui {

/// How far a map can be believed: figures beside their baselines, measured on a sample.
class QualityCard : public QWidget {
  Q_OBJECT

 public:
  explicit QualityCard(ExploreController& controller, QWidget* parent = nullptr);

  QString text() const;

 private:
  void showQuality();

  ExploreController& controller_;
  QLabel* figures_ = nullptr;
  QLabel* note_ = nullptr;
};

}  // namespace likeness::ui
