#pragma once

#include <QCache>
#include <QHash>
#include <QImage>

#include "engine/faces/face_map.h"
#include "ui/faces/library_view.h"
#include "ui/plots/class_markers.h"
#include "ui/plots/point_map.h"

namespace likeness::ui {

class FaceThumbnails;

/// All faces of a library on the plane, coloured by person: as pictures where there is room, the best of
/// every person first, else as dots. Who is under the mouse is shown large, and where else that person is.
class FaceMapView : public PointMap {
  Q_OBJECT

 public:
  explicit FaceMapView(FaceThumbnails& thumbnails, QWidget* parent = nullptr);

  void setMap(std::shared_ptr<const FaceMap> map, const std::vector<StoredPerson>& people);
  const FaceMap* map() const { return map_.get(); }
  /// The faces that are pictures now.
  const std::vector<int>& tiles() const { return tiles_; }
  /// The colour and marker of a person, -1 for nobody's.
  int labelOf(RowId person) const { return ranks_.value(person, -1); }
  int pointAt(const QPointF& place) const override;
  /// "PC 1 (12 % of the variance)".
  QString axisName(int axis) const;

 protected:
  QRectF plotRect() const override;
  QString description(int point) const override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void rankPeople(const std::vector<StoredPerson>& people);
  const StoredFace& face(int point) const { return map_->faces[std::size_t(point)]; }
  QString nameOf(RowId person) const;
  double crowd() const;
  void layOut();
  void paintLayer();
  void paintTile(QPainter& painter, int point, double side);
  void paintAxes(QPainter& painter) const;
  void paintPerson(QPainter& painter);
  void paintCard(QPainter& painter) const;
  const QImage* smallPicture(RowId face);

  FaceThumbnails& thumbnails_;
  std::shared_ptr<const FaceMap> map_;
  QHash<RowId, int> ranks_;      // of people, the largest 0
  QHash<RowId, QString> names_;  // of people
  std::vector<int> labels_;      // of the points: the rank of their person, or -1
  std::vector<int> order_;       // of the points: who is a picture first
  std::vector<int> tiles_;
  double side_ = 0;              // of the tiles
  double spread_ = 0;            // map units squared that most points are in
  std::vector<QPointF> pixels_;  // of the points, in the widget
  ClassMarkers markers_;
  QImage layer_;                         // dots and tiles, as long as nothing moves
  QCache<RowId, QImage> smallPictures_;  // near the size of a tile
  bool stale_ = true;                    // the layer is of another map or scheme
  MapView layerView_;
};

}  // namespace likeness::ui
