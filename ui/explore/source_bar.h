#pragma once

#include <QWidget>

#include "ui/explore/explore_controller.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace likeness::ui {

class ColumnPicker;
class KnownModels;

/// How what is explored was read, to be read again in another way: the columns of a table that form the
/// vector, or the model that pictures go through. Not there where nothing can be chosen.
class SourceBar : public QWidget {
  Q_OBJECT

 public:
  SourceBar(ExploreController& controller, const KnownModels& models, QWidget* parent = nullptr);

  QComboBox* model() const { return model_; }
  QToolButton* columnsButton() const { return columns_; }
  ColumnPicker* picker() const { return picker_; }

 private:
  void showChoices();
  void fillModels();
  void readThrough();
  void readColumns();

  ExploreController& controller_;
  const KnownModels& models_;
  QLabel* words_ = nullptr;
  QComboBox* model_ = nullptr;
  QToolButton* columns_ = nullptr;
  ColumnPicker* picker_ = nullptr;
};

}  // namespace likeness::ui
