#pragma once

#include <QWidget>
#include <optional>

namespace likeness::ui {

/// A ruler of distances from 0 to 2 with the threshold of a pack, and how far two faces are apart.
class DistanceBar : public QWidget {
  Q_OBJECT

 public:
  enum class Look { ruler, slim };  // slim: without words and numbers, for a list

  explicit DistanceBar(Look look = Look::ruler, QWidget* parent = nullptr);

  void setThreshold(float verify);
  void setDistance(std::optional<float> distance);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QRectF band() const;
  qreal placeOf(float distance) const;
  void paintBand(QPainter& painter) const;
  void paintWords(QPainter& painter) const;
  void paintMark(QPainter& painter) const;

  const Look look_;
  float verify_ = 1;
  std::optional<float> distance_;
};

}  // namespace likeness::ui
