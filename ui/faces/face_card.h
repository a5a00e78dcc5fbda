#pragma once

#include <QFont>
#include <QImage>
#include <QSizeF>
#include <QString>

class QPainter;

namespace likeness::ui {

/// A face shown large over a view, with who it is and which photo it is in.
struct FaceCard {
  const QImage* picture = nullptr;  // null while it is not there
  int label = -1;                   // the marker before the name; -1 for none
  QString name;
  QString photo;

  static QSizeF size(const QFont& font);
  /// Fills the rectangle, which is of that size.
  void paint(QPainter& painter, const QRectF& card, const QFont& font) const;
};

}  // namespace likeness::ui
