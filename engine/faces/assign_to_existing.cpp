#include "engine/faces/assign_to_existing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/faces/constrained_sets.h"
#include "engine/faces/distance_lines.h"
#include "engine/faces/graph_linkage.h"
#include "engine/faces/tree_roles.h"

namespace likeness {

namespace {

/// A group that may join a person.
struct Offer {
  double distance = 0;
  std::uint32_t group = 0;
  int person = 0;

  bool operator<(const Offer& other) const {
    return std::tie(distance, group, person) < std::tie(other.distance, other.group, other.person);
  }
};

class Assignment {
 public:
  Assignment(const Matrix& rows, std::span<const int> known, float cut, const ClusterConstraints& constraints,
             std::span<const std::uint8_t> late, int threads, const std::stop_token& stop)
      : rows_(rows),
        cut_(cut),
        constraints_(constraints),
        late_(late),
        threads_(threads),
        stop_(stop),
        sets_(rows.rows, constraints),
        people_(known.begin(), known.end()) {
    if (known.size() != rows.rows) throw Error(ErrorCode::wrongUsage, {"Not every face has a label."});
    rolesOf(sets_, late);  // refuses a wrong number of flags
    for (std::uint32_t row = 0; row < rows.rows; ++row) {
      highest_ = std::max(highest_, people_[row]);
      if (people_[row] >= 0) {
        withPerson_.push_back(row);
      } else if (!sets_.excluded(row)) {
        members_[sets_.find(row)].push_back(row);
      }
    }
    for (const auto& [a, b] : constraints.cannotLink) {
      apart_[a].push_back(b);
      apart_[b].push_back(a);
    }
  }

  std::vector<int> run(std::size_t minimumSize) {
    followMustLinks();
    if (!withPerson_.empty()) acceptOffers(collectOffers());
    if (!stop_.stop_requested()) makeNewPeople(minimumSize);
    return std::move(people_);
  }

 private:
  void settle(std::uint32_t group, int person) {
    for (const std::uint32_t row : members_[group]) people_[row] = person;
    members_.erase(group);
  }

  void followMustLinks() {
    std::map<std::uint32_t, int> people;
    for (const std::uint32_t row : withPerson_) {
      const std::uint32_t group = sets_.find(row);
      if (sets_.excluded(row) || !members_.contains(group)) continue;
      const auto [entry, fresh] = people.try_emplace(group, people_[row]);
      if (!fresh) entry->second = std::min(entry->second, people_[row]);
    }
    for (const auto& [group, person] : people) settle(group, person);
  }

  std::vector<Offer> collectOffers() {
    Matrix chosen(withPerson_.size(), rows_.columns);
    std::vector<int> persons(withPerson_.size());
    std::vector<double> sizes(static_cast<std::size_t>(highest_) + 1);
    for (std::size_t i = 0; i < withPerson_.size(); ++i) {
      std::ranges::copy(rows_.row(withPerson_[i]), chosen.row(i).begin());
      persons[i] = people_[withPerson_[i]];
      ++sizes[static_cast<std::size_t>(persons[i])];
    }
    const DistanceLines lines(chosen);
    std::vector<std::uint32_t> groups;
    for (const auto& [group, members] : members_) groups.push_back(group);
    std::vector<std::vector<Offer>> found(groups.size());
    parallelFor(groups.size(), threads_, [&](std::size_t begin, std::size_t end) {
      std::vector<float> distances(DistanceLines::most * chosen.rows);
      for (std::size_t i = begin; i < end && !stop_.stop_requested(); ++i) {
        std::vector<double> sums(sizes.size());
        addDistances(lines, members_.at(groups[i]), persons, distances, sums);
        const auto count = static_cast<double>(members_.at(groups[i]).size());
        for (std::size_t person = 0; person < sums.size(); ++person) {
          const double mean = sums[person] / (count * sizes[person]);  // no number for who has no face
          if (mean <= cut_) found[i].push_back({mean, groups[i], static_cast<int>(person)});
        }
      }
    });
    std::vector<Offer> offers;
    for (const auto& some : found) offers.insert(offers.end(), some.begin(), some.end());
    std::sort(offers.begin(), offers.end());
    return offers;
  }

  void addDistances(const DistanceLines& lines, std::span<const std::uint32_t> members,
                    const std::vector<int>& persons, std::vector<float>& distances,
                    std::vector<double>& sums) const {
    for (std::size_t first = 0; first < members.size(); first += DistanceLines::most) {
      std::vector<std::span<const float>> probes;
      for (const std::uint32_t row :
           members.subspan(first, std::min(DistanceLines::most, members.size() - first))) {
        probes.push_back(rows_.row(row));
      }
      lines.measure(probes, distances);
      for (std::size_t i = 0; i < probes.size() * persons.size(); ++i) {
        sums[static_cast<std::size_t>(persons[i % persons.size()])] += distances[i];
      }
    }
  }

  void acceptOffers(const std::vector<Offer>& offers) {
    for (const Offer& offer : offers) {
      if (members_.contains(offer.group) && mayTake(offer)) settle(offer.group, offer.person);
    }
  }

  bool mayTake(const Offer& offer) const {
    for (const std::uint32_t row : members_.at(offer.group)) {
      const auto others = apart_.find(row);
      if (others == apart_.end()) continue;
      for (const std::uint32_t other : others->second) {
        if (people_[other] == offer.person && !sets_.excluded(other)) return false;
      }
    }
    return true;
  }

  void makeNewPeople(std::size_t minimumSize) {
    std::vector<std::uint32_t> left;
    for (const auto& [group, members] : members_) left.insert(left.end(), members.begin(), members.end());
    std::sort(left.begin(), left.end());
    Matrix chosen(left.size(), rows_.columns);
    std::vector<std::uint8_t> late;
    std::map<std::uint32_t, std::uint32_t> places;
    for (std::uint32_t i = 0; i < left.size(); ++i) {
      std::ranges::copy(rows_.row(left[i]), chosen.row(i).begin());
      if (!late_.empty()) late.push_back(late_[left[i]]);
      places[left[i]] = i;
    }
    ClusterConstraints own;
    const auto take = [&](const std::vector<FacePair>& from, std::vector<FacePair>& to) {
      for (const auto& [a, b] : from) {
        if (places.contains(a) && places.contains(b)) to.push_back({places[a], places[b]});
      }
    };
    take(constraints_.mustLink, own.mustLink);
    take(constraints_.cannotLink, own.cannotLink);
    const Clustering fresh =
        cutTree(libraryTree(chosen, late, cut_, own, threads_, stop_), cut_, minimumSize);
    for (std::size_t i = 0; i < left.size(); ++i) {
      people_[left[i]] = fresh.labels[i] < 0 ? -1 : highest_ + 1 + fresh.labels[i];
    }
  }

  const Matrix& rows_;
  float cut_;
  const ClusterConstraints& constraints_;
  std::span<const std::uint8_t> late_;
  int threads_;
  const std::stop_token& stop_;
  ConstrainedSets sets_;
  std::vector<int> people_;
  int highest_ = -1;
  std::vector<std::uint32_t> withPerson_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> members_;  // of groups without a person
  std::map<std::uint32_t, std::vector<std::uint32_t>> apart_;
};

}  // namespace

std::vector<int> assignToExisting(const Matrix& rows, std::span<const int> known, float cut,
                                  const ClusterConstraints& constraints, std::span<const std::uint8_t> late,
                                  std::size_t minimumSize, int threads, const std::stop_token& stop) {
  return Assignment(rows, known, cut, constraints, late, threads, stop).run(minimumSize);
}

}  // namespace likeness
