#include "ui/train/recipe_field.h"

#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/core/secondary_label.h"
#include "ui/core/style.h"
#include "ui/core/tone_label.h"
#include "ui/train/formula_label.h"

namespace likeness::ui {

RecipeField::RecipeField(const QString& name, QWidget* editor, const QString& help, QWidget* parent)
    : QWidget(parent),
      name_(new QLabel(name)),
      editor_(editor),
      help_(new SecondaryLabel(help)),
      formula_(new FormulaLabel),
      source_(new SecondaryLabel({})),
      problem_(new ToneLabel(Tone::bad)),
      helpText_(help) {
  name_->setBuddy(editor);
  editor->setAccessibleName(QString(name).remove(u'&'));
  editor->setAccessibleDescription(help);
  problem_->setFont(smallFont(QApplication::font()));
  problem_->setWordWrap(true);
  problem_->hide();

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::tiny);
  name_->setVisible(!name.isEmpty());
  column->addWidget(name_);
  column->addWidget(editor);
  column->addWidget(problem_);
  column->addWidget(help_);
  column->addWidget(formula_);
  column->addWidget(source_);
  help_->setVisible(!help.isEmpty());
  source_->hide();
}

void RecipeField::setHelp(const QString& help) {
  helpText_ = help;
  showLine();
}

void RecipeField::setFormula(const QString& formula, const QString& source) {
  formula_->setFormula(formula);
  source_->setText(source);
  source_->setVisible(!source.isEmpty());
}

QString RecipeField::validate() {
  const bool applies = !isHidden() && reason_.isEmpty();
  const QString problem = applies && check_ ? check_() : QString();
  problem_->setText(problem);
  problem_->setVisible(!problem.isEmpty());
  return problem;
}

void RecipeField::setUnavailable(const QString& reason) {
  reason_ = reason;
  editor_->setEnabled(reason.isEmpty());
  showLine();
}

void RecipeField::showLine() {
  const QString& line = reason_.isEmpty() ? helpText_ : reason_;
  help_->setText(line);
  help_->setVisible(!line.isEmpty());
  editor_->setAccessibleDescription(line);
}

}  // namespace likeness::ui
