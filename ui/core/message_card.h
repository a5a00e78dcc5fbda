#pragma once

#include <QWidget>

#include "ui/core/tone_label.h"

class QPushButton;

namespace likeness::ui {

/// A line in a page that stays as long as it is true: an icon, a text and, where it helps, a button.
class MessageCard : public QWidget {
  Q_OBJECT

 public:
  explicit MessageCard(QWidget* parent = nullptr);

  void setMessage(Tone tone, const QString& text, const QString& buttonText = {});
  QString text() const { return text_->text(); }
  QPushButton* button() const { return button_; }

 signals:
  void activated();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void paintIcon();

  Tone tone_ = Tone::plain;
  QLabel* icon_ = nullptr;
  QLabel* text_ = nullptr;
  QPushButton* button_ = nullptr;
};

}  // namespace likeness::ui
