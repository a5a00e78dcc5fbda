#pragma once

#include <QAbstractItemDelegate>

namespace likeness::ui {

class FaceThumbnails;

/// An album as a round cover over name and count.
class PersonDelegate : public QAbstractItemDelegate {
  Q_OBJECT

 public:
  static constexpr QSize tile{148, 168};

  PersonDelegate(FaceThumbnails& thumbnails, QObject* parent);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return tile; }

 private:
  void paintCover(QPainter& painter, const QRectF& disc, const QModelIndex& index) const;

  FaceThumbnails& thumbnails_;
};

}  // namespace likeness::ui
