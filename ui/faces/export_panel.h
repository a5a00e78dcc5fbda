#pragma once

#include <QWidget>

#include "ui/faces/export_run.h"
#include "ui/faces/faces_controller.h"

class QAction;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace likeness::ui {

class ExportBar;
class MessageCard;

/// What a library holds goes to files of other programs, and names come back from sidecars.
class ExportPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ExportPanel(FacesController& controller, QWidget* parent = nullptr);

  ExportRun& run() { return run_; }
  /// What stands on the panel belongs to another library.
  void clear();

 signals:
  void closed();
  /// Names were read: what was done, in words. It can be undone.
  void imported(const QString& what);

 private:
  QWidget* makeFolderCard();
  QWidget* makeSidecarCard();
  void start(ExportOrder::Kind kind, QPushButton* button);
  void giveFocusBack();
  void chooseFolder();
  void follow();
  void showDone(const ExportOutcome& outcome);
  void showFailed(const Error& reason);

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
  ExportBar* bar_ = nullptr;
  MessageCard* result_ = nullptr;
  MessageCard* failures_ = nullptr;
};

}  // namespace likeness::ui
