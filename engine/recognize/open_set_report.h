#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/scores/reliability.h"
#include "engine/scores/roc.h"
#include "engine/scores/wilson.h"

namespace likeness {

/// Letters that look like digits (6, 9, 6, 1, 1, 0, 9, 5, 2); scores are also given without them.
inline constexpr std::string_view lookAlikes = "bgiloqsz";
/// The four of them with which published letter benches are often given once more.
inline constexpr std::string_view indistinctLetters = "gilo";
/// Whether the name of a group is one of these letters, small or capital.
bool isOneOf(std::string_view letters, const std::string& groupName);

/// A probe of a known class.
struct KnownProbe {
  float strangeness = 0;  // as compared with thresholds: scaled by class
  bool right = false;     // the class it would be is its own
};
/// A probe of no known class.
struct UnknownProbe {
  float strangeness = 0;
  int group = 0;  // place in OpenSetProbes::groupNames
  int taken = 0;  // the class it would be
};
struct OpenSetProbes {
  std::vector<KnownProbe> known;
  std::vector<UnknownProbe> unknown;
  std::vector<std::string> groupNames;  // such as letters
};

/// What becomes of the probes of one group at a threshold.
struct GroupRefusal {
  std::string name;
  std::size_t count = 0;
  std::size_t refused = 0;
  bool lookAlike = false;
  bool indistinct = false;  // one of g, i, l, o

  double share() const { return count == 0 ? 0 : static_cast<double>(refused) / static_cast<double>(count); }
};

/// Everything at one threshold. Probes at or under it are accepted.
struct OperatingPoint {
  float threshold = 0;
  Proportion kept;                      // known probes accepted, whatever they were taken for
  double acceptedRight = 0;             // shares of the known probes
  double acceptedWrong = 0;             //
  Proportion refused;                   // unknown probes
  Proportion refusedWithoutIndistinct;  // the same without g, i, l, o
  Proportion refusedWithoutLookAlikes;  // the same without all look-alikes
  std::vector<GroupRefusal> groups;     // most refused first, then by name
};

/// Areas under the receiver operating characteristic: the share of pairs of a known and an unknown probe in
/// which the known one is less strange, ties counted half. 0.5 is chance, and what there is without a probe
/// of either.
struct OpenSetAreas {
  double all = 0.5;
  double withoutIndistinct = 0.5;
  double withoutLookAlikes = 0.5;
};

/// How many probes lie in each of equally wide bins from `low` on; the last bin also has all beyond it.
struct StrangenessHistogram {
  float low = 0;
  float binWidth = 0;  // 0 where there are no probes
  std::vector<std::size_t> known;
  std::vector<std::size_t> unknown;
};

/// Of the known probes, least strange first: the share that is answered, and what share of these answers is
/// wrong (El-Yaniv and Wiener 2010).
struct RiskPoint {
  float threshold = 0;
  double coverage = 0;
  double risk = 0;
};

/// How well known and unknown are told apart, for every threshold and at the one that is shipped.
struct OpenSetReport {
  OpenSetAreas auroc;
  double fprAt95Tpr = 0;  // share of unknown accepted where 95 % of the known are
  RocCurve roc;  // same = known: from nothing accepted to all; no points without a probe of either kind
  StrangenessHistogram histogram;
  std::vector<RiskPoint> riskCoverage;  // coverage rising
  OperatingPoint operating;
};

/// Probes made ready for thresholds that are dragged: a point takes two searches and a pass over the groups.
class OpenSetBench {
 public:
  explicit OpenSetBench(OpenSetProbes probes);

  const OpenSetProbes& probes() const { return probes_; }
  OperatingPoint at(float threshold) const;
  OpenSetAreas areas() const;
  /// Share of the unknown probes accepted at the least threshold that accepts at least `trueAccepts` of the
  /// known ones; 0 without a probe of either.
  double falseAcceptsAt(double trueAccepts) const;
  /// `bins` bins up to the strangeness that 99.5 % of the known and of the unknown probes do not exceed.
  StrangenessHistogram histogram(std::size_t bins = 60) const;
  /// At most `most` points.
  std::vector<RiskPoint> riskCoverage(std::size_t most = 200) const;
  OpenSetReport report(float threshold) const;

 private:
  double areaWithout(std::string_view letters) const;
  Proportion refusedWithout(std::string_view letters, const std::vector<GroupRefusal>& groups) const;

  OpenSetProbes probes_;
  std::vector<float> known_;                // strangeness, ascending
  std::vector<std::size_t> rightBelow_;     // right ones among the first i of known_
  std::vector<std::vector<float>> groups_;  // strangeness of each group, ascending
};

}  // namespace likeness
