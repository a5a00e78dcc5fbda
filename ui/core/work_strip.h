#pragma once

#include <QWidget>
#include <vector>

#include "ui/core/session.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace likeness::ui {

/// The strip at the bottom of the window: what runs, how far it is, how long it still takes, pause and stop.
/// When two pages are at work it shows what was started last.
class WorkStrip : public QWidget {
  Q_OBJECT

 public:
  explicit WorkStrip(Session& session, QWidget* parent = nullptr);

  void setStatus(const WorkStatus& status);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void showLatest();

  std::vector<WorkStatus> works_;  // that run, the latest last
  QLabel* what_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QLabel* left_ = nullptr;
  QPushButton* pause_ = nullptr;
  QPushButton* stop_ = nullptr;
};

/// "3 min 20 s left", in words of the user's language; empty for a negative time.
QString timeLeftText(double seconds);

}  // namespace likeness::ui
