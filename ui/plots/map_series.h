#pragma once

#include <QPointF>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness::ui {

/// The frames of a map at growing steps, in memory: at most `mostFrames`. When there are more every second
/// one goes, and of those to come fewer are kept, so that they are spread evenly; the first and the last
/// stay.
class MapSeries {
 public:
  static constexpr std::size_t mostFrames = 600;

  /// Frames of this step and later ones go: a run can go back. Those of another number of points all go.
  /// False for places that are not on a plane: they are left out.
  bool add(std::int64_t step, std::shared_ptr<const Matrix> places);
  void clear();

  std::size_t size() const { return steps_.size(); }
  const std::vector<std::int64_t>& steps() const { return steps_; }
  const std::shared_ptr<const Matrix>& places(std::size_t frame) const { return places_[frame]; }
  /// Where a point was, from the first frame to this one. At most `most` places of them, the last among them.
  std::vector<QPointF> trail(std::size_t point, std::size_t frame, std::size_t most) const;

 private:
  void dropLast();
  void thin();

  std::vector<std::int64_t> steps_;
  std::vector<std::size_t> ordinals_;  // a frame was the so-manieth that was added
  std::vector<std::shared_ptr<const Matrix>> places_;
  std::size_t next_ = 0;
  std::size_t stride_ = 1;  // ordinals that stay are its multiples
};

/// Of one run by each MapMethod; empty where nobody watched.
using MethodSeries = std::array<MapSeries, 3>;

}  // namespace likeness::ui
