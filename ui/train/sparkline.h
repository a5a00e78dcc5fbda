#pragma once

#include <QWidget>
#include <vector>

namespace likeness::ui {

/// The course of one number, without axes: where it rose and fell.
class Sparkline : public QWidget {
  Q_OBJECT

 public:
  explicit Sparkline(QWidget* parent = nullptr);

  void setValues(std::vector<double> values);
  const std::vector<double>& values() const { return values_; }
  QSize sizeHint() const override { return {64, 18}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<double> values_;
};

}  // namespace likeness::ui
