#pragma once

#include <QWidget>
#include <array>

#include "ui/faces/faces_controller.h"

class QAction;
class QLabel;

namespace likeness::ui {

class DistanceBar;
class BoxedPicture;

/// Two photos side by side: whether the chosen faces are one person, and how far apart they are.
class ComparePanel : public QWidget {
  Q_OBJECT

 public:
  explicit ComparePanel(FacesController& controller, QWidget* parent = nullptr);

  /// Photos that were seen with other models are put away: their faces cannot be compared with these.
  void clear();
  /// 0 is left, 1 is right.
  void setPhoto(int side, const std::filesystem::path& file);
  BoxedPicture* canvas(int side) const { return sides_[static_cast<std::size_t>(side)].canvas; }
  QString verdict() const;
  /// What share of different people is as close, in words.
  QString impostors() const;

 signals:
  void closed();

 private:
  struct Side {
    BoxedPicture* canvas = nullptr;
    int request = 0;
    LookedAtPhoto photo;
    int face = -1;
  };

  void takePhoto(const LookedAtPhoto& photo);
  void showResult();
  void choosePhoto(int side);

  FacesController& controller_;
  std::array<Side, 2> sides_;
  QAction* back_ = nullptr;
  QLabel* verdict_ = nullptr;
  QLabel* numbers_ = nullptr;
  QLabel* impostors_ = nullptr;
  DistanceBar* bar_ = nullptr;
};

}  // namespace likeness::ui
