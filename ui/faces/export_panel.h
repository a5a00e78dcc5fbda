#pragma once

#include <QWidget>

#include "ui/core/session.h"
#include "ui/faces/export_run.h"
#include "ui/faces/faces_controller.h"

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace likeness::ui {

class MessageCard;

/// What a library holds goes to files of other programs, and names come back from sidecars.
class ExportPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ExportPanel(FacesController& controller, QWidget* parent = nullptr);

  ExportRun& run() { return run_; }
  /// For the strip at the bottom.
  WorkStatus work();
  /// What stands on the panel belongs to another library.
  void clear();

 signals:
  void closed();
  /// Names were read: what was done, in words. It can be undone.
  void imported(const QString& what);

 private:
  QWidget* makeFolderCard();
  QWidget* makeSidecarCard();
  QWidget* makeProgress();
  void start(ExportOrder::Kind kind, QPushButton* button);
  void giveFocusBack();
  void chooseFolder();
  void follow();
  void showDone(const ExportOutcome& outcome);
  void showFailed(const Error& reason);
  QString doneText(const ExportOutcome& outcome) const;

  FacesController& controller_;
  ExportRun run_;
  QAction* back_ = nullptr;
  QCheckBox* csv_ = nullptr;
  QCheckBox* json_ = nullptr;
  QCheckBox* albums_ = nullptr;
  QComboBox* how_ = nullptr;
  QLineEdit* folder_ = nullptr;
  QPushButton* export_ = nullptr;
  QPushButton* write_ = nullptr;
  QPushButton* read_ = nullptr;
  QPushButton* started_ = nullptr;  // by which the run was
  QWidget* progressArea_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QLabel* progressText_ = nullptr;
  QPushButton* stop_ = nullptr;
  MessageCard* result_ = nullptr;
  MessageCard* failures_ = nullptr;
};

}  // namespace likeness::ui
