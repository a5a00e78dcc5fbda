#pragma once

#include <QColor>
#include <QIconEngine>
#include <QString>

namespace likeness::ui {

/// Draws one of our SVG files in a colour of the palette. Selected mode is the text colour on the accent.
class IconEngine : public QIconEngine {
 public:
  explicit IconEngine(const QString& name);

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
  QIconEngine* clone() const override;

 private:
  QPixmap render(const QSize& pixels, const QColor& color) const;

  QString name_;
};

}  // namespace likeness::ui
