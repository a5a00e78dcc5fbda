#pragma once

#include "engine/core/matrix.h"

namespace likeness {

/// Error impossibleValue with the number (from 0) of the first row that has a value that is no finite number.
void requireFiniteRows(const Matrix& vectors);

}  // namespace likeness
