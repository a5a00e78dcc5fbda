#include "ui/train/budget_section.h"

#include <algorithm>
#include <array>

#include "ui/train/recipe_field.h"

namespace likeness::ui {

namespace {

/// The fixed budgets in seconds; behind them stand other minutes, epochs, and whichever is used up first.
constexpr std::array<double, 3> fixedBudgets = {60, 180, 600};
constexpr int otherMinutes = int(fixedBudgets.size());
constexpr int inEpochs = otherMinutes + 1;
constexpr int inEither = inEpochs + 1;

int choiceFor(const BudgetConfig& budget) {
  if (budget.epochs > 0) return budget.seconds > 0 ? inEither : inEpochs;
  const auto* found = std::find(fixedBudgets.begin(), fixedBudgets.end(), budget.seconds);
  return int(found - fixedBudgets.begin());  // otherMinutes when there is none
}

}  // namespace

BudgetSection::BudgetSection(QWidget* parent)
    : RecipeSection(tr("Time"), true, parent), budget_(new SteadyCombo) {
  budget_->addItems({tr("1 minute"), tr("3 minutes"), tr("10 minutes"), tr("Other time"), tr("Epochs"),
                     tr("Time or epochs")});
  add(new RecipeField(tr("&Budget"), budget_,
                      tr("When the run ends by itself. It can be stopped and continued any time.")));
  minutes_ = addNumber(tr("Minutes"), tr("Of training; loading and scoring come on top."),
                       {0.5, 2, 5, 20, 60}, {0.01, 1e5});
  epochs_ = addNumber(tr("Epochs"), tr("How often every training sample is seen."), {1, 3, 10, 30, 100},
                      {0.01, 1e6});
  earlyStopping_ =
      addNumber(tr("Early stopping"), tr("Ends after so many measurements without a better score; 0: never."),
                {0, 5, 10, 20, 50}, {0, 100000, true});
  connect(budget_, &QComboBox::currentIndexChanged, this, &BudgetSection::noteEdit);
}

void BudgetSection::read(const TrainingConfig& config) {
  minutes_->setValue(config.budget.seconds > 0 ? config.budget.seconds / 60 : 1);
  epochs_->setValue(config.budget.epochs > 0 ? config.budget.epochs : 3);
  earlyStopping_->setValue(config.budget.earlyStopping);
  budget_->setCurrentIndex(choiceFor(config.budget));
  noteEdit();
}

void BudgetSection::write(TrainingConfig& config) const {
  const int choice = budget_->currentIndex();
  config.budget.seconds = config.budget.epochs = 0;
  writeNumber(earlyStopping_, config.budget.earlyStopping);
  if (choice == inEpochs || choice == inEither) writeNumber(epochs_, config.budget.epochs);
  if (choice == otherMinutes || choice == inEither) {
    config.budget.seconds = 60 * minutes_->value().value_or(1);
  } else if (choice != inEpochs) {
    config.budget.seconds = fixedBudgets[static_cast<std::size_t>(choice)];
  }
}

void BudgetSection::followEntries() {
  const int choice = budget_->currentIndex();
  showFields({minutes_}, choice == otherMinutes || choice == inEither);
  showFields({epochs_}, choice == inEpochs || choice == inEither);
}

}  // namespace likeness::ui
