#pragma once

#include <vector>

#include "ui/core/card.h"
#include "ui/train/health.h"

class QLabel;
class QVBoxLayout;

namespace likeness::ui {

class SecondaryLabel;
class ToneLabel;

/// The readings of a run in words, under one sentence about the whole.
class HealthPanel : public Card {
  Q_OBJECT

 public:
  explicit HealthPanel(QWidget* parent = nullptr);

  void setHealth(const Health& health);

 private:
  struct Row {
    QWidget* widget;
    QLabel* name;
    ToneLabel* value;
    SecondaryLabel* words;
  };

  Row makeRow();

  ToneLabel* verdict_ = nullptr;
  SecondaryLabel* sentence_ = nullptr;
  QVBoxLayout* column_ = nullptr;
  std::vector<Row> rows_;
};

}  // namespace likeness::ui
