#include "engine/project/finite_rows.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/core/error.h"

namespace likeness {

void requireFiniteRows(const Matrix& vectors) {
  for (std::size_t i = 0; i < vectors.rows; ++i) {
    const auto row = vectors.row(i);
    const auto bad =
        std::find_if_not(row.begin(), row.end(), [](float value) { return std::isfinite(value); });
    if (bad == row.end()) continue;
    const std::string place = "row " + std::to_string(i);
    throw Error(ErrorCode::impossibleValue,
                {place, "value " + std::to_string(bad - row.begin()), "a finite number"});
  }
}

}  // namespace likeness
