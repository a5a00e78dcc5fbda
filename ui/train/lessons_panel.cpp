#include "ui/train/lessons_panel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/core/card.h"
#include "ui/core/style.h"

namespace likeness::ui {

QString lessonText(const char* english) {
  return *english == 0 ? QString() : QCoreApplication::translate("Lesson", english);
}

namespace {

QWidget* makeCard(const Lesson& lesson, int number, QPushButton* begin) {
  auto* card = new Card;
  auto* words = new QVBoxLayout;
  words->setSpacing(spacing::tiny);
  auto* title = makeHeading(QStringLiteral("%1  %2").arg(number).arg(lessonText(lesson.title)));
  title->setWordWrap(true);
  words->addWidget(title);
  words->addWidget(makeSecondary(lessonText(lesson.question)));
  if (*lesson.folder != 0) {
    words->addWidget(makeSecondary(LessonsPanel::tr("Needs %1.").arg(lessonText(lesson.folder))));
  }
  auto* row = new QHBoxLayout(card);
  row->setContentsMargins(spacing::medium, 12, spacing::medium, 12);
  row->setSpacing(spacing::medium);
  row->addLayout(words, 1);
  row->addWidget(begin, 0, Qt::AlignVCenter);
  return card;
}

}  // namespace

LessonsPanel::LessonsPanel(QWidget* parent) : QScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::small);
  column->addWidget(
      makeSecondary(tr("Each lesson is a mistake or a question that many have met, as something that runs "
                       "here: what to do, what "
                       "should come out, and what to look at.")));
  for (int i = 0; i < int(lessons().size()); ++i) {
    const Lesson& lesson = lessons()[std::size_t(i)];
    auto* begin = new QPushButton(tr("Begin"));
    begin->setObjectName(QStringLiteral("lesson-") + QString::fromLatin1(lesson.name));
    begin->setAccessibleName(tr("Begin the lesson \"%1\"").arg(lessonText(lesson.title)));
    column->addWidget(makeCard(lesson, i + 1, begin));
    connect(begin, &QPushButton::clicked, this, [this, i] { emit chosen(i); });
  }
  column->addStretch();
  setWidget(content);
}

}  // namespace likeness::ui
