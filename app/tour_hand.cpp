#include "app/tour_hand.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QTimer>
#include <QUrl>
#include <QWidget>

#include "ui/core/segmented_switch.h"

namespace likeness::ui {

namespace {

constexpr int strokeMs = 8;  // between two places of a drag: as often as a mouse tells its place

void sendMouse(QWidget* widget, QEvent::Type type, QPointF place, Qt::MouseButton button,
               Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers = {}) {
  QMouseEvent event(type, place, widget->mapToGlobal(place), button, buttons, modifiers);
  QApplication::sendEvent(widget, &event);
}

}  // namespace

void TourHand::click(QWidget* widget) {
  click(widget, widget->rect().center());
}

void TourHand::click(QWidget* widget, QPoint place, Qt::KeyboardModifiers modifiers) {
  sendMouse(widget, QEvent::MouseButtonPress, place, Qt::LeftButton, Qt::LeftButton, modifiers);
  sendMouse(widget, QEvent::MouseButtonRelease, place, Qt::LeftButton, Qt::NoButton, modifiers);
  wait(50);
}

void TourHand::doubleClick(QWidget* widget, QPoint place) {
  click(widget, place);
  sendMouse(widget, QEvent::MouseButtonDblClick, place, Qt::LeftButton, Qt::LeftButton);
  sendMouse(widget, QEvent::MouseButtonRelease, place, Qt::LeftButton, Qt::NoButton);
  wait(50);
}

void TourHand::drag(QWidget* widget, const std::vector<QPointF>& places) {
  sendMouse(widget, QEvent::MouseButtonPress, places.front(), Qt::LeftButton, Qt::LeftButton);
  for (const QPointF& place : places) {
    sendMouse(widget, QEvent::MouseMove, place, Qt::NoButton, Qt::LeftButton);
    wait(strokeMs);
  }
  sendMouse(widget, QEvent::MouseButtonRelease, places.back(), Qt::LeftButton, Qt::NoButton);
}

void TourHand::press(QWidget* widget, int key, const QString& text) {
  QKeyEvent down(QEvent::KeyPress, key, {}, text);
  QApplication::sendEvent(widget, &down);
  QKeyEvent up(QEvent::KeyRelease, key, {}, text);
  QApplication::sendEvent(widget, &up);
}

void TourHand::type(QWidget* widget, const QString& text) {
  for (const QChar letter : text) press(widget, letter.toUpper().unicode(), letter);
}

bool TourHand::choose(const QWidget& page, const char* switchName, int part) {
  auto* choice = page.findChild<SegmentedSwitch*>(QLatin1String(switchName));
  if (choice == nullptr) return false;
  click(choice->findChildren<QAbstractButton*>().at(part));
  return choice->current() == part;
}

void TourHand::dropFile(QWidget* widget, const QString& file) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(file)});
  const QPoint place = widget->rect().center();
  QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(widget, &enter);
  QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, {});
  QApplication::sendEvent(widget, &drop);
}

void TourHand::wait(int milliseconds) {
  QEventLoop loop;
  QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
  loop.exec();
}

bool TourHand::waitFor(const std::function<bool()>& condition, int milliseconds) {
  QElapsedTimer clock;
  clock.start();
  while (!condition()) {
    if (clock.elapsed() > milliseconds) return false;
    wait(20);
  }
  return true;
}

}  // namespace likeness::ui
