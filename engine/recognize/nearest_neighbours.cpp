#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

#include "engine/core/parallel.h"
#include "engine/recognize/gallery.h"
#include "engine/recognize/product_tiles.h"
#include "engine/recognize/squared_distance.h"

namespace likeness {

namespace {

using FloatTiles = ProductTiles<float>;
constexpr std::size_t tileWidth = FloatTiles::width;
constexpr std::size_t tileHeight = FloatTiles::height;
constexpr std::size_t blockBytes = std::size_t{256} << 10;  // references that stay in the cache meanwhile
// The products rank candidates up to rounding; so many more than k are ranked again by their exact distance.
constexpr std::size_t spare = 8;

/// References in tiles, and |r|^2 / 2 of every one; infinity for those that fill the last tile up.
struct Tiles : FloatTiles {
  explicit Tiles(const Matrix& references)
      : FloatTiles(references), halfSquares(count * width, std::numeric_limits<float>::infinity()) {
    for (std::size_t r = 0; r < references.rows; ++r) {
      const auto row = references.row(r);
      halfSquares[r] = std::inner_product(row.begin(), row.end(), row.begin(), 0.0F) / 2;
    }
  }

  std::vector<float> halfSquares;
};

struct Candidate {
  float score = 0;  // the less the nearer
  std::uint32_t place = 0;

  bool operator<(const Candidate& other) const {
    return score != other.score ? score < other.score : place < other.place;
  }
};

/// The best few of many candidates that come in the order of their places. Twice as many are collected and
/// then cut back: for the thousands of neighbours that MAP@R asks for, a heap takes nearly twice as long.
class Shortlist {
 public:
  explicit Shortlist(std::size_t size) : size_(size) {}

  /// What a further candidate has to be below.
  float worst() const { return worst_; }
  void offer(Candidate candidate) {
    candidates_.push_back(candidate);
    if (candidates_.size() == 2 * size_) cut();
  }
  std::vector<Candidate>& candidates() {
    if (candidates_.size() > size_) cut();
    return candidates_;
  }

 private:
  void cut() {
    const auto last = candidates_.begin() + static_cast<std::ptrdiff_t>(size_ - 1);
    std::nth_element(candidates_.begin(), last, candidates_.end());
    worst_ = last->score;
    candidates_.resize(size_);
  }

  std::size_t size_;
  std::vector<Candidate> candidates_;
  float worst_ = std::numeric_limits<float>::infinity();
};

/// Finds the neighbours of a range of probes.
class Search {
 public:
  Search(const Matrix& probes, const Matrix& references, const Tiles& tiles, bool skipSelf,
         NeighbourTable& table)
      : probes_(probes), references_(references), tiles_(tiles), skipSelf_(skipSelf), table_(table) {}

  void run(std::size_t begin, std::size_t end) {
    std::vector<Shortlist> shortlists(end - begin, Shortlist(table_.k + spare));
    const std::size_t tileBytes = std::max<std::size_t>(tiles_.dimension, 1) * tileWidth * sizeof(float);
    const std::size_t step = std::max<std::size_t>(1, blockBytes / tileBytes);
    for (std::size_t first = 0; first < tiles_.count; first += step) {
      const std::size_t last = std::min(first + step, tiles_.count);
      for (std::size_t p = begin; p < end; p += tileHeight) {
        for (std::size_t t = first; t < last; ++t) scan(p, end, t, &shortlists[p - begin]);
      }
    }
    for (std::size_t p = begin; p < end; ++p) settle(p, shortlists[p - begin].candidates());
  }

 private:
  void scan(std::size_t firstProbe, std::size_t end, std::size_t tile, Shortlist* shortlists) {
    const std::size_t count = std::min(tileHeight, end - firstProbe);
    std::array<const float*, tileHeight> rows;
    for (std::size_t i = 0; i < tileHeight; ++i)
      rows[i] = probes_.row(firstProbe + std::min(i, count - 1)).data();
    FloatTiles::Products products{};
    multiply_(rows, tiles_.tile(tile), 0, tiles_.dimension, products);
    const float* halfSquares = tiles_.halfSquares.data() + tile * tileWidth;
    for (std::size_t i = 0; i < count; ++i) {
      // |p - r|^2 = |p|^2 + 2 (|r|^2 / 2 - p r): the bracket ranks the references of one probe.
      std::array<float, tileWidth> scores;
      float best = std::numeric_limits<float>::infinity();
      for (std::size_t r = 0; r < tileWidth; ++r) scores[r] = halfSquares[r] - products[i][r];
      for (std::size_t r = 0; r < tileWidth; ++r) best = std::min(best, scores[r]);
      if (best < shortlists[i].worst()) take(firstProbe + i, tile, scores, shortlists[i]);
    }
  }

  void take(std::size_t probe, std::size_t tile, const std::array<float, tileWidth>& scores,
            Shortlist& shortlist) const {
    for (std::size_t r = 0; r < tileWidth; ++r) {
      const std::size_t place = tile * tileWidth + r;
      if (scores[r] < shortlist.worst() && !(skipSelf_ && place == probe)) {
        shortlist.offer({scores[r], static_cast<std::uint32_t>(place)});
      }
    }
  }

  void settle(std::size_t probe, std::vector<Candidate>& candidates) {
    for (Candidate& candidate : candidates) {
      candidate.score = squaredDistance(probes_.row(probe), references_.row(candidate.place));
    }
    std::sort(candidates.begin(), candidates.end());
    fillUp(probe, candidates);
    for (std::size_t i = 0; i < table_.k; ++i) {
      table_.places[probe * table_.k + i] = candidates[i].place;
      table_.distances[probe * table_.k + i] = std::sqrt(candidates[i].score);
    }
  }

  /// A probe or references that are no numbers are near to nothing; the table has its k places nevertheless.
  void fillUp(std::size_t probe, std::vector<Candidate>& candidates) const {
    for (std::uint32_t place = 0; candidates.size() < table_.k; ++place) {
      const bool there = std::any_of(candidates.begin(), candidates.end(),
                                     [&](const Candidate& candidate) { return candidate.place == place; });
      if (there || (skipSelf_ && place == probe)) continue;
      candidates.push_back({std::numeric_limits<float>::infinity(), place});
    }
  }

  const Matrix& probes_;
  const Matrix& references_;
  const Tiles& tiles_;
  bool skipSelf_;
  NeighbourTable& table_;
  FloatTiles::Multiply multiply_ = FloatTiles::fastestMultiply();
};

}  // namespace

NeighbourTable nearestNeighbours(const Matrix& probes, const Matrix& references, std::size_t k, int threads,
                                 bool skipSelf) {
  NeighbourTable table;
  const std::size_t available = references.rows - (skipSelf && references.rows > 0 ? 1 : 0);
  table.k = std::min(k, available);
  table.places.resize(probes.rows * table.k);
  table.distances.resize(probes.rows * table.k);
  if (table.k == 0) return table;
  const Tiles tiles(references);
  parallelFor(probes.rows, threads, [&](std::size_t begin, std::size_t end) {
    Search(probes, references, tiles, skipSelf, table).run(begin, end);
  });
  return table;
}

}  // namespace likeness
