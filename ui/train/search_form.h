#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "engine/train/tune_config.h"

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace likeness::ui {

class NumberField;
class SteadyCombo;

/// What a search may change, and how long it may take. What is wrong with an entry stands beside it.
class SearchForm : public QWidget {
  Q_OBJECT

 public:
  explicit SearchForm(QWidget* parent = nullptr);

  /// Offers what is worth trying for a kind of data.
  void offer(const SampleShape& shape, bool digits);
  /// Exactly these parameters, as texts such as "loss.margin=0..1".
  void setSearch(const std::vector<std::string>& texts);
  void setTrials(int trials);
  void setTrialSeconds(double seconds);
  /// The search around a recipe, or nothing when an entry is wrong; that one is then shown.
  std::optional<TuneConfig> checked(const TrainingConfig& base);

 private:
  struct Row {
    std::string key;
    QCheckBox* use = nullptr;
    QLineEdit* range = nullptr;
    QLabel* problem = nullptr;
  };
  void addRow(const std::string& key, const QString& range, bool on);
  void removeRows();
  void addChosen();
  void showProblem(const Row& row, const QString& text);

  QGridLayout* grid_ = nullptr;
  std::vector<Row> rows_;
  SteadyCombo* more_ = nullptr;
  NumberField* trials_ = nullptr;
  NumberField* seconds_ = nullptr;
  QLabel* problem_ = nullptr;
};

}  // namespace likeness::ui
