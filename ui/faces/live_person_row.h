#pragma once

#include <QImage>
#include <QWidget>

#include "engine/faces/library_records.h"

class QLabel;

namespace likeness::ui {

class DistanceBar;
class FaceThumbnails;

/// One line of the table of distances: a portrait, a name, how far away, and a bar with the threshold.
class LivePersonRow : public QWidget {
  Q_OBJECT

 public:
  explicit LivePersonRow(FaceThumbnails& thumbnails, QWidget* parent = nullptr);

  /// The portrait, or where it is null the picture of a face of the library.
  void setPerson(const QString& name, const QImage& portrait, RowId cover);
  void setDistance(float distance, float threshold);
  QString name() const { return name_; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void elide();

  FaceThumbnails& thumbnails_;
  QString name_;
  QImage portrait_;
  RowId cover_ = 0;
  QLabel* label_ = nullptr;
  QLabel* number_ = nullptr;
  DistanceBar* bar_ = nullptr;
};

}  // namespace likeness::ui
