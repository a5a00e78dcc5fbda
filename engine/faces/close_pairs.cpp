#include "engine/faces/close_pairs.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>

#include "engine/core/parallel.h"
#include "engine/recognize/product_tiles.h"
#include "engine/recognize/squared_distance.h"

namespace likeness {

namespace {

using Tiles = ProductTiles<float>;
using Visit = std::function<void(std::size_t, std::span<const ClosePair>)>;

constexpr std::size_t probesAtOnce = 8 * Tiles::width;      // a block of probes and
constexpr std::size_t blockBytes = std::size_t{256} << 10;  // a block of tiles stay in the cache
constexpr std::size_t batchSize = 4096;

/// What all threads read.
struct Search {
  Search(const Matrix& matrix, float radius)
      : rows(matrix),
        tiles(matrix),
        squares(matrix),
        square(radius * radius),
        // Products of floats are off by some 1e-6 of the lengths; so much more is measured exactly.
        bound(square / 2 + 1e-4F * std::max(longest(), 1.0F)) {}

  float longest() const {
    float most = 0;
    for (std::size_t r = 0; r < rows.rows; ++r) {
      const float length = squares.of(r, squares.stages() - 1);
      if (std::isfinite(length)) most = std::max(most, length);
    }
    return most;
  }

  const Matrix& rows;
  Tiles tiles;
  StagedSquares squares;
  float square;
  float bound;
  MultiplyNear multiply = fastestMultiplyNear();
};

class Worker {
 public:
  Worker(const Search& search, const Visit& visit, std::size_t part)
      : search_(search), visit_(visit), part_(part) {
    batch_.reserve(batchSize);
  }

  /// Compares the probes of a block with all rows from the block on.
  void scanBlock(std::size_t firstProbe) {
    const std::size_t end = std::min(firstProbe + probesAtOnce, search_.rows.rows);
    prepareLimits(firstProbe, end);
    const std::size_t tileBytes =
        std::max<std::size_t>(search_.tiles.dimension, 1) * Tiles::width * sizeof(float);
    const std::size_t step = std::max<std::size_t>(1, blockBytes / tileBytes);
    for (std::size_t first = firstProbe / Tiles::width; first < search_.tiles.count; first += step) {
      const std::size_t last = std::min(first + step, search_.tiles.count);
      for (std::size_t probe = firstProbe; probe < end; probe += Tiles::height) {
        for (std::size_t t = std::max(first, probe / Tiles::width); t < last; ++t)
          scanTile(firstProbe, probe, t);
      }
    }
  }

  void flush() {
    if (!batch_.empty()) visit_(part_, batch_);
    batch_.clear();
  }

 private:
  void prepareLimits(std::size_t begin, std::size_t end) {
    const std::size_t stages = search_.squares.stages();
    limits_.assign(probesAtOnce * stages, -std::numeric_limits<float>::infinity());
    for (std::size_t probe = begin; probe < end; ++probe) {
      const std::size_t quad = (probe - begin) / Tiles::height;
      for (std::size_t stage = 0; stage < stages; ++stage) {
        limits_[(quad * stages + stage) * Tiles::height + probe % Tiles::height] =
            search_.bound - search_.squares.of(probe, stage);
      }
    }
  }

  void scanTile(std::size_t firstProbe, std::size_t probe, std::size_t tile) {
    const std::size_t count = std::min(Tiles::height, search_.rows.rows - probe);
    Tiles::Probes pointers;
    for (std::size_t p = 0; p < Tiles::height; ++p) {
      pointers[p] = search_.rows.row(probe + std::min(p, count - 1)).data();
    }
    const std::size_t stages = search_.squares.stages();
    const float* squares = search_.squares.tile(tile);
    const float* limits = limits_.data() + (probe - firstProbe) * stages;
    Tiles::Products products{};
    if (!search_.multiply(pointers, search_.tiles.tile(tile), search_.tiles.dimension, squares, limits,
                          products)) {
      return;
    }
    squares += (stages - 1) * Tiles::width;
    limits += (stages - 1) * Tiles::height;
    for (std::size_t p = 0; p < count; ++p) {
      for (std::size_t r = 0; r < Tiles::width; ++r) {
        if (squares[r] - products[p][r] <= limits[p]) offer(probe + p, tile * Tiles::width + r);
      }
    }
  }

  void offer(std::size_t a, std::size_t b) {
    if (b <= a) return;
    const float square = squaredDistance(search_.rows.row(a), search_.rows.row(b));
    if (!(square <= search_.square)) return;
    batch_.push_back({static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b), std::sqrt(square)});
    if (batch_.size() == batchSize) flush();
  }

  const Search& search_;
  const Visit& visit_;
  std::size_t part_;
  std::vector<float> limits_;
  std::vector<ClosePair> batch_;
};

}  // namespace

void forEachClosePair(const Matrix& rows, float radius, int threads, const Visit& visit,
                      const std::stop_token& stop) {
  if (rows.rows < 2 || !(radius >= 0)) return;
  const Search search(rows, std::min(radius, 1e18F));
  std::atomic<std::size_t> next = 0;  // blocks get shorter: each thread takes one when it has done its last
  const auto parts = static_cast<std::size_t>(std::max(threads, 1));
  parallelFor(parts, threads, [&](std::size_t part, std::size_t) {
    Worker worker(search, visit, part);
    while (!stop.stop_requested()) {
      const std::size_t first = next.fetch_add(probesAtOnce);
      if (first >= rows.rows) break;
      worker.scanBlock(first);
    }
    worker.flush();
  });
}

}  // namespace likeness
