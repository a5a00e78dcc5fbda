#pragma once

#include <QWidget>

class QButtonGroup;

namespace likeness::ui {

/// A few choices side by side, of which one holds. Tab reaches it, arrow keys change it.
class SegmentedSwitch : public QWidget {
  Q_OBJECT

 public:
  explicit SegmentedSwitch(const QStringList& texts, QWidget* parent = nullptr);

  int current() const;
  void setCurrent(int choice);
  void setToolTips(const QStringList& sentences);

 signals:
  /// By the user.
  void chosen(int choice);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QButtonGroup* group_ = nullptr;
};

}  // namespace likeness::ui
