#pragma once

#include <algorithm>
#include <cstddef>
#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/parallel.h"

namespace likeness {

/// Calls work(block, first, count, part) for blocks of rows minus their mean: the rows need not be there
/// twice. `part` numbers the thread, below `threads`. Nothing more is called once stopped.
template <class T, class Work>
void forEachCentredBlock(const Matrix& rows, const std::vector<float>& mean, int threads,
                         const std::stop_token& stop, const Work& work) {
  constexpr std::size_t rowsAtOnce = 512;
  const auto parts = static_cast<std::size_t>(std::max(threads, 1));
  parallelFor(parts, threads, [&](std::size_t firstPart, std::size_t lastPart) {
    for (std::size_t part = firstPart; part < lastPart; ++part) {
      std::vector<T> block(std::min(rowsAtOnce, rows.rows) * rows.columns);
      const std::size_t last = rows.rows * (part + 1) / parts;
      for (std::size_t begin = rows.rows * part / parts; begin < last; begin += rowsAtOnce) {
        if (stop.stop_requested()) return;
        const std::size_t count = std::min(rowsAtOnce, last - begin);
        for (std::size_t i = 0; i < count; ++i) {
          const auto row = rows.row(begin + i);
          T* to = block.data() + i * rows.columns;
          for (std::size_t d = 0; d < row.size(); ++d) to[d] = T{row[d]} - T{mean[d]};
        }
        work(block.data(), begin, count, part);
      }
    }
  });
}

}  // namespace likeness
