#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace likeness::ui {

/// What an empty page shows: an icon, one sentence that says what the page is for, and one thing to do next.
class EmptyState : public QWidget {
  Q_OBJECT

 public:
  /// Without `buttonText` there is no button.
  EmptyState(const QString& iconName, const QString& sentence, const QString& buttonText = {},
             QWidget* parent = nullptr);

  void setSentence(const QString& sentence);
  QPushButton* button() const { return button_; }

 signals:
  void activated();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void paintIcon();

  QString iconName_;
  QLabel* icon_ = nullptr;
  QLabel* sentence_ = nullptr;
  QPushButton* button_ = nullptr;
};

}  // namespace likeness::ui
