#include "engine/recognize/open_set_report.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <utility>

namespace likeness {

namespace {

std::size_t acceptedAt(const std::vector<float>& ascending, float threshold) {
  return static_cast<std::size_t>(std::upper_bound(ascending.begin(), ascending.end(), threshold) -
                                  ascending.begin());
}

/// How often a known probe is less strange than an unknown one, ties half: twice the number, so as to be
/// whole.
double doubledWins(const std::vector<float>& known, const std::vector<float>& unknown) {
  double wins = 0;
  for (const float strangeness : unknown) {
    const auto [first, last] = std::equal_range(known.begin(), known.end(), strangeness);
    wins += static_cast<double>(first - known.begin()) + static_cast<double>(last - known.begin());
  }
  return wins;
}

std::vector<VerificationPair> asPairs(const OpenSetProbes& probes) {
  std::vector<VerificationPair> pairs;
  pairs.reserve(probes.known.size() + probes.unknown.size());
  for (const KnownProbe& probe : probes.known) pairs.push_back({probe.strangeness, true, 0});
  for (const UnknownProbe& probe : probes.unknown) pairs.push_back({probe.strangeness, false, 0});
  return pairs;
}

/// What 99.5 % do not exceed.
float nearlyLargest(const std::vector<float>& ascending) {
  constexpr double shown = 0.995;
  return ascending[static_cast<std::size_t>(std::floor(shown * static_cast<double>(ascending.size() - 1)))];
}

}  // namespace

bool isOneOf(std::string_view letters, const std::string& groupName) {
  if (groupName.size() != 1) return false;
  const char small = static_cast<char>(std::tolower(static_cast<unsigned char>(groupName.front())));
  return letters.find(small) != std::string_view::npos;
}

OpenSetBench::OpenSetBench(OpenSetProbes probes)
    : probes_(std::move(probes)), groups_(probes_.groupNames.size()) {
  std::vector<KnownProbe> sorted = probes_.known;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const KnownProbe& a, const KnownProbe& b) { return a.strangeness < b.strangeness; });
  rightBelow_.push_back(0);
  for (const KnownProbe& probe : sorted) {
    known_.push_back(probe.strangeness);
    rightBelow_.push_back(rightBelow_.back() + (probe.right ? 1 : 0));
  }
  for (const UnknownProbe& probe : probes_.unknown) {
    groups_[static_cast<std::size_t>(probe.group)].push_back(probe.strangeness);
  }
  for (std::vector<float>& group : groups_) std::sort(group.begin(), group.end());
}

Proportion OpenSetBench::refusedWithout(std::string_view letters,
                                        const std::vector<GroupRefusal>& groups) const {
  std::size_t count = 0;
  std::size_t of = 0;
  for (const GroupRefusal& group : groups) {
    if (isOneOf(letters, group.name)) continue;
    count += group.refused;
    of += group.count;
  }
  return proportion(count, of);
}

OperatingPoint OpenSetBench::at(float threshold) const {
  OperatingPoint point;
  point.threshold = threshold;
  const std::size_t accepted = acceptedAt(known_, threshold);
  point.kept = proportion(accepted, known_.size());
  if (!known_.empty()) {
    const auto of = static_cast<double>(known_.size());
    point.acceptedRight = static_cast<double>(rightBelow_[accepted]) / of;
    point.acceptedWrong = static_cast<double>(accepted - rightBelow_[accepted]) / of;
  }
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    const std::string& name = probes_.groupNames[g];
    point.groups.push_back({name, groups_[g].size(), groups_[g].size() - acceptedAt(groups_[g], threshold),
                            isOneOf(lookAlikes, name), isOneOf(indistinctLetters, name)});
  }
  point.refused = refusedWithout("", point.groups);
  point.refusedWithoutIndistinct = refusedWithout(indistinctLetters, point.groups);
  point.refusedWithoutLookAlikes = refusedWithout(lookAlikes, point.groups);
  std::stable_sort(point.groups.begin(), point.groups.end(),
                   [](const GroupRefusal& a, const GroupRefusal& b) {
                     return a.share() != b.share() ? a.share() > b.share() : a.name < b.name;
                   });
  return point;
}

double OpenSetBench::areaWithout(std::string_view letters) const {
  double wins = 0;
  std::size_t unknown = 0;
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    if (isOneOf(letters, probes_.groupNames[g])) continue;
    wins += doubledWins(known_, groups_[g]);
    unknown += groups_[g].size();
  }
  if (known_.empty() || unknown == 0) return 0.5;
  return wins / (2 * static_cast<double>(known_.size()) * static_cast<double>(unknown));
}

OpenSetAreas OpenSetBench::areas() const {
  return {areaWithout(""), areaWithout(indistinctLetters), areaWithout(lookAlikes)};
}

double OpenSetBench::falseAcceptsAt(double trueAccepts) const {
  if (probes_.known.empty() || probes_.unknown.empty()) return 0;
  // Less a trace, so that 0.95 of 20 is 19 whatever way the product is rounded.
  const double wanted = std::ceil(trueAccepts * static_cast<double>(known_.size()) - 1e-9);
  const auto kept = static_cast<std::size_t>(std::clamp(wanted, 1.0, static_cast<double>(known_.size())));
  std::size_t accepted = 0;
  for (const std::vector<float>& group : groups_) accepted += acceptedAt(group, known_[kept - 1]);
  return static_cast<double>(accepted) / static_cast<double>(probes_.unknown.size());
}

StrangenessHistogram OpenSetBench::histogram(std::size_t bins) const {
  std::vector<float> unknown;
  for (const std::vector<float>& group : groups_) unknown.insert(unknown.end(), group.begin(), group.end());
  std::sort(unknown.begin(), unknown.end());
  StrangenessHistogram histogram;
  bins = std::max<std::size_t>(bins, 1);
  histogram.known.resize(bins);
  histogram.unknown.resize(bins);
  if (known_.empty() && unknown.empty()) return histogram;
  float low = std::numeric_limits<float>::max();
  float high = 0;
  for (const auto* side : {&known_, static_cast<const std::vector<float>*>(&unknown)}) {
    if (side->empty()) continue;
    low = std::min(low, side->front());
    high = std::max(high, nearlyLargest(*side));
  }
  histogram.low = low;
  histogram.binWidth = std::max(high - low, 1e-6F) / static_cast<float>(bins);
  const auto count = [&](const std::vector<float>& side, std::vector<std::size_t>& counts) {
    for (const float strangeness : side) {
      const auto bin = static_cast<std::size_t>((strangeness - histogram.low) / histogram.binWidth);
      ++counts[std::min(bin, bins - 1)];
    }
  };
  count(known_, histogram.known);
  count(unknown, histogram.unknown);
  return histogram;
}

std::vector<RiskPoint> OpenSetBench::riskCoverage(std::size_t most) const {
  std::vector<RiskPoint> points;
  const std::size_t count = std::min(most, known_.size());
  for (std::size_t i = 1; i <= count; ++i) {
    // All of one strangeness are accepted together.
    const std::size_t accepted = acceptedAt(known_, known_[i * known_.size() / count - 1]);
    const RiskPoint point{
        known_[accepted - 1], static_cast<double>(accepted) / static_cast<double>(known_.size()),
        static_cast<double>(accepted - rightBelow_[accepted]) / static_cast<double>(accepted)};
    if (points.empty() || points.back().coverage < point.coverage) points.push_back(point);
  }
  return points;
}

OpenSetReport OpenSetBench::report(float threshold) const {
  OpenSetReport report;
  report.auroc = areas();
  report.histogram = histogram();
  report.riskCoverage = riskCoverage();
  report.operating = at(threshold);
  if (probes_.known.empty() || probes_.unknown.empty()) return report;
  report.roc = rocCurve(asPairs(probes_));
  report.fprAt95Tpr = falseAcceptsAt(0.95);
  return report;
}

}  // namespace likeness
