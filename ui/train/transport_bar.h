#pragma once

#include <QWidget>

#include "ui/train/training_controller.h"

class QPushButton;

namespace likeness::ui {

/// Start or pause, one step, stop, reset; Continue where a run can go on.
class TransportBar : public QWidget {
  Q_OBJECT

 public:
  explicit TransportBar(QWidget* parent = nullptr);

  /// `shown`: the page shows a run; `offers`: something else on the page is the thing to do next.
  void setState(TrainingController::State state, bool resumable, bool shown, bool offers);

 signals:
  void playPressed();
  void continuePressed();
  void stepPressed();
  void stopPressed();
  void resetPressed();

 private:
  QPushButton* addButton(const QString& name, const QString& iconName, const QString& text,
                         const QString& hint);

  QPushButton* play_ = nullptr;
  QPushButton* continue_ = nullptr;
  QPushButton* step_ = nullptr;
  QPushButton* stop_ = nullptr;
  QPushButton* reset_ = nullptr;
};

}  // namespace likeness::ui
