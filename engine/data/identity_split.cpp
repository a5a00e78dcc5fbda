#include "engine/data/identity_split.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <span>
#include <string>
#include <unordered_map>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/data/sample_pair.h"

namespace likeness {

namespace {

/// All samples of one identity.
struct Group {
  std::vector<std::size_t> places;
  std::map<std::size_t, double> strata;  // how many of its samples are in each stratum
};

/// The groups in order of their first sample.
std::vector<Group> groupsOf(const LabelledSamples& samples) {
  std::vector<Group> groups;
  std::unordered_map<int, std::size_t> known;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const auto [found, isNew] = known.try_emplace(samples.identity(i), groups.size());
    if (isNew) groups.emplace_back();
    groups[found->second].places.push_back(i);
  }
  return groups;
}

/// Classes that several identities have are strata, to be kept even; those of one identity alone cannot be,
/// and are one stratum together: that of the number of samples.
void addStrata(const LabelledSamples& samples, std::vector<Group>& groups) {
  std::vector<int> owners(samples.classNames.size());
  for (const Group& group : groups) {
    std::map<int, bool> seen;
    for (const std::size_t place : group.places) seen[samples.labels[place]] = true;
    for (const auto& [label, ignored] : seen) ++owners.at(static_cast<std::size_t>(label));
  }
  for (Group& group : groups) {
    for (const std::size_t place : group.places) {
      const auto label = static_cast<std::size_t>(samples.labels[place]);
      group.strata[owners[label] > 1 ? label + 1 : 0] += 1;
    }
  }
}

bool classesAreIdentities(const std::vector<Group>& groups) {
  return std::all_of(groups.begin(), groups.end(),
                     [](const Group& group) { return group.strata.size() == 1 && group.strata.contains(0); });
}

std::array<double, splitCount> sharesOf(const SplitRequest& request) {
  const double learning = 1 - request.testShare;
  return {learning * (1 - request.calibrationShare), learning * request.calibrationShare, request.testShare};
}

/// Gives out groups as seats are in an election (Sainte-Lague, so that large and small ones come to every
/// split), every stratum an election of its own.
class GroupDealer {
 public:
  GroupDealer(std::array<double, splitCount> shares, std::size_t strata) : shares_(shares), given_(strata) {}

  std::size_t choose(const Group& group) {
    std::size_t best = 0;
    double least = 0;
    bool first = true;
    for (std::size_t s = 0; s < splitCount; ++s) {
      if (shares_[s] <= 0) continue;
      double filled = 0;
      for (const auto& [stratum, count] : group.strata)
        filled += count * (given_[stratum][s] + count / 2) / shares_[s];
      if (first || filled < least) {
        best = s;
        least = filled;
        first = false;
      }
    }
    return best;
  }

  void give(const Group& group, std::size_t split) {
    for (const auto& [stratum, count] : group.strata) given_[stratum][split] += count;
  }

 private:
  std::array<double, splitCount> shares_;
  std::vector<std::array<double, splitCount>> given_;
};

void refuseTooFew(std::array<std::size_t, splitCount> groups, std::array<double, splitCount> shares,
                  std::size_t least, std::size_t all) {
  static constexpr std::array names = {"training", "calibration", "test"};
  for (std::size_t s = 0; s < splitCount; ++s) {
    if (shares[s] <= 0 || groups[s] >= least) continue;
    throw Error(ErrorCode::dataSetUnusable,
                {std::string("The ") + names[s] + " split",
                 "of " + std::to_string(all) + " identities it would have " + std::to_string(groups[s]) +
                     " and needs " + std::to_string(least) +
                     "; take a larger share, more identities or a split by sample"});
  }
}

}  // namespace

Split splitByIdentity(const LabelledSamples& samples, const SplitRequest& request) {
  auto groups = groupsOf(samples);
  addStrata(samples, groups);
  const auto shares = sharesOf(request);
  std::vector<std::size_t> order(groups.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  Random random(request.seed);
  random.shuffle(std::span(order));
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return groups[a].places.size() > groups[b].places.size();
  });
  GroupDealer dealer(shares, samples.classNames.size() + 1);
  Split split;
  const std::array parts = {&split.training, &split.calibration, &split.test};
  std::array<std::size_t, splitCount> counts{};
  for (const std::size_t g : order) {
    const std::size_t chosen = dealer.choose(groups[g]);
    dealer.give(groups[g], chosen);
    parts[chosen]->insert(parts[chosen]->end(), groups[g].places.begin(), groups[g].places.end());
    ++counts[chosen];
  }
  refuseTooFew(counts, shares, classesAreIdentities(groups) ? 2 : 1, groups.size());
  return split;
}

}  // namespace likeness
