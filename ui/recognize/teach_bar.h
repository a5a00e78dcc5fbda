#pragma once

#include <QWidget>

#include "ui/recognize/recognize_controller.h"

class QComboBox;
class QPushButton;

namespace likeness::ui {

class TaughtController;

/// "It is a ...": says what lies on the canvas, as a class that is known or a new one.
class TeachBar : public QWidget {
  Q_OBJECT

 public:
  TeachBar(RecognizeController& recognize, TaughtController& taught, QWidget* parent = nullptr);

 private:
  void fillNames();
  void follow();
  void teach();

  RecognizeController& recognize_;
  TaughtController& taught_;
  QComboBox* name_ = nullptr;
  QPushButton* teach_ = nullptr;
  bool waiting_ = false;  // to teach what was drawn last, once it has been looked at
};

}  // namespace likeness::ui
