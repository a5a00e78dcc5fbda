#include "ui/faces/face_delegate.h"

#include <QPainter>
#include <algorithm>

#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/faces/album_model.h"
#include "ui/faces/face_painting.h"
#include "ui/faces/face_thumbnails.h"

namespace likeness::ui {

namespace {

void paintTick(QPainter& painter, const QRectF& corner) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colors().surface, 2));
  painter.setBrush(colors().accent);
  painter.drawEllipse(corner);
  painter.setPen(QPen(colors().accentText, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const auto at = [&](double x, double y) {
    return corner.topLeft() + QPointF(x * corner.width(), y * corner.height());
  };
  painter.drawPolyline(QPolygonF({at(0.28, 0.53), at(0.44, 0.68), at(0.73, 0.35)}));
  painter.restore();
}

}  // namespace

FaceDelegate::FaceDelegate(FaceThumbnails& thumbnails, QObject* parent)
    : QAbstractItemDelegate(parent), thumbnails_(thumbnails) {}

void FaceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
  paintTileGround(*painter, option);
  const QString caption = index.data(Qt::DisplayRole).toString();
  const int captionHeight = caption.isEmpty() ? 0 : option.fontMetrics.height();
  const int side = std::min(option.rect.width(), option.rect.height() - captionHeight) - 20;
  QRectF square(0, 0, side, side);
  square.moveCenter(QRectF(option.rect).center() - QPointF(0, captionHeight / 2.0));
  if (!caption.isEmpty()) {
    painter->save();
    painter->setFont(tabularFont(smallFont(option.font)));
    painter->setPen(colors().secondaryText);
    painter->drawText(QRectF(option.rect.left(), square.bottom() + 2, option.rect.width(), captionHeight),
                      Qt::AlignCenter, caption);
    painter->restore();
  }
  paintRounded(*painter, square, thumbnails_.find(index.data(AlbumModel::idRole).toLongLong()), 8);
  if (index.data(AlbumModel::byUserRole).toBool())
    paintTick(*painter, QRectF(square.right() - 15, square.bottom() - 15, 20, 20));
}

}  // namespace likeness::ui
