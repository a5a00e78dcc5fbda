#include "engine/project/tsne_placing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/project/neighbours.h"
#include "engine/project/tree_repulsion.h"
#include "engine/project/tsne_affinities.h"

namespace likeness {

namespace {

constexpr float rate = 0.5F;
constexpr float longestStep = 0.25F;

/// One new row: its neighbours' places and its affinities to them.
template <std::size_t D>
class Newcomer {
 public:
  using Point = typename TreeRepulsion<D>::Point;

  Newcomer(const Matrix& places, std::span<const std::int32_t> neighbours, std::span<const float> shares)
      : places_(places), neighbours_(neighbours), shares_(shares) {
    for (std::size_t j = 0; j < neighbours.size(); ++j) {
      const auto other = placeOf(j);
      for (std::size_t d = 0; d < D; ++d) point_[d] += shares[j] * other[d];
    }
  }

  void step(const TreeRepulsion<D>& tree) {
    const auto field = tree.forceOn(point_);
    Point move{};
    for (std::size_t d = 0; d < D; ++d) {
      if (field.normalisation > 0) move[d] = field.sum[d] / static_cast<float>(field.normalisation);
    }
    for (std::size_t j = 0; j < neighbours_.size(); ++j) {
      const auto other = placeOf(j);
      float square = 0;
      for (std::size_t d = 0; d < D; ++d) square += (other[d] - point_[d]) * (other[d] - point_[d]);
      for (std::size_t d = 0; d < D; ++d) move[d] += shares_[j] / (1 + square) * (other[d] - point_[d]);
    }
    float length = 0;
    for (const float part : move) length += rate * part * rate * part;
    length = std::sqrt(length);
    const float shortened = length > longestStep ? longestStep / length : 1;
    for (std::size_t d = 0; d < D; ++d) point_[d] += rate * shortened * move[d];
  }

  const Point& point() const { return point_; }

 private:
  std::span<const float> placeOf(std::size_t j) const {
    return places_.row(static_cast<std::size_t>(neighbours_[j]));
  }

  const Matrix& places_;
  std::span<const std::int32_t> neighbours_;
  std::span<const float> shares_;
  Point point_{};
};

template <std::size_t D>
Matrix placeAll(const NeighbourTable& table, const Matrix& places, float perplexity,
                const TsnePlacing& placing, int threads, const std::stop_token& stop) {
  TreeRepulsion<D> tree;
  tree.build(places.values);
  Matrix placed(table.rows, D);
  parallelFor(table.rows, threads, [&](std::size_t begin, std::size_t end) {
    std::vector<float> shares(table.count);
    for (std::size_t i = begin; i < end && !stop.stop_requested(); ++i) {
      calibratedShares(table.distancesOf(i), perplexity, shares);
      Newcomer<D> newcomer(places, table.of(i), shares);
      for (int step = 0; step < placing.steps; ++step) newcomer.step(tree);
      std::copy(newcomer.point().begin(), newcomer.point().end(), placed.row(i).begin());
    }
  });
  return placed;
}

}  // namespace

Matrix placeInTsne(const Matrix& newRows, const Matrix& rows, const Matrix& places,
                   const TsnePlacing& placing, const std::stop_token& stop) {
  if (places.rows != rows.rows || rows.rows == 0 || places.columns < 2 || places.columns > 3) {
    throw Error(ErrorCode::impossibleValue,
                {"the map", "places", "a row for each of the " + std::to_string(rows.rows) + " rows"});
  }
  if (newRows.rows == 0) return Matrix(0, places.columns);
  const int threads = placing.threads > 0 ? placing.threads : availableThreads();
  const float perplexity = possiblePerplexity(placing.perplexity, rows.rows);
  NeighbourQuery query;
  query.count = std::max(neighboursFor(perplexity, rows.rows), 1);
  query.threads = threads;
  const NeighbourTable table = nearestNeighbours(newRows, rows, query, stop);
  if (stop.stop_requested()) return Matrix(newRows.rows, places.columns);
  return places.columns == 2 ? placeAll<2>(table, places, perplexity, placing, threads, stop)
                             : placeAll<3>(table, places, perplexity, placing, threads, stop);
}

}  // namespace likeness
