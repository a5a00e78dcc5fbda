#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

/// The k of recall@k.
inline constexpr std::array<std::size_t, 4> recallDepths = {1, 2, 4, 8};

/// Musgrave, Belongie and Lim 2020 ("A Metric Learning Reality Check"), section 3.2: every row is a query
/// against all other rows; R is the number of other rows of its class. Shares, means over the queries.
/// recallAt: queries with one of their class among the first k (Jegou, Douze and Schmid 2011).
struct RetrievalScores {
  double precisionAt1 = 0;
  double mapAtR = 0;
  double rPrecision = 0;
  std::array<double, recallDepths.size()> recallAt{};

  bool operator==(const RetrievalScores&) const = default;
};

/// What became of one query.
struct QueryScores {
  std::size_t query = 0;  // row
  bool nearestRight = false;
  double averagePrecision = 0;  // at R
  double rPrecision = 0;
  std::size_t firstRight = 0;  // rank of the nearest of its class, from 1; 0: beyond the depths looked at
};

/// Scores of the rows `queries`, or of all where it is empty; rows without another of their class are left
/// out. Ties go to the lower row.
std::vector<QueryScores> scoreQueries(const Matrix& embeddings, const std::vector<int>& labels, int threads,
                                      const std::vector<std::size_t>& queries = {});

/// Zeros for no query.
RetrievalScores meanOf(const std::vector<QueryScores>& queries);

/// The two above in one.
RetrievalScores retrievalScores(const Matrix& embeddings, const std::vector<int>& labels, int threads);

}  // namespace likeness
