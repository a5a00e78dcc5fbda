#pragma once

#include "ui/core/card.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace likeness::ui {

class ExportRun;

/// What an export does, in the page: how far, and stop. Seen while it runs.
class ExportBar : public Card {
  Q_OBJECT

 public:
  explicit ExportBar(ExportRun& run, QWidget* parent = nullptr);

  QPushButton* stopButton() const { return stop_; }

 private:
  void follow();

  ExportRun& run_;
  QProgressBar* progress_ = nullptr;
  QLabel* text_ = nullptr;
  QPushButton* stop_ = nullptr;
};

}  // namespace likeness::ui
