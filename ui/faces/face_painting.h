#pragma once

#include <QImage>
#include <QRectF>

class QPainter;
class QStyleOptionViewItem;

namespace likeness::ui {

/// Paints a picture filled into a disc; without one the disc in a quiet colour.
void paintDisc(QPainter& painter, const QRectF& disc, const QImage* picture);
/// The same in a square with rounded corners.
void paintRounded(QPainter& painter, const QRectF& square, const QImage* picture, double radius);
/// The ground of a tile: chosen, under the mouse, or with the keyboard's focus.
void paintTileGround(QPainter& painter, const QStyleOptionViewItem& option);

}  // namespace likeness::ui
