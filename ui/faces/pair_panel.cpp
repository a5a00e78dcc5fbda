#include "ui/faces/pair_panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/faces/action_button.h"
#include "ui/faces/pair_side.h"

namespace likeness::ui {

namespace {

bool concerns(const PairView& view, RowId person) {
  return view.pair.first == person || view.pair.second == person;
}

}  // namespace

PairPanel::PairPanel(FacesController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      back_(new QAction(icon(QStringLiteral("back")), tr("People"), this)),
      left_(makeSecondary({})),
      nothing_(new QLabel),
      question_(new QWidget),
      first_(new PairSide(controller.thumbnails())),
      second_(new PairSide(controller.thumbnails())),
      distance_(makeSecondary({})) {
  back_->setShortcut(Qt::Key_Escape);
  back_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  back_->setToolTip(tr("Back to all albums (Esc)"));
  addAction(back_);
  left_->setWordWrap(false);
  nothing_->setAlignment(Qt::AlignCenter);
  distance_->setAlignment(Qt::AlignCenter);
  setFocusPolicy(Qt::StrongFocus);

  auto* head = new QHBoxLayout;
  head->setSpacing(spacing::medium);
  head->addWidget(makeActionButton(back_));
  head->addWidget(makeHeading(tr("Same person?")));
  head->addWidget(left_);
  head->addStretch();
  auto* sides = new QHBoxLayout;
  sides->setSpacing(spacing::page);
  sides->addStretch();
  sides->addWidget(first_);
  sides->addWidget(second_);
  sides->addStretch();
  auto* asked = new QVBoxLayout(question_);
  asked->setContentsMargins({});
  asked->setSpacing(spacing::medium);
  asked->addStretch(1);
  asked->addLayout(sides);
  asked->addWidget(distance_);
  asked->addWidget(makeAnswers());
  asked->addStretch(2);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->addLayout(head);
  column->addWidget(question_, 1);
  column->addWidget(nothing_, 1);

  connect(back_, &QAction::triggered, this, &PairPanel::closed);
  connect(&controller, &FacesController::pairsRead, this, &PairPanel::take);
  // What was taken back may be asked again.
  connect(&controller, &FacesController::corrected, this, [this](const QString&, bool canBeUndone) {
    if (!canBeUndone && isVisible()) begin();
  });
}

QWidget* PairPanel::makeAnswers() {
  yes_ = new QPushButton(tr("Yes, the same (Y)"));
  no_ = new QPushButton(tr("No, two people (N)"));
  unsure_ = new QPushButton(tr("Not sure (?)"));
  makePrimary(yes_);
  auto* answers = new QWidget;
  auto* row = new QHBoxLayout(answers);
  row->setContentsMargins({});
  row->setSpacing(spacing::small);
  row->addStretch();
  for (QPushButton* button : {yes_, no_, unsure_}) row->addWidget(button);
  row->addStretch();
  connect(yes_, &QPushButton::clicked, this, [this] { answer(FacesController::Answer::same); });
  connect(no_, &QPushButton::clicked, this, [this] { answer(FacesController::Answer::different); });
  connect(unsure_, &QPushButton::clicked, this, [this] { answer(FacesController::Answer::unsure); });
  return answers;
}

void PairPanel::begin() {
  reading_ = true;
  showCurrent();
  controller_.readPairs();
}

void PairPanel::take(const std::vector<PairView>& pairs) {
  reading_ = false;
  pairs_ = pairs;
  showCurrent();
}

void PairPanel::answer(FacesController::Answer answer) {
  if (pairs_.empty()) return;
  const PersonPair pair = pairs_.front().pair;
  pairs_.erase(pairs_.begin());
  if (answer == FacesController::Answer::same) {
    // Both have changed: what was to be asked about them is another question now.
    std::erase_if(pairs_, [&](const PairView& view) {
      return concerns(view, pair.first) || concerns(view, pair.second);
    });
  }
  controller_.answer(pair, answer);
  if (pairs_.empty()) return begin();
  showCurrent();
}

void PairPanel::showCurrent() {
  const PairView* view = current();
  question_->setVisible(view != nullptr);
  nothing_->setVisible(view == nullptr);
  nothing_->setText(reading_ ? tr("Looking for people who may be one...")
                             : tr("There is nothing to ask: no two albums are so close that they may be "
                                  "one person."));
  left_->setText(view != nullptr ? tr("%n to answer", nullptr, static_cast<int>(pairs_.size())) : QString());
  if (view == nullptr) return;
  first_->setPerson(view->first, view->firstFaces);
  second_->setPerson(view->second, view->secondFaces);
  const auto number = [this](float value) { return locale().toString(value, 'f', 2); };
  const float verify = controller_.pack()->pack.thresholds.verify;
  distance_->setText(tr("Distance %1; faces of one person are mostly below %2")
                         .arg(number(view->pair.distance), number(verify)));
}

void PairPanel::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Y:
      return answer(FacesController::Answer::same);
    case Qt::Key_N:
      return answer(FacesController::Answer::different);
    case Qt::Key_Question:
      return answer(FacesController::Answer::unsure);
    default:
      QWidget::keyPressEvent(event);
  }
}

}  // namespace likeness::ui
