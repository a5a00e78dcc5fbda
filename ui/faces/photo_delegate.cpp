#include "ui/faces/photo_delegate.h"

#include <QPainter>
#include <QStyleOptionViewItem>

#include "ui/core/style.h"
#include "ui/faces/album_photos_model.h"
#include "ui/faces/face_painting.h"
#include "ui/faces/photo_previews.h"
#include "ui/live/box_painting.h"

namespace likeness::ui {

namespace {

constexpr int margin = 10;

void paintMissing(QPainter& painter, const QRectF& place) {
  paintRounded(painter, place, nullptr, 8);
  painter.save();
  painter.setFont(smallFont(painter.font()));
  painter.setPen(colors().secondaryText);
  painter.drawText(place.adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                   PhotoDelegate::tr("The file of this photo is gone or cannot be read."));
  painter.restore();
}

}  // namespace

PhotoDelegate::PhotoDelegate(PhotoPreviews& previews, QObject* parent)
    : QAbstractItemDelegate(parent), previews_(previews) {}

void PhotoDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  paintTileGround(*painter, option);
  const auto& photo = static_cast<const AlbumPhotosModel*>(index.model())->record(index.row());
  const QRectF room = QRectF(option.rect).adjusted(margin, margin, -margin, -margin);
  const QImage* picture = previews_.find(photo.id);
  if (previews_.isMissing(photo.id)) return paintMissing(*painter, room);
  if (picture == nullptr) return paintRounded(*painter, room, nullptr, 8);
  QRectF place(QPointF(), QSizeF(picture->size()).scaled(room.size(), Qt::KeepAspectRatio));
  place.moveCenter(room.center());
  paintRounded(*painter, place, picture, 6);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  for (const FaceBox& box : photo.boxes) {
    paintBoxOutline(
        *painter,
        {place.left() + double{box.x} * place.width(), place.top() + double{box.y} * place.height(),
         double{box.width} * place.width(), double{box.height} * place.height()},
        Qt::white, false);
  }
  painter->restore();
}

}  // namespace likeness::ui
