#pragma once

#include <QDir>
#include <QString>

class QWidget;

namespace likeness::ui {

class TourHand;

/// Takes pictures of a window, in light and dark, with names in the order in which they were taken.
class TourCamera {
 public:
  TourCamera(QWidget& window, TourHand& hand, const QString& folder);

  /// Saves NN-<name>-light.png and NN-<name>-dark.png and prints their names; false when one cannot be
  /// written.
  bool shoot(const QString& name);

 private:
  QWidget& window_;
  TourHand& hand_;
  QDir folder_;
  int number_ = 0;
};

}  // namespace likeness::ui
