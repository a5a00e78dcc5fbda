#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "ui/train/lesson_guide.h"
#include "ui/train/lessons_panel.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

class GuideWithFolder : public LessonGuide {
 public:
  QString folder;
  int asked = 0;

 protected:
  QString askForFolder() override {
    ++asked;
    return folder;
  }
};

int lessonNamed(const std::string& name) {
  for (int i = 0; i < int(lessons().size()); ++i) {
    if (lessons()[std::size_t(i)].name == name) return i;
  }
  return -1;
}

}  // namespace

/// A lesson, step by step, by the mouse.
class TestLessonGuide : public QObject {
  Q_OBJECT

 private slots:
  void everyLessonCanBeChosen() {
    LessonsPanel panel;
    panel.resize(700, 500);
    panel.show();
    QSignalSpy chosen(&panel, &LessonsPanel::chosen);
    for (const Lesson& lesson : lessons()) {
      auto* begin =
          panel.findChild<QPushButton*>(QStringLiteral("lesson-") + QString::fromLatin1(lesson.name));
      QVERIFY(begin);
      panel.ensureWidgetVisible(begin);
      QTest::mouseClick(begin, Qt::LeftButton);
    }
    QCOMPARE(chosen.count(), int(lessons().size()));
    QCOMPARE(chosen.last().first().toInt(), int(lessons().size()) - 1);
  }

  void leadsFromStepToStep() {
    GuideWithFolder guide;
    guide.begin(lessonNamed("margin"));
    QVERIFY(guide.isVisibleTo(nullptr));
    int kinds = 0;
    connect(&guide, &LessonGuide::stepStarted, this, [&](const LessonStep& step) {
      ++kinds;
      QCOMPARE(step.config.dataset, std::string("mnist"));
    });
    QSignalSpy ended(&guide, &LessonGuide::ended);
    const auto steps = int(lessons()[std::size_t(lessonNamed("margin"))].steps.size());
    for (int i = 0; i < steps; ++i) {
      click(guide, "lessonRun");
      click(guide, "lessonNext");
    }
    QCOMPARE(kinds, steps);
    QCOMPARE(ended.count(), 1);
    QVERIFY(!guide.active());
    QCOMPARE(guide.asked, 0);
  }

  void asksForAFolderOnceAndOnlyWhereItMust() {
    GuideWithFolder guide;
    QString learntFrom;
    connect(&guide, &LessonGuide::stepStarted, this,
            [&](const LessonStep& step) { learntFrom = QString::fromStdString(step.config.dataset); });
    guide.begin(lessonNamed("collapse"));
    click(guide, "lessonRun");  // nothing is chosen
    QCOMPARE(guide.asked, 1);
    QVERIFY(learntFrom.isEmpty());
    guide.folder = QStringLiteral("/people");
    click(guide, "lessonRun");
    QCOMPARE(learntFrom, QStringLiteral("/people"));
    click(guide, "lessonNext");
    click(guide, "lessonRun");
    QCOMPARE(learntFrom, QStringLiteral("/people"));
    QCOMPARE(guide.asked, 2);
    guide.begin(lessonNamed("references"));
    click(guide, "lessonRun");
    QCOMPARE(learntFrom, QStringLiteral("mnist"));  // it has data of its own
    QCOMPARE(guide.asked, 2);
  }

  void canBeLeft() {
    GuideWithFolder guide;
    guide.begin(0);
    auto* close = guide.findChild<QToolButton*>(QStringLiteral("lessonClose"));
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(!guide.active());
    QVERIFY(!guide.step());
  }

 private:
  static void click(LessonGuide& guide, const char* name) {
    QTest::mouseClick(guide.findChild<QPushButton*>(QString::fromLatin1(name)), Qt::LeftButton);
  }
};

QTEST_MAIN(TestLessonGuide)
#include "test_lesson_guide.moc"
