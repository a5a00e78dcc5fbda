#pragma once

#include <QWidget>

#include "ui/faces/faces_engine.h"

class QLabel;
class QPushButton;

namespace likeness::ui {

/// Shown once before the models of a pack are used for the first time: what they are, and what is known of
/// their licence and origin.
class PackCard : public QWidget {
  Q_OBJECT

 public:
  explicit PackCard(QWidget* parent = nullptr);

  void setPack(const FacePack& pack);
  QPushButton* acceptButton() const { return accept_; }

  static bool wasAccepted(const PackState& pack);
  static void remember(const PackState& pack);

 signals:
  void accepted();
  void refused();

 private:
  QLabel* title_ = nullptr;
  QLabel* licence_ = nullptr;
  QLabel* source_ = nullptr;
  QPushButton* accept_ = nullptr;
  QPushButton* refuse_ = nullptr;
};

}  // namespace likeness::ui
