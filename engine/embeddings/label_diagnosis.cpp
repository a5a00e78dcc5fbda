#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "engine/core/error.h"
#include "engine/embeddings/diagnosis.h"
#include "engine/recognize/gallery.h"

namespace likeness {

namespace {

void requireLabels(const NeighbourTable& table, std::span<const int> labels) {
  if (labels.size() == table.rows) return;
  throw Error(ErrorCode::impossibleValue,
              {"diagnosis", "labels", "one for each of " + std::to_string(table.rows) + " rows"});
}

/// The neighbours of a row that have a label.
std::vector<Neighbour> labelledOf(const NeighbourTable& table, std::size_t row, std::span<const int> labels) {
  std::vector<Neighbour> neighbours;
  for (std::size_t j = 0; j < table.count; ++j) {
    const auto place = static_cast<std::size_t>(table.of(row)[j]);
    if (labels[place] >= 0) neighbours.push_back({place, labels[place], table.distancesOf(row)[j]});
  }
  return neighbours;
}

std::size_t placeOf(const std::vector<int>& labels, int label) {
  return static_cast<std::size_t>(std::ranges::lower_bound(labels, label) - labels.begin());
}

}  // namespace

NeighbourConfusion confusionByNeighbours(const NeighbourTable& table, std::span<const int> labels) {
  requireLabels(table, labels);
  NeighbourConfusion confusion;
  for (const int label : labels) {
    if (label >= 0) confusion.labels.push_back(label);
  }
  std::ranges::sort(confusion.labels);
  confusion.labels.erase(std::unique(confusion.labels.begin(), confusion.labels.end()),
                         confusion.labels.end());
  const std::size_t size = confusion.labels.size();
  confusion.counts.assign(size, std::vector<std::size_t>(size));
  confusion.votes.assign(table.rows, -1);
  std::size_t right = 0;
  std::size_t commonest = 0;
  std::vector<std::size_t> judged(size);
  for (std::size_t row = 0; row < table.rows; ++row) {
    const auto neighbours = labelledOf(table, row, labels);
    if (labels[row] < 0 || neighbours.empty()) continue;
    const int vote = majorityLabel(neighbours);
    confusion.votes[row] = vote;
    const std::size_t truth = placeOf(confusion.labels, labels[row]);
    ++confusion.counts[truth][placeOf(confusion.labels, vote)];
    right += vote == labels[row] ? 1 : 0;
    commonest = std::max(commonest, ++judged[truth]);
    ++confusion.judged;
  }
  if (confusion.judged == 0) return confusion;
  confusion.accuracy = static_cast<double>(right) / static_cast<double>(confusion.judged);
  confusion.majorityShare = static_cast<double>(commonest) / static_cast<double>(confusion.judged);
  return confusion;
}

std::vector<SuspiciousLabel> suspiciousLabels(const NeighbourTable& table, std::span<const int> labels,
                                              std::size_t most) {
  requireLabels(table, labels);
  struct Suspect : SuspiciousLabel {
    float distance = 0;  // of the nearest that disagrees
  };
  std::vector<Suspect> suspects;
  for (std::size_t row = 0; row < table.rows; ++row) {
    if (labels[row] < 0) continue;
    const auto neighbours = labelledOf(table, row, labels);
    std::vector<Neighbour> others;
    std::ranges::copy_if(neighbours, std::back_inserter(others),
                         [&](const Neighbour& neighbour) { return neighbour.label != labels[row]; });
    if (others.empty()) continue;
    Suspect suspect;
    suspect.row = row;
    suspect.label = labels[row];
    suspect.suggested = majorityLabel(others);
    suspect.disagreeing = static_cast<double>(others.size()) / static_cast<double>(neighbours.size());
    suspect.distance = others.front().distance;
    suspects.push_back(suspect);
  }
  std::ranges::sort(suspects, [](const Suspect& a, const Suspect& b) {
    if (a.disagreeing != b.disagreeing) return a.disagreeing > b.disagreeing;
    return a.distance != b.distance ? a.distance < b.distance : a.row < b.row;
  });
  if (suspects.size() > most) suspects.resize(most);
  return {suspects.begin(), suspects.end()};
}

}  // namespace likeness
