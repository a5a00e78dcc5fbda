#include "engine/project/projection.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <opencv2/core.hpp>

namespace likeness {

namespace {

constexpr std::size_t rowsAtOnce = 4096;

std::vector<float> meanOf(const Matrix& embeddings) {
  std::vector<double> sums(embeddings.columns);
  for (std::size_t i = 0; i < embeddings.rows; ++i) {
    const auto row = embeddings.row(i);
    for (std::size_t d = 0; d < row.size(); ++d) sums[d] += row[d];
  }
  std::vector<float> mean(embeddings.columns);
  for (std::size_t d = 0; d < mean.size(); ++d) {
    mean[d] = static_cast<float>(sums[d] / static_cast<double>(std::max<std::size_t>(embeddings.rows, 1)));
  }
  return mean;
}

/// Sums of squares and products about the mean; the factor 1 / (n - 1) turns no axis. A block of rows at a
/// time: a hundred thousand of them need not be there twice.
cv::Mat scatterOf(const Matrix& embeddings, const std::vector<float>& mean, const std::stop_token& stop) {
  const auto columns = static_cast<int>(embeddings.columns);
  cv::Mat scatter = cv::Mat::zeros(columns, columns, CV_64F);
  cv::Mat ofBlock;
  for (std::size_t begin = 0; begin < embeddings.rows && !stop.stop_requested(); begin += rowsAtOnce) {
    const std::size_t end = std::min(begin + rowsAtOnce, embeddings.rows);
    cv::Mat centred(static_cast<int>(end - begin), columns, CV_64F);
    for (std::size_t i = begin; i < end; ++i) {
      const auto row = embeddings.row(i);
      auto* to = centred.ptr<double>(static_cast<int>(i - begin));
      for (std::size_t d = 0; d < row.size(); ++d) to[d] = double{row[d]} - mean[d];
    }
    cv::mulTransposed(centred, ofBlock, /*aTa=*/true);
    scatter += ofBlock;
  }
  return scatter;
}

/// An eigenvector has no sign of its own; the largest component decides, so that equal data look equal.
void fixSign(std::vector<float>& axis) {
  const auto largest =
      std::max_element(axis.begin(), axis.end(), [](float a, float b) { return std::abs(a) < std::abs(b); });
  if (largest == axis.end() || *largest >= 0) return;
  for (float& component : axis) component = -component;
}

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
  PlaneProjection projection;
  projection.mean = meanOf(embeddings);
  for (auto& axis : projection.axes) axis.assign(embeddings.columns, 0.0F);
  if (embeddings.rows < 2 || embeddings.columns == 0) return projection;
  const cv::Mat scatter = scatterOf(embeddings, projection.mean, stop);
  if (stop.stop_requested()) return projection;
  const double all = cv::trace(scatter)[0];
  cv::Mat variances;  // descending
  cv::Mat directions;
  cv::eigen(scatter, variances, directions);
  for (int i = 0; i < std::min(2, directions.rows); ++i) {
    // Rounding leaves a trace of variance even in equal rows: relative to the size of the numbers it is none.
    if (!(variances.at<double>(i) > 1e-12 * (1 + variances.at<double>(0)))) continue;
    auto& axis = projection.axes[static_cast<std::size_t>(i)];
    for (std::size_t d = 0; d < axis.size(); ++d) {
      axis[d] = static_cast<float>(directions.at<double>(i, static_cast<int>(d)));
    }
    fixSign(axis);
    projection.shares[static_cast<std::size_t>(i)] = static_cast<float>(variances.at<double>(i) / all);
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
