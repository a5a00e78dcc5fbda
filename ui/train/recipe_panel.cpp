#include "ui/train/recipe_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/core/secondary_label.h"
#include "ui/core/style.h"
#include "ui/train/augmentation_section.h"
#include "ui/train/batch_section.h"
#include "ui/train/budget_section.h"
#include "ui/train/data_section.h"
#include "ui/train/live_controls.h"
#include "ui/train/loss_section.h"
#include "ui/train/machine_section.h"
#include "ui/train/network_section.h"
#include "ui/train/optimizer_section.h"
#include "ui/train/outsiders_section.h"
#include "ui/train/recipe_field.h"
#include "ui/train/scoring_section.h"
#include "ui/train/split_section.h"

namespace likeness::ui {

RecipePanel::RecipePanel(QWidget* parent)
    : QWidget(parent),
      scroll_(new QScrollArea),
      live_(new LiveControls),
      data_(new DataSection),
      outsiders_(new OutsidersSection),
      note_(new SecondaryLabel({})),
      defaults_(new QPushButton(tr("De&faults"))) {
  defaults_->setToolTip(tr("Puts the recipe back to what the program was shipped with"));
  auto* head = new QHBoxLayout;
  head->addWidget(makeHeading(tr("Recipe")));
  head->addStretch();
  head->addWidget(defaults_);

  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(spacing::medium, spacing::medium, spacing::small, spacing::medium);
  column->setSpacing(spacing::small);
  column->addWidget(live_);
  column->addLayout(head);
  column->addWidget(note_);
  for (auto* section : std::initializer_list<RecipeSection*>{
           data_, new SplitSection, new BudgetSection, new LossSection, new OptimizerSection,
           new NetworkSection, new BatchSection, new AugmentationSection, outsiders_, new ScoringSection,
           new MachineSection}) {
    addSection(section);
    column->addWidget(section);
  }
  column->addStretch();

  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  scroll_->setWidget(content);
  // A translated heading may be longer than the panel is wide; what does not fit could not be seen.
  scroll_->setMinimumWidth(content->minimumSizeHint().width() +
                           scroll_->verticalScrollBar()->sizeHint().width());
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll_);
  connect(defaults_, &QPushButton::clicked, this, [this] { setConfig({}); });
  setConfig({});
  setRunning(false);
}

void RecipePanel::setConfig(const TrainingConfig& config) {
  base_ = config;
  setting_ = true;
  for (auto* section : sections_) section->read(config);
  setting_ = false;
  shown_ = this->config();
  followEdits(false);
}

void RecipePanel::chooseData(const QString& path) {
  data_->setOpen(true);
  data_->choose(path);
}

void RecipePanel::setKnownData(const KnownData& known) {
  for (auto* section : sections_) section->setData(known);
}

void RecipePanel::setDataProblem(const QString& problem) {
  data_->setProblem(problem);
}

std::optional<TrainingConfig> RecipePanel::checkedConfig() {
  for (auto* section : sections_) {
    auto* wrong = section->firstWrong();
    if (!wrong) continue;
    section->setOpen(true);
    wrong->editor()->setFocus(Qt::OtherFocusReason);
    scroll_->ensureWidgetVisible(wrong);
    return std::nullopt;
  }
  return config();
}

TrainingConfig RecipePanel::config() const {
  TrainingConfig config = base_;
  for (const auto* section : sections_) section->write(config);
  return config;
}

void RecipePanel::setRunning(bool running) {
  running_ = running;
  if (running) shown_ = config();
  live_->setRunning(running);
  followEdits();
}

void RecipePanel::addSection(RecipeSection* section) {
  sections_.push_back(section);
  connect(section, &RecipeSection::edited, this, [this] { followEdits(); });
}

void RecipePanel::followData(bool byUser) {
  const TrainingConfig now = config();
  const bool same = now.dataset == seen_.dataset && now.data == seen_.data &&
                    now.calibrationShare == seen_.calibrationShare && now.seed == seen_.seed;
  if (same) return;
  const bool asRead = now.dataset == seen_.dataset && now.data.embedWith == seen_.data.embedWith &&
                      now.data.side == seen_.data.side && now.data.fit == seen_.data.fit &&
                      now.data.colour == seen_.data.colour;
  seen_ = now;
  if (!asRead) setKnownData(expectedData(now));
  data_->setProblem({});
  emit dataChanged(byUser);
}

void RecipePanel::followEdits(bool byUser) {
  if (setting_) return;
  followData(byUser);
  const TrainingConfig now = config();
  outsiders_->setSampler(now.sampler.kind);
  defaults_->setEnabled(now != TrainingConfig{});
  if (!running_) {
    note_->setText(
        tr("Counts from the next start on. Learning rate and margin can be turned while it runs, too."));
  } else if (now == shown_) {
    note_->setText(tr("As the run goes on with it. Changes count from the next start on."));
  } else {
    note_->setText(tr("Changed. Reset and start again to use it; the run goes on with what it began with."));
  }
}

}  // namespace likeness::ui
