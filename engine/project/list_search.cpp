#include "engine/project/list_search.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <optional>

#include "engine/recognize/rank_exactly.h"

namespace likeness {

namespace {

constexpr std::size_t width = NearScores::width;
constexpr std::size_t height = NearScores::height;
constexpr float infinite = std::numeric_limits<float>::infinity();
// The products rank candidates up to rounding; so many more than k are ranked again by their exact distance.
constexpr std::size_t spare = 8;

}  // namespace

ListSearch::ListSearch(const Matrix& probes, const Matrix& references, const ListedRows& listed, bool self,
                       float reach, NeighbourTable& table)
    : probes_(probes),
      references_(references),
      listed_(listed),
      self_(self),
      reach_(reach),
      table_(table),
      packed_(height * probes.columns) {}

void ListSearch::run(std::size_t home, std::span<const std::uint32_t> rows) {
  prepare(home, rows);
  for (const std::uint32_t list : listed_.listsFrom(home)) {
    chooseFor(list);
    for (std::size_t first = 0; first < chosen_.size(); first += height) {
      scan(list, std::span(chosen_).subspan(first, std::min(height, chosen_.size() - first)));
    }
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rankExactly(probes_.row(rows[i]), references_, self_ ? std::optional<std::size_t>(rows[i]) : std::nullopt,
                shortlists_[i].candidates(), table_, rows[i]);
  }
}

void ListSearch::prepare(std::size_t home, std::span<const std::uint32_t> rows) {
  rows_ = rows;
  moved_ = Matrix(rows.size(), probes_.columns);
  squares_.assign(rows.size(), 0);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto row = probes_.row(rows[i]);
    const auto to = moved_.row(i);
    for (std::size_t d = 0; d < row.size(); ++d) {
      to[d] = row[d] - listed_.tiles().origin[d];
      squares_[i] += to[d] * to[d];
    }
  }
  listed_.boundsOf(moved_, home, bounds_);
  within_.assign(rows.size(), infinite);
  shortlists_.assign(rows.size(), Shortlist(table_.count + spare));
}

void ListSearch::chooseFor(std::size_t list) {
  chosen_.clear();
  const float* bounds = bounds_.data() + list * rows_.size();
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    if (!(bounds[i] >= within_[i])) chosen_.push_back(i);
  }
}

void ListSearch::scan(std::size_t list, std::span<const std::uint32_t> chosen) {
  std::array<float, height> limits{};
  limits.fill(-infinite);  // of those that fill the eight up
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    limits[i] = shortlists_[chosen[i]].worst();
    const auto row = moved_.row(chosen[i]);
    for (std::size_t d = 0; d < row.size(); ++d) packed_[d * height + i] = row[d];
  }
  const NearTiles& tiles = listed_.tiles();
  for (std::size_t tile = listed_.firstTile(list); tile < listed_.endTile(list); ++tile) {
    if (!score_(packed_.data(), tiles.tile(tile), tiles.dimension, tiles.halfSquares.data() + tile * width,
                limits.data(), scores_)) {
      continue;
    }
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (scores_.below[i] == 0) continue;
      take(chosen[i], i, tile);
      limits[i] = shortlists_[chosen[i]].worst();
    }
  }
  for (const std::uint32_t i : chosen) {
    within_[i] = reach_ * std::sqrt(std::max(0.0F, squares_[i] + 2 * shortlists_[i].worst()));
  }
}

void ListSearch::take(std::size_t probe, std::size_t line, std::size_t tile) {
  Shortlist& shortlist = shortlists_[probe];
  for (std::uint32_t bits = scores_.below[line]; bits != 0; bits &= bits - 1) {
    const auto r = static_cast<std::size_t>(std::countr_zero(bits));
    const std::uint32_t row = listed_.rowAt(tile * width + r);
    const float score = scores_.values[line][r];
    if (!(score < shortlist.worst()) || (self_ && row == rows_[probe])) continue;
    shortlist.offer({score, row});
  }
}

}  // namespace likeness
