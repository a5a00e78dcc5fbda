#pragma once

#include <QWidget>

namespace likeness::ui {

/// What the program is, and whose work it stands on, with the licences.
class AboutView : public QWidget {
  Q_OBJECT

 public:
  explicit AboutView(QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;
};

}  // namespace likeness::ui
