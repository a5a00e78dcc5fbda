#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

/// Rows dealt to the nearest of some centres.
struct RowLists {
  std::vector<std::uint32_t> of;    // the list of every row
  std::vector<std::uint32_t> rows;  // list after list, rising in each
  std::vector<std::size_t> starts;  // of the lists in `rows`, and the end

  std::size_t count() const { return starts.size() - 1; }
  std::span<const std::uint32_t> list(std::size_t i) const {
    return {rows.data() + starts[i], starts[i + 1] - starts[i]};
  }
};

/// Centres of finite rows by k-means (Lloyd 1982) on a sample of them; a few steps, as the lists need not be
/// the best ones. 1 to rows.rows of them. The same for every number of threads.
Matrix centresOf(const Matrix& rows, std::size_t count, std::uint64_t seed, int threads,
                 const std::stop_token& stop);

RowLists dealToCentres(const Matrix& rows, const Matrix& centres, int threads, const std::stop_token& stop);

}  // namespace likeness
