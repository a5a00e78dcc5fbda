#include "engine/faces/similarity.h"

#include <cmath>
#include <cstddef>

namespace likeness {

double Similarity::scale() const {
  return std::hypot(a, b);
}

FacePoint Similarity::operator()(const FacePoint& point) const {
  const double x = point.x;
  const double y = point.y;
  return {static_cast<float>(a * x - b * y + dx), static_cast<float>(b * x + a * y + dy)};
}

Similarity Similarity::inverse() const {
  const double square = a * a + b * b;
  Similarity back{a / square, -b / square, 0, 0};
  back.dx = -(back.a * dx - back.b * dy);
  back.dy = -(back.b * dx + back.a * dy);
  return back;
}

namespace {

struct Center {
  double x = 0;
  double y = 0;
};

Center centerOf(std::span<const FacePoint> points) {
  Center center;
  for (const FacePoint& point : points) {
    center.x += point.x;
    center.y += point.y;
  }
  const auto count = static_cast<double>(points.size());
  return {center.x / count, center.y / count};
}

}  // namespace

Similarity fitSimilarity(std::span<const FacePoint> from, std::span<const FacePoint> to) {
  const Center source = centerOf(from);
  const Center target = centerOf(to);
  double along = 0;
  double across = 0;
  double spread = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    const double x = from[i].x - source.x;
    const double y = from[i].y - source.y;
    const double u = to[i].x - target.x;
    const double v = to[i].y - target.y;
    along += x * u + y * v;
    across += x * v - y * u;
    spread += x * x + y * y;
  }
  Similarity best;
  if (spread > 0 && (along != 0 || across != 0)) {
    best.a = along / spread;
    best.b = across / spread;
  }
  best.dx = target.x - (best.a * source.x - best.b * source.y);
  best.dy = target.y - (best.b * source.x + best.a * source.y);
  return best;
}

}  // namespace likeness
