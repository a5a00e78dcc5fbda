#include "app/tour_teach.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <utility>

#include "app/tour_ink.h"
#include "ui/core/segmented_switch.h"
#include "ui/main_window.h"
#include "ui/recognize/answer_view.h"
#include "ui/recognize/batch_desk.h"
#include "ui/recognize/ink_canvas.h"
#include "ui/recognize/recognize_page.h"
#include "ui/recognize/teach_bar.h"

namespace likeness::ui {

namespace {

constexpr int drawingDesk = 0;
constexpr int folderDesk = 2;
constexpr int taughtDesk = 3;
constexpr int answerMs = 10000;
constexpr int folderMs = 30000;
constexpr int picturesOfEach = 8;

/// A dark sign on light paper, each number turned and placed a little differently.
QImage paintSign(const TourStrokes& strokes, int number) {
  QImage picture(160, 160, QImage::Format_RGB32);
  picture.fill(QColor(244, 242, 236));
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(80 + number % 3 * 4, 80);
  painter.rotate(2 * number - picturesOfEach);
  painter.setPen(QPen(QColor(35, 45, 80), 7 + number % 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  paintStrokes(painter, strokes, {-65, -65}, 130);
  return picture;
}

/// A folder a sign, as somebody would sort pictures.
QString paintFolder(const QDir& scratch) {
  const std::vector<std::pair<QString, TourStrokes>> signs = {{QStringLiteral("2"), tourDigitTwo()},
                                                              {QStringLiteral("3"), tourDigitThree()},
                                                              {QStringLiteral("n"), tourLetter()}};
  for (const auto& [name, strokes] : signs) {
    const QDir folder(scratch.filePath(QStringLiteral("signs/") + name));
    QDir().mkpath(folder.path());
    for (int i = 0; i < picturesOfEach; ++i)
      paintSign(strokes, i).save(folder.filePath(QStringLiteral("%1.png").arg(i + 1)));
  }
  return scratch.filePath(QStringLiteral("signs"));
}

}  // namespace

TourTeach::TourTeach(MainWindow& window, TourHand& hand, TourCamera& camera, QString scratch)
    : window_(window), hand_(hand), camera_(camera), scratch_(std::move(scratch)) {}

std::vector<TourStep> TourTeach::steps() {
  return {{"answering a folder", [this] { return answerAFolder(); }},
          {"what was taken for what", [this] { return seeTheConfusion(); }},
          {"teaching a letter", [this] { return teachALetter(); }},
          {"what was taught", [this] { return seeWhatIsTaught(); }}};
}

RecognizePage& TourTeach::page() const {
  return *static_cast<RecognizePage*>(window_.page(PageId::recognize));
}

bool TourTeach::answerAFolder() {
  if (!hand_.choose(page(), "recognizeDesks", folderDesk) || !camera_.shoot(QStringLiteral("folder-empty")))
    return false;
  auto* desk = page().findChild<BatchDesk*>();
  hand_.dropFile(desk, paintFolder(QDir(scratch_)));
  hand_.wait(200);
  return hand_.waitFor([&] { return !desk->answering(); }, folderMs) &&
         camera_.shoot(QStringLiteral("folder-answers"));
}

bool TourTeach::seeTheConfusion() {
  auto* views = page().findChild<BatchDesk*>()->findChild<SegmentedSwitch*>();
  if (!views->isVisible()) return false;
  hand_.click(views->findChildren<QAbstractButton*>().at(1));
  return camera_.shoot(QStringLiteral("folder-confusion"));
}

bool TourTeach::teachALetter() {
  if (!hand_.choose(page(), "recognizeDesks", drawingDesk)) return false;
  auto* canvas = page().findChild<InkCanvas*>();
  canvas->clear();
  for (const auto& stroke : tourLetter()) {
    std::vector<QPointF> places;
    for (const QPointF& point : stroke)
      places.push_back(canvas->sheet().topLeft() + point * canvas->sheet().width());
    hand_.drag(canvas, places);
  }
  auto* bar = page().findChild<TeachBar*>();
  hand_.type(bar->findChild<QComboBox*>()->lineEdit(), QStringLiteral("m"));
  auto* teach = bar->findChild<QPushButton*>();
  if (!hand_.waitFor([&] { return teach->isEnabled(); }, answerMs)) return false;
  hand_.click(teach);
  const auto* answer = page().findChild<AnswerView*>();
  const bool known = hand_.waitFor([&] { return answer->word() == QStringLiteral("m"); }, answerMs);
  return camera_.shoot(QStringLiteral("recognise-taught")) && known;
}

bool TourTeach::seeWhatIsTaught() {
  return hand_.choose(page(), "recognizeDesks", taughtDesk) && camera_.shoot(QStringLiteral("taught")) &&
         hand_.choose(page(), "recognizeDesks", drawingDesk);
}

}  // namespace likeness::ui
