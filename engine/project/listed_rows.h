#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/project/row_lists.h"
#include "engine/recognize/near_tiles.h"

namespace likeness {

/// Rows laid out for a search that looks at the lists near a probe alone (inverted lists: Jegou, Douze and
/// Schmid 2011): each list of nearest rows of a centre fills tiles of its own.
class ListedRows {
 public:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  /// `lists` are those of `rows`; none where it was stopped.
  ListedRows(const Matrix& rows, const Matrix& centres, RowLists lists);

  const RowLists& lists() const { return lists_; }
  const NearTiles& tiles() const { return tiles_; }
  std::size_t firstTile(std::size_t list) const { return firstTiles_[list]; }
  std::size_t endTile(std::size_t list) const { return firstTiles_[list + 1]; }
  /// The row at a place of the tiles; `none` where they are filled up.
  std::uint32_t rowAt(std::size_t place) const { return rowAt_[place]; }
  /// All lists by the distance of their centres from that of `list`, itself first.
  std::vector<std::uint32_t> listsFrom(std::size_t list) const;

  /// For every list L and each of `probes`, seen from the tiles' origin and all nearest to the centre of
  /// `home`: how far the probe is from the half of space in which all rows of L lie, so that none of them is
  /// nearer. (|p - L|^2 - |p - home|^2) / (2 |L - home|) into bounds[L * probes.rows + probe].
  void boundsOf(const Matrix& probes, std::size_t home, std::vector<float>& bounds) const;

 private:
  float gapOf(std::size_t a, std::size_t b) const;

  RowLists lists_;
  std::vector<std::size_t> firstTiles_;
  std::vector<std::uint32_t> rowAt_;
  NearTiles tiles_;
  Matrix centres_;  // seen from the origin
  ProductTiles<float> centreTiles_;
  std::vector<float> centreSquares_;  // halves
};

}  // namespace likeness
