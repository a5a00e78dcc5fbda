#include <QtTest>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "engine/train/lesson.h"
#include "engine/train/search_space.h"

using namespace likeness;

/// A lesson must not fail for a reason of its own: its settings have to be settings.
class TestLesson : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void eachHasAName() {
    std::set<std::string> names;
    for (const Lesson& lesson : lessons()) {
      QVERIFY2(names.insert(lesson.name).second, lesson.name);
      QVERIFY2(!lesson.steps.empty(), lesson.name);
      QVERIFY(std::string(lesson.question).size() > 20);
    }
    QCOMPARE(names.size(), std::size_t{5});
  }

  void everyStepSaysWhatToExpectAndToNotice() {
    for (const Lesson& lesson : lessons()) {
      for (const LessonStep& step : lesson.steps) {
        QVERIFY2(std::string(step.expected).size() > 20, step.title);
        QVERIFY2(std::string(step.notice).size() > 20, step.title);
      }
    }
  }

  void whoeverNeedsAFolderAsksForIt() {
    for (const Lesson& lesson : lessons()) {
      const bool needs = std::any_of(lesson.steps.begin(), lesson.steps.end(),
                                     [](const LessonStep& step) { return step.config.dataset.empty(); });
      QCOMPARE(needs, *lesson.folder != 0);
    }
  }

  void everyRecipeIsAllowed() {
    for (const Lesson& lesson : lessons()) {
      for (const LessonStep& step : lesson.steps) {
        QVERIFY(trainingConfigFromJson(toJson(step.config), lesson.name) == step.config);
      }
    }
  }

  void everySweepHasValuesThatAreAllowed() {
    for (const Lesson& lesson : lessons()) {
      for (const LessonStep& step : lesson.steps) {
        QCOMPARE(step.kind == LessonStepKind::sweep, !step.values.empty());
        for (const std::string& value : step.values) {
          TrainingConfig config = step.config;
          setByText(config, step.key + "=" + value);
        }
      }
    }
  }

  void everySearchHasASpace() {
    for (const Lesson& lesson : lessons()) {
      for (const LessonStep& step : lesson.steps) {
        QCOMPARE(step.kind == LessonStepKind::search, !step.space.empty());
        if (step.space.empty()) continue;
        QCOMPARE(SearchSpace::fromTexts(step.space, lesson.name).size(), step.space.size());
        QVERIFY(step.trials > 0 && step.trialSeconds > 0);
      }
    }
  }
};

QTEST_APPLESS_MAIN(TestLesson)
#include "test_lesson.moc"
