#pragma once

#include <QWidget>

namespace likeness::ui {

/// A raised panel: the surface colour with a hairline around and rounded corners.
class Card : public QWidget {
  Q_OBJECT

 public:
  explicit Card(QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace likeness::ui
