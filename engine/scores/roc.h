#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace likeness {

/// Two samples, compared.
struct VerificationPair {
  float distance = 0;  // infinite where there is none, such as for a photo without a face
  bool same = false;
  int fold = 0;  // in [0, folds)
};

/// What a threshold on the distance accepts; shares of the different and of the same pairs.
struct RocPoint {
  double threshold = 0;  // a distance; same below it
  double falseAccepts = 0;
  double trueAccepts = 0;

  bool operator==(const RocPoint&) const = default;
};

/// The receiver operating characteristic of "same" by the lower distance.
struct RocCurve {
  std::vector<RocPoint> points;  // from nothing accepted to all, thresholds rising
  std::size_t same = 0;
  std::size_t different = 0;
  double auc = 0;  // area under it: a same pair is nearer than a different one; ties half
  double eer = 0;  // error rate where false accepts and false rejects are equally frequent

  /// The largest share of same pairs accepted while at most `falseAccepts` of the different ones is. Nothing
  /// where there are fewer than 1 / falseAccepts different pairs: not one of them could be accepted then.
  std::optional<double> trueAcceptsAt(double falseAccepts) const;
};

/// Error wrongUsage without a same and a different pair, and for a distance that is no number.
RocCurve rocCurve(std::span<const VerificationPair> pairs);
/// At most `most` of its points (2 or more), the first and the last among them, evenly spread along it.
std::vector<RocPoint> thinned(const std::vector<RocPoint>& points, std::size_t most);

/// The threshold at which most pairs are told right. It lies half way between two distances; among equally
/// good ones the middle of the longest stretch of them is taken.
double bestThreshold(std::span<const VerificationPair> pairs);

/// What becomes of pairs at a threshold.
struct PairConfusion {
  std::size_t sameAccepted = 0;
  std::size_t sameRejected = 0;
  std::size_t differentAccepted = 0;
  std::size_t differentRejected = 0;

  /// Share told right; 0 of no pairs.
  double accuracy() const;
  bool operator==(const PairConfusion&) const = default;
};
PairConfusion confusionAt(std::span<const VerificationPair> pairs, double threshold);

}  // namespace likeness
