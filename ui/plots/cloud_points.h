#pragma once

#include <QPointF>
#include <QRectF>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "engine/core/matrix.h"
#include "ui/plots/cloud_turn.h"

namespace likeness::ui {

/// Up to millions of points on the plane, sorted into a grid: what a part of the map shows and what is under
/// the mouse are found without looking at the others. Points in space are turned first; their depths stay.
class CloudPoints {
 public:
  using Filter = std::function<bool(int)>;

  CloudPoints() = default;
  /// `places`: rows x 2 or more columns, of which three count. What is not finite stands at 0.
  explicit CloudPoints(const Matrix& places, const CloudTurn& turn = {});

  std::size_t size() const { return points_.size(); }
  bool deep() const { return !depths_.empty(); }
  const QRectF& bounds() const { return bounds_; }
  QPointF place(int point) const;

  /// Sorted by cell: coordinates, depths (0 far to 1 near; empty on the plane) and which point it is.
  const std::vector<float>& xs() const { return xs_; }
  const std::vector<float>& ys() const { return ys_; }
  const std::vector<float>& depths() const { return depths_; }
  const std::vector<std::int32_t>& points() const { return points_; }

  /// Calls visit(begin, end) for runs of sorted places, which hold all points of `area` and some near it.
  template <class Visit>
  void visit(const QRectF& area, Visit&& visit) const {
    if (points_.empty()) return;
    const int left = columnOf(area.left()), right = columnOf(area.right());
    const int last = rowOf(area.bottom());
    for (int row = rowOf(area.top()); row <= last; ++row)
      visit(starts_[cell(left, row)], starts_[cell(right, row) + 1]);
  }
  /// The nearest point no further than `reach` that passes the filter, or -1.
  int nearest(const QPointF& place, double reach, const Filter& passes = {}) const;
  /// The next point from `start` in a direction of length 1 (a cone about it), or -1; `except` is passed by.
  int towards(const QPointF& start, const QPointF& direction, int except, const Filter& passes = {}) const;

 private:
  void sortIntoGrid(const std::vector<float>& xs, const std::vector<float>& ys,
                    const std::vector<float>& depths);
  int columnOf(double x) const;
  int rowOf(double y) const;
  std::size_t cell(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(side_) + static_cast<std::size_t>(column);
  }
  /// Calls visit(sorted place) ring by ring about a place until `enough(distance of the ring)`.
  template <class Visit, class Enough>
  void spiral(const QPointF& place, Visit&& visit, Enough&& enough) const;

  std::vector<float> xs_, ys_, depths_;
  std::vector<std::int32_t> points_;   // by sorted place
  std::vector<std::uint32_t> sorted_;  // by point: its sorted place
  std::vector<std::uint32_t> starts_;  // by cell, and one more
  QRectF bounds_;
  int side_ = 1;  // cells in a row and rows
  double cellWidth_ = 1, cellHeight_ = 1;
};

}  // namespace likeness::ui
