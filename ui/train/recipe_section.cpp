#include "ui/train/recipe_section.h"

#include <QCheckBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/core/error_text.h"
#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/train/recipe_field.h"

namespace likeness::ui {

namespace {

void explain(RecipeField& field, const ChoiceText& choice) {
  field.setHelp(choiceSentence(choice));
  field.setFormula(QString::fromUtf8(choice.formula), QString::fromUtf8(choice.source));
}

}  // namespace

RecipeSection::RecipeSection(const QString& title, bool open, QWidget* parent)
    : QWidget(parent), head_(new QToolButton), body_(new QWidget), column_(new QVBoxLayout(body_)) {
  head_->setText(title);
  head_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  head_->setIconSize({16, 16});
  head_->setAutoRaise(true);
  head_->setFont(headingFont(font()));
  head_->setFocusPolicy(Qt::StrongFocus);
  head_->setAccessibleDescription(tr("Folds and unfolds this part of the recipe"));
  column_->setContentsMargins(spacing::tiny, spacing::tiny, 0, spacing::small);
  column_->setSpacing(12);

  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  outer->addWidget(head_);
  outer->addWidget(body_);
  connect(head_, &QToolButton::clicked, this, [this] { setOpen(body_->isHidden()); });
  setOpen(open);
}

void RecipeSection::setOpen(bool open) {
  body_->setVisible(open);
  head_->setIcon(icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
}

void RecipeSection::setData(const KnownData& data) {
  if (data == data_) return;
  data_ = data;
  followEntries();
}

RecipeField* RecipeSection::firstWrong() {
  if (isHidden()) return nullptr;  // it does not apply
  RecipeField* first = nullptr;
  for (auto* field : fields_) {
    if (!field->validate().isEmpty() && !first) first = field;
  }
  return first;
}

RecipeField* RecipeSection::add(RecipeField* field) {
  fields_.push_back(field);
  column_->addWidget(field);
  return field;
}

NumberField* RecipeSection::addNumber(const QString& name, const QString& help,
                                      const std::vector<double>& good, NumberRange range) {
  auto* editor = new NumberField(good, range);
  add(new RecipeField(name, editor, help))->setCheck([editor] { return editor->problem(); });
  connect(editor, &NumberField::edited, this, &RecipeSection::noteEdit);
  return editor;
}

ListField* RecipeSection::addList(const QString& name, const QString& help,
                                  const std::vector<std::vector<int>>& good, ListRange range) {
  auto* editor = new ListField(good, range);
  add(new RecipeField(name, editor, help))->setCheck([editor] { return editor->problem(); });
  connect(editor, &ListField::edited, this, &RecipeSection::noteEdit);
  return editor;
}

QComboBox* RecipeSection::addChoice(const QString& name, const std::vector<ChoiceText>& choices) {
  auto* editor = new SteadyCombo;
  for (const auto& choice : choices) editor->addItem(choiceTitle(choice));
  auto* field = add(new RecipeField(name, editor, {}));
  explain(*field, choices.front());
  connect(editor, &QComboBox::currentIndexChanged, this, [this, field, &choices](int index) {
    explain(*field, choices[static_cast<std::size_t>(index)]);
    noteEdit();
  });
  return editor;
}

QCheckBox* RecipeSection::addSwitch(const QString& text, const QString& help) {
  auto* editor = new QCheckBox(text);
  add(new RecipeField({}, editor, help));
  editor->setAccessibleName(text);
  connect(editor, &QCheckBox::toggled, this, &RecipeSection::noteEdit);
  return editor;
}

PathField* RecipeSection::addPath(const QString& name, const QString& help, PathField::Wanted wanted,
                                  const QString& dialogTitle) {
  auto* editor = new PathField(wanted, dialogTitle);
  add(new RecipeField(name, editor, help));
  connect(editor, &PathField::edited, this, &RecipeSection::noteEdit);
  return editor;
}

RecipeField* RecipeSection::fieldOf(const QWidget* editor) const {
  for (auto* field : fields_) {
    if (field->editor() == editor) return field;
  }
  return nullptr;
}

void RecipeSection::showFields(std::initializer_list<const QWidget*> editors, bool shown) {
  for (const auto* editor : editors) fieldOf(editor)->setVisible(shown);
}

void RecipeSection::noteEdit() {
  followEntries();
  firstWrong();
  emit edited();
}

}  // namespace likeness::ui
