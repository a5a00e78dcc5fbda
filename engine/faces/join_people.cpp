#include "engine/faces/join_people.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "engine/core/parallel.h"

namespace likeness {

namespace {

/// The people of a table, by number, and the mean vectors of their faces.
struct KnownPeople {
  std::vector<int> labels;  // of every row, -1 for those with nobody
  Matrix means;             // a row a person
};

KnownPeople knownPeople(const FaceTable& table) {
  KnownPeople known;
  std::map<RowId, int> numbers;
  for (const RowId person : table.people) {
    const int next = static_cast<int>(numbers.size());
    known.labels.push_back(person == 0 ? -1 : numbers.try_emplace(person, next).first->second);
  }
  known.means = Matrix(numbers.size(), table.embeddings.columns);
  std::vector<float> counts(numbers.size());
  for (std::size_t i = 0; i < known.labels.size(); ++i) {
    if (known.labels[i] < 0) continue;
    const auto person = static_cast<std::size_t>(known.labels[i]);
    const auto mean = known.means.row(person);
    std::ranges::transform(mean, table.embeddings.row(i), mean.begin(), std::plus());
    ++counts[person];
  }
  for (std::size_t person = 0; person < counts.size(); ++person) {
    for (float& value : known.means.row(person)) value /= counts[person];
  }
  return known;
}

/// People whom a face may not join, by row.
std::map<std::size_t, std::set<int>> forbiddenPeople(const FaceConstraints& constraints,
                                                     const std::vector<int>& labels) {
  std::map<std::size_t, std::set<int>> forbidden;
  for (const auto& [a, b] : constraints.cannotLinks) {
    const auto first = static_cast<std::size_t>(a);
    const auto second = static_cast<std::size_t>(b);
    if (labels[second] >= 0) forbidden[first].insert(labels[second]);
    if (labels[first] >= 0) forbidden[second].insert(labels[first]);
  }
  return forbidden;
}

/// For rows of length 1 the mean squared distance to the faces of a person is 2 - 2 row * mean.
int nearestPerson(std::span<const float> row, const Matrix& means, float cut,
                  const std::set<int>* forbidden) {
  int nearest = -1;
  float best = 1 - cut * cut / 2;
  for (std::size_t person = 0; person < means.rows; ++person) {
    const auto mean = means.row(person);
    const float product = std::inner_product(row.begin(), row.end(), mean.begin(), 0.0F);
    const int number = static_cast<int>(person);
    if (product < best || (forbidden != nullptr && forbidden->contains(number))) continue;
    best = product;
    nearest = number;
  }
  return nearest;
}

/// The rows of a table that are listed, with the constraints among them.
struct PartOfTable {
  FaceTable table;
  FaceConstraints constraints;
};

std::vector<std::pair<int, int>> linksWithin(const std::vector<std::pair<int, int>>& links,
                                             const std::vector<int>& places) {
  std::vector<std::pair<int, int>> within;
  for (const auto& [a, b] : links) {
    const int first = places[static_cast<std::size_t>(a)];
    const int second = places[static_cast<std::size_t>(b)];
    if (first >= 0 && second >= 0) within.emplace_back(first, second);
  }
  return within;
}

PartOfTable partOf(const FaceTable& table, const FaceConstraints& constraints,
                   const std::vector<std::size_t>& rows) {
  PartOfTable part;
  part.table.embeddings = Matrix(rows.size(), table.embeddings.columns);
  std::vector<int> places(table.faces.size(), -1);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t row = rows[i];
    places[row] = static_cast<int>(i);
    part.table.faces.push_back(table.faces[row]);
    part.table.qualities.push_back(table.qualities[row]);
    part.table.people.push_back(table.people[row]);
    part.table.byUser.push_back(table.byUser[row]);
    std::ranges::copy(table.embeddings.row(row), part.table.embeddings.row(i).begin());
  }
  part.constraints = {linksWithin(constraints.mustLinks, places),
                      linksWithin(constraints.cannotLinks, places)};
  return part;
}

}  // namespace

std::vector<int> joinPeople(const FaceTable& table, const FaceConstraints& constraints,
                            const FacePackThresholds& thresholds, const ClusterConfig& config,
                            const std::stop_token& stop) {
  const KnownPeople known = knownPeople(table);
  std::vector<int> labels = known.labels;
  const auto forbidden = forbiddenPeople(constraints, known.labels);
  const int threads = config.threads > 0 ? config.threads : availableThreads();
  parallelFor(labels.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && !stop.stop_requested(); ++i) {
      if (known.labels[i] >= 0) continue;
      const auto found = forbidden.find(i);
      labels[i] = nearestPerson(table.embeddings.row(i), known.means, thresholds.averageLinkage,
                                found == forbidden.end() ? nullptr : &found->second);
    }
  });
  if (stop.stop_requested()) return known.labels;
  std::vector<std::size_t> rest;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] < 0) rest.push_back(i);
  }
  const PartOfTable part = partOf(table, constraints, rest);
  const std::vector<int> found = clusterFaces(part.table, part.constraints, thresholds, config, stop);
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (found[i] >= 0) labels[rest[i]] = found[i] + static_cast<int>(known.means.rows);
  }
  return labels;
}

ClusterFunction joinFunction(const FacePackThresholds& thresholds, const ClusterConfig& config,
                             const std::stop_token& stop) {
  return [=](const FaceTable& table, const FaceConstraints& constraints) {
    return joinPeople(table, constraints, thresholds, config, stop);
  };
}

}  // namespace likeness
