#include "engine/recognize/near_kernel.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace likeness {

namespace {

constexpr std::size_t height = NearScores::height;
constexpr std::size_t width = NearScores::width;

bool scoreNearAnywhere(const float* probes, const float* tile, std::size_t dimension,
                       const float* halfSquares, const float* limits, NearScores& scores) {
  std::array<std::array<float, width>, height> sums{};
  for (std::size_t d = 0; d < dimension; ++d) {
    for (std::size_t p = 0; p < height; ++p) {
      for (std::size_t r = 0; r < width; ++r) sums[p][r] += tile[d * width + r] * probes[d * height + p];
    }
  }
  std::array<std::uint32_t, height> below{};
  std::uint32_t any = 0;
  for (std::size_t p = 0; p < height; ++p) {
    for (std::size_t r = 0; r < width; ++r) {
      sums[p][r] = halfSquares[r] - sums[p][r];
      below[p] |= std::uint32_t{sums[p][r] < limits[p]} << r;
    }
    any |= below[p];
  }
  if (any == 0) return false;
  scores.values = sums;
  scores.below = below;
  return true;
}

#if defined(__x86_64__)
/// The 16 registers hold the sums of four probes with 16 rows.
[[gnu::target("avx2,fma")]] bool scoreNearAvx2(const float* probes, const float* tile, std::size_t dimension,
                                               const float* halfSquares, const float* limits,
                                               NearScores& scores) {
  constexpr std::size_t lanes = 8;
  NearScores found;
  found.below.fill(0);
  std::uint32_t any = 0;
  for (std::size_t first = 0; first < height; first += 4) {
    for (std::size_t column = 0; column < width; column += 2 * lanes) {
      __m256 sums[4][2];
      for (auto& pair : sums) pair[0] = pair[1] = _mm256_setzero_ps();
      for (std::size_t d = 0; d < dimension; ++d) {
        const __m256 left = _mm256_loadu_ps(tile + d * width + column);
        const __m256 right = _mm256_loadu_ps(tile + d * width + column + lanes);
        for (std::size_t p = 0; p < 4; ++p) {
          const __m256 probe = _mm256_broadcast_ss(probes + d * height + first + p);
          sums[p][0] = _mm256_fmadd_ps(left, probe, sums[p][0]);
          sums[p][1] = _mm256_fmadd_ps(right, probe, sums[p][1]);
        }
      }
      for (std::size_t p = 0; p < 4; ++p) {
        const __m256 limit = _mm256_broadcast_ss(limits + first + p);
        for (std::size_t half = 0; half < 2; ++half) {
          const std::size_t place = column + half * lanes;
          const __m256 score = _mm256_sub_ps(_mm256_loadu_ps(halfSquares + place), sums[p][half]);
          const auto bits =
              static_cast<std::uint32_t>(_mm256_movemask_ps(_mm256_cmp_ps(score, limit, _CMP_LT_OQ)));
          _mm256_store_ps(found.values[first + p].data() + place, score);
          found.below[first + p] |= bits << place;
          any |= bits;
        }
      }
    }
  }
  if (any == 0) return false;
  scores = found;
  return true;
}

[[gnu::target("avx512f")]] bool scoreNearAvx512(const float* probes, const float* tile, std::size_t dimension,
                                                const float* halfSquares, const float* limits,
                                                NearScores& scores) {
  constexpr std::size_t lanes = 16;
  __m512 sums[height][2];
  for (auto& pair : sums) pair[0] = pair[1] = _mm512_setzero_ps();
  for (std::size_t d = 0; d < dimension; ++d) {
    const __m512 left = _mm512_loadu_ps(tile + d * width);
    const __m512 right = _mm512_loadu_ps(tile + d * width + lanes);
    for (std::size_t p = 0; p < height; ++p) {
      const __m512 probe = _mm512_set1_ps(probes[d * height + p]);
      sums[p][0] = _mm512_fmadd_ps(left, probe, sums[p][0]);
      sums[p][1] = _mm512_fmadd_ps(right, probe, sums[p][1]);
    }
  }
  const __m512 left = _mm512_loadu_ps(halfSquares);
  const __m512 right = _mm512_loadu_ps(halfSquares + lanes);
  std::array<std::uint32_t, height> below;
  std::uint32_t any = 0;
  for (std::size_t p = 0; p < height; ++p) {
    const __m512 limit = _mm512_set1_ps(limits[p]);
    sums[p][0] = _mm512_sub_ps(left, sums[p][0]);
    sums[p][1] = _mm512_sub_ps(right, sums[p][1]);
    below[p] = std::uint32_t{_mm512_cmp_ps_mask(sums[p][0], limit, _CMP_LT_OQ)} |
               std::uint32_t{_mm512_cmp_ps_mask(sums[p][1], limit, _CMP_LT_OQ)} << lanes;
    any |= below[p];
  }
  if (any == 0) return false;
  scores.below = below;
  for (std::size_t p = 0; p < height; ++p) {
    _mm512_store_ps(scores.values[p].data(), sums[p][0]);
    _mm512_store_ps(scores.values[p].data() + lanes, sums[p][1]);
  }
  return true;
}
#endif

}  // namespace

ScoreNear fastestScoreNear() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return scoreNearAvx512;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return scoreNearAvx2;
#endif
  return scoreNearAnywhere;
}

}  // namespace likeness
