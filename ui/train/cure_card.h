#pragma once

#include <QWidget>
#include <vector>

#include "engine/train/cure.h"

class QPushButton;
class QVBoxLayout;

namespace likeness::ui {

/// The cures of a fault as buttons, the recommended one first, each with why it helps.
class CureCard : public QWidget {
  Q_OBJECT

 public:
  explicit CureCard(QWidget* parent = nullptr);

  /// Hidden while there are none.
  void setCures(const std::vector<CureKind>& cures);
  /// Until what was chosen is in force.
  void setWaiting(bool waiting);
  const std::vector<QPushButton*>& buttons() const { return buttons_; }

 signals:
  void chosen(likeness::CureKind cure);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void rebuild();

  std::vector<CureKind> cures_;
  std::vector<QPushButton*> buttons_;
  QWidget* content_ = nullptr;
  QVBoxLayout* column_ = nullptr;
};

/// The title of a cure in the user's language.
QString cureTitle(CureKind cure);

}  // namespace likeness::ui
