#include "engine/scores/roc.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/core/error.h"

namespace likeness {

namespace {

using Pairs = std::vector<VerificationPair>;

Pairs sortedByDistance(std::span<const VerificationPair> pairs) {
  Pairs sorted(pairs.begin(), pairs.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const VerificationPair& a, const VerificationPair& b) {
    return a.distance < b.distance;
  });
  return sorted;
}

/// Calls visit(accepted same, accepted different, threshold, stretch) for every set of pairs that a threshold
/// can accept, from none to all; stretch is the length of the interval of such thresholds.
template <class Visit>
void forEachThreshold(const Pairs& sorted, const Visit& visit) {
  double same = 0;
  double different = 0;
  for (std::size_t i = 0; i <= sorted.size(); ++i) {
    if (i > 0) ++(sorted[i - 1].same ? same : different);
    if (i > 0 && i < sorted.size() && sorted[i].distance == sorted[i - 1].distance) continue;
    const double low = i > 0 ? sorted[i - 1].distance : 0.0;
    double high = i < sorted.size() ? sorted[i].distance : low;
    if (std::isinf(low)) break;  // no threshold accepts what has no distance
    if (std::isinf(high)) high = low;
    visit(same, different, i > 0 ? low + (high - low) / 2 : 0.0, i > 0 ? high - low : 0.0);
  }
}

/// Thresholds accept what is below; one at the largest distance itself has to be a little above it.
double above(double threshold) {
  return std::nextafter(static_cast<float>(threshold), std::numeric_limits<float>::infinity());
}

/// Follows the curve point by point.
class RocWalk {
 public:
  explicit RocWalk(RocCurve& curve) : curve_(curve) {}

  void visit(double same, double different, double threshold) {
    const double x = different / static_cast<double>(curve_.different);
    const double y = same / static_cast<double>(curve_.same);
    curve_.auc += (x - x_) * (y + y_) / 2;
    meet(x, y);
    curve_.points.push_back({threshold, x, y});
    x_ = x;
    y_ = y;
  }

 private:
  /// Where the walk crosses x = 1 - y, between two points on a straight line.
  void meet(double x, double y) {
    const double before = 1 - y_ - x_;
    const double after = 1 - y - x;
    if (before <= 0 || after > 0) return;
    curve_.eer = x_ + (x - x_) * before / (before - after);
  }

  RocCurve& curve_;
  double x_ = 0;
  double y_ = 0;
};

}  // namespace

RocCurve rocCurve(std::span<const VerificationPair> pairs) {
  RocCurve curve;
  curve.same = static_cast<std::size_t>(std::ranges::count(pairs, true, &VerificationPair::same));
  curve.different = pairs.size() - curve.same;
  if (curve.same == 0 || curve.different == 0)
    throw Error(ErrorCode::wrongUsage, {"Verification needs pairs of one person and pairs of two."});
  if (std::ranges::any_of(pairs, [](const VerificationPair& pair) { return std::isnan(pair.distance); }))
    throw Error(ErrorCode::wrongUsage, {"A distance of two faces is no number."});
  const Pairs sorted = sortedByDistance(pairs);
  RocWalk walk(curve);
  forEachThreshold(sorted, [&](double same, double different, double threshold, double) {
    walk.visit(same, different, threshold);
  });
  // Pairs without a distance, accepted last and together.
  if (std::isinf(sorted.back().distance))
    walk.visit(static_cast<double>(curve.same), static_cast<double>(curve.different),
               curve.points.back().threshold);
  return curve;
}

std::optional<double> RocCurve::trueAcceptsAt(double falseAccepts) const {
  if (static_cast<double>(different) * falseAccepts < 1 - 1e-9) return std::nullopt;
  double most = 0;
  for (const RocPoint& point : points) {
    if (point.falseAccepts <= falseAccepts) most = std::max(most, point.trueAccepts);
  }
  return most;
}

std::vector<RocPoint> thinned(const std::vector<RocPoint>& points, std::size_t most) {
  if (points.size() <= most || most < 2) return points;
  std::vector<RocPoint> kept;
  // By the way along the curve and not by number: where it is steep there would be none else.
  const auto way = [](const RocPoint& point) { return point.falseAccepts + point.trueAccepts; };
  for (const RocPoint& point : points) {
    const double due = 2 * static_cast<double>(kept.size()) / static_cast<double>(most - 1);
    if (way(point) >= due && kept.size() + 1 < most) kept.push_back(point);
  }
  if (!(kept.back() == points.back())) kept.push_back(points.back());
  return kept;
}

double bestThreshold(std::span<const VerificationPair> pairs) {
  const auto differentCount = static_cast<double>(std::ranges::count(pairs, false, &VerificationPair::same));
  double most = -1;
  double longest = -1;
  double best = 0;
  const auto visit = [&](double same, double different, double threshold, double stretch) {
    const double right = same + differentCount - different;
    if (right < most || (right == most && stretch <= longest)) return;
    most = right;
    longest = stretch;
    best = stretch > 0 ? threshold : above(threshold);
  };
  forEachThreshold(sortedByDistance(pairs), visit);
  return best;
}

double PairConfusion::accuracy() const {
  const std::size_t all = sameAccepted + sameRejected + differentAccepted + differentRejected;
  return all == 0 ? 0 : static_cast<double>(sameAccepted + differentRejected) / static_cast<double>(all);
}

PairConfusion confusionAt(std::span<const VerificationPair> pairs, double threshold) {
  PairConfusion confusion;
  for (const VerificationPair& pair : pairs) {
    const bool accepted = pair.distance < threshold;
    if (pair.same) {
      ++(accepted ? confusion.sameAccepted : confusion.sameRejected);
    } else {
      ++(accepted ? confusion.differentAccepted : confusion.differentRejected);
    }
  }
  return confusion;
}

}  // namespace likeness
