#pragma once

#include <QAbstractItemDelegate>

namespace likeness::ui {

class PhotoPreviews;

/// A photo of an album as large as its tile, with the boxes of the album's faces.
class PhotoDelegate : public QAbstractItemDelegate {
  Q_OBJECT

 public:
  static constexpr QSize tile{248, 208};

  PhotoDelegate(PhotoPreviews& previews, QObject* parent);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return tile; }

 private:
  PhotoPreviews& previews_;
};

}  // namespace likeness::ui
