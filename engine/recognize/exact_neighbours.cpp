#include "engine/recognize/exact_neighbours.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <mutex>
#include <utility>
#include <vector>

#include "engine/core/parallel.h"
#include "engine/recognize/gallery.h"
#include "engine/recognize/near_kernel.h"
#include "engine/recognize/product_tiles.h"
#include "engine/recognize/shortlist.h"
#include "engine/recognize/squared_distance.h"

namespace likeness {

namespace {

using FloatTiles = ProductTiles<float>;
constexpr std::size_t width = NearScores::width;
constexpr std::size_t height = NearScores::height;
static_assert(FloatTiles::width == width);
constexpr std::size_t blockBytes = std::size_t{32} << 10;  // references that stay in the first cache and
constexpr std::size_t probesAtOnce = 512;                  // probes with
constexpr std::size_t listBytes = std::size_t{384} << 10;  // their shortlists in the second
// The products rank candidates up to rounding; so many more than k are ranked again by their exact distance.
constexpr std::size_t spare = 8;

/// The mean of rows that lie far from the origin for their spread, where products would lose the digits that
/// tell them apart; else zeros.
std::vector<float> originFor(const Matrix& rows) {
  std::vector<double> sums(rows.columns);
  double squares = 0;
  for (std::size_t r = 0; r < rows.rows; ++r) {
    const auto row = rows.row(r);
    for (std::size_t d = 0; d < row.size(); ++d) sums[d] += row[d];
    for (const float value : row) squares += double{value} * value;
  }
  const auto count = static_cast<double>(rows.rows);
  double ofMean = 0;
  for (const double sum : sums) ofMean += sum / count * (sum / count);
  std::vector<float> origin(rows.columns);
  if (!(ofMean > 0.9 * squares / count)) return origin;  // nor where something is no number
  for (std::size_t d = 0; d < origin.size(); ++d) {
    if (std::isfinite(sums[d])) origin[d] = static_cast<float>(sums[d] / count);
  }
  return origin;
}

Matrix movedTo(const std::vector<float>& origin, const Matrix& rows) {
  Matrix moved = rows;
  for (std::size_t r = 0; r < rows.rows; ++r) {
    const auto row = moved.row(r);
    for (std::size_t d = 0; d < row.size(); ++d) row[d] -= origin[d];
  }
  return moved;
}

/// References in tiles, and |r|^2 / 2 of every one; infinity for those that fill the last tile up.
struct Tiles : FloatTiles {
  Tiles(const Matrix& references, std::vector<float> from)
      : FloatTiles(std::ranges::count(from, 0.0F) == static_cast<std::ptrdiff_t>(from.size())
                       ? references
                       : movedTo(from, references)),
        origin(std::move(from)),
        halfSquares(count * width, std::numeric_limits<float>::infinity()) {
    for (std::size_t r = 0; r < references.rows; ++r) {
      const float* column = tile(r / width) + r % width;
      float square = 0;
      for (std::size_t d = 0; d < dimension; ++d) square += column[d * width] * column[d * width];
      halfSquares[r] = square / 2;
    }
  }

  std::vector<float> origin;
  std::vector<float> halfSquares;
};

/// Finds the neighbours of blocks of probes, on one thread.
class BlockSearch {
 public:
  BlockSearch(const Matrix& probes, const Matrix& references, const Tiles& tiles, bool skipSelf,
              NeighbourTable& table)
      : probes_(probes), references_(references), tiles_(tiles), skipSelf_(skipSelf), table_(table) {}

  void run(std::size_t begin, std::size_t end) {
    prepare(begin, end);
    const std::size_t tileBytes = std::max<std::size_t>(tiles_.dimension, 1) * width * sizeof(float);
    const std::size_t step = std::max<std::size_t>(1, blockBytes / tileBytes);
    for (std::size_t first = 0; first < tiles_.count; first += step) {
      const std::size_t last = std::min(first + step, tiles_.count);
      for (std::size_t offset = 0; offset < end - begin; offset += height) {
        for (std::size_t t = first; t < last; ++t) scan(begin, offset, t);
      }
    }
    for (std::size_t p = begin; p < end; ++p) settle(p, shortlists_[p - begin].candidates());
  }

 private:
  /// Probes eight at a time, one dimension after the other; those that fill the last eight up find nothing.
  void prepare(std::size_t begin, std::size_t end) {
    const std::size_t padded = (end - begin + height - 1) / height * height;
    shortlists_.assign(end - begin, Shortlist(table_.count + spare));
    limits_.assign(padded, -std::numeric_limits<float>::infinity());
    std::fill_n(limits_.begin(), end - begin, std::numeric_limits<float>::infinity());
    packed_.assign(padded * probes_.columns, 0.0F);
    for (std::size_t p = begin; p < end; ++p) {
      const auto row = probes_.row(p);
      const std::size_t offset = p - begin;
      float* column = packed_.data() + offset / height * height * probes_.columns + offset % height;
      for (std::size_t d = 0; d < row.size(); ++d) column[d * height] = row[d] - tiles_.origin[d];
    }
  }

  void scan(std::size_t begin, std::size_t offset, std::size_t tile) {
    // |p - r|^2 = |p|^2 + 2 (|r|^2 / 2 - p r): the bracket ranks the references of one probe.
    if (!score_(packed_.data() + offset * tiles_.dimension, tiles_.tile(tile), tiles_.dimension,
                tiles_.halfSquares.data() + tile * width, limits_.data() + offset, scores_)) {
      return;
    }
    for (std::size_t i = 0; i < height; ++i) {
      if (scores_.below[i] != 0) take(begin + offset + i, offset + i, i, tile);
    }
  }

  void take(std::size_t probe, std::size_t offset, std::size_t line, std::size_t tile) {
    Shortlist& shortlist = shortlists_[offset];
    for (std::uint32_t bits = scores_.below[line]; bits != 0; bits &= bits - 1) {
      const auto r = static_cast<std::size_t>(std::countr_zero(bits));
      const std::size_t place = tile * width + r;
      const float score = scores_.values[line][r];
      if (!(score < shortlist.worst()) || (skipSelf_ && place == probe)) continue;
      shortlist.offer({score, static_cast<std::uint32_t>(place)});
    }
    limits_[offset] = shortlist.worst();
  }

  void settle(std::size_t probe, std::vector<Candidate> candidates) {
    for (Candidate& candidate : candidates) {
      candidate.score = squaredDistance(probes_.row(probe), references_.row(candidate.place));
    }
    std::sort(candidates.begin(), candidates.end());
    fillUp(probe, candidates);
    for (std::size_t i = 0; i < table_.count; ++i) {
      table_.indices[probe * table_.count + i] = static_cast<std::int32_t>(candidates[i].place);
      table_.distances[probe * table_.count + i] = std::sqrt(candidates[i].score);
    }
  }

  /// A probe or references that are no numbers are near to nothing; the table has its k places nevertheless.
  void fillUp(std::size_t probe, std::vector<Candidate>& candidates) const {
    for (std::uint32_t place = 0; candidates.size() < table_.count; ++place) {
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
  ScoreNear score_ = fastestScoreNear();
  NearScores scores_{};
  std::vector<Shortlist> shortlists_;  // of every probe of the block
  std::vector<float> limits_;
  std::vector<float> packed_;
};

std::size_t blockFor(std::size_t probes, std::size_t threads, std::size_t count) {
  const std::size_t share = (probes + threads - 1) / threads;
  const std::size_t fitting = listBytes / (2 * (count + spare) * sizeof(std::uint64_t));
  const std::size_t most = std::clamp(fitting, 8 * height, probesAtOnce) / height * height;
  return std::clamp((share + height - 1) / height * height, height, most);
}

}  // namespace

NeighbourTable exactNeighbours(const Matrix& probes, const Matrix& references, const ExactSearch& search) {
  NeighbourTable table;
  const std::size_t available = references.rows - (search.skipSelf && references.rows > 0 ? 1 : 0);
  table.rows = probes.rows;
  table.count = std::min(search.count, available);
  table.indices.resize(probes.rows * table.count);
  table.distances.resize(probes.rows * table.count);
  if (table.count == 0) return table;
  const Tiles tiles(references, originFor(references));
  const auto threads = static_cast<std::size_t>(std::max(search.threads, 1));
  const std::size_t block = blockFor(probes.rows, threads, table.count);
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::size_t done = 0;
  parallelFor(threads, search.threads, [&](std::size_t, std::size_t) {
    BlockSearch worker(probes, references, tiles, search.skipSelf, table);
    while (!search.stop.stop_requested()) {
      const std::size_t begin = next.fetch_add(block);
      if (begin >= probes.rows) break;
      const std::size_t end = std::min(begin + block, probes.rows);
      worker.run(begin, end);
      if (!search.progress) continue;
      const std::lock_guard lock(mutex);
      done += end - begin;
      search.progress(static_cast<double>(done) / static_cast<double>(probes.rows));
    }
  });
  return search.stop.stop_requested() ? NeighbourTable{} : table;
}

NeighbourTable nearestNeighbours(const Matrix& probes, const Matrix& references, std::size_t k, int threads,
                                 bool skipSelf) {
  return exactNeighbours(probes, references, {k, skipSelf, threads, {}, {}});
}

}  // namespace likeness
