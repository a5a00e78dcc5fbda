#pragma once

#include <QImage>
#include <QWidget>
#include <filesystem>
#include <vector>

namespace likeness::ui {

/// A face as a canvas shows it: its box in photo widths and heights.
struct CanvasFace {
  QRectF box;
  QString name;
};

/// A photo as large as there is room, with the boxes of its faces and their names. A face is chosen by a
/// click or by the arrow keys and Enter. Files can be dropped.
class PhotoCanvas : public QWidget {
  Q_OBJECT

 public:
  explicit PhotoCanvas(QWidget* parent = nullptr);

  /// A null picture: there is none, and `hint` says why or what to do.
  void setPhoto(const QImage& picture, const QString& hint = {});
  /// The next of many pictures: what the mouse is on stays.
  void showFrame(const QImage& picture, const std::vector<CanvasFace>& faces, int current);
  void setFaces(const std::vector<CanvasFace>& faces);
  /// The face that stands out; -1 for none.
  void setCurrent(int face);
  int current() const { return current_; }
  const std::vector<CanvasFace>& faces() const { return faces_; }
  /// Where a face is, in widget coordinates.
  QRectF placeOf(int face) const;

  QSize sizeHint() const override { return {480, 360}; }

 signals:
  void faceChosen(int face);
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
  int faceAt(const QPointF& place) const;
  void choose(int face);
  void paintEmpty(QPainter& painter) const;
  void paintBox(QPainter& painter, int face) const;
  void paintName(QPainter& painter, int face) const;

  QImage picture_;
  QImage scaled_;  // to the present size
  QString hint_;
  std::vector<CanvasFace> faces_;
  int current_ = -1;
  int hovered_ = -1;
};

}  // namespace likeness::ui
