#pragma once

#include <QWidget>

#include "ui/plots/run_pen.h"

namespace likeness::ui {

/// A short line as a run's curve is drawn.
class PenSwatch : public QWidget {
  Q_OBJECT

 public:
  explicit PenSwatch(QWidget* parent = nullptr);

  void setPen(const RunPen& pen);

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  RunPen pen_;
};

}  // namespace likeness::ui
