#include "ui/plots/curve_series.h"

#include <algorithm>
#include <cmath>

namespace likeness::ui {

namespace {

constexpr double mostAveraged = 20;     // points that the moving average remembers
constexpr double shareAveraged = 0.08;  // of the points so far: a young curve would lag far behind its fall

/// The share of the average that a new point leaves.
double keptShare(std::size_t points) {
  return 1 - 1 / std::clamp(shareAveraged * double(points), 1.0, mostAveraged);
}

}  // namespace

void CurveSeries::append(double x, double y) {
  if (!std::isfinite(x) || !std::isfinite(y)) return;
  const double keep = keptShare(points_);
  average_ = keep * average_ + (1 - keep) * y;
  ++points_;
  if (buckets_.empty() || pointsInLast_ == pointsPerBucket_) {
    if (buckets_.size() >= most_) halve();
    buckets_.push_back({x, y, y, y, average_});
    pointsInLast_ = 1;
    return;
  }
  auto& bucket = buckets_.back();
  bucket = {x, y, std::min(bucket.least, y), std::max(bucket.most, y), average_};
  ++pointsInLast_;
}

void CurveSeries::clear() {
  *this = CurveSeries(most_);
}

const CurveSeries::Bucket* CurveSeries::nearest(double x) const {
  if (buckets_.empty()) return nullptr;
  const auto after = std::lower_bound(buckets_.begin(), buckets_.end(), x,
                                      [](const Bucket& bucket, double value) { return bucket.x < value; });
  if (after == buckets_.begin()) return &*after;
  const auto before = after - 1;
  if (after == buckets_.end()) return &*before;
  return x - before->x <= after->x - x ? &*before : &*after;
}

void CurveSeries::halve() {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < buckets_.size(); i += 2) {
    Bucket joined = buckets_[std::min(i + 1, buckets_.size() - 1)];
    joined.least = std::min(joined.least, buckets_[i].least);
    joined.most = std::max(joined.most, buckets_[i].most);
    buckets_[kept++] = joined;
  }
  buckets_.resize(kept);
  pointsPerBucket_ *= 2;
}

}  // namespace likeness::ui
