#pragma once

#include <QListWidget>

#include "ui/recognize/refusal_measure.h"

namespace likeness::ui {

/// The signs that a threshold lets through, as pictures with what each is and what it was taken for: those
/// taken for digits most surely first.
class SlippedList : public QListWidget {
  Q_OBJECT

 public:
  explicit SlippedList(QWidget* parent = nullptr);

  void setMeasure(std::shared_ptr<const RefusalMeasure> measure, QStringList classNames);
  /// Shows those at or under the threshold; of one group only, or of all for -1. Returns how many there are.
  int show(float threshold, int group);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QListWidgetItem* makeItem(std::size_t probe) const;

  std::shared_ptr<const RefusalMeasure> measure_;
  QStringList classNames_;
  std::vector<std::size_t> nearestFirst_;  // places of the unknown probes
  float threshold_ = 0;
  int group_ = -1;
};

}  // namespace likeness::ui
