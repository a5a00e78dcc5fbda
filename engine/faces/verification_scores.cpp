#include "engine/faces/verification_scores.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

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
  return std::nextafter(static_cast<float>(threshold), 4.0F);
}

double bestThreshold(const Pairs& sorted) {
  const auto differentCount = static_cast<double>(std::ranges::count(sorted, false, &VerificationPair::same));
  double most = -1;
  double longest = -1;
  double best = 0;
  forEachThreshold(sorted, [&](double same, double different, double threshold, double stretch) {
    const double right = same + differentCount - different;
    if (right < most || (right == most && stretch <= longest)) return;
    most = right;
    longest = stretch;
    best = stretch > 0 ? threshold : above(threshold);
  });
  return best;
}

double accuracyAt(const Pairs& pairs, double threshold) {
  const auto right = std::ranges::count_if(
      pairs, [&](const VerificationPair& pair) { return (pair.distance < threshold) == pair.same; });
  return static_cast<double>(right) / static_cast<double>(pairs.size());
}

void scoreFolds(std::span<const VerificationPair> pairs, VerificationScores& scores) {
  std::map<int, Pairs> folds;
  for (const VerificationPair& pair : pairs) folds[pair.fold].push_back(pair);
  if (folds.size() < 2) throw Error(ErrorCode::wrongUsage, {"Accuracy needs pairs of at least two folds."});
  std::vector<double> accuracies;
  for (const auto& [fold, own] : folds) {
    Pairs others;
    for (const VerificationPair& pair : pairs) {
      if (pair.fold != fold) others.push_back(pair);
    }
    accuracies.push_back(accuracyAt(own, bestThreshold(sortedByDistance(others))));
  }
  const auto count = static_cast<double>(accuracies.size());
  scores.accuracy = std::accumulate(accuracies.begin(), accuracies.end(), 0.0) / count;
  double squares = 0;
  for (const double accuracy : accuracies) squares += std::pow(accuracy - scores.accuracy, 2);
  scores.accuracyDeviation = std::sqrt(squares / (count - 1) / count);
}

/// What the ROC tells: x the rate of false accepts, y that of true accepts.
class RocWalk {
 public:
  RocWalk(double same, double different) : same_(same), different_(different) {}

  void visit(double same, double different) {
    const double x = different / different_;
    const double y = same / same_;
    area_ += (x - x_) * (y + y_) / 2;
    meet(x, y);
    if (x <= 1e-3) tprAtFpr1e3_ = y;
    x_ = x;
    y_ = y;
  }

  void finish(VerificationScores& scores) {
    visit(same_, different_);  // pairs without a distance, accepted last and together
    scores.auc = area_;
    scores.eer = eer_;
  }
  double tprAtFpr1e3() const { return tprAtFpr1e3_; }

 private:
  /// Where the walk crosses x = 1 - y, between two points on a straight line.
  void meet(double x, double y) {
    const double before = 1 - y_ - x_;
    const double after = 1 - y - x;
    if (before <= 0 || after > 0) return;
    eer_ = x_ + (x - x_) * before / (before - after);
  }

  double same_;
  double different_;
  double x_ = 0;
  double y_ = 0;
  double area_ = 0;
  double eer_ = 0;
  double tprAtFpr1e3_ = 0;
};

}  // namespace

VerificationScores scoreVerification(std::span<const VerificationPair> pairs) {
  const auto same = static_cast<double>(std::ranges::count(pairs, true, &VerificationPair::same));
  const auto different = static_cast<double>(pairs.size()) - same;
  if (same == 0 || different == 0) {
    throw Error(ErrorCode::wrongUsage, {"Verification needs pairs of one person and pairs of two."});
  }
  if (std::ranges::any_of(pairs, [](const VerificationPair& pair) { return std::isnan(pair.distance); })) {
    throw Error(ErrorCode::wrongUsage, {"A distance of two faces is no number."});
  }
  VerificationScores scores;
  scoreFolds(pairs, scores);
  const Pairs sorted = sortedByDistance(pairs);
  scores.threshold = bestThreshold(sorted);
  RocWalk roc(same, different);
  forEachThreshold(sorted, [&](double acceptedSame, double acceptedDifferent, double, double) {
    roc.visit(acceptedSame, acceptedDifferent);
  });
  scores.tprAtFpr1e3 = roc.tprAtFpr1e3();
  roc.finish(scores);
  return scores;
}

void assignFolds(std::span<VerificationPair> pairs, int folds) {
  std::array<std::size_t, 2> counts{};
  for (const VerificationPair& pair : pairs) ++counts[pair.same ? 1 : 0];
  std::array<std::size_t, 2> seen{};
  for (VerificationPair& pair : pairs) {
    const std::size_t kind = pair.same ? 1 : 0;
    pair.fold = static_cast<int>(seen[kind]++ * static_cast<std::size_t>(std::max(folds, 1)) / counts[kind]);
  }
}

}  // namespace likeness
