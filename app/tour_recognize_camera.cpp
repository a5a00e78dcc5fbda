#include "app/tour_recognize_camera.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

#include "app/tour_ink.h"
#include "ui/core/error_text.h"
#include "ui/live/boxed_picture.h"
#include "ui/live/source_choice.h"
#include "ui/main_window.h"
#include "ui/recognize/camera_answers.h"
#include "ui/recognize/camera_desk.h"
#include "ui/recognize/ink_canvas.h"
#include "ui/recognize/recognize_page.h"

namespace likeness::ui {

namespace {

constexpr int drawingDesk = 0;
constexpr int readingMs = 30000;
constexpr int pictures = 20;

/// A lined sheet on a table, turned a little.
QImage paintSheet(int number) {
  QImage picture(640, 480, QImage::Format_RGB32);
  picture.fill(QColor(116, 88, 62));
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(320 + number, 240);
  painter.rotate(4 + 0.2 * number);
  const QRectF sheet(-260, -180, 520, 360);
  painter.fillRect(sheet, QColor(242, 240, 234));
  painter.setPen(QPen(QColor(170, 190, 215), 1.5));
  for (double y = sheet.top() + 24; y < sheet.bottom(); y += 30)
    painter.drawLine(QPointF(sheet.left(), y), QPointF(sheet.right(), y));
  painter.setPen(QPen(QColor(35, 45, 80), 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  paintStrokes(painter, tourDigitTwo(), {-240, -90}, 150);
  paintStrokes(painter, tourDigitThree(), {-80, -80}, 150);
  paintStrokes(painter, tourLetter(), {70, -100}, 150);
  return picture;
}

}  // namespace

TourRecognizeCamera::TourRecognizeCamera(MainWindow& window, TourHand& hand, TourCamera& camera)
    : window_(window), hand_(hand), camera_(camera) {}

std::vector<TourStep> TourRecognizeCamera::steps() {
  return {{"the desk for the camera", [this] { return seeTheEmptyDesk(); }},
          {"reading digits in a recording", [this] { return playARecording(); }},
          {"taking a sign to the sheet", [this] { return takeASign(); }}};
}

RecognizePage& TourRecognizeCamera::page() const {
  return *static_cast<RecognizePage*>(window_.page(PageId::recognize));
}

bool TourRecognizeCamera::seeTheEmptyDesk() {
  auto* desk = page().findChild<CameraDesk*>();
  const bool there = hand_.choose(page(), "recognizeDesks",
                                  static_cast<QStackedWidget*>(desk->parentWidget())->indexOf(desk));
  hand_.waitFor([&] { return !desk->source()->searching(); }, readingMs);
  return there && camera_.shoot(QStringLiteral("camera-empty"));
}

QString TourRecognizeCamera::makePictures() const {
  const QDir folder(
      QDir::temp().filePath(QStringLiteral("likeness-tour-%1").arg(QCoreApplication::applicationPid())));
  if (!folder.mkpath(QStringLiteral("."))) return {};
  for (int i = 0; i < pictures; ++i) {
    if (!paintSheet(i).save(folder.filePath(QStringLiteral("sheet%1.png").arg(i)))) return {};
  }
  return folder.path();
}

bool TourRecognizeCamera::playARecording() {
  auto* desk = page().findChild<CameraDesk*>();
  const QString folder = makePictures();
  if (folder.isEmpty()) return false;
  desk->source()->setRecording(toPath(folder));
  hand_.click(desk->startButton());
  const bool read = hand_.waitFor([&] { return desk->picture()->boxes().size() == 3; }, readingMs);
  hand_.wait(600);
  const bool shot = camera_.shoot(QStringLiteral("camera-reading"));
  const bool over = hand_.waitFor([&] { return !desk->running(); }, readingMs);
  QDir(folder).removeRecursively();
  return read && shot && over && camera_.shoot(QStringLiteral("camera-over"));
}

bool TourRecognizeCamera::takeASign() {
  hand_.click(page().findChild<CameraDesk*>()->answers()->takeButton());
  auto* canvas = page().findChild<InkCanvas*>();
  const bool taken =
      hand_.waitFor([&] { return canvas->isVisible() && canvas->content().picture; }, readingMs);
  const bool shot = camera_.shoot(QStringLiteral("camera-sign-taken"));
  canvas->clear();
  return taken && shot && hand_.choose(page(), "recognizeDesks", drawingDesk);
}

}  // namespace likeness::ui
