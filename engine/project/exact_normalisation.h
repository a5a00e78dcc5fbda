#pragma once

#include <stop_token>

#include "engine/core/matrix.h"

namespace likeness {

/// sum over i != j of 1 / (1 + |y_i - y_j|^2), over all pairs.
double exactNormalisation(const Matrix& places, int threads, const std::stop_token& stop = {});

}  // namespace likeness
