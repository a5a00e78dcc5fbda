#include "engine/recognize/exact_neighbours.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cstdint>
#include <limits>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "engine/core/parallel.h"
#include "engine/recognize/gallery.h"
#include "engine/recognize/near_kernel.h"
#include "engine/recognize/near_tiles.h"
#include "engine/recognize/rank_exactly.h"
#include "engine/recognize/shortlist.h"

namespace likeness {

namespace {

constexpr std::size_t width = NearScores::width;
constexpr std::size_t height = NearScores::height;
constexpr std::size_t blockBytes = std::size_t{32} << 10;  // references that stay in the first cache and
constexpr std::size_t probesAtOnce = 512;                  // probes with
constexpr std::size_t listBytes = std::size_t{384} << 10;  // their shortlists in the second
// The products rank candidates up to rounding; so many more than k are ranked again by their exact distance.
constexpr std::size_t spare = 8;

/// Finds the neighbours of blocks of probes, on one thread.
class BlockSearch {
 public:
  BlockSearch(const Matrix& probes, const Matrix& references, const NearTiles& tiles, bool skipSelf,
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
    for (std::size_t p = begin; p < end; ++p) {
      rankExactly(probes_.row(p), references_, skipSelf_ ? std::optional(p) : std::nullopt,
                  shortlists_[p - begin].candidates(), table_, p);
    }
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

  const Matrix& probes_;
  const Matrix& references_;
  const NearTiles& tiles_;
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
  const NearTiles tiles(references);
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
