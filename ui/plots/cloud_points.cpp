#include "ui/plots/cloud_points.h"

#include <algorithm>
#include <cmath>

namespace likeness::ui {

namespace {

constexpr double pointsInCell = 3;
constexpr int mostCells = 1024;  // in a row

float finite(float value) {
  return std::isfinite(value) ? value : 0.0F;
}

void toShares(std::vector<float>& values) {
  if (values.empty()) return;
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  const float from = *least;
  const float width = *most - from;
  for (float& value : values) value = width > 0 ? (value - from) / width : 0.5F;
}

}  // namespace

CloudPoints::CloudPoints(const Matrix& places, const CloudTurn& turn) {
  const bool deep = places.columns > 2;
  std::vector<float> xs(places.rows), ys(places.rows), depths(deep ? places.rows : 0);
  for (std::size_t i = 0; i < places.rows; ++i) {
    const auto row = places.row(i);
    xs[i] = finite(row[0]);
    ys[i] = places.columns > 1 ? finite(row[1]) : 0.0F;
    if (!deep) continue;
    const auto turned = turn.of(xs[i], ys[i], finite(row[2]));
    xs[i] = turned[0];
    ys[i] = turned[1];
    depths[i] = turned[2];
  }
  toShares(depths);
  sortIntoGrid(xs, ys, depths);
}

void CloudPoints::sortIntoGrid(const std::vector<float>& xs, const std::vector<float>& ys,
                               const std::vector<float>& depths) {
  const std::size_t count = xs.size();
  if (count == 0) return;
  const auto [left, right] = std::minmax_element(xs.begin(), xs.end());
  const auto [low, high] = std::minmax_element(ys.begin(), ys.end());
  bounds_ = QRectF(QPointF(*left, *low), QPointF(*right, *high));
  side_ = std::clamp(static_cast<int>(std::sqrt(static_cast<double>(count) / pointsInCell)), 1, mostCells);
  cellWidth_ = std::max(bounds_.width() / side_, 1e-30);
  cellHeight_ = std::max(bounds_.height() / side_, 1e-30);
  std::vector<std::uint32_t> cells(count);
  starts_.assign(cell(side_ - 1, side_ - 1) + 2, 0);
  for (std::size_t i = 0; i < count; ++i) {
    cells[i] = static_cast<std::uint32_t>(cell(columnOf(xs[i]), rowOf(ys[i])));
    ++starts_[cells[i] + 1];
  }
  for (std::size_t c = 1; c < starts_.size(); ++c) starts_[c] += starts_[c - 1];
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  xs_.resize(count);
  ys_.resize(count);
  depths_.resize(depths.size());
  points_.resize(count);
  sorted_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t to = next[cells[i]]++;
    xs_[to] = xs[i];
    ys_[to] = ys[i];
    if (!depths.empty()) depths_[to] = depths[i];
    points_[to] = static_cast<std::int32_t>(i);
    sorted_[i] = to;
  }
}

QPointF CloudPoints::place(int point) const {
  const std::uint32_t at = sorted_[static_cast<std::size_t>(point)];
  return {xs_[at], ys_[at]};
}

int CloudPoints::columnOf(double x) const {
  return static_cast<int>(std::clamp((x - bounds_.left()) / cellWidth_, 0.0, side_ - 1.0));
}

int CloudPoints::rowOf(double y) const {
  return static_cast<int>(std::clamp((y - bounds_.top()) / cellHeight_, 0.0, side_ - 1.0));
}

template <class Visit, class Enough>
void CloudPoints::spiral(const QPointF& place, Visit&& visit, Enough&& enough) const {
  const int column = columnOf(place.x()), row = rowOf(place.y());
  const auto visitCells = [&](int left, int right, int y) {
    if (y < 0 || y >= side_) return;
    left = std::max(left, 0);
    right = std::min(right, side_ - 1);
    if (left > right) return;
    for (std::uint32_t at = starts_[cell(left, y)]; at < starts_[cell(right, y) + 1]; ++at) visit(at);
  };
  for (int ring = 0; ring <= side_; ++ring) {
    if (ring > 0 && enough((ring - 1) * std::min(cellWidth_, cellHeight_))) return;
    visitCells(column - ring, column + ring, row - ring);
    if (ring > 0) visitCells(column - ring, column + ring, row + ring);
    for (int y = row - ring + 1; y < row + ring; ++y) {
      visitCells(column - ring, column - ring, y);
      visitCells(column + ring, column + ring, y);
    }
  }
}

int CloudPoints::nearest(const QPointF& place, double reach, const Filter& passes) const {
  if (points_.empty()) return -1;
  int best = -1;
  double least = reach * reach;
  spiral(
      place,
      [&](std::uint32_t at) {
        const double dx = xs_[at] - place.x();
        const double dy = ys_[at] - place.y();
        const double squared = dx * dx + dy * dy;
        if (squared > least || (squared == least && best >= 0)) return;
        if (passes && !passes(points_[at])) return;
        least = squared;
        best = points_[at];
      },
      [&](double distance) { return distance * distance > least; });
  return best;
}

int CloudPoints::towards(const QPointF& start, const QPointF& direction, int except,
                         const Filter& passes) const {
  if (points_.empty()) return -1;
  int best = -1;
  double least = 1e300;
  const double tooNear = 1e-9 * (bounds_.width() + bounds_.height());
  spiral(
      start,
      [&](std::uint32_t at) {
        const QPointF offset(xs_[at] - start.x(), ys_[at] - start.y());
        const double along = QPointF::dotProduct(offset, direction);
        const double across = std::abs(offset.x() * direction.y() - offset.y() * direction.x());
        const double cost = along + 2 * across;
        if (along <= tooNear || across > 2 * along || cost >= least || points_[at] == except) return;
        if (passes && !passes(points_[at])) return;
        least = cost;
        best = points_[at];
      },
      [&](double distance) { return distance > least; });
  return best;
}

}  // namespace likeness::ui
