#pragma once

#include <QWidget>
#include <initializer_list>
#include <vector>

#include "engine/data/labelled_samples.h"
#include "engine/train/training_config.h"
#include "ui/train/list_field.h"
#include "ui/train/number_field.h"
#include "ui/train/path_field.h"

class QCheckBox;
class QToolButton;
class QVBoxLayout;

namespace likeness::ui {

class RecipeField;

/// What is known of the data that a recipe learns from, which decides what applies.
struct KnownData {
  SampleShape shape;
  bool ownTest = true;  // it has a test split of its own
  bool read = true;     // seen, and not only expected

  bool operator==(const KnownData&) const = default;
};

/// A part of the recipe under a heading that folds it. Each kind knows its settings of a TrainingConfig.
class RecipeSection : public QWidget {
  Q_OBJECT

 public:
  RecipeSection(const QString& title, bool open, QWidget* parent = nullptr);

  /// Shows the settings of a config.
  virtual void read(const TrainingConfig& config) = 0;
  /// Puts the settings into a config; entries that are wrong are left out.
  virtual void write(TrainingConfig& config) const = 0;

  void setData(const KnownData& data);

  void setOpen(bool open);
  /// Marks wrong entries; the first of them, or null.
  RecipeField* firstWrong();

 signals:
  void edited();

 protected:
  /// Hides and disables what does not apply to the entries as they are.
  virtual void followEntries() {}

  RecipeField* add(RecipeField* field);
  NumberField* addNumber(const QString& name, const QString& help, const std::vector<double>& good,
                         NumberRange range);
  ListField* addList(const QString& name, const QString& help, const std::vector<std::vector<int>>& good,
                     ListRange range);
  /// One of the engine's choices; its sentence, formula and source are the explanation.
  QComboBox* addChoice(const QString& name, const std::vector<ChoiceText>& choices);
  QCheckBox* addSwitch(const QString& text, const QString& help);
  PathField* addPath(const QString& name, const QString& help, PathField::Wanted wanted,
                     const QString& dialogTitle);
  /// The field around an editor.
  RecipeField* fieldOf(const QWidget* editor) const;
  void noteEdit();
  const KnownData& data() const { return data_; }
  /// Shows or hides the fields of these editors.
  void showFields(std::initializer_list<const QWidget*> editors, bool shown);

 private:
  QToolButton* head_ = nullptr;
  QWidget* body_ = nullptr;
  QVBoxLayout* column_ = nullptr;
  std::vector<RecipeField*> fields_;
  KnownData data_;
};

/// Stores a number of a field in a setting, unless it is wrong.
template <class Number>
void writeNumber(const NumberField* field, Number& setting) {
  if (const auto value = field->value()) setting = static_cast<Number>(*value);
}

}  // namespace likeness::ui
