#pragma once

#include <QWidget>

class QToolButton;

namespace likeness::ui {

class SteadyCombo;

/// A file or folder, typed, taken from a list or chosen in a dialog.
class PathField : public QWidget {
  Q_OBJECT

 public:
  enum class Wanted { folder, file, either };

  explicit PathField(Wanted wanted, const QString& dialogTitle, QWidget* parent = nullptr);

  QString text() const;  // without spaces around it
  void setText(const QString& text);
  void setWanted(Wanted wanted) { wanted_ = wanted; }
  /// What the list offers.
  void setOffers(const QStringList& offers);
  void setWrong(bool wrong);
  /// Why there is no such file or folder; empty when it is fine.
  QString problem() const;

 signals:
  void edited();

 private:
  void browse();

  Wanted wanted_;
  QString title_;
  SteadyCombo* combo_ = nullptr;
  QToolButton* browse_ = nullptr;
};

}  // namespace likeness::ui
