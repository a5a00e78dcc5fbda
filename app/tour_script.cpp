#include "app/tour_script.h"

#include <QAbstractButton>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QTableView>
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "app/tour_explore.h"
#include "app/tour_faces.h"
#include "app/tour_lessons.h"
#include "app/tour_recognize_camera.h"
#include "app/tour_refusal.h"
#include "app/tour_step.h"
#include "app/tour_teach.h"
#include "app/tour_theatre.h"
#include "ui/core/empty_state.h"
#include "ui/core/notice_bar.h"
#include "ui/core/page.h"
#include "ui/experiments/curves_panel.h"
#include "ui/main_window.h"
#include "ui/recognize/answer_view.h"
#include "ui/recognize/distance_ruler.h"
#include "ui/recognize/ink_canvas.h"
#include "ui/recognize/recognize_page.h"
#include "ui/train/train_page.h"

namespace likeness::ui {

namespace {

constexpr int answerMs = 2000;
constexpr int listMs = 5000;
constexpr int firstStepMs = 60000;  // reading the data and the baselines come before it
constexpr int scoringMs = 60000;
constexpr int secondRunMs = 3000;

int trainingMs() {
  bool given = false;
  const double seconds = qEnvironmentVariable("LIKENESS_TOUR_SECONDS").toDouble(&given);
  return static_cast<int>(1000 * (given ? std::clamp(seconds, 1.0, 3600.0) : 12.0));
}

}  // namespace

TourScript::TourScript(MainWindow& window, const QString& folder)
    : window_(window), camera_(window, hand_, folder) {}

bool TourScript::run() {
  TourTheatre theatre(window_, hand_, camera_);
  const bool trained = takeSteps({{"the empty page", [this] { return seeTheEmptyPage(); }},
                                  {"starting to train", [this] { return startTraining(); }},
                                  {"watching it learn", [this] { return watchTraining(); }},
                                  {"watching it by t-SNE", [&] { return theatre.watchByTsne(); }},
                                  {"stopping it", [this] { return stopTraining(); }},
                                  {"playing it again", [&] { return theatre.playItAgain(); }}});
  // What these do needs a trained network.
  const bool drawn = !trained || takeSteps({{"the empty sheet", [this] { return seeTheEmptySheet(); }},
                                            {"a drawn letter", [this] { return drawALetter(); }},
                                            {"a drawn digit", [this] { return drawADigit(); }},
                                            {"dragging the threshold", [this] { return dragTheThreshold(); }},
                                            {"a dropped picture", [this] { return dropAPicture(); }}});
  const bool refused = !trained || takeSteps(TourRefusal(window_, hand_, camera_).steps());
  const bool read = !trained || takeSteps(TourRecognizeCamera(window_, hand_, camera_).steps());
  const bool shown = !trained || takeSteps(TourTeach(window_, hand_, camera_, scratch_.path()).steps());
  const bool listed =
      !trained || takeSteps({{"training again", [this] { return trainAgain(); }},
                             {"the list of experiments", [this] { return listExperiments(); }},
                             {"renaming one", [this] { return renameOne(); }},
                             {"comparing two", [this] { return compareTwo(); }},
                             {"deleting one and taking it back", [this] { return deleteAndUndo(); }}});
  const bool explored = !trained || takeSteps(TourExplore(window_, hand_, camera_).steps());
  const bool taught = takeSteps(TourLessons(window_, hand_, camera_).steps());
  const bool faces = takeSteps(TourFaces(window_, hand_, camera_, scratch_.path()).steps());
  const bool mapped = !faces || takeSteps(TourExplore(window_, hand_, camera_).libraryFaces());
  return trained && drawn && refused && read && shown && listed && explored && taught && faces && mapped;
}

template <class Widget>
Widget* TourScript::on(PageId page, const QString& objectName) {
  return window_.page(page)->findChild<Widget*>(objectName);
}

bool TourScript::goTo(PageId page) {
  auto* button = window_.findChild<QAbstractButton*>(QStringLiteral("rail-") + pageName(page));
  if (button == nullptr) return false;
  hand_.click(button);
  return window_.currentPage() == page;
}

bool TourScript::pressOn(PageId page, const QString& objectName) {
  auto* button = window_.page(page)->findChild<QAbstractButton*>(objectName);
  if (button == nullptr || !button->isEnabled()) return false;
  hand_.click(button);
  return true;
}

bool TourScript::seeTheEmptyPage() {
  window_.showPage(PageId::train);
  hand_.wait(300);
  return on<EmptyState>(PageId::train, QStringLiteral("noRun"))->isVisible() &&
         camera_.shoot(QStringLiteral("train-empty"));
}

bool TourScript::startTraining() {
  const auto& controller = static_cast<TrainPage*>(window_.page(PageId::train))->controller();
  bool stepped = false;
  const auto watch =
      QObject::connect(&controller, &TrainingController::stepsDone, &window_, [&stepped] { stepped = true; });
  hand_.click(on<EmptyState>(PageId::train, QStringLiteral("noRun"))->button());
  const bool started = hand_.waitFor([&] { return stepped; }, firstStepMs);
  QObject::disconnect(watch);
  hand_.wait(500);
  return started && camera_.shoot(QStringLiteral("train-first-steps"));
}

bool TourScript::watchTraining() {
  hand_.wait(trainingMs());
  return camera_.shoot(QStringLiteral("train-learning"));
}

bool TourScript::stopWhenIdle() {
  const auto& controller = static_cast<TrainPage*>(window_.page(PageId::train))->controller();
  if (controller.active()) pressOn(PageId::train, QStringLiteral("stopButton"));
  return hand_.waitFor([&] { return !controller.active(); }, scoringMs) &&
         !window_.session().experiment().empty();
}

bool TourScript::stopTraining() {
  const bool stopped = stopWhenIdle();
  hand_.wait(500);
  return stopped && camera_.shoot(QStringLiteral("train-ended"));
}

bool TourScript::seeTheEmptySheet() {
  if (!goTo(PageId::recognize)) return false;
  const auto& controller = static_cast<RecognizePage*>(window_.page(PageId::recognize))->controller();
  const bool ready = hand_.waitFor([&] { return controller.recognizer() != nullptr; }, listMs);
  return ready && camera_.shoot(QStringLiteral("recognise-empty"));
}

QString TourScript::answer() {
  return on<AnswerView>(PageId::recognize)->word();
}

void TourScript::draw(const TourStrokes& strokes) {
  auto* canvas = on<InkCanvas>(PageId::recognize);
  for (const auto& stroke : strokes) {
    std::vector<QPointF> places;
    for (const QPointF& point : stroke)
      places.push_back(canvas->sheet().topLeft() + point * canvas->sheet().width());
    hand_.drag(canvas, places);
  }
}

bool TourScript::drawALetter() {
  draw(tourLetter());
  const bool refused = hand_.waitFor([this] { return answer() == AnswerView::tr("Not a digit"); }, answerMs);
  return camera_.shoot(QStringLiteral("recognise-letter")) && refused;
}

bool TourScript::drawADigit() {
  if (!pressOn(PageId::recognize, QStringLiteral("ink-clear"))) return false;
  draw(tourDigitThree());
  const bool right = hand_.waitFor([this] { return answer() == QStringLiteral("3"); }, answerMs);
  return camera_.shoot(QStringLiteral("recognise-digit")) && right;
}

bool TourScript::dragTheThreshold() {
  auto* ruler = on<DistanceRuler>(PageId::recognize);
  const qreal from = ruler->placeOf(ruler->threshold());
  const qreal to = ruler->placeOf(0.01F);
  std::vector<QPointF> places;
  for (int i = 0; i <= 20; ++i) places.emplace_back(from + (to - from) * i / 20, ruler->height() / 2.0);
  hand_.drag(ruler, places);
  const bool refused = answer() == AnswerView::tr("Not a digit");
  const bool shot = camera_.shoot(QStringLiteral("recognise-threshold"));
  const bool reset = pressOn(PageId::recognize, QStringLiteral("resetThresholdButton"));
  return shot && refused && reset && answer() == QStringLiteral("3");
}

/// Ink on paper, as a photo or a scan would have it.
QString TourScript::savePicture(const TourStrokes& strokes) {
  QImage picture(640, 480, QImage::Format_RGB32);
  picture.fill(QColor(0xf4, 0xee, 0xdd));
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(QColor(0x1f, 0x3a, 0x7a), 26, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  for (const auto& stroke : strokes) {
    QPainterPath path;
    for (const QPointF& point : stroke) {
      const QPointF place = QPointF(100, 20) + point * 440;
      path.elementCount() == 0 ? path.moveTo(place) : path.lineTo(place);
    }
    painter.drawPath(path);
  }
  painter.end();
  const QString file = scratch_.filePath(QStringLiteral("two.png"));
  return picture.save(file) ? file : QString();
}

bool TourScript::dropAPicture() {
  hand_.dropFile(on<InkCanvas>(PageId::recognize), savePicture(tourDigitTwo()));
  const bool right = hand_.waitFor([this] { return answer() == QStringLiteral("2"); }, answerMs);
  return camera_.shoot(QStringLiteral("recognise-picture")) && right;
}

bool TourScript::trainAgain() {
  if (!goTo(PageId::train)) return false;
  const auto& controller = static_cast<TrainPage*>(window_.page(PageId::train))->controller();
  bool stepped = false;
  const auto watch =
      QObject::connect(&controller, &TrainingController::stepsDone, &window_, [&stepped] { stepped = true; });
  const bool started = pressOn(PageId::train, QStringLiteral("startButton")) &&
                       hand_.waitFor([&] { return stepped; }, firstStepMs);
  QObject::disconnect(watch);
  if (!started) return false;
  hand_.wait(secondRunMs);
  return stopWhenIdle();
}

QTableView* TourScript::table() {
  return on<QTableView>(PageId::experiments, QStringLiteral("experiments"));
}

void TourScript::clickRow(int row, Qt::KeyboardModifiers modifiers) {
  hand_.click(table()->viewport(), table()->visualRect(table()->model()->index(row, 0)).center(), modifiers);
}

bool TourScript::listExperiments() {
  if (!goTo(PageId::experiments)) return false;
  const bool listed = hand_.waitFor([this] { return table()->model()->rowCount() == 2; }, listMs);
  if (!listed) return false;
  clickRow(0);
  hand_.wait(500);
  return camera_.shoot(QStringLiteral("experiments-list"));
}

bool TourScript::renameOne() {
  clickRow(1);
  if (!pressOn(PageId::experiments, QStringLiteral("experiment-rename"))) return false;
  auto* editor = table()->findChild<QLineEdit*>();
  if (editor == nullptr) return false;
  editor->selectAll();
  const QString name = QStringLiteral("Twelve seconds");
  hand_.type(editor, name);
  const bool shot = camera_.shoot(QStringLiteral("experiments-rename"));
  hand_.press(editor, Qt::Key_Return);
  const auto shown = [this, &name] { return table()->model()->index(1, 0).data().toString() == name; };
  return shot && hand_.waitFor(shown, listMs);
}

bool TourScript::compareTwo() {
  clickRow(0);
  clickRow(1, Qt::ControlModifier);
  hand_.wait(700);
  return camera_.shoot(QStringLiteral("experiments-compare")) &&
         on<CurvesPanel>(PageId::experiments)->isVisible();
}

bool TourScript::deleteAndUndo() {
  clickRow(0);
  if (!pressOn(PageId::experiments, QStringLiteral("experiment-delete"))) return false;
  const bool gone = hand_.waitFor([this] { return table()->model()->rowCount() == 1; }, listMs);
  const bool shot = camera_.shoot(QStringLiteral("experiments-deleted"));
  auto* undo = window_.findChild<NoticeBar*>()->findChild<QPushButton*>();
  if (undo == nullptr || !undo->isVisible()) return false;
  hand_.click(undo);
  return gone && shot && hand_.waitFor([this] { return table()->model()->rowCount() == 2; }, listMs);
}

}  // namespace likeness::ui
