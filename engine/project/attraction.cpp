#include "engine/project/attraction.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numeric>
#include <vector>

#include "engine/project/split_range.h"

namespace likeness {

namespace {

constexpr std::size_t lanes = 16;
typedef float Vector __attribute__((vector_size(lanes * sizeof(float))));

/// The places of one row's neighbours, gathered: D lists of coordinates.
template <std::size_t D>
struct Gathered {
  std::array<std::vector<float>, D> places;

  void reserve(std::size_t count) {
    const std::size_t whole = (count + lanes - 1) / lanes * lanes;
    if (places[0].size() >= whole) return;
    for (auto& list : places) list.resize(whole);
  }
};

template <std::size_t D>
[[gnu::always_inline]] inline void forceOnRow(const Gathered<D>& near, const float* values, std::size_t count,
                                              const float* place, float* force) {
  Vector sums[D] = {};
  for (std::size_t i = 0; i < count; i += lanes) {
    Vector offsets[D];
    Vector weight = {};
    Vector square = {};
    if (i + lanes <= count) {
      std::memcpy(&weight, values + i, sizeof weight);
    } else {
      for (std::size_t lane = 0; lane < count - i; ++lane) weight[lane] = values[i + lane];
    }
    for (std::size_t d = 0; d < D; ++d) {
      std::memcpy(&offsets[d], near.places[d].data() + i, sizeof weight);
      offsets[d] -= place[d];
      square += offsets[d] * offsets[d];
    }
    weight /= 1 + square;
    for (std::size_t d = 0; d < D; ++d) sums[d] += weight * offsets[d];
  }
  for (std::size_t d = 0; d < D; ++d) {
    float sum = 0;
    for (std::size_t lane = 0; lane < lanes; ++lane) sum += sums[d][lane];
    force[d] = sum;
  }
}

template <std::size_t D>
[[gnu::always_inline]] inline void forcesOnRows(const Affinities& affinities, const float* places,
                                                const IndexRange& rows, float* forces) {
  Gathered<D> near;
  for (std::size_t row = rows.begin; row < rows.end; ++row) {
    const std::size_t start = affinities.starts[row];
    const std::size_t count = affinities.starts[row + 1] - start;
    near.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      const float* other = places + static_cast<std::size_t>(affinities.columns[start + i]) * D;
      for (std::size_t d = 0; d < D; ++d) near.places[d][i] = other[d];
    }
    forceOnRow<D>(near, affinities.values.data() + start, count, places + row * D, forces + row * D);
  }
}

using RowForces = void (*)(const Affinities&, const float*, const IndexRange&, float*);

template <std::size_t D>
void forcesAnywhere(const Affinities& affinities, const float* places, const IndexRange& rows,
                    float* forces) {
  forcesOnRows<D>(affinities, places, rows, forces);
}

#if defined(__x86_64__)
template <std::size_t D>
[[gnu::target("avx2,fma")]] void forcesAvx2(const Affinities& affinities, const float* places,
                                            const IndexRange& rows, float* forces) {
  forcesOnRows<D>(affinities, places, rows, forces);
}

template <std::size_t D>
[[gnu::target("avx512f")]] void forcesAvx512(const Affinities& affinities, const float* places,
                                             const IndexRange& rows, float* forces) {
  forcesOnRows<D>(affinities, places, rows, forces);
}
#endif

template <std::size_t D>
RowForces fastestForces() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return forcesAvx512<D>;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return forcesAvx2<D>;
#endif
  return forcesAnywhere<D>;
}

/// Rows of about the same number of affinities for every part.
IndexRange rowsOf(const Affinities& affinities, int part, int parts) {
  const IndexRange entries = partOf(affinities.values.size(), part, parts);
  const auto rowAt = [&](std::size_t entry) {
    const auto& starts = affinities.starts;
    return static_cast<std::size_t>(std::lower_bound(starts.begin(), starts.end() - 1, entry) -
                                    starts.begin());
  };
  return {part == 0 ? 0 : rowAt(entries.begin), part + 1 == parts ? affinities.rows() : rowAt(entries.end)};
}

}  // namespace

void computeAttraction(const Affinities& affinities, std::span<const float> places, std::size_t dimensions,
                       std::span<float> forces, Crew& crew, int parts) {
  static const RowForces inPlane = fastestForces<2>();
  static const RowForces inSpace = fastestForces<3>();
  crew.run(parts, [&](int part) {
    const IndexRange rows = rowsOf(affinities, part, parts);
    (dimensions == 2 ? inPlane : inSpace)(affinities, places.data(), rows, forces.data());
  });
}

double attractionCost(const Affinities& affinities, std::span<const float> places, std::size_t dimensions,
                      Crew& crew, int parts) {
  std::vector<double> sums(static_cast<std::size_t>(parts));
  crew.run(parts, [&](int part) {
    const IndexRange rows = rowsOf(affinities, part, parts);
    double sum = 0;
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
      for (std::size_t i = affinities.starts[row]; i < affinities.starts[row + 1]; ++i) {
        const float p = affinities.values[i];
        if (!(p > 0)) continue;
        const auto column = static_cast<std::size_t>(affinities.columns[i]);
        float square = 0;
        for (std::size_t d = 0; d < dimensions; ++d) {
          const float offset = places[row * dimensions + d] - places[column * dimensions + d];
          square += offset * offset;
        }
        sum += p * std::log(p * (1 + square));
      }
    }
    sums[static_cast<std::size_t>(part)] = sum;
  });
  return std::accumulate(sums.begin(), sums.end(), 0.0);
}

}  // namespace likeness
