#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

#include "engine/core/matrix.h"

namespace likeness::ui {

/// Takes the points of a map from the places of one frame to those of the next.
class FrameGlide : public QObject {
  Q_OBJECT

 public:
  using Places = std::shared_ptr<const Matrix>;

  /// More points than these jump: each picture on the way would cost as much as a frame.
  static constexpr std::size_t mostPoints = 20000;

  /// `show` is given the places at every moment, at last those of the frame itself.
  explicit FrameGlide(std::function<void(const Places&)> show, QObject* parent = nullptr);

  /// From where the points are now; at once where there is no time, nothing before, or another number of
  /// points.
  void moveTo(Places places, int milliseconds);
  void forget();
  bool moving() const { return timer_.isActive(); }

 private:
  void advance();

  std::function<void(const Places&)> show_;
  Places from_, now_, to_;
  int milliseconds_ = 0;
  QTimer timer_;
  QElapsedTimer clock_;
};

}  // namespace likeness::ui
