#include "ui/train/lesson_guide.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/icon.h"
#include "ui/core/secondary_label.h"
#include "ui/core/style.h"
#include "ui/train/lessons_panel.h"

namespace likeness::ui {

namespace {

QString doText(LessonStepKind kind) {
  switch (kind) {
    case LessonStepKind::train:
      return LessonGuide::tr("&Train");
    case LessonStepKind::sweep:
      return LessonGuide::tr("&Train them all");
    case LessonStepKind::heads:
      return LessonGuide::tr("&Compare");
    case LessonStepKind::search:
      return LessonGuide::tr("&Search");
    case LessonStepKind::refuse:
      return LessonGuide::tr("&Draw");
  }
  return {};
}

}  // namespace

LessonGuide::LessonGuide(QWidget* parent)
    : Card(parent),
      title_(makeHeading({})),
      expected_(new SecondaryLabel({})),
      notice_(new SecondaryLabel({})),
      needs_(new SecondaryLabel({})),
      back_(new QPushButton(tr("&Back"))),
      run_(new QPushButton),
      next_(new QPushButton) {
  title_->setWordWrap(true);
  run_->setObjectName(QStringLiteral("lessonRun"));
  next_->setObjectName(QStringLiteral("lessonNext"));
  makePrimary(run_);
  auto* close = new QToolButton;
  close->setObjectName(QStringLiteral("lessonClose"));
  close->setIcon(icon(QStringLiteral("close")));
  close->setAutoRaise(true);
  close->setFocusPolicy(Qt::StrongFocus);
  close->setToolTip(tr("Leave the lesson"));
  close->setAccessibleName(tr("Leave the lesson"));
  auto* head = new QHBoxLayout;
  head->addWidget(title_, 1);
  head->addWidget(close, 0, Qt::AlignTop);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(spacing::small);
  buttons->addWidget(needs_, 1);
  buttons->addWidget(back_);
  buttons->addWidget(run_);
  buttons->addWidget(next_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::medium, 12, 12, 12);
  column->setSpacing(spacing::tiny);
  column->addLayout(head);
  column->addWidget(expected_);
  column->addWidget(notice_);
  column->addLayout(buttons);
  connect(close, &QToolButton::clicked, this, [this] { begin(-1); });
  connect(back_, &QPushButton::clicked, this, [this] { show(step_ - 1); });
  connect(run_, &QPushButton::clicked, this, &LessonGuide::run);
  connect(next_, &QPushButton::clicked, this,
          [this] { step_ + 1 < int(lesson().steps.size()) ? show(step_ + 1) : begin(-1); });
  hide();
}

const Lesson& LessonGuide::lesson() const {
  return lessons()[std::size_t(lesson_)];
}

const LessonStep* LessonGuide::step() const {
  return active() ? &lesson().steps[std::size_t(step_)] : nullptr;
}

void LessonGuide::begin(int lesson) {
  const bool was = active();
  lesson_ = lesson;
  folder_.clear();
  setVisible(active());
  if (active()) {
    show(0);
  } else if (was) {
    emit ended();
  }
}

void LessonGuide::setFolder(const QString& folder) {
  folder_ = folder;
  if (active()) show(step_);
}

void LessonGuide::show(int step) {
  step_ = step;
  const int steps = int(lesson().steps.size());
  const LessonStep& now = lesson().steps[std::size_t(step)];
  const QString title = lessonText(now.title);
  title_->setText(
      steps > 1 ? tr("Lesson %1, step %2 of %3: %4").arg(lesson_ + 1).arg(step + 1).arg(steps).arg(title)
                : tr("Lesson %1: %2").arg(lesson_ + 1).arg(title));
  expected_->setText(tr("What to expect: %1").arg(lessonText(now.expected)));
  notice_->setText(tr("What to notice: %1").arg(lessonText(now.notice)));
  needs_->setText(*lesson().folder == 0 ? QString()
                  : folder_.isEmpty()   ? tr("Needs %1.").arg(lessonText(lesson().folder))
                                        : tr("Learns from %1").arg(folder_));
  back_->setVisible(step > 0);
  run_->setText(doText(now.kind));
  next_->setText(step + 1 < steps ? tr("&Next step") : tr("&Finish"));
}

QString LessonGuide::askForFolder() {
  return QFileDialog::getExistingDirectory(this, tr("The lesson needs %1").arg(lessonText(lesson().folder)));
}

void LessonGuide::run() {
  LessonStep now = *step();
  if (now.config.dataset.empty()) {
    if (folder_.isEmpty()) setFolder(askForFolder());
    if (folder_.isEmpty()) return;
    now.config.dataset = folder_.toStdString();
  }
  if (longestRun_ > 0) {
    now.config.budget.seconds = std::min(now.config.budget.seconds, longestRun_);
    now.trialSeconds = std::min(now.trialSeconds, longestRun_);
    now.trials = std::min(now.trials, 4);
  }
  emit stepStarted(now);
}

}  // namespace likeness::ui
