#pragma once

#include <vector>

#include "ui/core/card.h"
#include "ui/train/health.h"

class QLabel;
class QVBoxLayout;

namespace likeness::ui {

class CureCard;
class SecondaryLabel;
class Sparkline;
class ToneLabel;

/// The readings of a run in words, each with its course, under one sentence about the whole; where the run
/// needs help, the cures.
class HealthPanel : public Card {
  Q_OBJECT

 public:
  explicit HealthPanel(QWidget* parent = nullptr);

  void setHealth(const Health& health);
  CureCard* cures() const { return cures_; }

 signals:
  void cureChosen(likeness::CureKind cure);

 private:
  struct Row {
    QWidget* widget;
    QLabel* name;
    Sparkline* course;
    ToneLabel* value;
    SecondaryLabel* words;
  };

  Row makeRow();

  ToneLabel* verdict_ = nullptr;
  SecondaryLabel* sentence_ = nullptr;
  CureCard* cures_ = nullptr;
  QVBoxLayout* column_ = nullptr;
  std::vector<Row> rows_;
};

}  // namespace likeness::ui
