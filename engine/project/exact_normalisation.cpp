#include "engine/project/exact_normalisation.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <vector>

#include "engine/core/parallel.h"

namespace likeness {

namespace {

constexpr std::size_t lanes = 16;
constexpr std::size_t blockPlaces = 1024;  // places whose sum stays in single precision
typedef float Vector __attribute__((vector_size(lanes * sizeof(float))));

/// Coordinates one after the other, three of them, those of flat maps 0; the last block is filled up with
/// places so far away that they add nothing.
struct PlaceBlocks {
  explicit PlaceBlocks(const Matrix& places)
      : count((places.rows + blockPlaces - 1) / blockPlaces), values(count * blockPlaces * 3) {
    for (std::size_t i = 0; i < count * blockPlaces; ++i) {
      float* block = values.data() + i / blockPlaces * blockPlaces * 3;
      for (std::size_t d = 0; d < 3; ++d) {
        const bool known = i < places.rows && d < places.columns;
        const float missing = i < places.rows ? 0 : 1e15F;
        block[d * blockPlaces + i % blockPlaces] = known ? places.row(i)[d] : missing;
      }
    }
  }

  std::size_t count;
  std::vector<float> values;
};

[[gnu::always_inline]] inline float nearnessTo(const float* place, const float* block) {
  Vector sum = {};
  for (std::size_t i = 0; i < blockPlaces; i += lanes) {
    Vector square = {};
    for (std::size_t d = 0; d < 3; ++d) {
      Vector offset;
      std::memcpy(&offset, block + d * blockPlaces + i, sizeof offset);
      offset -= place[d];
      square += offset * offset;
    }
    sum += 1 / (1 + square);
  }
  float all = 0;
  for (std::size_t lane = 0; lane < lanes; ++lane) all += sum[lane];
  return all;
}

using Nearness = float (*)(const float*, const float*);

float nearnessAnywhere(const float* place, const float* block) {
  return nearnessTo(place, block);
}

#if defined(__x86_64__)
[[gnu::target("avx2,fma")]] float nearnessAvx2(const float* place, const float* block) {
  return nearnessTo(place, block);
}

[[gnu::target("avx512f")]] float nearnessAvx512(const float* place, const float* block) {
  return nearnessTo(place, block);
}
#endif

Nearness fastestNearness() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return nearnessAvx512;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return nearnessAvx2;
#endif
  return nearnessAnywhere;
}

}  // namespace

double exactNormalisation(const Matrix& places, int threads, const std::stop_token& stop) {
  const PlaceBlocks blocks(places);
  const Nearness nearness = fastestNearness();
  const auto parts = static_cast<std::size_t>(threads > 0 ? threads : availableThreads());
  std::vector<double> sums(parts);
  parallelFor(parts, static_cast<int>(parts), [&](std::size_t firstPart, std::size_t lastPart) {
    for (std::size_t part = firstPart; part < lastPart; ++part) {
      const std::size_t end = places.rows * (part + 1) / parts;
      for (std::size_t i = places.rows * part / parts; i < end && !stop.stop_requested(); ++i) {
        std::array<float, 3> place{};
        std::copy(places.row(i).begin(), places.row(i).end(), place.begin());
        for (std::size_t b = 0; b < blocks.count; ++b) {
          sums[part] += nearness(place.data(), blocks.values.data() + b * blockPlaces * 3);
        }
      }
    }
  });
  return std::accumulate(sums.begin(), sums.end(), 0.0) - static_cast<double>(places.rows);
}

}  // namespace likeness
