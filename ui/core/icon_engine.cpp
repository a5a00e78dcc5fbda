#include "ui/core/icon_engine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

QColor colorFor(QIcon::Mode mode, QIcon::State state) {
  if (mode == QIcon::Selected) return colors().accentText;
  if (mode == QIcon::Disabled) {
    return QGuiApplication::palette().color(QPalette::Disabled, QPalette::WindowText);
  }
  if (state == QIcon::On) return colors().link;
  return QGuiApplication::palette().color(QPalette::Active, QPalette::WindowText);
}

}  // namespace

IconEngine::IconEngine(const QString& name) : name_(name) {}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) {
  const QSize pixels = rect.size() * painter->device()->devicePixelRatioF();
  painter->drawPixmap(rect, render(pixels, colorFor(mode, state)));
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
  return render(size, colorFor(mode, state));
}

QIconEngine* IconEngine::clone() const {
  return new IconEngine(name_);
}

QPixmap IconEngine::render(const QSize& pixels, const QColor& color) const {
  const QString key = QStringLiteral("likeness/%1/%2x%3/%4")
                          .arg(name_)
                          .arg(pixels.width())
                          .arg(pixels.height())
                          .arg(color.rgba());
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;

  QFile file(QStringLiteral(":/icons/%1.svg").arg(name_));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toUtf8()));
  pixmap = QPixmap(pixels);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  renderer.render(&painter);
  painter.end();
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

}  // namespace likeness::ui
