#pragma once

#include <QImage>
#include <QString>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/recognize/recognition.h"

namespace likeness::ui {

/// A row of pictures: what the network saw, then the references nearest to it, with label and distance.
class ReferenceStrip : public QWidget {
  Q_OBJECT

 public:
  explicit ReferenceStrip(QWidget* parent = nullptr);

  void setRecognition(const std::optional<Recognition>& recognition, const Recognizer* recognizer);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Tile {
    GrayImage picture;
    QString name;  // of the class
    QString distance;
    int label = 0;
  };

  int tileSide() const;
  int heightOfTiles(int side) const;
  QRectF tilePlace(int index) const;
  void describe();
  void drawPicture(QPainter& painter, const QRectF& place, const GrayImage& picture) const;
  void drawEmpty(QPainter& painter, const QRectF& place) const;
  void drawReference(QPainter& painter, const QRectF& place, const Tile& tile) const;

  std::optional<GrayImage> seen_;
  std::vector<Tile> tiles_;
};

}  // namespace likeness::ui
