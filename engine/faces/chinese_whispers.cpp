#include "engine/faces/chinese_whispers.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "engine/core/random.h"
#include "engine/faces/constrained_sets.h"

namespace likeness {

namespace {

class Whispers {
 public:
  Whispers(const NeighbourGraph& graph, const ClusterConstraints& constraints)
      : graph_(graph),
        sets_(graph.rows(), constraints),
        members_(graph.rows()),
        labels_(graph.rows()),
        counts_(graph.rows()),
        lengths_(graph.rows()) {
    std::iota(labels_.begin(), labels_.end(), 0U);
    for (std::uint32_t row = 0; row < graph.rows(); ++row) {
      if (sets_.excluded(row)) continue;
      if (sets_.find(row) == row) groups_.push_back(row);
      members_[sets_.find(row)].push_back(row);
    }
  }

  void run(const ChineseWhispersOptions& options, const std::stop_token& stop) {
    Random random(options.seed);
    bool changed = true;
    for (int round = 0; round < options.rounds && changed && !stop.stop_requested(); ++round) {
      random.shuffle(std::span<std::uint32_t>(groups_));
      changed = false;
      for (const std::uint32_t group : groups_) changed = listen(group) || changed;
    }
  }

  Clustering result() const {
    std::vector<int> labels = sets_.labels();
    for (int& label : labels) {
      if (label >= 0) label = static_cast<int>(labels_[static_cast<std::size_t>(label)]);
    }
    return numberedBySize(labels);
  }

 private:
  bool listen(std::uint32_t group) {
    collectVotes(group);
    for (const std::uint32_t other : sets_.forbidden(group)) counts_[labels_[other]] = 0;
    std::uint32_t best = labels_[group];
    for (const std::uint32_t label : heard_) {
      if (counts_[label] > 0 && better(label, best)) best = label;
    }
    for (const std::uint32_t label : heard_) {
      counts_[label] = 0;
      lengths_[label] = 0;
    }
    const bool changed = best != labels_[group];
    labels_[group] = best;
    return changed;
  }

  void collectVotes(std::uint32_t group) {
    heard_.clear();
    for (const std::uint32_t row : members_[group]) {
      for (std::size_t edge = graph_.starts[row]; edge < graph_.starts[row + 1]; ++edge) {
        const std::uint32_t neighbour = graph_.places[edge];
        if (sets_.excluded(neighbour) || sets_.find(neighbour) == group) continue;
        const std::uint32_t label = labels_[sets_.find(neighbour)];
        if (counts_[label]++ == 0) heard_.push_back(label);
        lengths_[label] += graph_.distances[edge];
      }
    }
  }

  bool better(std::uint32_t label, std::uint32_t best) const {
    if (counts_[label] != counts_[best]) return counts_[label] > counts_[best];
    if (lengths_[label] != lengths_[best]) return lengths_[label] < lengths_[best];
    return label < best;
  }

  const NeighbourGraph& graph_;
  ConstrainedSets sets_;
  std::vector<std::uint32_t> groups_;                // by the row that stands for each
  std::vector<std::vector<std::uint32_t>> members_;  // by the same
  std::vector<std::uint32_t> labels_;                // by the same
  std::vector<std::uint32_t> counts_;                // of edges to a label, while one group listens
  std::vector<double> lengths_;
  std::vector<std::uint32_t> heard_;
};

}  // namespace

Clustering chineseWhispers(const NeighbourGraph& graph, const ChineseWhispersOptions& options,
                           const ClusterConstraints& constraints, const std::stop_token& stop) {
  Whispers whispers(graph, constraints);
  whispers.run(options, stop);
  return whispers.result();
}

}  // namespace likeness
