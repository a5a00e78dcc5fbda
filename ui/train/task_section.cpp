#include "ui/train/task_section.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <algorithm>
#include <array>

#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/train/recipe_field.h"

namespace likeness::ui {

namespace {

enum Source { mnist, folderOfFiles };

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

TaskSection::TaskSection(QWidget* parent)
    : RecipeSection(tr("Data and time"), true, parent),
      source_(new SteadyCombo),
      folderRow_(new QWidget),
      folder_(new QLineEdit),
      budget_(new SteadyCombo) {
  source_->addItems({tr("MNIST digits"), tr("Folder of IDX files")});
  add(new RecipeField(tr("&Data set"), source_,
                      tr("60,000 handwritten digits; 10,000 more are kept for the final score.")));

  auto* browse = new QToolButton;
  browse->setIcon(icon(QStringLiteral("folder")));
  browse->setToolTip(tr("Choose the folder"));
  browse->setAccessibleName(browse->toolTip());
  auto* row = new QHBoxLayout(folderRow_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing::tiny);
  row->addWidget(folder_, 1);
  row->addWidget(browse);
  folderRow_->setFocusProxy(folder_);
  add(new RecipeField(tr("Folder"), folderRow_,
                      tr("With files named as MNIST's: train-images-idx3-ubyte and so on, also with .gz.")))
      ->setCheck([this] { return folderProblem(); });

  budget_->addItems({tr("1 minute"), tr("3 minutes"), tr("10 minutes"), tr("Other time"), tr("Epochs"),
                     tr("Time or epochs")});
  add(new RecipeField(tr("&Budget"), budget_,
                      tr("When the run ends by itself. It can be stopped and continued any time.")));
  minutes_ = addNumber(tr("Minutes"), tr("Of training; loading and scoring come on top."),
                       {0.5, 2, 5, 20, 60}, {0.01, 1e5});
  epochs_ = addNumber(tr("Epochs"), tr("How often every training picture is seen."), {1, 3, 10, 30, 100},
                      {0.01, 1e6});

  connect(source_, &QComboBox::currentIndexChanged, this, &TaskSection::noteEdit);
  connect(budget_, &QComboBox::currentIndexChanged, this, &TaskSection::noteEdit);
  connect(folder_, &QLineEdit::textChanged, this, &TaskSection::noteEdit);
  connect(browse, &QToolButton::clicked, this, &TaskSection::chooseFolder);
}

void TaskSection::read(const TrainingConfig& config) {
  const bool isMnist = config.dataset == "mnist";
  source_->setCurrentIndex(isMnist ? mnist : folderOfFiles);
  if (!isMnist) folder_->setText(QString::fromStdString(config.dataset));
  minutes_->setValue(config.budget.seconds > 0 ? config.budget.seconds / 60 : 1);
  epochs_->setValue(config.budget.epochs > 0 ? config.budget.epochs : 3);
  budget_->setCurrentIndex(choiceFor(config.budget));
  noteEdit();
}

void TaskSection::write(TrainingConfig& config) const {
  config.dataset = source_->currentIndex() == mnist ? "mnist" : folder_->text().trimmed().toStdString();
  const int choice = budget_->currentIndex();
  config.budget = {0, 0};
  if (choice == inEpochs || choice == inEither) writeNumber(epochs_, config.budget.epochs);
  if (choice == otherMinutes || choice == inEither) {
    config.budget.seconds = 60 * minutes_->value().value_or(1);
  } else if (choice != inEpochs) {
    config.budget.seconds = fixedBudgets[static_cast<std::size_t>(choice)];
  }
}

void TaskSection::followEntries() {
  fieldOf(folderRow_)->setVisible(source_->currentIndex() == folderOfFiles);
  const int choice = budget_->currentIndex();
  fieldOf(minutes_)->setVisible(choice == otherMinutes || choice == inEither);
  fieldOf(epochs_)->setVisible(choice == inEpochs || choice == inEither);
}

void TaskSection::chooseFolder() {
  const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder of IDX files"), folder_->text());
  if (!chosen.isEmpty()) folder_->setText(QDir::toNativeSeparators(chosen));
}

QString TaskSection::folderProblem() const {
  const QString path = folder_->text().trimmed();
  if (path.isEmpty()) return tr("Choose a folder, please.");
  const QFileInfo info(path);
  if (!info.exists()) return tr("There is no such folder.");
  return info.isDir() ? QString() : tr("This is a file; choose the folder that it is in.");
}

}  // namespace likeness::ui
