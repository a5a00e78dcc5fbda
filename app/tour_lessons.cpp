#include "app/tour_lessons.h"

#include <QAbstractButton>
#include <QDir>
#include <algorithm>
#include <cstdio>

#include "ui/main_window.h"
#include "ui/train/class_scores_model.h"
#include "ui/train/heads_panel.h"
#include "ui/train/lab_views.h"
#include "ui/train/lesson_guide.h"
#include "ui/train/scores_view.h"
#include "ui/train/search_panel.h"
#include "ui/train/sweep_panel.h"
#include "ui/train/train_page.h"
#include "ui/train/trials_model.h"

namespace likeness::ui {

namespace {

constexpr double runSeconds = 4;
constexpr int lookMs = 1500;
constexpr int longMs = 180000;

}  // namespace

TourLessons::TourLessons(MainWindow& window, TourHand& hand, TourCamera& camera)
    : window_(window), hand_(hand), camera_(camera) {}

std::vector<TourStep> TourLessons::steps() {
  return {{"the lessons", [this] { return seeTheLessons(); }},
          {"margins side by side", [this] { return sweepMargins(); }},
          {"heads on the embedding", [this] { return compareHeads(); }},
          {"ten references", [this] { return recogniseByTen(); }},
          {"all scores of a run", [this] { return lookAtScores(); }},
          {"what is learnt from", [this] { return lookAtData(); }},
          {"classifying vectors", [this] { return classifyVectors(); }},
          {"watching a collapse", [this] { return watchACollapse(); }},
          {"training it cured", [this] { return cureIt(); }},
          {"searching settings for pairs of faces", [this] { return searchSettings(); }},
          {"the lesson on letters", [this] { return refuseLetters(); }}};
}

TrainPage& TourLessons::page() const {
  return *static_cast<TrainPage*>(window_.page(PageId::train));
}

LabViews& TourLessons::lab() const {
  return *page().findChild<LabViews*>();
}

bool TourLessons::press(const QString& objectName) {
  auto* button = page().findChild<QAbstractButton*>(objectName);
  if (button == nullptr || !button->isVisible() || !button->isEnabled()) return false;
  hand_.click(button);
  return true;
}

QString TourLessons::data(const QString& name) const {
  const QDir folder(qEnvironmentVariable("LIKENESS_TEST_DATA", QStringLiteral("../shared/data")));
  return folder.exists(name) ? folder.absoluteFilePath(name) : QString();
}

bool TourLessons::begin(const char* lesson, const QString& folder) {
  window_.showPage(PageId::train);
  lab().show(LabViews::lessons);
  hand_.wait(200);
  if (!press(QStringLiteral("lesson-") + QString::fromLatin1(lesson))) return false;
  lab().guide()->setLongestRun(runSeconds);
  if (!folder.isEmpty()) lab().guide()->setFolder(folder);
  return true;
}

bool TourLessons::runStep() {
  return press(QStringLiteral("lessonRun"));
}

bool TourLessons::nextStep() {
  return press(QStringLiteral("lessonNext"));
}

bool TourLessons::waitForRest(int milliseconds) {
  hand_.wait(300);
  return hand_.waitFor([this] { return !lab().active() && !page().controller().active(); }, milliseconds);
}

bool TourLessons::seeTheLessons() {
  window_.showPage(PageId::train);
  lab().show(LabViews::lessons);
  hand_.wait(300);
  return camera_.shoot(QStringLiteral("lessons"));
}

bool TourLessons::sweepMargins() {
  if (!begin("margin") || !runStep()) return false;
  const bool ended = waitForRest(longMs);
  hand_.wait(lookMs);
  return camera_.shoot(QStringLiteral("lesson-margins")) && ended && lab().sweepPanel()->tiles().size() == 6;
}

bool TourLessons::compareHeads() {
  if (!nextStep() || !runStep()) return false;
  const bool ended = waitForRest(longMs);
  return camera_.shoot(QStringLiteral("lesson-heads")) && ended && lab().headsPanel()->report().has_value();
}

bool TourLessons::recogniseByTen() {
  if (!begin("references") || !runStep()) return false;
  const bool ended = waitForRest(longMs);
  hand_.wait(lookMs);
  return camera_.shoot(QStringLiteral("lesson-references")) && ended;
}

bool TourLessons::lookAtScores() {
  lab().show(LabViews::scores);
  hand_.wait(lookMs);
  return camera_.shoot(QStringLiteral("train-scores")) && lab().scoresView()->classes()->rowCount() == 10;
}

bool TourLessons::lookAtData() {
  lab().show(LabViews::data);
  hand_.wait(2 * lookMs);
  return camera_.shoot(QStringLiteral("train-data"));
}

bool TourLessons::classifyVectors() {
  const QString folder = data(QStringLiteral("vectors/lfw_dlib128"));
  if (folder.isEmpty()) return true;  // the lesson asks for them; there are none here to show
  if (!begin("collapse", folder) || !runStep()) return false;
  const bool ended = waitForRest(longMs);
  return camera_.shoot(QStringLiteral("lesson-vectors")) && ended;
}

bool TourLessons::watchACollapse() {
  if (!lab().guide()->active()) return true;
  if (!nextStep() || !runStep()) return false;
  const bool ended = waitForRest(longMs);
  hand_.wait(lookMs);
  return camera_.shoot(QStringLiteral("lesson-collapse")) && ended;
}

bool TourLessons::cureIt() {
  if (!lab().guide()->active()) return true;
  if (!nextStep() || !runStep()) return false;
  const bool ended = waitForRest(longMs);
  hand_.wait(lookMs);
  return camera_.shoot(QStringLiteral("lesson-cured")) && ended && nextStep();
}

bool TourLessons::searchSettings() {
  const QString folder = data(QStringLiteral("faces/att_orl"));
  if (folder.isEmpty()) return true;
  if (!begin("siamese", folder) || !runStep()) return false;
  const bool ended = waitForRest(longMs);
  hand_.wait(lookMs);
  return camera_.shoot(QStringLiteral("lesson-search")) && ended &&
         lab().searchPanel()->trials()->rowCount() == 4 && nextStep();
}

bool TourLessons::refuseLetters() {
  if (!begin("refusal") || !runStep()) return false;
  const bool ended = waitForRest(longMs);
  if (!ended || !nextStep() || !runStep()) return false;
  hand_.wait(lookMs);
  const bool there = window_.currentPage() == PageId::recognize;
  window_.showPage(PageId::train);
  return there && nextStep();
}

}  // namespace likeness::ui
