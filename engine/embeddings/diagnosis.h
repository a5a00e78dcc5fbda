#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/project/neighbour_table.h"

namespace likeness {

// What is odd about embeddings, as rows that a window can select. Labels are one a row, negative where
// unknown; such rows are neither judged nor do they vote. Tables are of the rows among themselves, as
// nearestNeighbours finds them. All throw Error impossibleValue where numbers of rows differ.

/// Who is taken for whom, when the k nearest other rows vote; among equals the label of the nearer wins.
struct NeighbourConfusion {
  std::vector<int> labels;                       // that occur, rising
  std::vector<std::vector<std::size_t>> counts;  // [true][voted], by place in `labels`
  std::vector<int> votes;                        // one a row; -1: no label, or no neighbour has one
  std::size_t judged = 0;                        // rows with a label and a vote
  double accuracy = 0;                           // share of the judged
  double majorityShare = 0;                      // of the judged: what to say the commonest label would score
};
NeighbourConfusion confusionByNeighbours(const NeighbourTable& table, std::span<const int> labels);

/// A row whose neighbours say something else.
struct SuspiciousLabel {
  std::size_t row = 0;
  int label = 0;
  int suggested = 0;       // what most of the neighbours that disagree are
  double disagreeing = 0;  // share of its labelled neighbours with another label
};
/// Rows with any disagreement: those of most first, among equals those whose neighbours are nearer, at most
/// `most`.
std::vector<SuspiciousLabel> suspiciousLabels(const NeighbourTable& table, std::span<const int> labels,
                                              std::size_t most);

/// Groups of at least two rows in which every row is at most `radius` from another: the largest first, rows
/// rising. Exact; equal rows are found for a radius of 0. `radius` is Euclidean. Stopped: none.
std::vector<std::vector<std::size_t>> duplicateGroups(const Matrix& vectors, float radius, int threads,
                                                      const std::stop_token& stop = {});

struct RowScore {
  std::size_t row = 0;
  double score = 0;
};
/// Every row's mean distance to its neighbours, the greatest first, at most `most` rows.
std::vector<RowScore> farthestRows(const NeighbourTable& table, std::size_t most);
/// Local outlier factors (Breunig, Kriegel, Ng and Sander 2000): how much sparser a row lies than its
/// neighbours; about 1 inside a cluster, huge beside rows of which there are more than k equals. The greatest
/// first, at most `most` rows.
std::vector<RowScore> localOutliers(const NeighbourTable& table, std::size_t most);

/// Distances of pairs with the same label and with different ones, in bins of equal width.
struct DistanceHistogram {
  double width = 0;                 // of a bin; the first begins at 0
  std::vector<std::size_t> within;  // pairs a bin
  std::vector<std::size_t> between;
  double meanWithin = 0;  // NaN where there is no such pair
  double meanBetween = 0;
};
/// Of all pairs, or where there are more than `pairs`, of so many drawn at random with each kind as often.
DistanceHistogram distanceHistogram(const Matrix& vectors, std::span<const int> labels, std::size_t bins,
                                    std::size_t pairs, std::uint64_t seed);

}  // namespace likeness
