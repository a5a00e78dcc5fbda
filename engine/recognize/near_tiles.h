#pragma once

#include <vector>

#include "engine/core/matrix.h"
#include "engine/recognize/near_kernel.h"
#include "engine/recognize/product_tiles.h"

namespace likeness {

/// Rows in tiles as ScoreNear looks through them: |p - r|^2 = |p|^2 + 2 (|r|^2 / 2 - p r), of which the
/// bracket ranks the rows r for one probe p.
struct NearTiles : ProductTiles<float> {
  static_assert(ProductTiles<float>::width == NearScores::width);

  /// Seen from originOf(rows).
  explicit NearTiles(const Matrix& rows);
  NearTiles(const Matrix& rows, std::vector<float> from);

  /// The mean of rows that lie far from the origin for their spread, where products would lose the digits
  /// that tell them apart; else zeros.
  static std::vector<float> originOf(const Matrix& rows);

  std::vector<float> origin;       // to be taken from probes before they are compared
  std::vector<float> halfSquares;  // |r|^2 / 2 of every row; infinity for those that fill the last tile up
};

}  // namespace likeness
