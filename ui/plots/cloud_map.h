#pragma once

#include <QElapsedTimer>
#include <QPolygonF>
#include <QTimer>
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "ui/plots/cloud_labels.h"
#include "ui/plots/cloud_renderer.h"
#include "ui/plots/cloud_scene.h"

namespace likeness::ui {

/// What a map says of a point: beside the pointer, and to a screen reader.
struct CloudCard {
  QString title;
  QStringList lines;
};

/// A map of up to a million points and more. The picture of them is made on another thread; meanwhile the
/// last one is shifted and scaled, so that the window never waits. The wheel and pinching zoom about the
/// pointer, dragging pans (maps in space are turned; with the right button they are panned), a double click
/// fits. With the keyboard: arrow keys walk from point to point, Enter chooses, + and - zoom, 0 fits.
/// Rectangle and lasso select: Shift adds, Alt takes away; Ctrl and dragging draw a rectangle with any tool.
class CloudMap : public QWidget {
  Q_OBJECT

 public:
  enum class Tool { move, rectangle, lasso };
  enum class Combine { replace, add, subtract };

  explicit CloudMap(QWidget* parent = nullptr);

  /// rows x 2 or 3. A view chosen by hand stays when `keepView`. Colours, marks and pictures that are of
  /// another number of points are left out until new ones are set.
  void setPlaces(std::shared_ptr<const Matrix> places, bool keepView = false);
  void setColors(std::shared_ptr<const CloudColors> colors, std::vector<QString> names = {});
  void setMarks(std::shared_ptr<const std::vector<std::uint8_t>> marks, bool anySelected);
  void setPictures(std::shared_ptr<const LabelledSamples> pictures);
  void setCards(std::function<CloudCard(int)> cards) { cards_ = std::move(cards); }
  /// Lines from a point to others, the nearest first.
  void setLinks(int from, std::vector<int> to);
  void setPlaceholder(const QString& text);
  void clear();

  void setTool(Tool tool);
  Tool tool() const { return tool_; }
  void setPointSize(double factor);
  void setOpacity(double factor);
  void setThumbnails(bool shown);
  /// Always sums of soft points, as of a crowd, and no pictures.
  void setDensity(bool shown);
  void setLabelsShown(bool shown);
  void fit();
  void zoom(double factor) { zoom(factor, plotRect().center()); }
  /// Brings a point into view and makes it the current one.
  void reveal(int point);

  std::size_t pointCount() const { return places_ ? places_->rows : 0; }
  bool deep() const { return places_ && places_->columns > 2; }
  int pointAt(const QPointF& place) const;
  QPointF positionOf(int point) const;
  int current() const { return current_; }
  /// The last picture, and whether it is the one to be: nothing is being refined.
  const CloudPicture& picture() const { return picture_; }
  bool settled() const;
  const std::vector<PlacedLabel>& placedLabels() const { return placed_; }
  const CloudScene& scene() const { return scene_; }
  const MapView& view() const { return view_; }
  QRectF plotRect() const { return QRectF(rect()).adjusted(2, 2, -2, -2); }

  QSize sizeHint() const override { return {640, 520}; }
  QSize minimumSizeHint() const override { return {240, 200}; }

 signals:
  void currentChanged(int point);
  /// By a click or Enter; Shift adds to a selection, Alt takes away.
  void chosen(int point, likeness::ui::CloudMap::Combine combine);
  void areaSelected(const std::vector<int>& points, likeness::ui::CloudMap::Combine combine);
  /// A finer picture has arrived.
  void refined();

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  bool ready() const { return scene_.points && scene_.points->size() == pointCount() && pointCount() > 0; }
  MapView fittedView() const;
  CloudFrame frame() const;
  void sceneChanged();
  void askForPicture();
  void takePicture();
  void relabel();
  void advance();
  void animateTo(const MapView& view);
  void zoom(double factor, const QPointF& around);
  void turn(const QPointF& offset);
  void setCurrent(int point);
  void walk(const QPointF& direction);
  void endArea(Combine combine);
  std::vector<int> pointsIn(const QPolygonF& outline) const;
  void cancelArea();

  void paintPicture(QPainter& painter, const CloudPicture& picture) const;
  void paintLinks(QPainter& painter) const;
  void paintLabels(QPainter& painter);
  void paintRing(QPainter& painter, int point, double radius) const;
  void paintOutline(QPainter& painter) const;
  void paintCard(QPainter& painter) const;

  std::shared_ptr<const Matrix> places_;  // those in space about their middle
  QRectF bounds_;                         // that any turn of them is in
  CloudTurn turn_;
  bool staleLabels_ = false;  // those of many points are found with the next picture
  bool unsorted_ = false;     // scene_.points are not yet those of places_ and turn_
  CloudScene scene_;
  CloudRenderer renderer_;
  CloudPicture picture_, overview_;  // of the view, and of everything
  int generation_ = 0, pictureGeneration_ = -1, overviewGeneration_ = -1;
  MapView askedFor_;
  std::vector<QString> names_;
  std::vector<CloudLabel> labels_;
  std::vector<PlacedLabel> placed_;
  bool labelsShown_ = true;
  std::function<CloudCard(int)> cards_;
  int linkFrom_ = -1;
  std::vector<int> links_;
  QString placeholder_;

  MapView view_, viewFrom_, viewTo_;
  bool userView_ = false;
  QTimer animation_;
  QElapsedTimer clock_;
  Tool tool_ = Tool::move;
  int current_ = -1;
  std::optional<QPointF> pressedAt_, dragFrom_;
  Qt::MouseButton button_ = Qt::NoButton;
  bool rectangle_ = false;  // the outline is one
  QPolygonF outline_;       // being drawn
};

}  // namespace likeness::ui
