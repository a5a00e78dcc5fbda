#pragma once

#include <QLineEdit>

namespace likeness::ui {

class FacesController;

/// A field for a name that offers those that are known. Esc gives the old text back.
class NameField : public QLineEdit {
  Q_OBJECT

 public:
  explicit NameField(FacesController& controller, QWidget* parent = nullptr);

 protected:
  void focusInEvent(QFocusEvent* event) override;
  bool event(QEvent* event) override;

 private:
  FacesController& controller_;
  QString before_;
};

}  // namespace likeness::ui
