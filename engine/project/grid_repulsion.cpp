#include "engine/project/grid_repulsion.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "engine/core/error.h"
#include "engine/project/split_range.h"

namespace likeness {

namespace {

// A map that runs away is computed on a coarser grid rather than on one that memory does not hold.
constexpr std::size_t mostCells = 2048;
constexpr std::size_t reach = 6;    // nodes that a quintic spline touches along an axis
constexpr std::size_t width = 8;    // the same, filled up with zeros to whole vectors
constexpr std::size_t before = 2;   // of the nodes are before a place's own
constexpr std::size_t border = 12;  // cells beside the outermost places, more than the splines touch
constexpr float headroom = 1.06F;   // maps grow: a kernel for a larger grid is not made at every step

using Weights = std::array<float, width>;

/// A place as a node and what is left of it, in [0, 1).
struct Cell {
  std::size_t node;
  float rest;
};

Cell cellOf(float place, float origin, float perCell) {
  const float cells = (place - origin) * perCell;
  const float node = std::floor(cells);
  return {static_cast<std::size_t>(node), cells - node};
}

Weights splineWeights(float t) {
  const float t2 = t * t;
  const float t3 = t2 * t;
  const float t4 = t2 * t2;
  const float t5 = t4 * t;
  const float u = 1 - t;
  constexpr float scale = 1.0F / 120;
  return {scale * u * u * u * u * u,
          scale * (26 - 50 * t + 20 * t2 + 20 * t3 - 20 * t4 + 5 * t5),
          scale * (66 - 60 * t2 + 30 * t4 - 10 * t5),
          scale * (26 + 50 * t + 20 * t2 - 20 * t3 - 20 * t4 + 10 * t5),
          scale * (1 + 5 * t + 10 * t2 + 10 * t3 + 5 * t4 - 5 * t5),
          scale * t5,
          0,
          0};
}

/// Their derivatives.
Weights splineSlopes(float t) {
  const float t2 = t * t;
  const float t3 = t2 * t;
  const float t4 = t2 * t2;
  const float u = 1 - t;
  constexpr float scale = 1.0F / 24;
  return {-scale * u * u * u * u,
          scale * (-10 + 8 * t + 12 * t2 - 16 * t3 + 5 * t4),
          scale * (-24 * t + 24 * t3 - 10 * t4),
          scale * (10 + 8 * t - 12 * t2 - 16 * t3 + 10 * t4),
          scale * (1 + 4 * t + 6 * t2 + 4 * t3 - 5 * t4),
          scale * t4,
          0,
          0};
}

}  // namespace

struct GridRepulsion::Frame {
  float left = 0;
  float top = 0;
  float perCell = 1;
  std::size_t cells = 0;  // a side
};

GridRepulsion::Frame GridRepulsion::frameOf(std::span<const float> places, Crew& crew, int parts) {
  float least[2] = {places[0], places[1]};
  float most[2] = {places[0], places[1]};
  for (std::size_t i = 0; i < places.size(); ++i) {
    least[i % 2] = std::min(least[i % 2], places[i]);
    most[i % 2] = std::max(most[i % 2], places[i]);
  }
  const float span = std::max(most[0] - least[0], most[1] - least[1]);
  if (!std::isfinite(span)) throw Error(ErrorCode::internal, {"a map left the range of numbers"});
  const float spacing = std::max(spacing_, span / static_cast<float>(mostCells - border));
  const auto cells = static_cast<std::size_t>(span / spacing) + border;
  if (!convolution_ || spacing != usedSpacing_ || convolution_->size() < 2 * cells) {
    const auto wanted = static_cast<std::size_t>(headroom * 2 * static_cast<float>(cells));
    convolution_.reset();
    convolution_ = std::make_unique<KernelConvolution>(
        KernelConvolution::goodSize(std::max<std::size_t>(wanted, 64)), spacing, crew, parts);
    usedSpacing_ = spacing;
  }
  // The outermost places need nodes before them.
  const float room = (before + 0.5F) * spacing;
  return {least[0] - room, least[1] - room, 1 / spacing, cells};
}

void GridRepulsion::spread(const Frame& frame, std::span<const float> places, Crew& crew, int parts) {
  grids_.resize(static_cast<std::size_t>(parts));
  crew.run(parts, [&](int part) {
    auto& grid = grids_[static_cast<std::size_t>(part)];
    grid.assign(frame.cells * frame.cells, 0.0F);
    const IndexRange range = partOf(places.size() / 2, part, parts);
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const Cell x = cellOf(places[2 * i], frame.left, frame.perCell);
      const Cell y = cellOf(places[2 * i + 1], frame.top, frame.perCell);
      const Weights across = splineWeights(x.rest);
      const Weights down = splineWeights(y.rest);
      float* corner = grid.data() + (y.node - before) * frame.cells + x.node - before;
      for (std::size_t b = 0; b < reach; ++b) {
        for (std::size_t a = 0; a < width; ++a) corner[b * frame.cells + a] += down[b] * across[a];
      }
    }
  });
  crew.run(parts, [&](int part) {
    const IndexRange range = partOf(frame.cells, part, parts);
    for (std::size_t r = range.begin; r < range.end; ++r) {
      float* to = convolution_->row(r);
      std::fill(to, to + convolution_->size(), 0.0F);
      for (const auto& grid : grids_) {
        for (std::size_t c = 0; c < frame.cells; ++c) to[c] += grid[r * frame.cells + c];
      }
    }
  });
}

double GridRepulsion::gather(const Frame& frame, std::span<const float> places, std::span<float> forces,
                             Crew& crew, int parts) {
  std::vector<double> sums(static_cast<std::size_t>(parts));
  const float scale = -0.5F * frame.perCell;
  crew.run(parts, [&](int part) {
    double sum = 0;
    const IndexRange range = partOf(places.size() / 2, part, parts);
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const Cell x = cellOf(places[2 * i], frame.left, frame.perCell);
      const Cell y = cellOf(places[2 * i + 1], frame.top, frame.perCell);
      const Weights across = splineWeights(x.rest);
      const Weights acrossSlopes = splineSlopes(x.rest);
      const Weights down = splineWeights(y.rest);
      const Weights downSlopes = splineSlopes(y.rest);
      float potential = 0;
      float slopeX = 0;
      float slopeY = 0;
      for (std::size_t b = 0; b < reach; ++b) {
        const float* at = convolution_->row(y.node - before + b) + x.node - before;
        float value = 0;
        float slope = 0;
        for (std::size_t a = 0; a < width; ++a) {
          value += across[a] * at[a];
          slope += acrossSlopes[a] * at[a];
        }
        potential += down[b] * value;
        slopeX += down[b] * slope;
        slopeY += downSlopes[b] * value;
      }
      forces[2 * i] = scale * slopeX;
      forces[2 * i + 1] = scale * slopeY;
      sum += potential;
    }
    sums[static_cast<std::size_t>(part)] = sum;
  });
  const std::size_t points = places.size() / 2;
  double all = -static_cast<double>(points);  // every point is at distance 0 from itself
  for (const double sum : sums) all += sum;
  return all;
}

double GridRepulsion::compute(std::span<const float> places, std::span<float> forces, Crew& crew, int parts) {
  if (places.size() < 4) {
    std::fill(forces.begin(), forces.end(), 0.0F);
    return 0;
  }
  const Frame frame = frameOf(places, crew, parts);
  spread(frame, places, crew, parts);
  convolution_->run(frame.cells, crew, parts);
  return gather(frame, places, forces, crew, parts);
}

}  // namespace likeness
