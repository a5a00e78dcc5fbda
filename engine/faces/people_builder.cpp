#include "engine/faces/people_builder.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/core/error.h"

namespace likeness {

namespace {

struct Overlap {
  int faces;
  bool byUser;
  int label;
  RowId person;

  /// What users said first, then the larger overlap; the rest only makes the order certain.
  bool operator<(const Overlap& other) const {
    if (byUser != other.byUser) return byUser;
    if (faces != other.faces) return faces > other.faces;
    return person != other.person ? person < other.person : label < other.label;
  }
};

std::vector<Overlap> overlaps(const FaceTable& table, const std::vector<int>& labels) {
  std::map<std::pair<int, RowId>, std::pair<int, int>> counts;  // by the machine, by the user
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] < 0 || table.people[i] == 0) continue;
    auto& [machine, user] = counts[{labels[i], table.people[i]}];
    ++(table.byUser[i] ? user : machine);
  }
  std::vector<Overlap> all;
  for (const auto& [pair, count] : counts) {
    const bool byUser = count.second > 0;
    all.push_back({byUser ? count.second : count.first, byUser, pair.first, pair.second});
  }
  std::ranges::sort(all, std::less());
  return all;
}

}  // namespace

std::vector<RowId> matchPeople(const FaceTable& table, const std::vector<int>& labels) {
  std::map<int, RowId> personOf;
  std::set<RowId> given;
  for (const Overlap& overlap : overlaps(table, labels)) {
    if (personOf.contains(overlap.label)) continue;
    // A person whom the user confirmed in two clusters has both: the machine has cut too finely.
    if (!overlap.byUser && given.contains(overlap.person)) continue;
    personOf[overlap.label] = overlap.person;
    given.insert(overlap.person);
  }
  RowId made = 0;
  std::vector<RowId> people(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (table.byUser[i]) {
      people[i] = table.people[i];
    } else if (labels[i] >= 0) {
      const auto [found, isNew] = personOf.try_emplace(labels[i], 0);
      if (isNew) found->second = -1 - made++;
      people[i] = found->second;
    }
  }
  return people;
}

PeopleChange recluster(FaceLibrary& library, RowId pack, const ClusterFunction& cluster) {
  const FaceTable table = library.faceTable(pack);
  const std::vector<int> labels = cluster(table, library.constraints(table));
  if (labels.size() != table.faces.size()) {
    throw Error(ErrorCode::internal, {"clustering labelled another number of faces"});
  }
  const std::vector<RowId> people = matchPeople(table, labels);
  PeopleChange change;
  change.newPeople = library.assign(table, people).size();
  change.people = std::set<RowId>(people.begin(), people.end()).size();
  change.unassigned = static_cast<std::size_t>(std::ranges::count(people, RowId{0}));
  if (change.unassigned > 0) --change.people;
  return change;
}

}  // namespace likeness
