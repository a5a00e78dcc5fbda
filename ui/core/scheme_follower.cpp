#include "ui/core/scheme_follower.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QStyleHints>

#include "ui/core/style.h"

namespace likeness::ui {

SchemeFollower& SchemeFollower::instance() {
  static auto* const follower = new SchemeFollower;  // goes with the application, its parent
  return *follower;
}

SchemeFollower::SchemeFollower() : QObject(qApp) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { reapply(); });
#else
  qApp->installEventFilter(this);
#endif
}

bool SchemeFollower::systemIsDark() const {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
  // Qt 6.4 knows no colour scheme; the palette of the desktop shows once ours is out of the way.
  const QPalette ours = QGuiApplication::palette();
  QGuiApplication::setPalette(QPalette());
  const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
  QGuiApplication::setPalette(ours);
  return dark;
#endif
}

bool SchemeFollower::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ThemeChange) reapply();
  return QObject::eventFilter(watched, event);
}

void SchemeFollower::reapply() {
  if (!following_ || applying_) return;
  applying_ = true;
  applyColorScheme(Scheme::system);
  applying_ = false;
}

}  // namespace likeness::ui
