#pragma once

#include <QWidget>

#include "engine/recognize/batch_answers.h"
#include "ui/core/session.h"
#include "ui/core/task_runner.h"
#include "ui/recognize/recognize_controller.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace likeness::ui {

class BatchFilter;
class BatchModel;
class ConfusionPicture;
class EmptyState;
class SegmentedSwitch;

/// The desk where a folder of pictures is answered: a table with distances, and where its sub-folders are
/// labels what each was taken for.
class BatchDesk : public QWidget {
  Q_OBJECT

 public:
  BatchDesk(Session& session, RecognizeController& controller, QWidget* parent = nullptr);

  void setFolder(const std::filesystem::path& folder);
  bool answering() const { return runner_.active(); }
  /// Errors of the disk become a notice.
  void saveCsv(const std::filesystem::path& file);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QWidget* makeHead();
  QWidget* makeResults();
  void connectAll();
  void askForFolder();
  void start();
  void take(std::vector<BatchProgress> progress);
  void finish(const std::optional<Error>& error);
  void showConfusion();
  void showCounts();

  Session& session_;
  RecognizeController& controller_;
  std::filesystem::path folder_;
  BatchModel* model_ = nullptr;
  BatchFilter* filter_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  EmptyState* empty_ = nullptr;
  QLabel* name_ = nullptr;
  QLabel* counts_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QPushButton* stop_ = nullptr;
  QCheckBox* refusedOnly_ = nullptr;
  SegmentedSwitch* switch_ = nullptr;
  QPushButton* save_ = nullptr;
  QStackedWidget* views_ = nullptr;
  QTableView* table_ = nullptr;
  ConfusionPicture* confusion_ = nullptr;
  TaskRunner<BatchProgress> runner_;
};

}  // namespace likeness::ui
