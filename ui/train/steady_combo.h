#pragma once

#include <QComboBox>

namespace likeness::ui {

/// A combo box that the wheel changes only while it has the focus: scrolling a form must not turn its values.
class SteadyCombo : public QComboBox {
  Q_OBJECT

 public:
  explicit SteadyCombo(QWidget* parent = nullptr);

  /// Marks the entry as wrong: it gets a red border.
  void setWrong(bool wrong);

 protected:
  void wheelEvent(QWheelEvent* event) override;
};

}  // namespace likeness::ui
