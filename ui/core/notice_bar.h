#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/core/session.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace likeness::ui {

/// The line above the pages in which notices come and go. Errors stay until they are closed.
class NoticeBar : public QWidget {
  Q_OBJECT

 public:
  explicit NoticeBar(Session& session, QWidget* parent = nullptr);

  void post(const Notice& notice);
  void dismiss();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void paintIcon();

  Notice notice_;
  QLabel* icon_ = nullptr;
  QLabel* text_ = nullptr;
  QPushButton* undo_ = nullptr;
  QToolButton* close_ = nullptr;
  QTimer leave_;
};

}  // namespace likeness::ui
