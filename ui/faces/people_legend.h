#pragma once

#include <QWidget>

#include "ui/faces/library_view.h"

namespace likeness::ui {

class FaceThumbnails;

/// The markers, faces and names of the largest albums, as many as there is room for on a line. A click opens
/// the album.
class PeopleLegend : public QWidget {
  Q_OBJECT

 public:
  explicit PeopleLegend(FaceThumbnails& thumbnails, QWidget* parent = nullptr);

  void setPeople(const std::vector<StoredPerson>& people);
  QSize sizeHint() const override { return {400, 30}; }
  QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

 signals:
  void albumOpened(likeness::RowId album);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  struct Entry {
    RowId person = 0;
    RowId cover = 0;
    QString name;
    QRectF place;
  };

  void layOut();
  const Entry* entryAt(const QPointF& place) const;

  FaceThumbnails& thumbnails_;
  std::vector<StoredPerson> people_;
  std::vector<Entry> entries_;  // those there is room for
};

}  // namespace likeness::ui
