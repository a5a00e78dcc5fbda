#include "engine/project/listed_rows.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "engine/recognize/squared_distance.h"

namespace likeness {

namespace {

constexpr std::size_t width = NearTiles::width;

std::vector<std::size_t> tilesOf(const RowLists& lists) {
  std::vector<std::size_t> firsts = {0};
  for (std::size_t i = 0; i < lists.count(); ++i) {
    firsts.push_back(firsts.back() + (lists.list(i).size() + width - 1) / width);
  }
  return firsts;
}

std::vector<std::uint32_t> placesOf(const RowLists& lists, const std::vector<std::size_t>& firstTiles) {
  std::vector<std::uint32_t> rowAt(firstTiles.back() * width, ListedRows::none);
  for (std::size_t i = 0; i < lists.count(); ++i) {
    std::ranges::copy(lists.list(i), rowAt.begin() + static_cast<std::ptrdiff_t>(firstTiles[i] * width));
  }
  return rowAt;
}

NearTiles tilesFor(const Matrix& rows, const std::vector<std::uint32_t>& rowAt) {
  Matrix placed(rowAt.size(), rows.columns);
  for (std::size_t i = 0; i < rowAt.size(); ++i) {
    if (rowAt[i] != ListedRows::none) std::ranges::copy(rows.row(rowAt[i]), placed.row(i).begin());
  }
  NearTiles tiles(placed, NearTiles::originOf(rows));
  for (std::size_t i = 0; i < rowAt.size(); ++i) {
    if (rowAt[i] == ListedRows::none) tiles.halfSquares[i] = std::numeric_limits<float>::infinity();
  }
  return tiles;
}

Matrix movedBy(Matrix rows, const std::vector<float>& origin) {
  for (std::size_t i = 0; i < rows.rows; ++i) {
    const auto row = rows.row(i);
    for (std::size_t d = 0; d < row.size(); ++d) row[d] -= origin[d];
  }
  return rows;
}

}  // namespace

ListedRows::ListedRows(const Matrix& rows, const Matrix& centres, RowLists lists)
    : lists_(std::move(lists)),
      firstTiles_(tilesOf(lists_)),
      rowAt_(placesOf(lists_, firstTiles_)),
      tiles_(tilesFor(rows, rowAt_)),
      centres_(movedBy(centres, tiles_.origin)),
      centreTiles_(centres_) {
  for (std::size_t c = 0; c < centres_.rows; ++c) {
    double square = 0;
    for (const float value : centres_.row(c)) square += double{value} * value;
    centreSquares_.push_back(static_cast<float>(square / 2));
  }
}

float ListedRows::gapOf(std::size_t a, std::size_t b) const {
  return std::sqrt(squaredDistance(centres_.row(a), centres_.row(b)));
}

std::vector<std::uint32_t> ListedRows::listsFrom(std::size_t list) const {
  std::vector<float> gaps(centres_.rows);
  for (std::size_t c = 0; c < gaps.size(); ++c) gaps[c] = gapOf(list, c);
  gaps[list] = -1;
  std::vector<std::uint32_t> order(gaps.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t c) { return gaps[c]; });
  return order;
}

void ListedRows::boundsOf(const Matrix& probes, std::size_t home, std::vector<float>& bounds) const {
  static const auto multiply = ProductTiles<float>::fastestMultiply();
  constexpr std::size_t height = ProductTiles<float>::height;
  const std::size_t count = probes.rows;
  bounds.resize(centres_.rows * count);
  for (std::size_t first = 0; first < count; first += height) {
    ProductTiles<float>::Probes rows{};
    for (std::size_t i = 0; i < height; ++i) rows[i] = probes.row(std::min(first + i, count - 1)).data();
    for (std::size_t tile = 0; tile < centreTiles_.count; ++tile) {
      ProductTiles<float>::Products products{};
      multiply(rows, centreTiles_.tile(tile), 0, centreTiles_.dimension, products);
      const std::size_t end = std::min(centres_.rows - tile * width, width);
      for (std::size_t i = 0; i < std::min(height, count - first); ++i) {
        for (std::size_t r = 0; r < end; ++r) {
          const std::size_t list = tile * width + r;
          bounds[list * count + first + i] = centreSquares_[list] - products[i][r];
        }
      }
    }
  }
  const std::vector<float> own(bounds.begin() + static_cast<std::ptrdiff_t>(home * count),
                               bounds.begin() + static_cast<std::ptrdiff_t>((home + 1) * count));
  for (std::size_t list = 0; list < centres_.rows; ++list) {
    const float gap = gapOf(list, home);
    const float factor = gap > 0 ? 1 / gap : 0;
    for (std::size_t i = 0; i < count; ++i) {
      float& bound = bounds[list * count + i];
      bound = (bound - own[i]) * factor;
    }
  }
}

}  // namespace likeness
