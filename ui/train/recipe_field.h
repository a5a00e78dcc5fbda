#pragma once

#include <QWidget>
#include <functional>

class QLabel;

namespace likeness::ui {

class FormulaLabel;
class SecondaryLabel;

/// One setting of the recipe: its name, the editor, and one line that explains it, says why it does not apply
/// now, or what is wrong with the entry. Where it has one, the formula of what is chosen and its source.
class RecipeField : public QWidget {
  Q_OBJECT

 public:
  RecipeField(const QString& name, QWidget* editor, const QString& help, QWidget* parent = nullptr);

  QWidget* editor() const { return editor_; }
  void setHelp(const QString& help);
  /// Of what is chosen; empty ones take no room.
  void setFormula(const QString& formula, const QString& source);
  /// How to ask for what is wrong with the entry; empty is fine.
  void setCheck(std::function<QString()> check) { check_ = std::move(check); }
  /// Shows what is wrong, if anything is, and returns it. Fields that do not apply are never wrong.
  QString validate();
  /// Disables the editor and says why; an empty reason enables it again.
  void setUnavailable(const QString& reason);

 private:
  void showLine();

  QLabel* name_ = nullptr;
  QWidget* editor_ = nullptr;
  SecondaryLabel* help_ = nullptr;
  FormulaLabel* formula_ = nullptr;
  SecondaryLabel* source_ = nullptr;
  QLabel* problem_ = nullptr;
  QString helpText_;
  QString reason_;
  std::function<QString()> check_;
};

}  // namespace likeness::ui
