#pragma once

#include <QAbstractItemDelegate>

namespace likeness::ui {

class FaceThumbnails;

/// A face of an album, with a caption where the tile is higher than wide. One whom a user said to be this
/// person carries a tick.
class FaceDelegate : public QAbstractItemDelegate {
  Q_OBJECT

 public:
  static constexpr QSize tile{120, 120};
  static constexpr QSize captionedTile{112, 132};

  FaceDelegate(FaceThumbnails& thumbnails, QObject* parent);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return tile; }

 private:
  FaceThumbnails& thumbnails_;
};

}  // namespace likeness::ui
