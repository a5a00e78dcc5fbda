#pragma once

#include <QWidget>

#include "ui/faces/faces_controller.h"

class QAction;
class QLabel;
class QPushButton;

namespace likeness::ui {

class PairSide;

/// "Same person?" Two albums side by side; one key answers, and the next two come at once.
class PairPanel : public QWidget {
  Q_OBJECT

 public:
  explicit PairPanel(FacesController& controller, QWidget* parent = nullptr);

  /// Reads what there is to ask.
  void begin();
  /// Null when there is nothing to ask.
  const PairView* current() const { return pairs_.empty() ? nullptr : &pairs_.front(); }

 signals:
  void closed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* makeAnswers();
  void take(const std::vector<PairView>& pairs);
  void answer(FacesController::Answer answer);
  void showCurrent();

  FacesController& controller_;
  std::vector<PairView> pairs_;
  bool reading_ = false;
  QAction* back_ = nullptr;
  QLabel* left_ = nullptr;
  QLabel* nothing_ = nullptr;
  QWidget* question_ = nullptr;
  PairSide* first_ = nullptr;
  PairSide* second_ = nullptr;
  QLabel* distance_ = nullptr;
  QPushButton* yes_ = nullptr;
  QPushButton* no_ = nullptr;
  QPushButton* unsure_ = nullptr;
};

}  // namespace likeness::ui
