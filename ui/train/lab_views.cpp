#include "ui/train/lab_views.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"
#include "ui/train/heads_panel.h"
#include "ui/train/lesson_guide.h"
#include "ui/train/lessons_panel.h"
#include "ui/train/scores_view.h"
#include "ui/train/search_form.h"
#include "ui/train/search_panel.h"
#include "ui/train/sweep_panel.h"

namespace likeness::ui {

LabViews::LabViews(Session& session, QWidget* runView, QWidget* dataView, QWidget* parent)
    : QWidget(parent),
      session_(session),
      switch_(new SegmentedSwitch(
          {tr("Run"), tr("Data"), tr("Scores"), tr("Values"), tr("Search"), tr("Heads"), tr("Lessons")})),
      stack_(new QStackedWidget),
      guide_(new LessonGuide),
      scores_(new ScoresView),
      sweep_(new SweepPanel(session)),
      search_(new SearchPanel(session)),
      heads_(new HeadsPanel(session)) {
  switch_->setObjectName(QStringLiteral("labSwitch"));
  switch_->setToolTips(
      {tr("One run of the recipe, watched live"), tr("What is learnt from, and how it is divided"),
       tr("Every score of the run, beside its baselines"), tr("One setting at several values, side by side"),
       tr("Let Bayesian optimisation look for better settings"),
       tr("Classifiers on a frozen embedding, in one table"),
       tr("Five lessons on what goes wrong, and what heals it")});
  auto* chooser = new LessonsPanel;
  for (QWidget* view :
       std::initializer_list<QWidget*>{runView, dataView, scores_, sweep_, search_, heads_, chooser}) {
    stack_->addWidget(view);
  }
  auto* row = new QHBoxLayout;
  row->addWidget(switch_);
  row->addStretch();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::small);
  column->addLayout(row);
  column->addWidget(guide_);
  column->addWidget(stack_, 1);
  connect(switch_, &SegmentedSwitch::chosen, this, [this](int view) { show(View(view)); });

  connect(chooser, &LessonsPanel::chosen, this, [this](int lesson) {
    guide_->begin(lesson);
    show(run);
  });
  connect(guide_, &LessonGuide::stepStarted, this, &LabViews::take);
}

void LabViews::setRecipe(const std::function<std::optional<TrainingConfig>()>& recipe) {
  sweep_->setRecipe(recipe);
  search_->setRecipe(recipe);
  heads_->setRecipe(recipe);
}

void LabViews::show(View view) {
  switch_->setCurrent(view);
  stack_->setCurrentIndex(view);
  emit viewChanged(view);
}

LabViews::View LabViews::view() const {
  return View(stack_->currentIndex());
}

bool LabViews::active() const {
  return sweep_->controller().active() || search_->controller().active() || heads_->active();
}

bool LabViews::finish(std::chrono::milliseconds atMost) {
  const bool swept = sweep_->controller().finish(atMost);
  return search_->controller().finish(atMost) && swept;
}

void LabViews::take(const LessonStep& step) {
  if (step.kind != LessonStepKind::refuse) emit recipeWanted(step.config);
  switch (step.kind) {
    case LessonStepKind::train:
      show(run);
      emit runWanted();
      break;
    case LessonStepKind::sweep:
      show(values);
      sweep_->setSweep(step.key, step.values);
      sweep_->start();
      break;
    case LessonStepKind::search:
      show(search);
      search_->form()->setSearch(step.space);
      search_->form()->setTrials(step.trials);
      search_->form()->setTrialSeconds(step.trialSeconds);
      search_->start();
      break;
    case LessonStepKind::heads:
      // What the lesson has just trained.
      if (step.onEmbedding && !sweep_->bestFolder().empty()) session_.openExperiment(sweep_->bestFolder());
      show(heads);
      heads_->setOnEmbedding(step.onEmbedding);
      heads_->start();
      break;
    case LessonStepKind::refuse:
      session_.requestPage(PageId::recognize);
      break;
  }
}

}  // namespace likeness::ui
