#pragma once

#include <QColor>
#include <QImage>
#include <QPolygonF>
#include <QWidget>
#include <filesystem>
#include <vector>

namespace likeness::ui {

/// A box in a picture, in widths and heights of the picture.
struct PictureBox {
  QRectF box;
  QString name;
  QPolygonF outline{};  // drawn in place of the box where it stands askew
  QColor line{};        // white where it is not given
};

/// A photo or the newest of many pictures as large as there is room, with boxes and their names. A box is
/// chosen by a click or by the arrow keys and Enter. Files can be dropped.
class BoxedPicture : public QWidget {
  Q_OBJECT

 public:
  explicit BoxedPicture(QWidget* parent = nullptr);

  /// A null picture: there is none, and `hint` says why or what to do.
  void setPhoto(const QImage& picture, const QString& hint = {});
  /// The next of many pictures: what the mouse is on stays.
  void showFrame(const QImage& picture, const std::vector<PictureBox>& boxes, int current);
  void setBoxes(const std::vector<PictureBox>& boxes);
  /// The box that stands out; -1 for none.
  void setCurrent(int box);
  int current() const { return current_; }
  const std::vector<PictureBox>& boxes() const { return boxes_; }
  /// Where a box is, in widget coordinates.
  QRectF placeOf(int box) const;

  QSize sizeHint() const override { return {480, 360}; }

 signals:
  void boxChosen(int box);
  void fileDropped(const std::filesystem::path& file);
  /// A click where there is no photo yet.
  void photoWanted();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QRectF photoPlace() const;
  int boxAt(const QPointF& place) const;
  void choose(int box);
  void paintEmpty(QPainter& painter) const;
  void paintBox(QPainter& painter, int box) const;
  void paintName(QPainter& painter, int box) const;

  QImage picture_;
  QImage scaled_;  // to the present size
  QString hint_;
  std::vector<PictureBox> boxes_;
  int current_ = -1;
  int hovered_ = -1;
};

}  // namespace likeness::ui
