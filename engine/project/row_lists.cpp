#include "engine/project/row_lists.h"

#include <algorithm>
#include <numeric>

#include "engine/core/random.h"
#include "engine/recognize/exact_neighbours.h"

namespace likeness {

namespace {

constexpr std::size_t sampledEach = 48;  // rows a centre
constexpr int steps = 6;

/// Different rows in random order, from the first ones of a shuffle.
Matrix sampleOf(const Matrix& rows, std::size_t count, std::uint64_t seed) {
  std::vector<std::uint32_t> order(rows.rows);
  std::iota(order.begin(), order.end(), 0U);
  Random random(seed, 2);
  Matrix sample(count, rows.columns);
  for (std::size_t i = 0; i < count; ++i) {
    std::swap(order[i], order[i + random.below(order.size() - i)]);
    std::ranges::copy(rows.row(order[i]), sample.row(i).begin());
  }
  return sample;
}

std::vector<std::uint32_t> nearestCentres(const Matrix& rows, const Matrix& centres, int threads,
                                          const std::stop_token& stop) {
  const NeighbourTable table = exactNeighbours(rows, centres, {1, false, threads, stop, {}});
  return {table.indices.begin(), table.indices.end()};
}

/// A centre without rows stays where it is.
void moveToMeans(Matrix& centres, const Matrix& rows, const std::vector<std::uint32_t>& nearest) {
  std::vector<double> sums(centres.values.size());
  std::vector<std::size_t> counts(centres.rows);
  for (std::size_t i = 0; i < rows.rows; ++i) {
    const auto row = rows.row(i);
    double* sum = sums.data() + nearest[i] * centres.columns;
    for (std::size_t d = 0; d < row.size(); ++d) sum[d] += row[d];
    ++counts[nearest[i]];
  }
  for (std::size_t c = 0; c < centres.rows; ++c) {
    if (counts[c] == 0) continue;
    const double* sum = sums.data() + c * centres.columns;
    const auto centre = centres.row(c);
    for (std::size_t d = 0; d < centre.size(); ++d) {
      centre[d] = static_cast<float>(sum[d] / static_cast<double>(counts[c]));
    }
  }
}

}  // namespace

Matrix centresOf(const Matrix& rows, std::size_t count, std::uint64_t seed, int threads,
                 const std::stop_token& stop) {
  const Matrix sample = sampleOf(rows, std::min(rows.rows, count * sampledEach), seed);
  Matrix centres(count, rows.columns);
  std::copy_n(sample.values.begin(), centres.values.size(), centres.values.begin());
  for (int step = 0; step < steps && !stop.stop_requested(); ++step) {
    const auto nearest = nearestCentres(sample, centres, threads, stop);
    if (!nearest.empty()) moveToMeans(centres, sample, nearest);
  }
  return centres;
}

RowLists dealToCentres(const Matrix& rows, const Matrix& centres, int threads, const std::stop_token& stop) {
  RowLists lists;
  lists.of = nearestCentres(rows, centres, threads, stop);
  lists.starts.assign(centres.rows + 1, 0);
  for (const std::uint32_t list : lists.of) ++lists.starts[list + 1];
  std::partial_sum(lists.starts.begin(), lists.starts.end(), lists.starts.begin());
  lists.rows.resize(lists.of.size());
  std::vector<std::size_t> next(lists.starts.begin(), lists.starts.end() - 1);
  for (std::uint32_t row = 0; row < lists.of.size(); ++row) lists.rows[next[lists.of[row]]++] = row;
  return lists;
}

}  // namespace likeness
