#include "engine/project/projection.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "engine/project/pca.h"

namespace likeness {

namespace {

struct Point {
  double x = 0;
  double y = 0;
};

Point centreOf(const Matrix& points, std::size_t count) {
  Point centre;
  for (std::size_t i = 0; i < count; ++i) {
    centre.x += points.row(i)[0];
    centre.y += points.row(i)[1];
  }
  return {centre.x / static_cast<double>(count), centre.y / static_cast<double>(count)};
}

/// The orthogonal 2x2 matrix Q that makes the sum of |Q p - q|^2 least, mirrored or not, whichever fits
/// better.
std::array<std::array<double, 2>, 2> bestTurn(const Matrix& points, const Matrix& previous) {
  const std::size_t count = std::min(points.rows, previous.rows);
  const Point from = centreOf(points, count);
  const Point to = centreOf(previous, count);
  double xx = 0;
  double xy = 0;
  double yx = 0;
  double yy = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Point p{points.row(i)[0] - from.x, points.row(i)[1] - from.y};
    const Point q{previous.row(i)[0] - to.x, previous.row(i)[1] - to.y};
    xx += q.x * p.x;
    xy += q.x * p.y;
    yx += q.y * p.x;
    yy += q.y * p.y;
  }
  // In the plane the singular value decomposition has a closed form: the best turn by an angle agrees by
  // |(xx + yy, yx - xy)|, the best mirroring by |(xx - yy, yx + xy)|.
  const double turned = std::hypot(xx + yy, yx - xy);
  const double mirrored = std::hypot(xx - yy, yx + xy);
  if (turned == 0 && mirrored == 0) return {{{1, 0}, {0, 1}}};
  if (turned >= mirrored) {
    const double c = (xx + yy) / turned;
    const double s = (yx - xy) / turned;
    return {{{c, -s}, {s, c}}};
  }
  const double c = (xx - yy) / mirrored;
  const double s = (yx + xy) / mirrored;
  return {{{c, s}, {s, -c}}};
}

}  // namespace

std::array<float, 2> PlaneProjection::place(std::span<const float> embedding) const {
  std::array<double, 2> sums{};
  for (std::size_t d = 0; d < mean.size(); ++d) {
    const double offset = double{embedding[d]} - mean[d];
    sums[0] += offset * axes[0][d];
    sums[1] += offset * axes[1][d];
  }
  return {static_cast<float>(sums[0]), static_cast<float>(sums[1])};
}

Matrix PlaneProjection::place(const Matrix& embeddings) const {
  Matrix points(embeddings.rows, 2);
  for (std::size_t i = 0; i < embeddings.rows; ++i) {
    const auto point = place(embeddings.row(i));
    std::copy(point.begin(), point.end(), points.row(i).begin());
  }
  return points;
}

PlaneProjection principalPlane(const Matrix& embeddings, const std::stop_token& stop) {
  const PrincipalAxes principal = principalAxes(embeddings, PcaConfig{}, stop);
  PlaneProjection projection;
  projection.mean = principal.mean;
  for (auto& axis : projection.axes) axis.assign(embeddings.columns, 0.0F);
  for (std::size_t i = 0; i < principal.axes.rows; ++i) {
    const auto axis = principal.axes.row(i);
    projection.axes[i].assign(axis.begin(), axis.end());
    projection.shares[i] = principal.shares[i];
  }
  return projection;
}

PlaneProjection alignTo(const PlaneProjection& projection, const Matrix& embeddings, const Matrix& previous) {
  if (embeddings.rows == 0 || previous.rows == 0) return projection;
  const auto turn = bestTurn(projection.place(embeddings), previous);
  PlaneProjection aligned = projection;
  aligned.shares = {};
  for (std::size_t i = 0; i < 2; ++i) {
    for (std::size_t d = 0; d < projection.mean.size(); ++d) {
      aligned.axes[i][d] =
          static_cast<float>(turn[i][0] * projection.axes[0][d] + turn[i][1] * projection.axes[1][d]);
    }
  }
  return aligned;
}

}  // namespace likeness
