#pragma once

#include <QWidget>

#include "ui/recognize/taught_controller.h"

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace likeness::ui {

/// The desk with all that was taught: to take back, and to learn from.
class TaughtDesk : public QWidget {
  Q_OBJECT

 public:
  TaughtDesk(Session& session, TaughtController& taught, QWidget* parent = nullptr);

  QListWidget* list() const { return list_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QWidget* makeTaught();
  QWidget* makeLearning();
  void connectAll();
  void follow();
  void fillList();
  void showLearning();
  void showProgress(const LearnProgress& progress);
  void removeChosen();
  void learnOrStop();

  Session& session_;
  TaughtController& taught_;
  QListWidget* list_ = nullptr;
  QLabel* empty_ = nullptr;
  QStackedWidget* lists_ = nullptr;
  QPushButton* remove_ = nullptr;
  QSpinBox* seconds_ = nullptr;
  QPushButton* learn_ = nullptr;
  QPushButton* takeBack_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QLabel* stage_ = nullptr;
  QLabel* scores_ = nullptr;
};

}  // namespace likeness::ui
