#pragma once

#include <QWidget>
#include <memory>

#include "engine/data/dataset_preview.h"
#include "ui/train/data_preview.h"

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace likeness::ui {

class BarChart;
class EmptyState;
class ExampleGrid;
class MessageCard;
class SplitView;

/// What a data set holds, before anything is learnt from it: numbers of each class, samples, and how it would
/// be divided.
class DataPreviewPanel : public QWidget {
  Q_OBJECT

 public:
  explicit DataPreviewPanel(QWidget* parent = nullptr);

  /// Nothing has been read.
  void showNothing();
  void showReading(const QString& name);
  void showProgress(const ReadingProgress& progress);
  void showFault(const QString& message);
  void showPreview(const std::shared_ptr<const DatasetPreview>& preview);

  BarChart* chart() const { return chart_; }
  ExampleGrid* examples() const { return examples_; }
  SplitView* split() const { return split_; }
  MessageCard* fault() const { return fault_; }
  QPushButton* stopButton() const { return stop_; }
  QString facts() const;

 signals:
  /// The user wants the data set to be read, or read again.
  void wanted();
  void stopPressed();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeReading();
  QWidget* makeFault();
  QWidget* makeContent();

  QStackedWidget* stack_ = nullptr;
  EmptyState* empty_ = nullptr;
  QWidget* reading_ = nullptr;
  QLabel* readingText_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QPushButton* stop_ = nullptr;
  QWidget* faultPage_ = nullptr;
  MessageCard* fault_ = nullptr;
  QWidget* content_ = nullptr;
  QLabel* name_ = nullptr;
  QLabel* facts_ = nullptr;
  BarChart* chart_ = nullptr;
  SplitView* split_ = nullptr;
  ExampleGrid* examples_ = nullptr;
  QLabel* more_ = nullptr;
  QBoxLayout* columns_ = nullptr;
};

}  // namespace likeness::ui
