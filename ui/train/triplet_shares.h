#pragma once

#include <QWidget>
#include <vector>

#include "engine/train/health_report.h"

namespace likeness::ui {

/// The shares of hard, semi-hard and easy triplets over the steps of a run, stacked, with a legend that tells
/// the present ones.
class TripletShares : public QWidget {
  Q_OBJECT

 public:
  explicit TripletShares(QWidget* parent = nullptr);

  /// Reports without triplets are left out.
  void add(const HealthReport& report);
  void clear();
  std::size_t count() const { return shares_.size(); }

  QSize sizeHint() const override { return {232, 96}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Share {
    double step, hard, semiHard, easy;
  };

  void paintLegend(QPainter& painter) const;

  std::vector<Share> shares_;
};

}  // namespace likeness::ui
