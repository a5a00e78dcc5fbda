#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>

#include "engine/core/matrix.h"

namespace likeness {

struct MapQualityQuery {
  int neighbours = 15;        // k; at most so many that 2 k is below the number of rows
  std::size_t sample = 1000;  // rows that are looked at, each against all; 0 = all
  int threads = 0;            // 0 = all
  std::uint64_t seed = 1;
};

/// How far a map can be believed. All are shares, the more the better; by chance trustworthiness and
/// preservation are near 0.5.
struct MapQuality {
  std::size_t sampled = 0;  // rows; 0: stopped, or too few rows to say anything
  int neighbours = 0;       // k as it was used
  /// 1 - 2 / (n k (2 N - 3 k - 1)) times the sum of how far, in ranks beyond k in the original space, the k
  /// nearest in the map are (Venna and Kaski 2001, M1).
  double trustworthiness = 0;
  /// The same with map and original space exchanged: whether neighbours are still near (M2, continuity).
  double preservation = 0;
  /// Where there are labels: the share of sampled rows that most of their k nearest labelled other rows agree
  /// with, in the map and in the original space, and what always to say the commonest label would score.
  std::optional<double> knnAccuracy;
  std::optional<double> knnAccuracyBefore;
  std::optional<double> majorityShare;
};

/// Compares `places` (rows x 2 or 3) with `vectors` in Euclidean distance. `labels`: one a row, negative
/// where unknown, or empty. Error impossibleValue where the numbers of rows differ.
MapQuality mapQuality(const Matrix& vectors, const Matrix& places, std::span<const int> labels,
                      const MapQualityQuery& query = {}, const std::stop_token& stop = {});

}  // namespace likeness
