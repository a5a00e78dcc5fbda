#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace likeness::ui {

class IndexRun;

/// What indexing does, in the page: how far, how many faces, how quick; pause and stop.
class IndexBar : public QWidget {
  Q_OBJECT

 public:
  explicit IndexBar(IndexRun& run, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void follow();

  IndexRun& run_;
  QProgressBar* progress_ = nullptr;
  QLabel* text_ = nullptr;
  QLabel* left_ = nullptr;
  QPushButton* pause_ = nullptr;
  QPushButton* stop_ = nullptr;
};

}  // namespace likeness::ui
