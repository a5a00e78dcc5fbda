#pragma once

#include <QObject>
#include <QTimer>

#include "ui/train/data_preview.h"
#include "ui/train/data_words.h"

namespace likeness::ui {

class DataPreviewPanel;
class RecipePanel;

/// Keeps the preview of the data set in step with the recipe: reads it a moment after the user changed it,
/// tells the recipe what it turned out to be, and shows what is wrong there and in the preview.
class DataWatch : public QObject {
  Q_OBJECT

 public:
  DataWatch(RecipePanel& recipe, DataPreviewPanel& panel, QObject* parent = nullptr);

  /// Reads the data set unless it has been.
  void show();
  void readAgain();
  /// Reads it again if it could not be read: somebody may have mended it.
  void retry();
  /// Breaks off and lets go of the data: a run needs the time and the memory.
  void rest();

 signals:
  /// The user has named another data set.
  void dataChosen();
  void kindChanged(likeness::ui::DataKind kind);

 private:
  void follow(bool byUser);
  void load();
  void take(const std::shared_ptr<const DatasetPreview>& preview);
  void fail(const QString& message);

  RecipePanel& recipe_;
  DataPreviewPanel& panel_;
  DataPreview preview_;
  QTimer soon_;
  std::string dataset_;  // of the recipe as last heard of
  TrainingConfig read_;  // what is, or was last, read
  bool fresh_ = false;   // the panel shows the recipe's data set
  bool failed_ = false;  // it could not be read
};

}  // namespace likeness::ui
